package dev.evenhand.engine.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** A part of a card file: the order of its properties, and which of them are parts in turn. */
enum Part {
  CARD(PropertyOrder.WHOLE),
  SCORING("scoring"),
  BAND("band"),
  SECTION("section"),
  QUESTION("question"),
  OPTION("option"),
  RANGE("range"),
  AUTO_FAIL("auto-fail"),
  CONDITION("condition"),
  LIMIT("limit"),
  SET("set"),
  ANSWER_RULE("answer-rule"),
  ROUNDING("rounding"),
  TEST("test"),
  EXPECT("expect"),
  /** Answers or facts by names of the author: as many on a line as fit. */
  ANSWERS,
  /** Lists of options by names of the author. */
  SCALES,
  /** By names of the author, or unknown here: stays as it is. */
  OTHER;

  private final ImmutableList<String> order;

  Part() {
    this.order = ImmutableList.of();
  }

  Part(String definition) {
    this.order = ImmutableList.copyOf(PropertyOrder.of(definition));
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
