package dev.evenhand.engine.card;

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
      new CardProperties<>(
          QuestionFormat::property,
          "weight",
          "guidance",
          "allowNotApplicable",
          "notApplicable",
          "unanswered",
          "ratio",
          "max",
          "bonus",
          "bounds",
          "excluded",
          "critical",
          "errorOn",
          "shownWhen",
          "hiddenWhen",
          "answeredBy",
          "commentRequiredOn",
          "causeRequiredOn",
          "passMark",
          "bands",
          "autoFail");

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

  private static CardProperty<Question, Question.Builder, ?> property(String name) {
    return switch (name) {
      case "weight" -> CardProperty.of(name, Question::weight, Question.Builder::weight, NUMBER);
      case "guidance" ->
          CardProperty.of(name, Question::guidance, Question.Builder::guidance, TextFormat.TEXT);
      case "allowNotApplicable" ->
          CardProperty.of(
              name, Question::allowNotApplicable, Question.Builder::allowNotApplicable, FLAG);
      case "notApplicable" ->
          CardProperty.of(
              name, Question::notApplicable, Question.Builder::notApplicable, NOT_APPLICABLE);
      case "unanswered" ->
          CardProperty.of(name, Question::unanswered, Question.Builder::unanswered, UNANSWERED);
      case "ratio" -> CardProperty.of(name, Question::ratio, Question.Builder::ratio, RATIO);
      case "max" -> CardProperty.of(name, Question::max, Question.Builder::max, NUMBER);
      case "bonus" -> CardProperty.of(name, Question::bonus, Question.Builder::bonus, FLAG);
      case "bounds" -> CardProperty.of(name, Question::bounds, Question.Builder::bounds, BOUNDS);
      case "excluded" ->
          CardProperty.of(name, Question::excluded, Question.Builder::excluded, FLAG);
      case "critical", "errorOn" -> RuleFormat.critical();
      case "shownWhen", "hiddenWhen" ->
          RuleFormat.visibility(Question::visibility, Question.Builder::visibility);
      case "answeredBy" ->
          CardProperty.of(
              name, Question::answeredBy, Question.Builder::answeredBy, RuleFormat.answerers());
      case "commentRequiredOn" ->
          CardProperty.of(
              name, Question::commentRequiredOn, Question.Builder::commentRequiredOn, ANSWERS);
      case "causeRequiredOn" ->
          CardProperty.of(
              name, Question::causeRequiredOn, Question.Builder::causeRequiredOn, ANSWERS);
      case "passMark" ->
          CardProperty.of(name, Question::passMark, Question.Builder::passMark, PERCENT);
      case "bands" ->
          CardProperty.of(name, Question::bands, Question.Builder::bands, ScoringFormat.bands());
      case "autoFail" ->
          CardProperty.of(
              name, Question::autoFail, Question.Builder::autoFail, RuleFormat.autoFails());
      default -> throw new IllegalArgumentException(name);
    };
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
