package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Ratio;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A name for the scores from {@code from} up to the band above.
 *
 * @param from the lowest ratio of the band, in [0, 1]; a percent in files
 * @param label what reports call it
 */
public record Band(
    @Ratio(remedy = "Write 80 for 80 %; what scores above 100 % is in the highest band.")
        BigDecimal from,
    @Valid Text label) {
  public Band {
    Objects.requireNonNull(from, "from");
    from = Decimals.exact(from);
    Objects.requireNonNull(label, "label");
  }
}
