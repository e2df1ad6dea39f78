package dev.evenhand.engine.estimate;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Why there is no value.
 *
 * @param code the kind of reason
 * @param text the reason in words, with the numbers at hand
 * @param have how many observations there are, where there are too few
 * @param need how many there must be at least, where there are too few
 */
public record Reason(UndefinedReason code, String text, OptionalLong have, OptionalLong need) {
  public Reason {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(have, "have");
    Objects.requireNonNull(need, "need");
  }

  /**
   * A reason without numbers.
   *
   * @param text the reason in words
   */
  public static Reason of(UndefinedReason code, String text) {
    return new Reason(code, text, OptionalLong.empty(), OptionalLong.empty());
  }

  /**
   * Too few observations: an answer would say more about chance than about what was asked.
   *
   * @param have how many there are, fewer than {@code need}
   * @param need how many there must be at least
   * @param of what they are, such as "items that the reference rated too"
   */
  public static Reason tooFew(long have, long need, String of) {
    Objects.requireNonNull(of, "of");
    return new Reason(
        UndefinedReason.TOO_FEW,
        "not enough data: " + have + " of " + need + " " + of,
        OptionalLong.of(have),
        OptionalLong.of(need));
  }
}
