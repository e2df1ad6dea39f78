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
    long needed = gains.all().stream().filter(Gain::needed).count();
    if (needed <= count && gains.all().size() >= count) {
      Fraction[][] most = mostFrom(count);
      if (!isHopeless(gains.start().plus(most[0][count]))) {
        plantSeed(count);
        branch(0, count, gains.start(), new ArrayList<>(), most);
      }
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
      seed = score.ratio().orElse(Fraction.ZERO);
    }
  }

  /** By the first question that may be taken and how many are: the most that they can gain. */
  private Fraction[][] mostFrom(int count) {
    int size = gains.all().size();
    Fraction[][] most = new Fraction[size + 1][];
    List<Fraction> largest = new ArrayList<>();
    most[size] = sums(largest);
    for (int i = size - 1; i >= 0; i--) {
      largest.add(gains.all().get(i).gain());
      largest.sort(Comparator.reverseOrder());
      if (largest.size() > count) {
        largest.remove(count);
      }
      most[i] = sums(largest);
    }
    return most;
  }

  private static Fraction[] sums(List<Fraction> largest) {
    Fraction[] sums = new Fraction[largest.size() + 1];
    sums[0] = Fraction.ZERO;
    for (int i = 0; i < largest.size(); i++) {
      sums[i + 1] = sums[i].plus(largest.get(i));
    }
    return sums;
  }

  /** Every set that takes {@code left} more of the questions from {@code index} on. */
  private void branch(
      int index, int left, Fraction sum, List<ChangeableQuestion> taken, Fraction[][] most) {
    List<Gain> rest = gains.all().subList(index, gains.all().size());
    if (left == 0) {
      if (rest.stream().noneMatch(Gain::needed) && !isHopeless(sum)) {
        tryLeaf(List.copyOf(taken));
      }
      return;
    }
    if (rest.size() < left || isHopeless(sum.plus(most[index][left])) || spent.getAsBoolean()) {
      return;
    }
    Gain next = rest.get(0);
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
