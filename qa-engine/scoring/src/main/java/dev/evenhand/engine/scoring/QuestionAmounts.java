package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.AppliedRule.Kind;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What single questions count for, before anything fails. */
final class QuestionAmounts {
  private final DecidedAnswers known;
  private final Supplier<Optional<Fraction>> rest;

  /** Where nothing is known of the rest of the card: what would count as that is left out. */
  QuestionAmounts(DecidedAnswers known) {
    this(known, Optional::empty);
  }

  /**
   * @param rest the ratio of the card without what is not applicable and counts with that ratio
   */
  QuestionAmounts(DecidedAnswers known, Supplier<Optional<Fraction>> rest) {
    this.known = known;
    this.rest = rest;
  }

  /** What a question counts for by its answer alone. */
  AmountAfterRules of(CompiledQuestion question) {
    String hider = known.hider(question);
    if (hider != null) {
      return new AmountAfterRules(Amount.NOTHING, List.of(new AppliedRule(Kind.HIDDEN, hider)));
    }
    List<AppliedRule> rules = new ArrayList<>();
    if (known.computed(question.slot())) {
      rules.add(new AppliedRule(Kind.ANSWERED_BY, question.id()));
    }
    Answer answer = known.answer(question.slot());
    if (!question.scored()) {
      if (question.question().excluded()) {
        rules.add(new AppliedRule(Kind.EXCLUDED, question.id()));
      }
      return new AmountAfterRules(Amount.NOTHING, rules);
    }
    return known.judged(question.slot()) && answer != null
        ? judged(question, answer, rules)
        : unjudged(
            question, answer == null ? unanswered(question) : notApplicable(question), rules);
  }

  private static AmountAfterRules judged(
      CompiledQuestion question, Answer answer, List<AppliedRule> rules) {
    if (question.question().bonus()) {
      rules.add(new AppliedRule(Kind.BONUS, question.id()));
    }
    Fraction points = question.points(answer);
    addCount(question, answer, points, rules);
    return new AmountAfterRules(Amount.of(points, question.best()), rules);
  }

  /** Says how the points of a count came about, and where its limits changed them. */
  private static void addCount(
      CompiledQuestion question, Answer answer, Fraction points, List<AppliedRule> rules) {
    if (!(question.question().kind() instanceof QuestionKind.Numeric kind)
        || !(answer instanceof Answer.Quantity number)
        || kind.perCount() == null
        || number.value().signum() == 0) {
      return;
    }
    String product = number.value().toPlainString() + " × " + kind.perCount().toPlainString();
    rules.add(new AppliedRule(Kind.PER_COUNT, product));
    BigDecimal counted = number.value().multiply(kind.perCount());
    BigDecimal max = question.question().max();
    BigDecimal start = max == null || counted.signum() > 0 ? BigDecimal.ZERO : max;
    int change = points.compareTo(Fraction.of(start.add(counted)));
    if (change != 0) {
      rules.add(new AppliedRule(change > 0 ? Kind.FLOORED : Kind.CAPPED, question.id()));
    }
  }

  private AmountAfterRules unjudged(CompiledQuestion question, Kind kind, List<AppliedRule> rules) {
    rules.add(new AppliedRule(kind, question.id()));
    Amount amount =
        switch (kind) {
          case NOT_APPLICABLE_AWARDED -> Amount.of(question.best(), question.best());
          case NOT_APPLICABLE_ZERO, UNANSWERED_ZERO -> zero(question);
          case NOT_APPLICABLE_AVERAGE ->
              Amount.of(AveragePoints.of(question).orElseThrow(), question.best());
          case NOT_APPLICABLE_REST ->
              Amount.of(question.best().times(rest.get().orElseThrow()), question.best());
          default -> Amount.NOTHING;
        };
    return new AmountAfterRules(amount, rules);
  }

  /** A question that is not applicable, where what could have been earned counts again. */
  static AmountAfterRules recounted(CompiledQuestion question) {
    return new AmountAfterRules(
        zero(question), List.of(new AppliedRule(Kind.FAILED_SECTION_DECLARED, question.id())));
  }

  /** Whether {@code question} was left out as not applicable, and would count again. */
  boolean canBeRecounted(CompiledQuestion question) {
    @Nullable Answer answer = known.answer(question.slot());
    return question.scored()
        && answer instanceof Answer.NotApplicable
        && notApplicable(question) == Kind.NOT_APPLICABLE_EXCLUDED;
  }

  private static Amount zero(CompiledQuestion question) {
    return Amount.of(Fraction.ZERO, question.best());
  }

  private static Kind unanswered(CompiledQuestion question) {
    return question.unanswered() == UnansweredPolicy.ZERO
        ? Kind.UNANSWERED_ZERO
        : Kind.UNANSWERED_EXCLUDED;
  }

  private Kind notApplicable(CompiledQuestion question) {
    NotApplicablePolicy policy = question.notApplicable();
    if (policy != NotApplicablePolicy.EXCLUDE && question.question().bonus()) {
      return Kind.NOT_APPLICABLE_ZERO; // a bonus that did not arise is not earned
    }
    return switch (policy) {
      case EXCLUDE -> Kind.NOT_APPLICABLE_EXCLUDED;
      case AWARD -> Kind.NOT_APPLICABLE_AWARDED;
      case ZERO -> Kind.NOT_APPLICABLE_ZERO;
      case AVERAGE ->
          AveragePoints.of(question).isPresent()
              ? Kind.NOT_APPLICABLE_AVERAGE
              : Kind.NOT_APPLICABLE_EXCLUDED;
      case REST -> rest.get().isPresent() ? Kind.NOT_APPLICABLE_REST : Kind.NOT_APPLICABLE_EXCLUDED;
    };
  }
}
