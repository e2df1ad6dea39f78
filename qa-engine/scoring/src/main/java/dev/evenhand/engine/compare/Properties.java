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
 * Words, weights, auto-fails, kinds, what is critical and what is listed by id are compared
 * elsewhere.
 */
final class Properties {
  static final List<ComparedProperty<Scorecard>> CARD =
      List.of(
          ComparedProperty.plain("id", Scorecard::id, Effect.SCORE),
          ComparedProperty.plain("channels", Scorecard::channels, Effect.NONE),
          ComparedProperty.plain("lint", Scorecard::lint, Effect.NONE));

  static final List<ComparedProperty<Scoring>> SCORING =
      List.of(
          ComparedProperty.plain("profile", Scoring::profile, Effect.NONE),
          ComparedProperty.policy("method", Scoring::method),
          ComparedProperty.policy("sectionMethod", Scoring::sectionMethod),
          ComparedProperty.policy("start", Scoring::start),
          ComparedProperty.policy("notApplicable", Scoring::notApplicable),
          ComparedProperty.policy("unanswered", Scoring::unanswered),
          ComparedProperty.policy("ratio", Scoring::ratio),
          ComparedProperty.policy("failedSection", Scoring::failedSection),
          ComparedProperty.policy("bounds", Scoring::bounds),
          ComparedProperty.plain(
              "passMark", scoring -> percent(scoring.passMark()), Effect.OUTCOME),
          ComparedProperty.plain("passOn", Scoring::passOn, Effect.OUTCOME),
          ComparedProperty.plain("bands", Scoring::bands, Effect.REPORT),
          ComparedProperty.plain("shown", Scoring::shown, Effect.REPORT),
          ComparedProperty.plain("roundBeforeCompare", Scoring::roundBeforeCompare, Effect.OUTCOME),
          ComparedProperty.plain("aggregate", Scoring::aggregate, Effect.REPORT));

  static final List<ComparedProperty<Section>> SECTION =
      List.of(
          ComparedProperty.policy("method", Section::method),
          ComparedProperty.policy("notApplicable", Section::notApplicable),
          ComparedProperty.policy("unanswered", Section::unanswered),
          ComparedProperty.policy("ratio", Section::ratio),
          ComparedProperty.policy("failedSection", Section::failedSection),
          ComparedProperty.policy("bounds", Section::bounds),
          ComparedProperty.policy("start", Section::start),
          ComparedProperty.policy("minimum", Section::minimum),
          ComparedProperty.policy("maximum", Section::maximum),
          ComparedProperty.policy("set", Section::set),
          ComparedProperty.rule("shownWhen", Section::visibility),
          ComparedProperty.plain("passMark", section -> percent(section.passMark()), Effect.REPORT),
          ComparedProperty.plain("bands", Section::bands, Effect.REPORT));

  static final List<ComparedProperty<Question>> QUESTION =
      List.of(
          ComparedProperty.plain("allowNotApplicable", Question::allowNotApplicable, Effect.ASKED),
          ComparedProperty.policy("notApplicable", Question::notApplicable),
          ComparedProperty.rule("unanswered", Question::unanswered),
          ComparedProperty.policy("ratio", Question::ratio),
          ComparedProperty.policy("max", Question::max).rescoring(),
          ComparedProperty.policy("bonus", Question::bonus),
          ComparedProperty.policy("bounds", Question::bounds),
          ComparedProperty.policy("excluded", Question::excluded),
          ComparedProperty.rule("shownWhen", Question::visibility),
          ComparedProperty.rule("answeredBy", Question::answeredBy),
          ComparedProperty.plain("commentRequiredOn", Question::commentRequiredOn, Effect.ASKED),
          ComparedProperty.plain("causeRequiredOn", Question::causeRequiredOn, Effect.ASKED),
          ComparedProperty.plain(
              "passMark", question -> percent(question.passMark()), Effect.REPORT),
          ComparedProperty.plain("bands", Question::bands, Effect.REPORT));

  static final List<ComparedProperty<Option>> OPTION =
      List.of(
          ComparedProperty.policy("score", Option::score).rescoring(),
          ComparedProperty.policy("bonus", Option::bonus));

  static final List<ComparedProperty<NumberRange>> RANGE =
      List.of(
          ComparedProperty.rule("from", NumberRange::from),
          ComparedProperty.rule("to", NumberRange::to),
          ComparedProperty.policy("score", NumberRange::score).rescoring());

  private Properties() {}

  private static @Nullable String percent(@Nullable BigDecimal ratio) {
    return ratio == null ? null : PolicyWords.percent(ratio);
  }
}
