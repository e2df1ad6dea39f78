package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The best count for each stretch of numbers that a card treats alike: the lowest where each takes
 * points off, the highest where each adds some, up to what earns everything.
 */
final class CountChoices {
  private final Question question;
  private final QuestionKind.Numeric kind;

  private CountChoices(Question question, QuestionKind.Numeric kind) {
    this.question = question;
    this.kind = kind;
  }

  /** From low to high, without the present count. */
  static List<Answer> of(
      Question question,
      QuestionKind.Numeric kind,
      Set<Breakpoint> conditions,
      @Nullable Answer present) {
    return new CountChoices(question, kind).choices(conditions, present);
  }

  /** Whether no count that is left out could earn more. */
  static boolean isComplete(Question question, QuestionKind.Numeric kind) {
    boolean limited = question.bounds() == null || question.bounds() == Bounds.CAPPED;
    return !kind.scoredByCount() || limited || new CountChoices(question, kind).takesOff();
  }

  private boolean takesOff() {
    return kind.perCount() != null && kind.perCount().signum() < 0;
  }

  private List<Answer> choices(Set<Breakpoint> conditions, @Nullable Answer present) {
    Set<Breakpoint> cuts = new TreeSet<>(conditions);
    for (NumberRange range : kind.ranges()) {
      if (range.from() != null) {
        cuts.add(new Breakpoint(range.from(), true));
      }
      if (range.to() != null) {
        cuts.add(new Breakpoint(range.to(), true));
      }
    }
    List<Answer> choices = new ArrayList<>();
    BigDecimal lowest = BigDecimal.ZERO;
    for (Breakpoint cut : cuts) {
      add(lowest, highestBelow(cut), choices);
      lowest = lowest.max(highestBelow(cut).add(BigDecimal.ONE));
    }
    add(lowest, lowest.max(enough()), choices);
    choices.removeIf(choice -> choice.equals(present) || question.refusal(choice).isPresent());
    return choices;
  }

  private void add(BigDecimal lowest, BigDecimal highest, List<Answer> choices) {
    if (lowest.compareTo(highest) <= 0) {
      choices.add(new Answer.Quantity(takesOff() ? lowest : highest));
    }
  }

  private static BigDecimal highestBelow(Breakpoint cut) {
    return cut.after()
        ? cut.value().setScale(0, RoundingMode.FLOOR)
        : cut.value().setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
  }

  /** How many earn all that can be earned. */
  private BigDecimal enough() {
    BigDecimal each = kind.perCount();
    BigDecimal max = question.max();
    return each == null || max == null || takesOff()
        ? BigDecimal.ZERO
        : max.divide(each, 0, RoundingMode.CEILING);
  }
}
