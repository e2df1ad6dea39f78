package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.oracle.RandomConditions.Asked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Auto-fails, limits, pass marks and bands at random. */
final class RandomRules {
  private final Dice dice;
  private final Plan plan;
  private final RandomConditions conditions;

  RandomRules(Dice dice, Plan plan) {
    this.dice = dice;
    this.plan = plan;
    this.conditions = new RandomConditions(dice);
  }

  AutoFail onQuestion(Asked asked, boolean scorable) {
    AutoFail.Scope scope = dice.oneOf(AutoFail.Scope.values());
    List<String> marks = asked.kind().marks();
    int roll = dice.below(10);
    AutoFail rule =
        roll < 5 && !marks.isEmpty()
            ? new AutoFail(dice.some(marks), scope, effect())
            : roll < 7 && scorable ? below(scope) : when(scope);
    return named(rule);
  }

  AutoFail onSection() {
    AutoFail.Scope scope = dice.oneOf(AutoFail.Scope.SECTION, AutoFail.Scope.SCORECARD);
    return named(dice.chance(60) ? below(scope) : when(scope));
  }

  private AutoFail named(AutoFail rule) {
    return rule.fails() == AutoFail.Scope.SECTION && dice.chance(35)
        ? rule.ofSection(dice.of(plan.sectionIds()))
        : rule;
  }

  private AutoFail below(AutoFail.Scope scope) {
    return AutoFail.below(dice.ratio(), scope, effect());
  }

  private AutoFail when(AutoFail.Scope scope) {
    return AutoFail.when(conditions.next(plan.questions(), 2), scope, effect());
  }

  private AutoFail.Effect effect() {
    return dice.oneOf(AutoFail.Effect.values());
  }

  SetScore set() {
    return new SetScore(limit(), conditions.next(plan.questions(), 2));
  }

  Limit limit() {
    return dice.chance(50)
        ? Limit.ratio(dice.ratio())
        : Limit.points(dice.chance(80) ? dice.score(false) : dice.score(true));
  }

  void addBands(Consumer<BigDecimal> passMark, Consumer<List<Band>> bands, int percent) {
    if (dice.chance(percent)) {
      passMark.accept(dice.ratio());
    }
    if (dice.chance(percent)) {
      bands.accept(bands());
    }
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    BigDecimal from = dice.ratio();
    while (from.signum() >= 0 && bands.size() < 4) {
      bands.add(new Band(from, Text.of("band " + bands.size())));
      from = from.subtract(BigDecimal.valueOf(dice.between(1, 4), 1));
    }
    return bands;
  }
}
