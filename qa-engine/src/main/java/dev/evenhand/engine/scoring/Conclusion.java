package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last steps of a score: cap and floor, failing the card, pass mark and band. */
final class Conclusion {
  private Conclusion() {}

  static Score of(CompiledCard card, Evaluation evaluation, Map<String, Answer> answers) {
    Fails fails = Fails.of(card, answers);
    Tally.OfSection root = new Tallying(answers, fails).root(card.root());
    SectionScore tree = finish(card, Shares.root(root), fails);
    return new Score(
        evaluation,
        tree,
        card.card().scoring().passMark(),
        band(card, tree.ratio()),
        fails.ofCard().stream().map(AppliedRule::source).distinct().toList());
  }

  private static SectionScore finish(CompiledCard card, SectionScore root, Fails fails) {
    Bounds bounds = card.card().scoring().bounds();
    Bounded bounded = Bounded.of(root.earned(), root.possible(), bounds, root.id(), root.rules());
    Fraction earned = bounded.earned();
    List<AppliedRule> rules = new ArrayList<>(bounded.rules());
    rules.addAll(fails.ofCard());
    if (Fails.anyZero(fails.ofCard())) {
      earned = earned.min(Fraction.ZERO);
    }
    Outcome outcome = outcome(earned, root.possible(), card.card().scoring().passMark());
    return new SectionScore(
        root.id(),
        root.title(),
        root.method(),
        earned,
        root.possible(),
        root.calculated(),
        null,
        root.effectiveWeight(),
        root.possible().signum() == 0 ? Fraction.ZERO : earned.dividedBy(root.possible()),
        fails.ofCard().isEmpty() ? outcome : Outcome.AUTO_FAILED,
        rules,
        root.parts());
  }

  private static Outcome outcome(
      Fraction earned, Fraction possible, @Nullable BigDecimal passMark) {
    if (possible.signum() == 0) {
      return Outcome.UNDEFINED;
    }
    if (passMark == null) {
      return Outcome.SCORED;
    }
    boolean passed = earned.compareTo(Fraction.of(passMark).times(possible)) >= 0;
    return passed ? Outcome.PASSED : Outcome.FAILED;
  }

  private static @Nullable Text band(CompiledCard card, Optional<Fraction> ratio) {
    return ratio
        .flatMap(
            value ->
                card.card().scoring().bands().stream()
                    .filter(band -> value.compareTo(Fraction.of(band.from())) >= 0)
                    .findFirst())
        .map(Band::label)
        .orElse(null);
  }
}
