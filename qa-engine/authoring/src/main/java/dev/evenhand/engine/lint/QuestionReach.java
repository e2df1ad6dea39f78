package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between which points the answers to a question lie, with "n/a" and none. */
final class QuestionReach {
  /** Stands for numbers without an end; no card has marks so far out. */
  private static final BigDecimal FAR = BigDecimal.TEN.pow(11);

  private static final Fraction HALF = Fraction.of(1, 2);

  private final ZeroedParts zeroed;
  private final @Nullable Span rest;
  private final boolean always;

  /**
   * @param rest the ratios of the rest of the card, as which "n/a" may count; null to leave it out
   * @param always whether there always is a rest
   */
  QuestionReach(ZeroedParts zeroed, @Nullable Span rest, boolean always) {
    this.zeroed = zeroed;
    this.rest = rest;
    this.always = always;
  }

  /** Whether its weight may go to others. */
  boolean canBeLeftOut(PlacedQuestion one) {
    return one.countsAsRest() && rest != null && always
        ? one.conditional() || one.unanswered() == UnansweredPolicy.EXCLUDE
        : one.canBeLeftOut();
  }

  /** Over what it can earn, which is above 0. */
  Span ratio(PlacedQuestion one) throws NotSimple {
    Fraction possible = possible(one);
    if (possible.signum() <= 0) {
      throw new NotSimple();
    }
    return points(one).dividedBy(possible);
  }

  /** What makes its ratio 1. */
  static Fraction possible(PlacedQuestion one) {
    return Fraction.of(one.question().possible(one.ratio()));
  }

  /** The points that it earns. */
  Span points(PlacedQuestion one) throws NotSimple {
    Span answered = within(one.question().bounds(), ofAnswers(one), possible(one));
    return zeroed.with(one, withoutAnswer(one, answered));
  }

  private static Span within(@Nullable Bounds bounds, Span points, Fraction possible) {
    return possible.signum() > 0
        ? points.dividedBy(possible).within(bounds).times(possible)
        : points;
  }

  /** By the answers alone, before bounds and auto-fails. */
  static Span ofAnswers(PlacedQuestion one) throws NotSimple {
    Question question = one.question();
    QuestionKind kind = question.kind();
    boolean bonus = kind.options().stream().anyMatch(Option::bonus);
    if (bonus || question.bonus() || !kind.hasScores()) {
      throw new NotSimple();
    }
    if (kind instanceof QuestionKind.Numeric number && number.scoredBy() != ScoredBy.RANGES) {
      return ofNumbers(one, number);
    }
    BigDecimal origin = one.ratio() == RatioPolicy.RANGE ? kind.lowestScore() : BigDecimal.ZERO;
    return Span.of(
        Fraction.of(kind.lowestScore().subtract(origin)),
        Fraction.of(kind.bestScore().subtract(origin)));
  }

  /** Points rise or fall with the number, so those of its ends are the most and the least. */
  private static Span ofNumbers(PlacedQuestion one, QuestionKind.Numeric kind) throws NotSimple {
    Span span = null;
    for (BigDecimal end : ends(one.question().max(), kind)) {
      Answer answer = new Answer.Quantity(end);
      if (one.question().refusal(answer).isEmpty()) {
        Fraction points = Fraction.of(one.question().earned(answer, one.ratio()));
        span = span == null ? Span.of(points, points) : span.with(points);
      }
    }
    if (span == null || openBelow(kind)) {
      throw new NotSimple();
    }
    return span;
  }

  /** Above the lower end lies no lowest number, unless numbers go in steps. */
  private static boolean openBelow(QuestionKind.Numeric kind) {
    return step(kind) == null && !kind.ranges().isEmpty() && kind.ranges().get(0).from() != null;
  }

  /** Numbers of which those that are accepted have the lowest and the highest among them. */
  private static Set<BigDecimal> ends(@Nullable BigDecimal max, QuestionKind.Numeric kind) {
    BigDecimal step = step(kind);
    BigDecimal far = step == null ? FAR : FAR.multiply(step);
    Set<BigDecimal> ends = new LinkedHashSet<>(List.of(far.negate(), BigDecimal.ZERO, far));
    if (max != null) {
      ends.add(step == null ? max : steps(max, step).multiply(step));
      ends.add(max.negate());
    }
    for (NumberRange range : kind.ranges()) {
      if (range.from() != null && step != null) {
        ends.add(steps(range.from(), step).add(BigDecimal.ONE).multiply(step));
      }
      if (range.to() != null) {
        ends.add(step == null ? range.to() : steps(range.to(), step).multiply(step));
      }
    }
    return ends;
  }

  /** What is counted goes in whole numbers. */
  private static @Nullable BigDecimal step(QuestionKind.Numeric kind) {
    return kind.step() == null && kind.scoredByCount() ? BigDecimal.ONE : kind.step();
  }

  private static BigDecimal steps(BigDecimal number, BigDecimal step) {
    return number.divide(step, 0, RoundingMode.FLOOR);
  }

  /** Its mean is half of its maximum, whatever numbers are accepted; others lie between answers. */
  private static boolean isByItsNumber(PlacedQuestion one) {
    return one.question().kind() instanceof QuestionKind.Numeric number
        && number.scoredBy() != ScoredBy.RANGES;
  }

  /** What "not applicable" and no answer count, where they count. */
  private Span withoutAnswer(PlacedQuestion one, Span span) {
    Span wider = span;
    if (one.question().allowNotApplicable()) {
      wider =
          switch (one.notApplicable()) {
            case AWARD -> wider.with(possible(one));
            case ZERO -> wider.with(Fraction.ZERO);
            case EXCLUDE -> wider;
            case AVERAGE -> isByItsNumber(one) ? wider.with(possible(one).times(HALF)) : wider;
            case REST -> rest == null ? wider : wider.with(rest.times(possible(one)));
          };
    }
    return one.unanswered() == UnansweredPolicy.ZERO ? wider.with(Fraction.ZERO) : wider;
  }
}
