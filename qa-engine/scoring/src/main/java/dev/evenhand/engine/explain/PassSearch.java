package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.explain.Counterfactual.Proof;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches the fewest changes that pass.
 *
 * <p>First whether any answers pass: the best answers to all questions, else every way to answer
 * the free ones, with the plain ones at their best. Then sizes from one upwards: every way to
 * answer some free questions, and for the rest of the changes the plain questions by branch and
 * bound.
 */
final class PassSearch {
  private final SearchBounds rules;
  private final SearchSpace space;
  private final Trials trials;
  private final Trials sums;
  private final int budget;
  private final int finishing;
  private final Map<Map<String, Answer>, Gains> gainsByBase = new HashMap<>();
  private @Nullable PassingAnswers found;
  private boolean spent;
  private int ruledOut;

  /**
   * @param sums trials by sums alone, with the same count
   * @param budget of scores to prove that a set is smallest
   * @param finishing how many scores may be added to leave out of what passes what is not needed,
   *     and again to lower the rest
   */
  PassSearch(
      SearchBounds rules,
      SearchSpace space,
      Trials trials,
      Trials sums,
      int budget,
      int finishing) {
    this.rules = rules;
    this.space = space;
    this.trials = trials;
    this.sums = sums;
    this.budget = budget;
    this.finishing = finishing;
  }

  Counterfactual run() {
    PassingAnswers reachable = reachable();
    if (reachable == null) {
      return spent || !space.complete()
          ? new Counterfactual.NotFound(effort())
          : new Counterfactual.Unreachable(effort(), space.notApplicableKept());
    }
    int most = reachable.changed().size();
    for (int size = 1; size <= most && found == null && !spent; size++) {
      search(size);
      ruledOut = found == null && !spent ? size : ruledOut;
    }
    PassingAnswers smallest = found;
    if (smallest != null) {
      return changes(smallest, spent || !space.complete() ? Proof.SMALLEST : Proof.CHOSEN);
    }
    Reduction reduction = new Reduction(space, trials, trials.scored() + finishing);
    PassingAnswers reduced = reduction.reduce(reachable);
    if (reduced.changed().size() == ruledOut + 1) {
      return changes(reduced, Proof.SMALLEST);
    }
    return changes(reduced, reduction.isDone() ? Proof.IRREDUCIBLE : Proof.PASSING);
  }

  private Counterfactual changes(PassingAnswers chosen, Proof proof) {
    Proof sure = space.complete() || proof == Proof.PASSING ? proof : Proof.IRREDUCIBLE;
    return new LeastChanges(space, trials, trials.scored() + finishing)
        .changes(chosen, sure, this::effort);
  }

  private Counterfactual.Effort effort() {
    return new Counterfactual.Effort(trials.scored(), budget, ruledOut);
  }

  /** Any answers that pass: the likeliest, or else all are tried; null for none. */
  private @Nullable PassingAnswers reachable() {
    if (!space.free().isEmpty()) {
      tryLikeliest();
    }
    for (int free = 0; free <= space.free().size() && found == null && !spent; free++) {
      Assignments.visit(space.given(), space.free(), free, this::tryBest);
    }
    PassingAnswers reachable = found;
    found = null;
    return reachable;
  }

  /** Every question at the answer that scores best: mostly enough to see that there is a way. */
  private void tryLikeliest() {
    Map<String, Answer> answers = new LinkedHashMap<>(space.given());
    List<Integer> changed = new ArrayList<>();
    for (ChangeableQuestion question : space.free()) {
      Answer likeliest = question.likeliest();
      if (!likeliest.equals(question.present())) {
        answers.put(question.id(), likeliest);
        changed.add(question.position());
      }
    }
    tryBest(answers, changed);
  }

  private boolean tryBest(Map<String, Answer> answers, List<Integer> changed) {
    if (isSpent()) {
      return false;
    }
    Map<String, Answer> best = Gains.raised(answers, space.plain());
    AnswerTrials.Result score = trials.passing(best);
    if (score != null) {
      found = PassingAnswers.of(best, changed, space.plain(), score);
    }
    return score == null;
  }

  private void search(int size) {
    for (int free = 0; free <= Math.min(size, space.free().size()) && !spent; free++) {
      int raised = size - free;
      if (raised <= space.plain().size()) {
        Assignments.visit(
            space.given(),
            space.free(),
            free,
            (answers, changed) -> search(answers, changed, raised));
      }
    }
  }

  private boolean search(Map<String, Answer> answers, List<Integer> changed, int raised) {
    trials.visit(1 + answers.size());
    Gains gains =
        raised == 0
            ? new Gains(answers, Fraction.ZERO, List.of())
            : gainsByBase.computeIfAbsent(
                answers, base -> Gains.of(rules, space, trials, sums, base, this::isSpent));
    PlainSearch plain =
        new PlainSearch(rules.lowestPassing(), trials, this::isSpent, gains, changed, found);
    PassingAnswers here = plain.search(raised);
    if (here != null && (found == null || here.isBefore(found))) {
      found = here;
    }
    return !isSpent();
  }

  private boolean isSpent() {
    spent |= trials.scored() >= budget || trials.visited() >= Work.STEPS;
    return spent;
  }
}
