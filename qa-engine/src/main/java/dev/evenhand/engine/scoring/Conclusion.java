package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last steps of a score: cap and floor, failing the card, pass mark and band; and its reasons,
 * when they are asked for.
 */
final class Conclusion implements Score.Explainer {
  private final CompiledCard card;
  private final Known known;
  private final Fails fails;
  private final Tally.OfSection root;
  private final Bounded bounded;
  private final Fraction earned;
  private volatile @Nullable SectionScore tree;

  private Conclusion(CompiledCard card, Known known, Fails fails) {
    this.card = card;
    this.known = known;
    this.fails = fails;
    this.root = new Tallying(known, fails).root(card.root());
    Bounds bounds = card.card().scoring().bounds();
    this.bounded = Bounded.of(root.result(), bounds, root.compiled().id(), root.rules());
    this.earned =
        Fails.anyZero(fails.ofCard()) ? bounded.earned().min(Fraction.ZERO) : bounded.earned();
  }

  static Score of(CompiledCard card, Evaluation evaluation, Known known) {
    Conclusion end = new Conclusion(card, known, Fails.of(card, known));
    return Score.of(evaluation, card.card().scoring(), end.summary(), end);
  }

  private ScoreSummary summary() {
    Fraction possible = root.result().possible();
    return new ScoreSummary(
        earned,
        possible,
        outcome(),
        card.root().marks().band(earned, possible),
        fails.ofCard().stream().map(AppliedRule::source).distinct().toList(),
        Criticality.of(card, known, root));
  }

  private Outcome outcome() {
    return fails.ofCard().isEmpty()
        ? card.root().marks().outcome(false, earned, root.result().possible())
        : Outcome.AUTO_FAILED;
  }

  @Override
  public SectionScore card() {
    SectionScore made = tree;
    if (made == null) {
      made = explain(); // two threads may both make it: they make the same
      tree = made;
    }
    return made;
  }

  private SectionScore explain() {
    SectionScore counted = Shares.root(root);
    List<AppliedRule> rules = new ArrayList<>(bounded.rules());
    rules.addAll(fails.ofCard());
    Optional<Fraction> ratio = root.result().earned(earned).ratio();
    return new SectionScore(
        counted.id(),
        counted.title(),
        counted.method(),
        earned,
        counted.possible(),
        counted.calculated(),
        null,
        counted.effectiveWeight(),
        ratio.orElse(Fraction.ZERO),
        outcome(),
        card.root().marks().band(earned, counted.possible()),
        rules,
        counted.parts());
  }

  @Override
  public Optional<Fraction> ratioWithoutAutoFail() {
    Conclusion unfailed = fails.isEmpty() ? this : new Conclusion(card, known, Fails.NONE);
    return unfailed.root.result().earned(unfailed.earned).ratio();
  }
}
