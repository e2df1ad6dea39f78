package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers with which every question is shown and earns all it can. */
final class BestAnswers {
  private static final Comparator<@Nullable BigDecimal> BY_SCORE =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private BestAnswers() {}

  static DecidedAnswers of(CompiledCard card) {
    DecidedAnswers known = DecidedAnswers.create(card, Map.of());
    card.questions().stream()
        .filter(CompiledQuestion::scored)
        .forEach(question -> known.answer(question, best(question.question()), false));
    return known;
  }

  private static Answer best(Question question) {
    return question
        .kind()
        .match(
            BestAnswers::bestOption,
            multiple ->
                Answer.of(
                    multiple.options().stream()
                        .filter(BestAnswers::isWorthChoosing)
                        .map(Option::value)
                        .toList()),
            number -> bestNumber(number, question.max()),
            unscored -> Answer.notApplicable());
  }

  private static Answer bestOption(Choosing kind) {
    return kind.options().stream()
        .filter(option -> !option.bonus())
        .max(Comparator.comparing(Option::score, BY_SCORE))
        .<Answer>map(option -> new Answer.Word(option.value()))
        .orElseGet(Answer::notApplicable);
  }

  private static boolean isWorthChoosing(Option option) {
    return !option.bonus() && option.score() != null && option.score().signum() > 0;
  }

  private static Answer bestNumber(QuestionKind.Numeric kind, @Nullable BigDecimal max) {
    if (max != null && kind.scoredBy() == ScoredBy.VALUE) {
      return new Answer.Quantity(max);
    }
    List<NumberRange> ranges = kind.ranges();
    BigDecimal each = kind.perCount();
    if (each != null) {
      return new Answer.Quantity(bestCount(ranges, each, max));
    }
    NumberRange best =
        ranges.stream().max(Comparator.comparing(NumberRange::score, BY_SCORE)).orElseThrow();
    return new Answer.Quantity(AnswerCodes.number(ranges, ranges.indexOf(best)));
  }

  /** As few as the ranges accept where each takes points off, else as many as earn everything. */
  private static BigDecimal bestCount(
      List<NumberRange> ranges, BigDecimal each, @Nullable BigDecimal max) {
    if (each.signum() > 0 && max != null) {
      return max.divide(each, 0, RoundingMode.CEILING);
    }
    BigDecimal from = ranges.isEmpty() ? null : ranges.get(0).from();
    return from == null
        ? BigDecimal.ZERO
        : from.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE).max(BigDecimal.ZERO);
  }
}
