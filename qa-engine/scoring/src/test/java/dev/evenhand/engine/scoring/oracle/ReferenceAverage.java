package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.ScoredBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mean of what all possible answers earn, by trying each. */
final class ReferenceAverage {
  private ReferenceAverage() {}

  /** Null where there is no end to the answers. */
  static @Nullable Rational of(Question question, RatioPolicy policy) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.MultipleChoice multiple) {
      return ofSets(question, multiple, policy);
    }
    if (kind instanceof QuestionKind.Numeric numeric) {
      if (numeric.scoredBy() != ScoredBy.RANGES) {
        return question.max() == null ? null : half(Rational.of(question.max()));
      }
      return mean(numeric.ranges().stream().map(NumberRange::score).toList(), kind, policy);
    }
    List<@Nullable BigDecimal> scores = new ArrayList<>();
    for (Option option : ((Choosing) kind).options()) {
      if (!option.bonus()) {
        scores.add(option.score());
      }
    }
    return mean(scores, kind, policy);
  }

  private static Rational mean(
      List<@Nullable BigDecimal> scores, QuestionKind kind, RatioPolicy policy) {
    Rational sum = Rational.ZERO;
    for (BigDecimal score : scores) {
      sum = sum.plus(Rational.of(Objects.requireNonNull(score)));
    }
    Rational origin = policy == RatioPolicy.RANGE ? Rational.of(kind.lowestScore()) : Rational.ZERO;
    return scores.isEmpty()
        ? Rational.ZERO
        : sum.over(Rational.of(BigDecimal.valueOf(scores.size()))).minus(origin);
  }

  /** Every set of options without a bonus; the cap holds for the mean, not for each set. */
  private static Rational ofSets(
      Question question, QuestionKind.MultipleChoice kind, RatioPolicy policy) {
    List<Option> options = kind.options().stream().filter(option -> !option.bonus()).toList();
    Rational sum = Rational.ZERO;
    int sets = 1 << options.size();
    for (int set = 0; set < sets; set++) {
      for (int i = 0; i < options.size(); i++) {
        if ((set & 1 << i) != 0) {
          sum = sum.plus(Rational.of(Objects.requireNonNull(options.get(i).score())));
        }
      }
    }
    Rational mean = sum.over(Rational.of(BigDecimal.valueOf(sets)));
    Rational capped = kind.cap() == null ? mean : mean.atMost(Rational.of(kind.cap()));
    return capped.plus(ReferencePoints.earned(question, Answer.of(List.of()), policy));
  }

  private static Rational half(Rational whole) {
    return whole.over(Rational.of(BigDecimal.valueOf(2)));
  }
}
