package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * How a percent is rounded.
 *
 * @param digits decimals of the percent, 0 to 6
 * @param mode which way
 */
@SelfChecked
public record Rounding(int digits, RoundingMode mode) implements SelfChecking {
  /** Two decimals, half up: how percents are shown unless a card says otherwise. */
  public static final Rounding SHOWN = new Rounding(2, RoundingMode.HALF_UP);

  private static final int MOST = 6;

  public Rounding {
    Objects.requireNonNull(mode, "mode");
  }

  @Override
  public List<Breach> breaches() {
    return digits >= 0 && digits <= MOST
        ? List.of()
        : List.of(
            new Breach(
                "digits-range",
                List.of("digits"),
                "too many or too few decimals",
                "a whole number from 0 to " + MOST,
                "Write 2 for percents such as 86.67.",
                Input.NOTHING_ELSE));
  }
}
