package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the plain questions can do under given answers to the free ones.
 *
 * <p>What a plain question adds to a score by sums alone is the same whatever the others are, and
 * no limit lets it add more: so the score without auto-fails, plus such gains, bounds what a set of
 * them can reach. A question without which not even all others pass is in every set that passes.
 *
 * @param base the answers, the plain questions as they are
 * @param start the score without auto-fails
 * @param all the questions that can do anything, in the order of the card; empty if not even all of
 *     them pass
 */
record Gains(Map<String, Answer> base, Fraction start, List<Gain> all) {
  /**
   * A question and what its best answer adds by sums alone.
   *
   * @param needed whether it is in every set that passes
   */
  record Gain(ChangeableQuestion question, Fraction gain, boolean needed) {}

  /**
   * Looks at every plain question; stops early, with what it has, once {@code spent}.
   *
   * @param sums trials by sums alone
   */
  static Gains of(
      SearchBounds rules,
      SearchSpace space,
      Trials trials,
      Trials sums,
      Map<String, Answer> base,
      BooleanSupplier spent) {
    Gains none = new Gains(base, Fraction.ZERO, List.of());
    if (trials.passing(raised(base, space.plain())) == null) {
      return none;
    }
    Optional<Fraction> from = sums.compared(base);
    Optional<Fraction> unfailed =
        trials.score(base).value().flatMap(AnswerTrials.Result::comparedUnfailed);
    if (from.isEmpty() || unfailed.isEmpty()) {
      return none;
    }
    List<Gain> all = new ArrayList<>();
    for (ChangeableQuestion question : space.plain()) {
      if (spent.getAsBoolean()) {
        return none;
      }
      Fraction to = sums.compared(raised(base, List.of(question))).orElse(from.get());
      Fraction gain = to.minus(from.get());
      if (gain.signum() > 0 || question.liftsFail() || rules.thresholds()) {
        all.add(new Gain(question, gain, isNeeded(question, space, trials, base)));
      }
    }
    return new Gains(base, unfailed.get(), List.copyOf(all));
  }

  private static boolean isNeeded(
      ChangeableQuestion question, SearchSpace space, Trials trials, Map<String, Answer> base) {
    List<ChangeableQuestion> others =
        space.plain().stream().filter(other -> other.position() != question.position()).toList();
    return trials.passing(raised(base, others)) == null;
  }

  /** The answers with some questions at their best. */
  static Map<String, Answer> raised(Map<String, Answer> base, List<ChangeableQuestion> questions) {
    Map<String, Answer> answers = new LinkedHashMap<>(base);
    questions.forEach(question -> answers.put(question.id(), question.best()));
    return answers;
  }
}
