package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and writes questions. */
final class QuestionFormat {
  private static final ValueFormat<List<String>> ANSWERS = ValueFormat.list(ValueFormat.WORD, "");

  private static final CardProperties<Question, Question.Builder> PROPERTIES =
      new CardProperties<Question, Question.Builder>()
          .with("weight", Question::weight, Question.Builder::weight, ValueFormat.NUMBER)
          .with("guidance", Question::guidance, Question.Builder::guidance, TextFormat.TEXT)
          .with(
              "allowNotApplicable",
              Question::allowNotApplicable,
              Question.Builder::allowNotApplicable,
              ValueFormat.FLAG)
          .with(
              "notApplicable",
              Question::notApplicable,
              Question.Builder::notApplicable,
              ValueFormat.NOT_APPLICABLE)
          .with(
              "unanswered",
              Question::unanswered,
              Question.Builder::unanswered,
              ValueFormat.UNANSWERED)
          .with("ratio", Question::ratio, Question.Builder::ratio, ValueFormat.RATIO)
          .with("max", Question::max, Question.Builder::max, ValueFormat.NUMBER)
          .with("bonus", Question::bonus, Question.Builder::bonus, ValueFormat.FLAG)
          .with("bounds", Question::bounds, Question.Builder::bounds, ValueFormat.BOUNDS)
          .with("excluded", Question::excluded, Question.Builder::excluded, ValueFormat.FLAG)
          .with(RuleFormat.CRITICAL)
          .with(RuleFormat.visibility(Question::visibility, Question.Builder::visibility))
          .with(
              "answeredBy",
              Question::answeredBy,
              Question.Builder::answeredBy,
              RuleFormat.ANSWERED_BY)
          .with(
              "commentRequiredOn",
              Question::commentRequiredOn,
              Question.Builder::commentRequiredOn,
              ANSWERS)
          .with(
              "causeRequiredOn",
              Question::causeRequiredOn,
              Question.Builder::causeRequiredOn,
              ANSWERS)
          .with("passMark", Question::passMark, Question.Builder::passMark, ValueFormat.PERCENT)
          .with("bands", Question::bands, Question.Builder::bands, ScoringFormat.BANDS)
          .with("autoFail", Question::autoFail, Question.Builder::autoFail, RuleFormat.AUTO_FAILS);

  static final Set<String> QUESTION =
      PROPERTIES.names(
          "id", "ask", "type", "options", "scale", "cap", "ranges", "unit", "scoredBy");

  /** Stands where there is no id. No id, so no reference can mean it. */
  static final String NO_ID = "(unreadable)";

  private final KindFormat kinds;

  QuestionFormat(Scales scales) {
    this.kinds = new KindFormat(scales);
  }

  Question question(Cursor at) {
    Fields fields = Fields.of(at, QUESTION);
    Question.Builder builder =
        Question.builder(fields.required("id", Values::text, NO_ID), kinds.read(fields))
            .ask(fields.required("ask", TextFormat::text, TextFormat.placeholder()));
    PROPERTIES.read(fields, builder);
    return builder.build();
  }

  /**
   * @param scales those of the card, which a rating names
   */
  static Map<String, Object> written(Question question, Map<String, List<Option>> scales) {
    JsonObject out =
        new JsonObject()
            .put("id", question.id())
            .put("ask", TextFormat.written(question.ask()))
            .put("type", question.kind().type());
    PROPERTIES.write(question, out);
    return KindFormat.put(question.kind(), scales, out).map();
  }
}
