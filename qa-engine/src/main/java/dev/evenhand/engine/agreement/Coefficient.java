package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to a question about agreement: a number, or the reason why there is none. */
public sealed interface Coefficient {
  /** Items that the answer rests on, or the items that came nearest to it if it is undefined. */
  long itemsUsed();

  /** The value; empty if undefined. */
  default Optional<Estimate> estimate() {
    return this instanceof Estimate estimate ? Optional.of(estimate) : Optional.empty();
  }

  /**
   * A coefficient that has a value.
   *
   * <p>For a coefficient corrected for chance {@code value = (observed - expected) / (1 -
   * expected)}.
   *
   * @param value at most 1 for a coefficient of agreement; 0 is agreement as by chance
   * @param uncertainty standard error and bounds, or why there are none
   * @param nullStandardError standard error if there were no agreement beyond chance, for the test
   *     of 0 only; null where the literature has none
   * @param observed agreement that was observed, a ratio in [0, 1]; null where the notion is void
   * @param expected agreement expected by chance, a ratio in [0, 1]; null where nothing is
   *     corrected for chance
   * @param details further numbers that belong to the value, by the names they have in reports,
   *     such as {@code chi2} and {@code p}; empty for most coefficients
   */
  record Estimate(
      double value,
      Uncertainty uncertainty,
      @Nullable Double nullStandardError,
      @Nullable Double observed,
      @Nullable Double expected,
      long itemsUsed,
      Set<CoefficientWarning> warnings,
      Map<String, Double> details)
      implements Coefficient {
    public Estimate {
      Objects.requireNonNull(uncertainty, "uncertainty");
      // Not Set.copyOf, whose order differs from run to run.
      warnings =
          warnings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(warnings));
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** An estimate without further numbers. */
    public Estimate(
        double value,
        Uncertainty uncertainty,
        @Nullable Double nullStandardError,
        @Nullable Double observed,
        @Nullable Double expected,
        long itemsUsed,
        Set<CoefficientWarning> warnings) {
      this(
          value, uncertainty, nullStandardError, observed, expected, itemsUsed, warnings, Map.of());
    }

    /** Standard error and bounds; empty if there are none. */
    public Optional<Uncertainty.Bounds> bounds() {
      return uncertainty instanceof Uncertainty.Bounds bounds
          ? Optional.of(bounds)
          : Optional.empty();
    }

    /** The value over its standard error under no agreement beyond chance; empty if unknown. */
    public Optional<Double> z() {
      return Optional.ofNullable(nullStandardError).map(error -> value / error);
    }

    Estimate withDetails(Map<String, Double> more) {
      return new Estimate(
          value, uncertainty, nullStandardError, observed, expected, itemsUsed, warnings, more);
    }

    Estimate with(Collection<CoefficientWarning> more) {
      if (more.isEmpty()) {
        return this;
      }
      var all = EnumSet.copyOf(more);
      all.addAll(warnings);
      return new Estimate(
          value, uncertainty, nullStandardError, observed, expected, itemsUsed, all, details);
    }
  }

  /**
   * A coefficient that has no value.
   *
   * @param text the reason in words, with the numbers at hand
   * @param observed agreement that was observed all the same, a ratio in [0, 1]; null if there was
   *     nothing to compare
   */
  record Undefined(UndefinedReason reason, String text, @Nullable Double observed, long itemsUsed)
      implements Coefficient {
    public Undefined {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(text, "text");
    }
  }
}
