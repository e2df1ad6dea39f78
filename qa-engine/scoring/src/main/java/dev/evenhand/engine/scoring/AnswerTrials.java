package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Scores one evaluation with other answers, one set after the other: each as {@link
 * ScoringEngine#score} does, but of a set only what differs from the one before is decided and
 * added up anew. Comments and causes are not asked for. Not thread-safe.
 */
public final class AnswerTrials {
  private final CompiledCard card;
  private final Evaluation evaluation;
  private final GivenAnswers given;
  private final Resolution resolution;
  private final Dependents dependents;
  private final FailsMemory fails;
  private final TallyMemory unfailed;
  private final TallyMemory failed;
  private final BitSet refused = new BitSet();
  private final BitSet slots = new BitSet();
  private final BitSet sections = new BitSet();
  private boolean begun;

  AnswerTrials(CompiledCard card, Evaluation evaluation) {
    this.card = card;
    this.evaluation = evaluation;
    this.given = GivenAnswers.none(card);
    this.resolution = Resolution.open(card, given, evaluation.interaction().metadata());
    this.dependents = new Dependents(card);
    this.fails = new FailsMemory(card);
    this.unfailed = new TallyMemory(card);
    this.failed = new TallyMemory(card);
  }

  /**
   * What answers come to.
   *
   * @param ratio earned over possible; empty if nothing applies
   * @param outcome by the card
   * @param unfailed the ratio if no auto-fail rule held; empty alike
   * @param compared what is held against the pass mark; empty if there is nothing to compare
   * @param comparedUnfailed the same if no auto-fail rule held
   * @param critical the score of the critical questions, where the card passes on it; empty also if
   *     none counted
   */
  public record Result(
      Optional<Fraction> ratio,
      Outcome outcome,
      Optional<Fraction> unfailed,
      Optional<Fraction> compared,
      Optional<Fraction> comparedUnfailed,
      Optional<Fraction> critical) {
    public Result {
      Objects.requireNonNull(ratio, "ratio");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(unfailed, "unfailed");
      Objects.requireNonNull(compared, "compared");
      Objects.requireNonNull(comparedUnfailed, "comparedUnfailed");
      Objects.requireNonNull(critical, "critical");
    }
  }

  /**
   * What these answers come to, or every reason why they can't be scored.
   *
   * @param answers by the ids of questions of the card
   */
  public Checked<Result> score(Map<String, Answer> answers) {
    decide(answers);
    EvaluationProblems problems = new EvaluationProblems(evaluation.id());
    check(problems);
    if (!problems.list().isEmpty()) {
      return Checked.failed(problems.list());
    }
    Conclusion without = Conclusion.of(card, known(), Fails.NONE, unfailed);
    fails.update(
        known(),
        slots,
        sections,
        card.thresholds() ? Thresholds.ratios(known(), without.root()) : Map.of());
    slots.clear();
    sections.clear();
    return Checked.of(result(without));
  }

  /** The score of these answers with its tree, all of it made anew, or why there is none. */
  public Checked<Score> whole(Map<String, Answer> answers) {
    Evaluation other =
        new Evaluation(
            evaluation.id(),
            evaluation.scorecard(),
            evaluation.interaction(),
            evaluation.reviewer(),
            evaluation.at(),
            evaluation.session(),
            answers,
            Map.of(),
            Map.of());
    EvaluationCheck check = EvaluationCheck.ofAnswers(card, other);
    return check.problems().isEmpty()
        ? Checked.of(Conclusion.score(card, other, check.known(), null))
        : Checked.failed(check.problems());
  }

  private Result result(Conclusion without) {
    Conclusion all =
        fails.fails().isEmpty() ? without : Conclusion.of(card, known(), fails.fails(), failed);
    return result(all, without);
  }

  private static Result result(Conclusion all, Conclusion without) {
    return new Result(
        all.ratio(),
        all.outcome(),
        without.ratio(),
        all.compared(),
        without.compared(),
        all.decisive());
  }

  private DecidedAnswers known() {
    return resolution.known();
  }

  /** Decides what hangs on answers that are others than before; notes what changed. */
  private void decide(Map<String, Answer> answers) {
    BitSet other = new BitSet();
    for (CompiledQuestion question : card.questions()) {
      if (given.put(question.slot(), answers.get(question.id()))) {
        other.set(question.slot());
      }
    }
    slots.or(other);
    refused.or(other);
    if (begun) {
      dependents.decide(other, this::decide);
    } else {
      for (CompiledNode node : card.order()) {
        decide(node);
      }
      begun = true;
    }
  }

  private boolean decide(CompiledNode node) {
    boolean changed = resolution.decideAgain(node);
    if (node instanceof CompiledQuestion question) {
      // What was refused before may be right now, and the other way round.
      refused.set(question.slot());
      slots.set(question.slot());
    } else if (changed) {
      sections.set(((CompiledSection) node).index());
    }
    return changed;
  }

  /** Only questions that were decided anew, or refused before, can be refused. */
  private void check(EvaluationProblems problems) {
    AnswerCheck answers = new AnswerCheck(given, resolution, problems);
    for (int slot = refused.nextSetBit(0); slot >= 0; slot = refused.nextSetBit(slot + 1)) {
      int before = problems.list().size();
      answers.check(card.questions().get(slot));
      refused.set(slot, problems.list().size() > before);
    }
  }

  /**
   * Whether an auto-fail rule held with the last answers, and what it fails is shown.
   *
   * @param source the id of the question or section with the rule
   * @param rule which of its rules, counted from 0
   */
  public boolean held(String source, int rule) {
    return fails.held(card, known(), source, rule);
  }

  /** What the last answers come to if no auto-fail rule holds. */
  public Result withoutAll() {
    Conclusion without = Conclusion.of(card, known(), Fails.NONE, unfailed);
    return result(without, without);
  }

  /** What the last answers come to if one rule alone does not hold; see {@link #held}. */
  public Result without(String source, int rule) {
    fails.leaveOut(source, rule);
    try {
      return result(Conclusion.of(card, known(), Fails.NONE, unfailed));
    } finally {
      fails.leaveOut(source, -1);
    }
  }
}
