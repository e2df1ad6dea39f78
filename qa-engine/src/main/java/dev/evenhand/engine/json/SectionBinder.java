package dev.evenhand.engine.json;

import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads sections, and sections within them. */
final class SectionBinder {
  /** The most sections of a card. */
  static final int MAX_SECTIONS = 1_000;

  static final Map<String, Method> METHODS = Values.words(Method.values());
  static final Map<String, FailedSectionPolicy> FAILED = Values.words(FailedSectionPolicy.values());
  static final Set<String> SECTION =
      Set.of(
          "id",
          "title",
          "weight",
          "method",
          "notApplicable",
          "unanswered",
          "ratio",
          "failedSection",
          "bounds",
          "autoFail",
          "start",
          "minimum",
          "maximum",
          "set",
          "shownWhen",
          "hiddenWhen",
          "passMark",
          "bands",
          "questions",
          "sections");

  private static final Section NO_SECTION =
      Section.of(QuestionBinder.NO_ID, TextBinder.PLACEHOLDER, null, List.of());
  private static final Question NO_QUESTION =
      Question.builder(QuestionBinder.NO_ID, new QuestionKind.FreeText()).build();

  private final QuestionBinder questions;
  private int count;

  SectionBinder(Scales scales) {
    this.questions = new QuestionBinder(scales);
  }

  Section section(Cursor at) {
    if (++count > MAX_SECTIONS) {
      return NO_SECTION;
    }
    Fields fields = Fields.of(at, SECTION);
    return new Section(
        fields.required("id", Values::text, QuestionBinder.NO_ID),
        fields.required("title", TextBinder::text, TextBinder.placeholder()),
        fields.optional("weight", Values::number),
        fields.optional("method", Values.oneOf(METHODS)),
        fields.optional("notApplicable", Values.oneOf(QuestionBinder.NOT_APPLICABLE)),
        fields.optional("unanswered", Values.oneOf(QuestionBinder.UNANSWERED)),
        fields.optional("ratio", Values.oneOf(QuestionBinder.RATIOS)),
        fields.optional("failedSection", Values.oneOf(FAILED)),
        fields.optional("bounds", Values.oneOf(QuestionBinder.BOUNDS)),
        RuleBinder.autoFails(fields),
        fields.optional("start", Values::number),
        fields.optional("minimum", RuleBinder::limit),
        fields.optional("maximum", RuleBinder::limit),
        RuleBinder.sets(fields),
        RuleBinder.visibility(fields),
        fields.optional("passMark", Values::percent),
        ScoringBinder.bands(fields),
        fields.longList("questions", questions::question, NO_QUESTION),
        fields.longList("sections", this::section, NO_SECTION));
  }

  /** How many sections were found; those beyond the limit were not looked into. */
  int count() {
    return count;
  }

  static Section placeholder() {
    return NO_SECTION;
  }
}
