package dev.evenhand.engine.words;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Values of a card in words, near to how files spell them: policies, rules and conditions, such as
 * {@code on no fails the scorecard} or {@code shown when 'escalated' is "yes"}.
 */
public final class PolicyWords {
  private PolicyWords() {}

  /** A policy, number, rule, limit, band, text or list of them in words. */
  public static String of(Object value) {
    if (value instanceof Method method) {
      return method.word();
    }
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(PolicyWords::of).collect(Collectors.joining(", "));
    }
    if (value instanceof AutoFail rule) {
      return autoFail(rule, "on ");
    }
    if (value instanceof Visibility rule) {
      return (rule.shown() ? "shown when " : "hidden when ") + ConditionText.of(rule.when());
    }
    if (value instanceof SetScore set) {
      return "to %s when %s".formatted(limit(set.to()), ConditionText.of(set.when()));
    }
    return plain(value);
  }

  private static String plain(Object value) {
    if (value instanceof Band band) {
      return "%s from %s".formatted(band.label(), percent(band.from()));
    }
    if (value instanceof Option option) {
      return option.value() + (option.score() == null ? "" : " " + of(option.score()));
    }
    if (value instanceof Limit limit) {
      return limit(limit);
    }
    if (value instanceof Rounding rounding) {
      return "%s digits, %s".formatted(rounding.digits(), word(rounding.mode()));
    }
    if (value instanceof Critical critical) {
      return critical(critical);
    }
    if (value instanceof AnsweredBy source) {
      return source.match(
          fact -> "metadata '%s'".formatted(fact.name()),
          rules -> rules.rules().stream().map(PolicyWords::rule).collect(Collectors.joining("; ")));
    }
    return value.toString();
  }

  /** A ratio as percent, such as {@code 80 %}. */
  public static String percent(BigDecimal ratio) {
    return Words.percent(ratio) + " %";
  }

  private static String limit(Limit limit) {
    return limit.unit() == Limit.Unit.PERCENT
        ? percent(limit.amount())
        : limit.amount().toPlainString() + " points";
  }

  /**
   * An auto-fail in words.
   *
   * @param on what stands before the answers that trigger it, if answers do
   */
  public static String autoFail(AutoFail rule, String on) {
    BigDecimal below = rule.below();
    String trigger =
        below != null
            ? "below " + percent(below)
            : rule.when() == null
                ? on + String.join(" or ", rule.on())
                : "when " + ConditionText.of(rule.when());
    String target =
        rule.section() == null ? "the " + word(rule.fails()) : "'" + rule.section() + "'";
    return "%s fails %s%s"
        .formatted(
            trigger, target, rule.effect() == AutoFail.Effect.KEEP ? ", the score stays" : "");
  }

  private static String critical(Critical critical) {
    return (critical.of() == null ? "true" : word(critical.of()))
        + (critical.errorOn().isEmpty()
            ? ""
            : ", errors on " + String.join(", ", critical.errorOn()));
  }

  /** An answer of the card itself, and when it is given. */
  public static String rule(AnsweredBy.Rule rule) {
    return rule.when() == null
        ? rule.answer().text()
        : "%s when %s".formatted(rule.answer().text(), ConditionText.of(rule.when()));
  }

  /** The name of a choice, as files write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
