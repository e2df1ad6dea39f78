package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which plain questions to raise, so many of them, under given answers to the free ones.
 *
 * <p>What a plain question adds to a score by sums alone is the same whatever the others are, and
 * no limit lets it add more: so the score without auto-fails, plus the largest such gains, bounds
 * what a set can reach. A question without which not even all others pass is in every set. What
 * these bounds leave is scored.
 */
final class PlainSearch {
  private final Rules rules;
  private final SearchSpace space;
  private final Trials trials;
  private final BooleanSupplier spent;
  private Map<String, Answer> base = Map.of();
  private List<Integer> changed = List.of();
  private Fraction start = Fraction.ZERO;
  private List<Gain> gains = List.of();
  private Fraction seed = Fraction.ZERO;
  private @Nullable Found earlier;
  private @Nullable Found found;

  PlainSearch(Rules rules, SearchSpace space, Trials trials, BooleanSupplier spent) {
    this.rules = rules;
    this.space = space;
    this.trials = trials;
    this.spent = spent;
  }

  /**
   * A question and what its best answer adds by sums alone.
   *
   * @param needed whether it is in every set that passes
   */
  private record Gain(Changeable question, Fraction gain, boolean needed) {}

  /**
   * The set to be chosen among those that pass; null if none does, or none that is to be chosen
   * rather than {@code best}.
   */
  @Nullable Found search(
      Map<String, Answer> answers, List<Integer> free, int count, @Nullable Found best) {
    base = answers;
    changed = free;
    earlier = best;
    if (count == 0) {
      tryLeaf(List.of());
      return found;
    }
    if (trials.passing(raised(space.plain())) != null && findGains()) {
      long needed = gains.stream().filter(Gain::needed).count();
      if (needed <= count && gains.size() >= count) {
        plantSeed(count);
        new Branches(count).from(0, count, start, new ArrayList<>());
      }
    }
    return found;
  }

  private Map<String, Answer> raised(List<Changeable> questions) {
    Map<String, Answer> answers = new LinkedHashMap<>(base);
    questions.forEach(question -> answers.put(question.id(), question.best()));
    return answers;
  }

  /** False if the sums are undefined, so that nothing can pass, or the search ends. */
  private boolean findGains() {
    Trials sums = trials.by(rules.sums());
    Optional<Fraction> from = sums.score(base).value().flatMap(Score::ratio);
    Optional<Fraction> unfailed = trials.score(base).value().flatMap(Score::ratioWithoutAutoFail);
    if (from.isEmpty() || unfailed.isEmpty()) {
      return false;
    }
    start = unfailed.get();
    List<Gain> all = new ArrayList<>();
    for (Changeable question : space.plain()) {
      if (spent.getAsBoolean()) {
        return false;
      }
      Fraction gain =
          sums.score(raised(List.of(question)))
              .value()
              .flatMap(Score::ratio)
              .orElse(from.get())
              .minus(from.get());
      if (gain.signum() > 0 || question.liftsFail() || rules.thresholds()) {
        all.add(new Gain(question, gain, isNeeded(question)));
      }
    }
    gains = all;
    return true;
  }

  private boolean isNeeded(Changeable question) {
    List<Changeable> others = new ArrayList<>(space.plain());
    others.remove(question);
    return trials.passing(raised(others)) == null;
  }

  /** The needed questions and those that gain most: a set to beat. */
  private void plantSeed(int count) {
    List<Changeable> questions =
        gains.stream()
            .sorted(
                Comparator.comparing((Gain gain) -> !gain.needed())
                    .thenComparing(Gain::gain, Comparator.reverseOrder()))
            .limit(count)
            .map(Gain::question)
            .toList();
    Score score = trials.passing(raised(questions));
    if (score != null) {
      seed = score.ratio().orElse(Fraction.ZERO);
    }
  }

  /** The sets of a size, in the order of the card. */
  private final class Branches {
    /** By the first question that may be taken and how many are: the most that they can gain. */
    private final Fraction[][] most;

    Branches(int count) {
      most = new Fraction[gains.size() + 1][];
      List<Fraction> largest = new ArrayList<>();
      most[gains.size()] = sums(largest);
      for (int i = gains.size() - 1; i >= 0; i--) {
        largest.add(gains.get(i).gain());
        largest.sort(Comparator.reverseOrder());
        if (largest.size() > count) {
          largest.remove(count);
        }
        most[i] = sums(largest);
      }
    }

    private Fraction[] sums(List<Fraction> largest) {
      Fraction[] sums = new Fraction[largest.size() + 1];
      sums[0] = Fraction.ZERO;
      for (int i = 0; i < largest.size(); i++) {
        sums[i + 1] = sums[i].plus(largest.get(i));
      }
      return sums;
    }

    /** Every set that takes {@code left} more of the questions from {@code index} on. */
    void from(int index, int left, Fraction sum, List<Changeable> taken) {
      if (left == 0) {
        boolean all = gains.subList(index, gains.size()).stream().noneMatch(Gain::needed);
        if (all && !isHopeless(sum)) {
          tryLeaf(List.copyOf(taken));
        }
        return;
      }
      if (gains.size() - index < left
          || isHopeless(sum.plus(most[index][left]))
          || spent.getAsBoolean()) {
        return;
      }
      Gain next = gains.get(index);
      taken.add(next.question());
      from(index + 1, left - 1, sum.plus(next.gain()), taken);
      taken.remove(taken.size() - 1);
      if (!next.needed()) {
        from(index + 1, left, sum, taken);
      }
    }
  }

  /** Whether what is reached at most is too little to pass or to be chosen. */
  private boolean isHopeless(Fraction atMost) {
    if (atMost.compareTo(rules.lowestPassing()) < 0 || atMost.compareTo(seed) < 0) {
      return true;
    }
    Found here = found;
    Found before = earlier;
    return (here != null && atMost.compareTo(here.reach()) <= 0)
        || (before != null && atMost.compareTo(before.reach()) < 0);
  }

  private void tryLeaf(List<Changeable> questions) {
    Map<String, Answer> answers = raised(questions);
    Score score = trials.passing(answers);
    if (score != null) {
      Found leaf = Found.of(answers, changed, questions, score);
      if (found == null || leaf.isBefore(found)) {
        found = leaf;
      }
    }
  }
}
