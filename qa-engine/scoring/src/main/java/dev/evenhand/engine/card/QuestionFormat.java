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
  private static final Format<List<String>> ANSWERS = Format.list(Format.WORD, "");

  private static final List<Property<Question, Question.Builder, ?>> PROPERTIES =
      List.of(
          Property.of("weight", Question::weight, Question.Builder::weight, Format.NUMBER),
          Property.of("guidance", Question::guidance, Question.Builder::guidance, TextFormat.TEXT),
          Property.of(
              "allowNotApplicable",
              Question::allowNotApplicable,
              Question.Builder::allowNotApplicable,
              Format.FLAG),
          Property.of(
              "notApplicable",
              Question::notApplicable,
              Question.Builder::notApplicable,
              Format.NOT_APPLICABLE),
          Property.of(
              "unanswered", Question::unanswered, Question.Builder::unanswered, Format.UNANSWERED),
          Property.of("ratio", Question::ratio, Question.Builder::ratio, Format.RATIO),
          Property.of("max", Question::max, Question.Builder::max, Format.NUMBER),
          Property.of("bonus", Question::bonus, Question.Builder::bonus, Format.FLAG),
          Property.of("bounds", Question::bounds, Question.Builder::bounds, Format.BOUNDS),
          Property.of("excluded", Question::excluded, Question.Builder::excluded, Format.FLAG),
          RuleFormat.CRITICAL,
          RuleFormat.visibility(Question::visibility, Question.Builder::visibility),
          Property.of(
              "answeredBy",
              Question::answeredBy,
              Question.Builder::answeredBy,
              RuleFormat.ANSWERED_BY),
          Property.of(
              "commentRequiredOn",
              Question::commentRequiredOn,
              Question.Builder::commentRequiredOn,
              ANSWERS),
          Property.of(
              "causeRequiredOn",
              Question::causeRequiredOn,
              Question.Builder::causeRequiredOn,
              ANSWERS),
          Property.of("passMark", Question::passMark, Question.Builder::passMark, Format.PERCENT),
          Property.of("bands", Question::bands, Question.Builder::bands, ScoringFormat.BANDS),
          Property.of(
              "autoFail", Question::autoFail, Question.Builder::autoFail, RuleFormat.AUTO_FAILS));

  static final Set<String> QUESTION =
      Property.names(
          PROPERTIES, "id", "ask", "type", "options", "scale", "cap", "ranges", "unit", "scoredBy");

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
    PROPERTIES.forEach(property -> property.read(fields, builder));
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
    PROPERTIES.forEach(property -> property.write(question, out));
    return KindFormat.put(question.kind(), scales, out).map();
  }
}
