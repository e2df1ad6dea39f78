package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last steps of a score: cap and floor, failing the card, pass mark and band. */
final class Conclusion {
  private final CompiledCard card;
  private final DecidedAnswers known;
  private final Fails fails;
  private final Tally.OfSection root;
  private final BoundedAmount bounded;
  private final Fraction earned;

  private Conclusion(CompiledCard card, DecidedAnswers known, Fails fails, Tally.OfSection root) {
    this.card = card;
    this.known = known;
    this.fails = fails;
    this.root = root;
    Bounds bounds = card.card().scoring().bounds();
    this.bounded = BoundedAmount.of(root.result(), bounds, root.compiled().id(), root.rules());
    this.earned =
        Fails.anyZero(fails.ofCard()) ? bounded.earned().min(Fraction.ZERO) : bounded.earned();
  }

  static Conclusion of(CompiledCard card, DecidedAnswers known) {
    return of(card, known, Fails.of(card, known), null);
  }

  /** As if no auto-fail rule had held. */
  static Conclusion withoutFails(CompiledCard card, DecidedAnswers known) {
    return of(card, known, Fails.NONE, null);
  }

  /**
   * @param memory of the card as it was added up last with such rules, or null
   */
  static Conclusion of(
      CompiledCard card, DecidedAnswers known, Fails fails, @Nullable TallyMemory memory) {
    return new Conclusion(
        card, known, fails, new CardTally(known, fails, memory).root(card.root()));
  }

  /** The score, whose reasons are found anew when they are asked for: few ever are. */
  static Score score(
      CompiledCard card,
      Evaluation evaluation,
      DecidedAnswers known,
      @Nullable ScoreKernel kernel) {
    ScoreSummary fast = kernel == null ? null : kernel.summary(known);
    ScoreSummary summary = fast == null ? of(card, known).summary() : fast;
    return Score.of(evaluation, card.card().scoring(), summary, new Reasons(card, known, summary));
  }

  ScoreSummary summary() {
    Fraction possible = root.result().possible();
    return new ScoreSummary(
        earned,
        possible,
        outcome(),
        card.root().marks().band(earned, possible),
        fails.ofCard().stream().map(AppliedRule::source).distinct().toList(),
        Criticality.of(card, known, root));
  }

  Optional<Fraction> ratio() {
    return root.result().earned(earned).ratio();
  }

  Tally.OfSection root() {
    return root;
  }

  Outcome outcome() {
    return fails.ofCard().isEmpty()
        ? card.root().marks().outcome(false, earned, root.result().possible())
        : Outcome.AUTO_FAILED;
  }

  SectionScore tree() {
    SectionScore counted = NodeShares.root(root);
    return new SectionScore(
        counted.id(),
        counted.title(),
        counted.method(),
        earned,
        counted.possible(),
        counted.calculated(),
        null,
        counted.effectiveWeight(),
        ratio().orElse(Fraction.ZERO),
        outcome(),
        card.root().marks().band(earned, counted.possible()),
        AmountAfterRules.join(bounded.rules(), fails.ofCard()),
        counted.parts());
  }
}
