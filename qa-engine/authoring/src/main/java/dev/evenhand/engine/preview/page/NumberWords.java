package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which numbers answer a question, and what they bring, a sentence each. */
record NumberWords(Question question, Numeric kind, FormWords words) {
  /**
   * What stands above the line for the number.
   *
   * @param counts whether answers to the question score at all
   */
  List<String> notes(boolean counts) {
    List<String> notes = new ArrayList<>();
    String accepted = accepted();
    if (!accepted.isEmpty()) {
      notes.add(words.say("number", accepted + steps()));
    }
    if (counts && kind.scoredByValue() && question.max() != null) {
      notes.add(words.say("number.value", words.number(question.max())));
    }
    if (counts && kind.scoredByCount() && kind.perCount() != null) {
      notes.add(each(kind.perCount()));
    }
    return List.copyOf(notes);
  }

  /** Empty where the ranges that are listed say all of it. */
  private String accepted() {
    if (kind.scoredByCount()) {
      return words.say("number.whole");
    }
    BigDecimal max = question.max();
    if (kind.scoredByValue() && kind.ranges().isEmpty() && max != null && max.signum() > 0) {
      BigDecimal least = kind.step() == null ? max.negate() : BigDecimal.ZERO;
      return words.say("number.span", words.number(least), words.number(max))
          + RangeWords.unit(question, words);
    }
    return steps().isEmpty() ? "" : words.say("number.any");
  }

  private String steps() {
    return kind.step() == null ? "" : words.say("number.steps", words.number(kind.step()));
  }

  private String each(BigDecimal points) {
    BigDecimal max = question.max();
    String takes = points.signum() < 0 ? "number.takes" : "number.brings";
    if (max == null) {
      return words.say(takes, words.points(points.abs()));
    }
    return points.signum() < 0
        ? words.say(takes + ".of", words.number(points.abs()), words.number(max))
        : words.say(takes, words.points(points)) + most(max);
  }

  private String most(BigDecimal max) {
    boolean capped = question.bounds() != Bounds.UNBOUNDED && question.bounds() != Bounds.UNCAPPED;
    return " " + words.say(capped ? "number.most" : "number.full", words.points(max));
  }
}
