package dev.evenhand.engine.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a card file: the order of its properties, as {@code scorecard-format.md} tells them,
 * and which of them are parts in turn.
 */
enum Part {
  CARD(
      "$schema",
      "id",
      "version",
      "extends",
      "remove",
      "title",
      "description",
      "channels",
      "scoring",
      "causes",
      "scales",
      "sections",
      "tests",
      "lint"),
  SCORING(
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
      "passOn",
      "bands",
      "shown",
      "roundBeforeCompare",
      "aggregate",
      "noOpportunity"),
  BAND("from", "label"),
  SECTION(
      "id",
      "title",
      "weight",
      "method",
      "start",
      "notApplicable",
      "unanswered",
      "ratio",
      "failedSection",
      "bounds",
      "minimum",
      "maximum",
      "set",
      "autoFail",
      "shownWhen",
      "hiddenWhen",
      "passMark",
      "bands",
      "questions",
      "sections"),
  QUESTION(
      "id",
      "ask",
      "type",
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
      "autoFail",
      "options",
      "scale",
      "cap",
      "ranges",
      "unit",
      "scoredBy",
      "perCount",
      "step"),
  OPTION("value", "score", "bonus", "label", "means"),
  RANGE("id", "from", "to", "score"),
  AUTO_FAIL("on", "below", "when", "fails", "effect"),
  CONDITION(
      "all",
      "any",
      "not",
      "question",
      "errors",
      "metadata",
      "is",
      "isNot",
      "anyOf",
      "allOf",
      "exactly",
      "above",
      "atLeast",
      "below",
      "atMost"),
  LIMIT("points", "percent"),
  SET("to", "when"),
  ANSWER_RULE("when", "answer"),
  ROUNDING("digits", "mode"),
  TEST("name", "answers", "metadata", "expect"),
  EXPECT("outcome", "percent", "band", "sections", "problems"),
  /** Answers or facts by names of the author: as many on a line as fit. */
  ANSWERS,
  /** Lists of options by names of the author. */
  SCALES,
  /** By names of the author, or unknown here: stays as it is. */
  OTHER;

  private final ImmutableList<String> order;

  Part(String... order) {
    this.order = ImmutableList.copyOf(order);
  }

  List<String> order() {
    return order;
  }

  /** Where a property comes among those of the part; what is unknown comes last. */
  int place(String property) {
    int place = order.indexOf(property);
    return place < 0 ? order.size() : place;
  }

  /** What the value of a property is, or each entry of its list. */
  Part of(String property) {
    if (this == SCALES) {
      return OPTION;
    }
    if (this == TEST && (property.equals("answers") || property.equals("metadata"))) {
      return ANSWERS;
    }
    // Of expectations "sections" are percents, and names of authors are no properties.
    return this == OTHER || this == EXPECT || place(property) == order.size()
        ? OTHER
        : byName(property).orElse(OTHER);
  }

  private static Optional<Part> byName(String property) {
    return Optional.ofNullable(
        switch (property) {
          case "scoring" -> SCORING;
          case "scales" -> SCALES;
          case "sections" -> SECTION;
          case "questions" -> QUESTION;
          case "tests" -> TEST;
          case "expect" -> EXPECT;
          case "bands" -> BAND;
          case "options" -> OPTION;
          case "ranges" -> RANGE;
          case "autoFail" -> AUTO_FAIL;
          case "shownWhen", "hiddenWhen", "when", "all", "any", "not" -> CONDITION;
          case "minimum", "maximum", "to" -> LIMIT;
          case "set" -> SET;
          case "answeredBy" -> ANSWER_RULE;
          case "shown", "roundBeforeCompare" -> ROUNDING;
          default -> null;
        });
  }

  /** Whether each of the entries of a list of it begins a line of its own. */
  boolean isLong() {
    return this == SECTION || this == QUESTION || this == TEST;
  }
}
