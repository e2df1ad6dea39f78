package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the reasons for a score when they are asked for, from the answers that count. */
final class Reasons implements Score.Explainer {
  private final CompiledCard card;
  private final DecidedAnswers known;
  private final ScoreSummary summary;
  private volatile @Nullable SectionScore tree;

  Reasons(CompiledCard card, DecidedAnswers known, ScoreSummary summary) {
    this.card = card;
    this.known = known;
    this.summary = summary;
  }

  @Override
  public SectionScore card() {
    SectionScore made = tree;
    if (made == null) {
      made = Conclusion.of(card, known).tree(); // two threads may both make it: they make the same
      tree = made;
    }
    return made;
  }

  @Override
  public Optional<Fraction> ratioWithoutAutoFail() {
    return Fails.of(card, known).isEmpty()
        ? Amount.of(summary.earned(), summary.possible()).ratio()
        : Conclusion.withoutFails(card, known).ratio();
  }
}
