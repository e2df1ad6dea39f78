package dev.evenhand.engine.card;

import static dev.evenhand.engine.card.ValueFormat.BOUNDS;
import static dev.evenhand.engine.card.ValueFormat.FAILED_SECTION;
import static dev.evenhand.engine.card.ValueFormat.METHOD;
import static dev.evenhand.engine.card.ValueFormat.NOT_APPLICABLE;
import static dev.evenhand.engine.card.ValueFormat.NUMBER;
import static dev.evenhand.engine.card.ValueFormat.PERCENT;
import static dev.evenhand.engine.card.ValueFormat.RATIO;
import static dev.evenhand.engine.card.ValueFormat.UNANSWERED;

import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads and writes the policies of a whole card: those of a profile, and what is declared beside
 * it.
 */
final class ScoringFormat {
  static final Set<String> BAND = Set.of("from", "label");
  static final Set<String> ROUNDING = Set.of("digits", "mode");

  private static final ValueFormat<Profile> PROFILES = ValueFormat.words(Profile.values());
  private static final Map<String, RoundingMode> MODES = modes();

  private static final CardProperties<Scoring, Scoring.Builder> PROPERTIES =
      new CardProperties<>(
          ScoringFormat::property,
          "method",
          "sectionMethod",
          "start",
          "notApplicable",
          "unanswered",
          "ratio",
          "failedSection",
          "bounds",
          "passMark",
          "passOn",
          "bands",
          "shown",
          "roundBeforeCompare",
          "aggregate",
          "noOpportunity");

  static final Set<String> SCORING = PROPERTIES.names("profile");

  private ScoringFormat() {}

  static ValueFormat<List<Band>> bands() {
    return ValueFormat.list(
        new ValueFormat<>(ScoringFormat::band, ScoringFormat::written),
        new Band(BigDecimal.ZERO, TextFormat.placeholder()));
  }

  private static ValueFormat<Rounding> roundings() {
    return new ValueFormat<>(ScoringFormat::rounding, ScoringFormat::written);
  }

  private static CardProperty<Scoring, Scoring.Builder, ?> property(String name) {
    return switch (name) {
      case "method" -> CardProperty.of(name, Scoring::method, Scoring.Builder::method, METHOD);
      case "sectionMethod" ->
          CardProperty.of(name, Scoring::sectionMethod, Scoring.Builder::sectionMethod, METHOD);
      case "start" -> CardProperty.of(name, Scoring::start, Scoring.Builder::start, NUMBER);
      case "notApplicable" ->
          CardProperty.of(
              name, Scoring::notApplicable, Scoring.Builder::notApplicable, NOT_APPLICABLE);
      case "unanswered" ->
          CardProperty.of(name, Scoring::unanswered, Scoring.Builder::unanswered, UNANSWERED);
      case "ratio" -> CardProperty.of(name, Scoring::ratio, Scoring.Builder::ratio, RATIO);
      case "failedSection" ->
          CardProperty.of(
              name, Scoring::failedSection, Scoring.Builder::failedSection, FAILED_SECTION);
      case "bounds" -> CardProperty.of(name, Scoring::bounds, Scoring.Builder::bounds, BOUNDS);
      case "passMark" ->
          CardProperty.of(name, Scoring::passMark, Scoring.Builder::passMark, PERCENT);
      case "passOn" ->
          CardProperty.of(
              name, Scoring::passOn, Scoring.Builder::passOn, ValueFormat.words(PassOn.values()));
      case "bands" -> CardProperty.of(name, Scoring::bands, Scoring.Builder::bands, bands());
      case "shown" -> CardProperty.of(name, Scoring::shown, Scoring.Builder::shown, roundings());
      case "roundBeforeCompare" ->
          CardProperty.of(
              name, Scoring::roundBeforeCompare, Scoring.Builder::roundBeforeCompare, roundings());
      case "aggregate" ->
          CardProperty.of(
              name,
              Scoring::aggregate,
              Scoring.Builder::aggregate,
              ValueFormat.words(Aggregation.values()));
      case "noOpportunity" ->
          CardProperty.of(
              name,
              Scoring::noOpportunity,
              Scoring.Builder::noOpportunity,
              ValueFormat.words(NoOpportunity.values()));
      default -> throw new IllegalArgumentException(name);
    };
  }

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
    Profile profile = fields.optional("profile", PROFILES.reader());
    Scoring.Builder policies =
        profile == null
            ? base.toBuilder()
            : profile.scoring().toBuilder().passMark(base.passMark()).bands(base.bands());
    PROPERTIES.read(fields, policies);
    return policies.build();
  }

  /** Those that differ from the profile, or from the defaults. */
  static Map<String, Object> written(Scoring scoring) {
    Profile profile = scoring.profile();
    Scoring preset = profile == null ? Scoring.DEFAULT : profile.scoring();
    // Files can't take a preset back, only put another in its place: the method of the card.
    Scoring told =
        scoring.sectionMethod() == null
            ? scoring.toBuilder().sectionMethod(scoring.method()).build()
            : scoring;
    JsonObject out = new JsonObject().put("profile", PROFILES.write(profile));
    PROPERTIES.stream()
        .filter(
            property -> !Objects.equals(property.value().of(scoring), property.value().of(preset)))
        .forEach(property -> property.write(told, out));
    return out.map();
  }

  private static Band band(Cursor at) {
    Fields fields = Fields.of(at, BAND);
    return new Band(
        fields.required("from", Values::percent, BigDecimal.ZERO),
        fields.required("label", TextFormat::text, TextFormat.placeholder()));
  }

  private static Map<String, Object> written(Band band) {
    return new JsonObject()
        .put("from", PERCENT.write(band.from()))
        .put("label", TextFormat.written(band.label()))
        .map();
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

  private static Map<String, Object> written(Rounding rounding) {
    return new JsonObject()
        .put("digits", rounding.digits())
        .put("mode", RuleFormat.unless(Rounding.SHOWN.mode(), rounding.mode()))
        .map();
  }
}
