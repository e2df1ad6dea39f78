package dev.evenhand.engine.card;

import static dev.evenhand.engine.card.RuleFormat.ANSWERED_BY;
import static dev.evenhand.engine.card.RuleFormat.AUTO_FAILS;
import static dev.evenhand.engine.card.RuleFormat.CRITICAL;
import static dev.evenhand.engine.card.ValueFormat.BOUNDS;
import static dev.evenhand.engine.card.ValueFormat.FLAG;
import static dev.evenhand.engine.card.ValueFormat.NOT_APPLICABLE;
import static dev.evenhand.engine.card.ValueFormat.NUMBER;
import static dev.evenhand.engine.card.ValueFormat.PERCENT;
import static dev.evenhand.engine.card.ValueFormat.RATIO;
import static dev.evenhand.engine.card.ValueFormat.UNANSWERED;
import static dev.evenhand.engine.card.ValueFormat.WORD;

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
  private static final ValueFormat<List<String>> ANSWERS = ValueFormat.list(WORD, "");

  private static final CardProperties<Question, Question.Builder> PROPERTIES =
      new CardProperties<Question, Question.Builder>()
          .with("weight", Question::weight, Question.Builder::weight, NUMBER)
          .with("guidance", Question::guidance, Question.Builder::guidance, TextFormat.TEXT)
          .with(
              "allowNotApplicable",
              Question::allowNotApplicable,
              Question.Builder::allowNotApplicable,
              FLAG)
          .with(
              "notApplicable",
              Question::notApplicable,
              Question.Builder::notApplicable,
              NOT_APPLICABLE)
          .with("unanswered", Question::unanswered, Question.Builder::unanswered, UNANSWERED)
          .with("ratio", Question::ratio, Question.Builder::ratio, RATIO)
          .with("max", Question::max, Question.Builder::max, NUMBER)
          .with("bonus", Question::bonus, Question.Builder::bonus, FLAG)
          .with("bounds", Question::bounds, Question.Builder::bounds, BOUNDS)
          .with("excluded", Question::excluded, Question.Builder::excluded, FLAG)
          .with(CRITICAL)
          .with(RuleFormat.visibility(Question::visibility, Question.Builder::visibility))
          .with("answeredBy", Question::answeredBy, Question.Builder::answeredBy, ANSWERED_BY)
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
          .with("passMark", Question::passMark, Question.Builder::passMark, PERCENT)
          .with("bands", Question::bands, Question.Builder::bands, ScoringFormat.BANDS)
          .with("autoFail", Question::autoFail, Question.Builder::autoFail, AUTO_FAILS);

  static final Set<String> QUESTION =
      PROPERTIES.names(
          "id",
          "ask",
          "type",
          "options",
          "scale",
          "cap",
          "ranges",
          "unit",
          "scoredBy",
          "perCount",
          "step");

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
