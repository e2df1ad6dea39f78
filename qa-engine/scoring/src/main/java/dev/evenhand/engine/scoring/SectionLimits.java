package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a section earns at most, at least, or exactly where a condition holds. */
record SectionLimits(@Nullable Limit maximum, @Nullable Limit minimum, List<Setting> settings) {
  static final SectionLimits NONE = new SectionLimits(null, null, List.of());

  /** An amount that is set where a condition holds. */
  record Setting(Limit to, Check when) {}

  static SectionLimits of(Section section, Checks checks) {
    List<Setting> settings =
        section.set().stream().map(rule -> new Setting(rule.to(), checks.of(rule.when()))).toList();
    return new SectionLimits(section.maximum(), section.minimum(), settings);
  }

  /** What is left of {@code sum}: maximum, minimum, then set. Undefined stays undefined. */
  AmountAfterRules apply(Amount sum, DecidedAnswers known, String id) {
    if (!sum.applies()) {
      return new AmountAfterRules(sum, List.of());
    }
    List<AppliedRule> rules = new ArrayList<>();
    Fraction earned = sum.earned();
    if (maximum != null && earned.compareTo(amount(maximum, sum)) > 0) {
      earned = amount(maximum, sum);
      rules.add(new AppliedRule(AppliedRule.Kind.MAXIMUM, id));
    }
    if (minimum != null && earned.compareTo(amount(minimum, sum)) < 0) {
      earned = amount(minimum, sum);
      rules.add(new AppliedRule(AppliedRule.Kind.MINIMUM, id));
    }
    for (Setting setting : settings) {
      if (setting.when().holds(known)) {
        rules.add(new AppliedRule(AppliedRule.Kind.SET, id));
        return new AmountAfterRules(sum.earned(amount(setting.to(), sum)), rules);
      }
    }
    return new AmountAfterRules(sum.earned(earned), rules);
  }

  private static Fraction amount(Limit limit, Amount of) {
    Fraction amount = Fraction.of(limit.amount());
    return limit.unit() == Limit.Unit.PERCENT ? amount.times(of.possible()) : amount;
  }
}
