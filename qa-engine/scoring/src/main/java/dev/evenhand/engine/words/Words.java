package dev.evenhand.engine.words;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;

/** How numbers and rules are said in text. */
public final class Words {
  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private Words() {}

  /** A ratio in percent points with two decimals. */
  public static String points(Fraction ratio) {
    return ratio.times(HUNDRED).toDecimal(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** A ratio in percent with two decimals. */
  public static String pointsPercent(Fraction ratio) {
    return points(ratio) + " %";
  }

  /** So many of something, such as {@code 1 question} or {@code 2 questions}. */
  public static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** A ratio that somebody declared, in percent with the digits it was written with. */
  public static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /** A number with up to six decimals. */
  public static String number(Fraction number) {
    return number.toDecimal(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  /** A constant in running words, such as {@code at least}. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whose errors those are. */
  public static String errors(ErrorClass kind) {
    return switch (kind) {
      case CUSTOMER -> "customer critical";
      case BUSINESS -> "business critical";
      case COMPLIANCE -> "compliance critical";
      case CRITICAL -> "critical";
      case NON_CRITICAL -> "not critical";
    };
  }

  /** Whether a rule of that kind fails what it stands at. */
  public static boolean isAutoFail(AppliedRule.Kind kind) {
    return kind == AppliedRule.Kind.AUTO_FAIL_ZERO || kind == AppliedRule.Kind.AUTO_FAIL_KEEP;
  }

  /** At most {@code most} characters on one line; control characters never reach a terminal. */
  public static String shortened(String text, int most) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("\\s+", " ")
            .replaceAll("[\\p{Cc}\\p{Cf}]", "");
    if (plain.codePointCount(0, plain.length()) <= most) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  /** What a rule did to the node with the id {@code owner}. */
  public static String rule(AppliedRule rule, String owner) {
    String cause = rule.source().equals(owner) ? "" : " by '" + rule.source() + "'";
    return switch (rule.kind()) {
      case HIDDEN -> "hidden" + (cause.isEmpty() ? "" : " with '" + rule.source() + "'");
      case EXCLUDED -> "shown, never scored";
      case ANSWERED_BY -> "answered by the card";
      case NOT_APPLICABLE_EXCLUDED -> "left out: its weight went to the others";
      case NOT_APPLICABLE_AWARDED -> "not applicable: counted as met";
      case NOT_APPLICABLE_ZERO -> "not applicable: counted as 0";
      case NOT_APPLICABLE_AVERAGE -> "not applicable: counted as the mean of its answers";
      case NOT_APPLICABLE_REST -> "not applicable: counted as the rest of the card";
      case UNANSWERED_EXCLUDED -> "unanswered: left out, its weight went to the others";
      case UNANSWERED_ZERO -> "unanswered: counted as 0";
      case AUTO_FAIL_ZERO -> "auto-fail" + cause + ": counts as 0";
      case AUTO_FAIL_KEEP -> "auto-fail" + cause + ": failed, the score stays";
      case FAILED_SECTION_DECLARED -> "not applicable, but its section failed: counted as 0";
      case MINIMUM -> "below its minimum: counted as that";
      case MAXIMUM -> "above its maximum: counted as that";
      case SET -> "set by a condition";
      case METHOD -> "the " + rule.source() + " of its parts";
      case PER_COUNT -> rule.source();
      case BONUS -> "bonus: adds to what was earned";
      case CAPPED -> "more than 100 %: counted as 100 %";
      case FLOORED -> "less than 0: counted as 0";
    };
  }
}
