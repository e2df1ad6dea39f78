package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.explain.Gains.Gain;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which plain questions to raise, so many of them: in the order of the card, leaving out every
 * branch that by {@link Gains} can't pass, or can't be chosen rather than what was found.
 */
final class PlainSearch {
  private final Fraction lowestPassing;
  private final Trials trials;
  private final BooleanSupplier spent;
  private final Gains gains;
  private final List<Integer> changed;
  private final @Nullable PassingAnswers earlier;
  private Fraction seed = Fraction.ZERO;
  private @Nullable PassingAnswers found;

  /**
   * @param changed the positions of the free questions that were changed
   * @param earlier what was found under other answers to the free questions, or null
   */
  PlainSearch(
      Fraction lowestPassing,
      Trials trials,
      BooleanSupplier spent,
      Gains gains,
      List<Integer> changed,
      @Nullable PassingAnswers earlier) {
    this.lowestPassing = lowestPassing;
    this.trials = trials;
    this.spent = spent;
    this.gains = gains;
    this.changed = changed;
    this.earlier = earlier;
  }

  /** The set of {@code count} questions to be chosen; null if none passes. */
  @Nullable PassingAnswers search(int count) {
    if (count == 0) {
      tryLeaf(List.of());
      return found;
    }
    int size = gains.all().size();
    trials.visit(size);
    long needed = gains.all().stream().filter(Gain::needed).count();
    if (needed <= count
        && size >= count
        && !isHopeless(gains.start().plus(MostGains.of(gains.all(), count)))) {
      trials.visit((long) size * count);
      plantSeed(count);
      branch(0, count, gains.start(), new ArrayList<>(), new MostGains(gains.all(), count));
    }
    return found;
  }

  /** The needed questions and those that gain most: a set to beat. */
  private void plantSeed(int count) {
    List<ChangeableQuestion> questions =
        gains.all().stream()
            .sorted(
                Comparator.comparing((Gain gain) -> !gain.needed())
                    .thenComparing(Gain::gain, Comparator.reverseOrder()))
            .limit(count)
            .map(Gain::question)
            .toList();
    AnswerTrials.Result score = trials.passing(Gains.raised(gains.base(), questions));
    if (score != null) {
      seed = score.compared().orElse(Fraction.ZERO);
    }
  }

  /** Every set that takes {@code left} more of the questions from {@code index} on. */
  private void branch(
      int index, int left, Fraction sum, List<ChangeableQuestion> taken, MostGains most) {
    trials.visit(1);
    if (!most.allows(index, left)
        || isHopeless(sum.plus(most.from(index, left)))
        || spent.getAsBoolean()) {
      return;
    }
    if (left == 0) {
      tryLeaf(List.copyOf(taken));
      return;
    }
    Gain next = gains.all().get(index);
    taken.add(next.question());
    branch(index + 1, left - 1, sum.plus(next.gain()), taken, most);
    taken.remove(taken.size() - 1);
    if (!next.needed()) {
      branch(index + 1, left, sum, taken, most);
    }
  }

  /** Whether what is reached at most is too little to pass or to be chosen. */
  private boolean isHopeless(Fraction atMost) {
    if (atMost.compareTo(lowestPassing) < 0 || atMost.compareTo(seed) < 0) {
      return true;
    }
    PassingAnswers here = found;
    return (here != null && atMost.compareTo(here.reach()) <= 0)
        || (earlier != null && atMost.compareTo(earlier.reach()) < 0);
  }

  private void tryLeaf(List<ChangeableQuestion> questions) {
    Map<String, Answer> answers = Gains.raised(gains.base(), questions);
    AnswerTrials.Result score = trials.passing(answers);
    if (score != null) {
      PassingAnswers leaf = PassingAnswers.of(answers, changed, questions, score);
      if (found == null || leaf.isBefore(found)) {
        found = leaf;
      }
    }
  }
}
