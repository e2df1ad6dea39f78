package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean of what the possible answers to a question earn, each alike. A bonus that did not arise
 * is not earned, so bonus options are no part of it.
 */
final class AveragePoints {
  private static final Fraction HALF = Fraction.of(1, 2);

  private AveragePoints() {}

  /** Empty where the possible answers have no end: a count without a {@code max}. */
  static Optional<Fraction> of(CompiledQuestion question) {
    return question
        .question()
        .kind()
        .match(
            choosing -> mean(question, options(choosing.options())),
            multiple -> Optional.of(ofSets(question, multiple)),
            number -> ofNumber(question, number),
            unscored -> Optional.empty());
  }

  private static List<Answer> options(List<Option> options) {
    return options.stream()
        .filter(option -> !option.bonus())
        .map(option -> Answer.of(option.value()))
        .toList();
  }

  private static Optional<Fraction> mean(CompiledQuestion question, List<Answer> answers) {
    if (answers.isEmpty()) {
      return Optional.of(Fraction.ZERO);
    }
    Fraction sum = Fraction.sum(answers.stream().map(question::points).toList());
    return Optional.of(sum.dividedBy(Fraction.of(answers.size(), 1)));
  }

  /** Each option is in half of all sets, so the mean of their sums is half of all its scores. */
  private static Fraction ofSets(CompiledQuestion question, QuestionKind.MultipleChoice kind) {
    Fraction half =
        kind.options().stream()
            .filter(option -> !option.bonus())
            .flatMap(option -> Optional.ofNullable(option.score()).stream())
            .map(Fraction::of)
            .reduce(Fraction.ZERO, Fraction::plus)
            .times(HALF);
    BigDecimal cap = kind.cap();
    Fraction capped = cap == null ? half : half.min(Fraction.of(cap));
    return capped.plus(question.points(Answer.of(List.of())));
  }

  /** From 0 to the {@code max} the mean is half of it; else each range is an answer. */
  private static Optional<Fraction> ofNumber(CompiledQuestion question, QuestionKind.Numeric kind) {
    if (kind.scoredBy() != ScoredBy.RANGES) {
      return question.question().max() == null
          ? Optional.empty()
          : Optional.of(question.best().times(HALF));
    }
    return mean(
        question,
        IntStream.range(0, kind.ranges().size())
            .<Answer>mapToObj(i -> new Answer.Quantity(AnswerCodes.number(kind.ranges(), i)))
            .toList());
  }
}
