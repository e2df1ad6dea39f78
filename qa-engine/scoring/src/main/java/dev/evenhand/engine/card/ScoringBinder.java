package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the policies of a whole card: those of a profile, and what is declared beside it. */
final class ScoringBinder {
  static final Set<String> SCORING =
      Set.of(
          "profile",
          "method",
          "sectionMethod",
          "start",
          "notApplicable",
          "unanswered",
          "ratio",
          "failedSection",
          "bounds",
          "passMark",
          "bands",
          "shown",
          "roundBeforeCompare",
          "aggregate",
          "noOpportunity");
  static final Set<String> BAND = Set.of("from", "label");
  static final Set<String> ROUNDING = Set.of("digits", "mode");

  static final Map<String, Profile> PROFILES = Values.words(Profile.values());
  static final Map<String, Aggregation> AGGREGATIONS = Values.words(Aggregation.values());
  static final Map<String, NoOpportunity> NO_OPPORTUNITY = Values.words(NoOpportunity.values());
  static final Map<String, RoundingMode> MODES = modes();

  private static final Band NO_BAND = new Band(BigDecimal.ZERO, TextBinder.placeholder());

  private ScoringBinder() {}

  /** All ways of rounding; the one that refuses to round is none. */
  private static Map<String, RoundingMode> modes() {
    Map<String, RoundingMode> modes = new LinkedHashMap<>(Values.words(RoundingMode.values()));
    modes.values().remove(RoundingMode.UNNECESSARY);
    return modes;
  }

  /**
   * @param base what holds where nothing is declared
   */
  static Scoring scoring(Cursor at, Scoring base) {
    Fields fields = Fields.of(at, SCORING);
    Profile profile = fields.optional("profile", Values.oneOf(PROFILES));
    Scoring preset =
        profile == null
            ? base
            : profile.scoring().toBuilder().passMark(base.passMark()).bands(base.bands()).build();
    return new Scoring(
        preset.profile(),
        fields.optional("method", Values.oneOf(SectionBinder.METHODS), preset.method()),
        orElse(
            fields.optional("sectionMethod", Values.oneOf(SectionBinder.METHODS)),
            preset.sectionMethod()),
        fields.optional("start", Values::number, preset.start()),
        fields.optional(
            "notApplicable", Values.oneOf(QuestionBinder.NOT_APPLICABLE), preset.notApplicable()),
        fields.optional("unanswered", Values.oneOf(QuestionBinder.UNANSWERED), preset.unanswered()),
        fields.optional("ratio", Values.oneOf(QuestionBinder.RATIOS), preset.ratio()),
        fields.optional(
            "failedSection", Values.oneOf(SectionBinder.FAILED), preset.failedSection()),
        fields.optional("bounds", Values.oneOf(QuestionBinder.BOUNDS), preset.bounds()),
        orElse(fields.optional("passMark", Values::percent), preset.passMark()),
        fields.find("bands") == null ? preset.bands() : bands(fields),
        fields.optional("shown", ScoringBinder::rounding, preset.shown()),
        orElse(
            fields.optional("roundBeforeCompare", ScoringBinder::rounding),
            preset.roundBeforeCompare()),
        fields.optional("aggregate", Values.oneOf(AGGREGATIONS), preset.aggregate()),
        fields.optional("noOpportunity", Values.oneOf(NO_OPPORTUNITY), preset.noOpportunity()));
  }

  static <T> @Nullable T orElse(@Nullable T declared, @Nullable T preset) {
    return declared == null ? preset : declared;
  }

  static List<Band> bands(Fields owner) {
    return owner.list("bands", ScoringBinder::band, NO_BAND);
  }

  private static Band band(Cursor at) {
    Fields fields = Fields.of(at, BAND);
    return new Band(
        fields.required("from", Values::percent, BigDecimal.ZERO),
        fields.required("label", TextBinder::text, TextBinder.placeholder()));
  }

  private static Rounding rounding(Cursor at) {
    Fields fields = Fields.of(at, ROUNDING);
    BigDecimal digits =
        fields.required("digits", Values::number, BigDecimal.valueOf(Rounding.SHOWN.digits()));
    return new Rounding(
        whole(fields, digits), fields.optional("mode", Values.oneOf(MODES), Rounding.SHOWN.mode()));
  }

  /** What is no whole number of a sensible size is out of every range. */
  private static int whole(Fields fields, BigDecimal digits) {
    Cursor at = fields.find("digits");
    boolean whole = digits.stripTrailingZeros().scale() <= 0;
    if (!whole && at != null) {
      WrongType.report(at, "a whole number");
      return Rounding.SHOWN.digits();
    }
    return digits.abs().compareTo(BigDecimal.valueOf(1_000)) > 0 ? -1 : digits.intValue();
  }
}
