package dev.evenhand.engine.scoring;

import com.google.common.base.Suppliers;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scores evaluations by one scorecard, exactly, by the rules of {@code docs/scoring.md}.
 *
 * <p>Made once for a card, it takes the card on trust: validate cards that come from people.
 * Immutable in all that can be seen and safe for use by many threads. Scoring is linear in the
 * number of questions; after some thousand scores a {@link #kernel} computes the numbers, and the
 * exact rules only their reasons, when somebody asks for them.
 */
public final class ScoringEngine {
  /** So many scores cost about as much as making the kernel. */
  private static final int ENOUGH = 4_096;

  private final Scorecard card;
  private final CompiledCard compiled;

  private final Supplier<Optional<ScoreKernel>> kernel;
  private final AtomicInteger scored = new AtomicInteger();

  /** Whether the kernel is made, or is worth making. */
  private volatile boolean fast;

  private ScoringEngine(Scorecard card) {
    this.card = card;
    this.compiled = CompiledCard.of(card);
    this.kernel = Suppliers.memoize(() -> Optional.ofNullable(KernelCompiler.of(compiled)));
  }

  /**
   * Prepares the card for scoring.
   *
   * @throws IllegalArgumentException if conditions of the card wait for each other, or it calls a
   *     scoring method that is not installed
   */
  public static ScoringEngine of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return new ScoringEngine(card);
  }

  /** The card that scores. */
  public Scorecard scorecard() {
    return card;
  }

  /**
   * The card's tree when every question applies and earns all it can: each node's effective weight
   * is the share of the whole that the author gave it.
   */
  public SectionScore shares() {
    Tally.OfSection root =
        new CardTally(BestAnswers.of(compiled), Fails.NONE).root(compiled.root());
    return NodeShares.root(root);
  }

  /**
   * The score of an evaluation, or every reason why it can't be scored: another card or version,
   * unknown questions, answers that a question doesn't allow or that the card gives otherwise,
   * answers to hidden questions, questions left open where the card rejects that, missing comments
   * and causes, and causes that the card doesn't know.
   */
  public Checked<Score> score(Evaluation evaluation) {
    return score(EvaluationCheck.of(compiled, evaluation), evaluation);
  }

  /** Scores an evaluation with other answers, very often. */
  public AnswerTrials trials(Evaluation evaluation) {
    return new AnswerTrials(compiled, evaluation);
  }

  /** The score of answers that nobody comments on: no comment or cause is missed. */
  Checked<Score> scoreAnswers(Evaluation evaluation) {
    return score(EvaluationCheck.ofAnswers(compiled, evaluation), evaluation);
  }

  /**
   * What scores many evaluations of this card fast, without their reasons; empty if the card can't
   * be held in tables. It is made at the first call, which takes up to some tenths of a second.
   *
   * <p>Without a kernel are cards on which something that counts is scored by the value of a
   * number, or by a multiple choice of more than ten options; on which something not applicable
   * counts as the rest of the card, or that pass on their critical questions alone; on which a
   * ratio in one section fails another; on which a section of more than 4,096 combinations of
   * answers has limits, bounds, a threshold or can be failed, or a method with a name; those whose
   * weights and scores need more than 62 bits; and those whose tables would have more than 65,536
   * rows.
   */
  public Optional<ScoreKernel> kernel() {
    Optional<ScoreKernel> made = kernel.get();
    fast = true;
    return made;
  }

  private Checked<Score> score(EvaluationCheck check, Evaluation evaluation) {
    List<Problem> problems = check.problems();
    return problems.isEmpty()
        ? Checked.of(Conclusion.score(compiled, evaluation, check.known(), kernelIfWorthIt()))
        : Checked.failed(problems);
  }

  /** The kernel, if one was asked for, or once so many scores have paid for making it. */
  private @Nullable ScoreKernel kernelIfWorthIt() {
    if (compiled.critical()) {
      return null; // the kernel does not know what critical questions added
    }
    if (!fast && scored.incrementAndGet() >= ENOUGH) {
      fast = true;
    }
    return fast ? kernel.get().orElse(null) : null;
  }
}
