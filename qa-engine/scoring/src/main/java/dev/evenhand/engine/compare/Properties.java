package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.words.PolicyWords;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties of cards, sections, questions, options and ranges that are compared as wholes.
 * Words, weights, auto-fails, kinds and what is listed by id are compared elsewhere.
 */
final class Properties {
  static final List<Property<Scorecard>> CARD =
      List.of(
          Property.plain("id", Scorecard::id, Effect.SCORE),
          Property.plain("channels", Scorecard::channels, Effect.NONE));

  static final List<Property<Scoring>> SCORING =
      List.of(
          Property.plain("profile", Scoring::profile, Effect.NONE),
          Property.policy("method", Scoring::method),
          Property.policy("sectionMethod", Scoring::sectionMethod),
          Property.policy("start", Scoring::start),
          Property.policy("notApplicable", Scoring::notApplicable),
          Property.policy("unanswered", Scoring::unanswered),
          Property.policy("ratio", Scoring::ratio),
          Property.policy("failedSection", Scoring::failedSection),
          Property.policy("bounds", Scoring::bounds),
          Property.plain("passMark", scoring -> percent(scoring.passMark()), Effect.OUTCOME),
          Property.plain("bands", Scoring::bands, Effect.REPORT),
          Property.plain("shown", Scoring::shown, Effect.REPORT),
          Property.plain("roundBeforeCompare", Scoring::roundBeforeCompare, Effect.OUTCOME),
          Property.plain("aggregate", Scoring::aggregate, Effect.REPORT),
          Property.plain("noOpportunity", Scoring::noOpportunity, Effect.REPORT));

  static final List<Property<Section>> SECTION =
      List.of(
          Property.policy("method", Section::method),
          Property.policy("notApplicable", Section::notApplicable),
          Property.policy("unanswered", Section::unanswered),
          Property.policy("ratio", Section::ratio),
          Property.policy("failedSection", Section::failedSection),
          Property.policy("bounds", Section::bounds),
          Property.policy("start", Section::start),
          Property.policy("minimum", Section::minimum),
          Property.policy("maximum", Section::maximum),
          Property.policy("set", Section::set),
          Property.rule("shownWhen", Section::visibility),
          Property.plain("passMark", section -> percent(section.passMark()), Effect.REPORT),
          Property.plain("bands", Section::bands, Effect.REPORT));

  static final List<Property<Question>> QUESTION =
      List.of(
          Property.plain("allowNotApplicable", Question::allowNotApplicable, Effect.ASKED),
          Property.policy("notApplicable", Question::notApplicable),
          Property.rule("unanswered", Question::unanswered),
          Property.policy("ratio", Question::ratio),
          Property.policy("max", Question::max).rescoring(),
          Property.policy("bonus", Question::bonus),
          Property.policy("bounds", Question::bounds),
          Property.policy("excluded", Question::excluded),
          Property.plain("critical", Question::critical, Effect.REPORT),
          Property.rule("shownWhen", Question::visibility),
          Property.plain("answeredBy", Question::answeredBy, Effect.ASKED),
          Property.plain("commentRequiredOn", Question::commentRequiredOn, Effect.ASKED),
          Property.plain("causeRequiredOn", Question::causeRequiredOn, Effect.ASKED),
          Property.plain("passMark", question -> percent(question.passMark()), Effect.REPORT),
          Property.plain("bands", Question::bands, Effect.REPORT));

  static final List<Property<Option>> OPTION =
      List.of(
          Property.policy("score", Option::score).rescoring(),
          Property.policy("bonus", Option::bonus));

  static final List<Property<NumberRange>> RANGE =
      List.of(
          Property.rule("from", NumberRange::from),
          Property.rule("to", NumberRange::to),
          Property.policy("score", NumberRange::score).rescoring());

  private Properties() {}

  private static @Nullable String percent(@Nullable BigDecimal ratio) {
    return ratio == null ? null : PolicyWords.percent(ratio);
  }
}
