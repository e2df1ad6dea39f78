package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Text;
import java.util.List;
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
  private @Nullable CriticalScore critical;

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
    return new ScoreSummary(
        earned,
        root.result().possible(),
        outcome(),
        band(),
        fails.ofCard().stream().map(AppliedRule::source).distinct().toList(),
        critical());
  }

  /** Found once, and only where it is asked for. */
  private CriticalScore critical() {
    CriticalScore found = critical;
    if (found == null) {
      found = Criticality.of(card, known, asApplied());
      critical = found;
    }
    return found;
  }

  /** What fails a section is no error of its critical questions that were not applicable. */
  private Tally.OfSection asApplied() {
    return card.critical() && root.recounted()
        ? CardTally.withoutRecount(known, fails).root(card.root())
        : root;
  }

  /**
   * The score of the critical questions where it decides whether the card passes, if it has one.
   */
  Optional<Fraction> decisive() {
    return scoring().passOn() == PassOn.CRITICAL ? critical().ratio() : Optional.empty();
  }

  /** What is held against the pass mark and bands; empty if there is nothing to compare. */
  Optional<Fraction> compared() {
    if (scoring().passOn() == PassOn.SCORE) {
      return ratio();
    }
    return new ScoreSummary(
            earned, root.result().possible(), Outcome.SCORED, null, List.of(), critical())
        .compared(scoring());
  }

  private Scoring scoring() {
    return card.card().scoring();
  }

  private @Nullable Text band() {
    return compared().map(ratio -> card.root().marks().band(ratio, Fraction.ONE)).orElse(null);
  }

  Optional<Fraction> ratio() {
    return root.result().earned(earned).ratio();
  }

  Tally.OfSection root() {
    return root;
  }

  Outcome outcome() {
    if (!fails.ofCard().isEmpty()) {
      return Outcome.AUTO_FAILED;
    }
    if (root.result().possible().signum() <= 0) {
      return Outcome.UNDEFINED;
    }
    // Without anything to compare it neither passes nor fails.
    return compared()
        .map(ratio -> card.root().marks().outcome(false, ratio, Fraction.ONE))
        .orElse(Outcome.SCORED);
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
        band(),
        AmountAfterRules.join(bounded.rules(), fails.ofCard()),
        counted.parts());
  }
}
