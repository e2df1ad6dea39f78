package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the policies of a whole card: those that differ from its profile, or from the defaults.
 */
final class ScoringWriter {
  private ScoringWriter() {}

  static Map<String, Object> scoring(Scoring scoring) {
    Profile profile = scoring.profile();
    Scoring preset = profile == null ? Scoring.DEFAULT : profile.scoring();
    return new JsonObject()
        .put("profile", CardWriter.word(profile))
        .put("method", CardWriter.unless(preset.method(), scoring.method()))
        .put("sectionMethod", sectionMethod(scoring, preset))
        .put("start", scoring.start().compareTo(preset.start()) == 0 ? null : scoring.start())
        .put("notApplicable", CardWriter.unless(preset.notApplicable(), scoring.notApplicable()))
        .put("unanswered", CardWriter.unless(preset.unanswered(), scoring.unanswered()))
        .put("ratio", CardWriter.unless(preset.ratio(), scoring.ratio()))
        .put("failedSection", CardWriter.unless(preset.failedSection(), scoring.failedSection()))
        .put("bounds", CardWriter.unless(preset.bounds(), scoring.bounds()))
        .put("passMark", CardWriter.percent(scoring.passMark()))
        .put("bands", CardWriter.list(bands(scoring.bands())))
        .put("shown", rounding(preset.shown(), scoring.shown()))
        .put(
            "roundBeforeCompare",
            rounding(preset.roundBeforeCompare(), scoring.roundBeforeCompare()))
        .put("aggregate", CardWriter.unless(preset.aggregate(), scoring.aggregate()))
        .put("noOpportunity", CardWriter.unless(preset.noOpportunity(), scoring.noOpportunity()))
        .map();
  }

  /** Files can't take a preset back, only put another in its place: the method of the card. */
  private static @Nullable String sectionMethod(Scoring scoring, Scoring preset) {
    if (Objects.equals(scoring.sectionMethod(), preset.sectionMethod())) {
      return null;
    }
    Method own = scoring.sectionMethod();
    return CardWriter.word(own == null ? scoring.method() : own);
  }

  static List<Map<String, Object>> bands(List<Band> bands) {
    return bands.stream()
        .map(
            band ->
                new JsonObject()
                    .put("from", CardWriter.percent(band.from()))
                    .put("label", CardWriter.text(band.label()))
                    .map())
        .toList();
  }

  private static @Nullable Map<String, Object> rounding(
      @Nullable Rounding preset, @Nullable Rounding rounding) {
    if (rounding == null || rounding.equals(preset)) {
      return null;
    }
    return new JsonObject()
        .put("digits", rounding.digits())
        .put("mode", CardWriter.unless(Rounding.SHOWN.mode(), rounding.mode()))
        .map();
  }
}
