package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.ScoredBy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What answers are worth, by the table "What a question earns". */
final class ReferencePoints {
  private ReferencePoints() {}

  static boolean isScorable(QuestionKind kind) {
    return !(kind instanceof QuestionKind.FreeText || kind instanceof QuestionKind.Day);
  }

  /** Whether every answer has a score, so that the question can have a ratio at all. */
  static boolean hasScores(QuestionKind kind) {
    if (kind instanceof QuestionKind.Numeric numeric) {
      return numeric.scoredBy() != ScoredBy.RANGES
          || numeric.ranges().stream().allMatch(range -> range.score() != null);
    }
    return isScorable(kind) && options(kind).stream().allMatch(option -> option.score() != null);
  }

  private static List<Option> options(QuestionKind kind) {
    return kind instanceof QuestionKind.MultipleChoice multiple
        ? multiple.options()
        : ((Choosing) kind).options();
  }

  /** The points that an answer earns, on the scale that the policy makes of its scores. */
  static Rational earned(Question question, Answer answer, RatioPolicy policy) {
    Rational score =
        isCounted(question.kind()) ? counted(question, answer) : score(question.kind(), answer);
    return policy == RatioPolicy.RANGE ? score.minus(lowest(question.kind())) : score;
  }

  static boolean isCounted(QuestionKind kind) {
    return kind instanceof QuestionKind.Numeric numeric && numeric.scoredBy() == ScoredBy.COUNT;
  }

  /** By counting: each takes its points off the max, or adds them. */
  private static Rational counted(Question question, Answer answer) {
    Rational each =
        Rational.of(Objects.requireNonNull(((QuestionKind.Numeric) question.kind()).perCount()));
    boolean limited = question.max() != null;
    Rational max = limited ? Rational.of(question.max()) : Rational.ZERO;
    Rational points = each.isPositive() ? Rational.ZERO : max;
    for (int i = 0; i < ((Answer.Quantity) answer).value().intValueExact(); i++) {
      points = points.plus(each);
    }
    if (limited && question.bounds() != Bounds.UNBOUNDED) {
      points = points.atLeast(Rational.ZERO);
    }
    boolean capped = question.bounds() == null || question.bounds() == Bounds.CAPPED;
    return limited && capped ? points.atMost(max) : points;
  }

  /** The points that make the ratio 1. */
  static Rational possible(Question question, RatioPolicy policy) {
    Rational top = top(question);
    Rational lowest = lowest(question.kind());
    return switch (policy) {
      case MAX -> top;
      case RANGE -> top.minus(lowest);
      case SYMMETRIC -> top.isPositive() ? top : lowest.magnitude();
    };
  }

  /** What the best answer earns, where it is points lost that count. */
  static Rational best(Question question, RatioPolicy policy) {
    Rational top = top(question);
    return policy == RatioPolicy.RANGE ? top.minus(lowest(question.kind())) : top;
  }

  private static Rational top(Question question) {
    return question.max() == null ? best(question.kind()) : Rational.of(question.max());
  }

  private static Rational score(QuestionKind kind, Answer answer) {
    if (kind instanceof QuestionKind.Numeric numeric) {
      BigDecimal value = ((Answer.Quantity) answer).value();
      return numeric.scoredBy() == ScoredBy.VALUE
          ? Rational.of(value)
          : points(Objects.requireNonNull(rangeOf(numeric, value)).score());
    }
    if (kind instanceof QuestionKind.MultipleChoice multiple) {
      Set<String> chosen = ((Answer.Words) answer).values();
      Rational usual = Rational.ZERO;
      Rational bonus = Rational.ZERO;
      for (Option option : multiple.options()) {
        if (chosen.contains(option.value()) && option.bonus()) {
          bonus = bonus.plus(points(option.score()));
        } else if (chosen.contains(option.value())) {
          usual = usual.plus(points(option.score()));
        }
      }
      return capped(multiple, usual).plus(bonus);
    }
    for (Option option : options(kind)) {
      if (option.value().equals(((Answer.Word) answer).value())) {
        return points(option.score());
      }
    }
    throw new AssertionError("no option " + answer);
  }

  private static Rational capped(QuestionKind.MultipleChoice kind, Rational sum) {
    return kind.cap() == null ? sum : sum.atMost(Rational.of(kind.cap()));
  }

  /** The best score that is no bonus. */
  private static Rational best(QuestionKind kind) {
    if (kind instanceof QuestionKind.MultipleChoice multiple) {
      Rational sum = Rational.ZERO;
      for (Option option : multiple.options()) {
        if (!option.bonus()) {
          sum = sum.plus(points(option.score()).atLeast(Rational.ZERO));
        }
      }
      return capped(multiple, sum);
    }
    return singles(kind).stream().max(Rational::compareTo).orElse(Rational.ZERO);
  }

  /** The worst score that is no bonus. */
  private static Rational lowest(QuestionKind kind) {
    if (kind instanceof QuestionKind.MultipleChoice multiple) {
      Rational sum = Rational.ZERO;
      for (Option option : multiple.options()) {
        if (!option.bonus()) {
          sum = sum.plus(points(option.score()).atMost(Rational.ZERO));
        }
      }
      return sum;
    }
    return singles(kind).stream().min(Rational::compareTo).orElse(Rational.ZERO);
  }

  private static List<Rational> singles(QuestionKind kind) {
    if (kind instanceof QuestionKind.Numeric numeric) {
      return numeric.scoredBy() != ScoredBy.RANGES
          ? List.of()
          : numeric.ranges().stream().map(range -> points(range.score())).toList();
    }
    return options(kind).stream()
        .filter(option -> !option.bonus())
        .map(option -> points(option.score()))
        .toList();
  }

  private static Rational points(@Nullable BigDecimal score) {
    return Rational.of(Objects.requireNonNull(score));
  }

  /** The range that a number falls into: above where it begins, up to and including its end. */
  static @Nullable NumberRange rangeOf(QuestionKind.Numeric numeric, BigDecimal value) {
    BigDecimal from = null;
    for (NumberRange range : numeric.ranges()) {
      from = range.from() == null ? from : range.from();
      boolean above = from == null || value.compareTo(from) > 0;
      if (above && (range.to() == null || value.compareTo(range.to()) <= 0)) {
        return range;
      }
      from = range.to();
    }
    return null;
  }

  /** What an answer is called: option values, the id of a range, {@code n/a}. */
  static Set<String> marks(QuestionKind kind, Answer answer) {
    if (answer instanceof Answer.NotApplicable) {
      return Set.of(Answer.NOT_APPLICABLE);
    }
    if (answer instanceof Answer.Words words) {
      return words.values();
    }
    if (answer instanceof Answer.Quantity number && kind instanceof QuestionKind.Numeric numeric) {
      NumberRange range = rangeOf(numeric, number.value());
      return range == null ? Set.of() : Set.of(range.id());
    }
    return answer instanceof Answer.Word word && isScorable(kind) ? Set.of(word.value()) : Set.of();
  }
}
