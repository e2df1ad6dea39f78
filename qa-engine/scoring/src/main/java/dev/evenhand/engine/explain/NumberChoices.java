package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One number for each stretch of numbers that a card treats alike: its ranges, divided where a
 * condition or threshold looks at them. Where the number itself is the score, the highest of each
 * stretch up to the max.
 */
final class NumberChoices {
  private final Question question;
  private final QuestionKind.Numeric kind;
  private final boolean byValue;
  private final List<Breakpoint> cuts;

  private NumberChoices(Question question, QuestionKind.Numeric kind, Set<Breakpoint> conditions) {
    this.question = question;
    this.kind = kind;
    this.byValue = kind.scoredBy() == ScoredBy.VALUE;
    Set<Breakpoint> all = new TreeSet<>(conditions);
    addRanges(all);
    addThresholds(all);
    this.cuts = List.copyOf(all);
  }

  /** From low to high, without the present number and, where ranges score, without its like. */
  static List<Answer> of(
      Question question,
      QuestionKind.Numeric kind,
      Set<Breakpoint> conditions,
      @Nullable Answer present) {
    return new NumberChoices(question, kind, conditions).choices(present);
  }

  private void addRanges(Set<Breakpoint> all) {
    for (NumberRange range : kind.ranges()) {
      if (range.from() != null) {
        all.add(new Breakpoint(range.from(), true));
      }
      if (range.to() != null) {
        all.add(new Breakpoint(range.to(), true));
      }
    }
  }

  /** A ratio below a threshold is a value below that part of the max. */
  private void addThresholds(Set<Breakpoint> all) {
    BigDecimal max = question.max();
    if (byValue && max != null) {
      all.add(new Breakpoint(max, true));
      for (AutoFail rule : question.autoFail()) {
        if (rule.below() != null) {
          all.add(new Breakpoint(rule.below().multiply(max), false));
        }
      }
    }
  }

  private List<Answer> choices(@Nullable Answer present) {
    List<Answer> choices = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      Breakpoint below = i == 0 ? null : cuts.get(i - 1);
      Breakpoint above = i == cuts.size() ? null : cuts.get(i);
      Answer choice = new Answer.Quantity(number(below, above));
      boolean beyond = byValue && above == null;
      boolean same =
          choice.equals(present) || (!byValue && present != null && holds(below, above, present));
      if (!beyond && !same && question.refusal(choice).isEmpty()) {
        choices.add(choice);
      }
    }
    return choices;
  }

  private static boolean holds(
      @Nullable Breakpoint below, @Nullable Breakpoint above, Answer answer) {
    return answer instanceof Answer.Quantity number
        && (below == null || below.liesBelow(number.value()))
        && (above == null || !above.liesBelow(number.value()));
  }

  /** A number between two cuts: the highest where there is one, else a plain one. */
  private static BigDecimal number(@Nullable Breakpoint below, @Nullable Breakpoint above) {
    if (above == null) {
      return below == null ? BigDecimal.ZERO : below.firstAbove();
    }
    if (above.after()) {
      return above.value();
    }
    BigDecimal less = above.lastBelow();
    if (below == null || below.liesBelow(less)) {
      return less;
    }
    return below.after()
        ? below.value().add(above.value()).divide(BigDecimal.valueOf(2))
        : below.value();
  }
}
