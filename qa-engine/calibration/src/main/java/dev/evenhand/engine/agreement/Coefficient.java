package dev.evenhand.engine.agreement;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about agreement: a number with its interval, or the reason why there is
 * none.
 *
 * <pre>{@code
 * OptionalDouble value = coefficient.value();
 * Optional<Interval> interval = coefficient.interval();
 * Optional<Reason> reason = coefficient.reason();
 * }</pre>
 *
 * <p>For a coefficient corrected for chance {@code value = (observed - expected) / (1 - expected)}.
 *
 * @param estimate the value, at most 1 for a coefficient of agreement, where 0 is agreement as by
 *     chance; or why there is none
 * @param bounds standard error and interval of the value, or why there are none
 * @param nullStandardError standard error if there were no agreement beyond chance, for the test of
 *     0 only; null where the literature has none
 * @param observed agreement that was observed, a ratio in [0, 1], also where the coefficient is
 *     undefined; null where the notion is void or there was nothing to compare
 * @param expected agreement expected by chance, a ratio in [0, 1]; null where nothing is corrected
 *     for chance
 * @param itemsUsed items that the answer rests on, or the items that came nearest to it if it is
 *     undefined
 * @param warnings what a reader should know beside the value
 * @param details further numbers that belong to the value, by the names they have in reports, such
 *     as {@code chi2} and {@code p}; empty for most coefficients
 */
public record Coefficient(
    Estimate<Double> estimate,
    Estimate<Interval> bounds,
    @Nullable Double nullStandardError,
    @Nullable Double observed,
    @Nullable Double expected,
    long itemsUsed,
    Set<CoefficientWarning> warnings,
    Map<String, Double> details) {
  public Coefficient {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(bounds, "bounds");
    // Not Set.copyOf, whose order differs from run to run.
    List<CoefficientWarning> all = Copies.list(warnings, "warnings");
    warnings = all.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(all));
    details = Copies.map(details, "details");
  }

  /** A coefficient that has a value, without warnings or details. */
  public static Coefficient of(
      double value,
      Estimate<Interval> bounds,
      @Nullable Double nullStandardError,
      @Nullable Double observed,
      @Nullable Double expected,
      long itemsUsed) {
    return new Coefficient(
        Estimate.of(value),
        bounds,
        nullStandardError,
        observed,
        expected,
        itemsUsed,
        Set.of(),
        Map.of());
  }

  /** A number of items in the unit of the ratings, where agreement by chance is no notion. */
  public static Coefficient of(double value, Estimate<Interval> bounds, long itemsUsed) {
    return of(value, bounds, null, null, null, itemsUsed);
  }

  /**
   * A coefficient that has no value, and so no interval.
   *
   * @param observed agreement that was observed all the same, a ratio in [0, 1]; null if there was
   *     nothing to compare
   */
  public static Coefficient undefined(Reason reason, @Nullable Double observed, long itemsUsed) {
    return new Coefficient(
        Estimate.none(reason),
        Estimate.none(reason),
        null,
        observed,
        null,
        itemsUsed,
        Set.of(),
        Map.of());
  }

  /** A coefficient that has no value for this reason, given in words as well. */
  public static Coefficient undefined(
      UndefinedReason code, String text, @Nullable Double observed, long itemsUsed) {
    return undefined(Reason.of(code, text), observed, itemsUsed);
  }

  /** The value; empty if there is a {@link #reason()}. */
  public OptionalDouble value() {
    return estimate.value().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /**
   * The value.
   *
   * @throws java.util.NoSuchElementException if there is none; its message is the reason
   */
  public double orElseThrow() {
    return estimate.orElseThrow();
  }

  /** Why there is no value; empty if there is one. */
  public Optional<Reason> reason() {
    return estimate.reason();
  }

  /** The interval of the value; where it is empty, {@code bounds().reason()} says why. */
  public Optional<Interval> interval() {
    return bounds.value();
  }

  /** The value over its standard error under no agreement beyond chance; empty if unknown. */
  public OptionalDouble z() {
    return nullStandardError == null || value().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(orElseThrow() / nullStandardError);
  }

  /**
   * The chance of a value as far from 0 or farther if there were no agreement beyond chance, by the
   * normal distribution; empty if unknown.
   */
  public OptionalDouble pOfChance() {
    OptionalDouble z = z();
    return z.isEmpty()
        ? z
        : OptionalDouble.of(
            2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z.getAsDouble())));
  }

  Coefficient withBounds(Estimate<Interval> others) {
    return new Coefficient(
        estimate, others, nullStandardError, observed, expected, itemsUsed, warnings, details);
  }

  /** The same with value and bounds cut off at the ends of what can be. */
  public Coefficient within(double least, double greatest) {
    return new Coefficient(
        estimate.map(value -> Math.max(least, Math.min(greatest, value))),
        bounds.map(found -> found.within(least, greatest)),
        nullStandardError,
        observed,
        expected,
        itemsUsed,
        warnings,
        details);
  }

  Coefficient withDetails(Map<String, Double> others) {
    return new Coefficient(
        estimate, bounds, nullStandardError, observed, expected, itemsUsed, warnings, others);
  }

  /** The same with these warnings beside those it has. */
  public Coefficient withWarnings(Collection<CoefficientWarning> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = EnumSet.copyOf(more);
    all.addAll(warnings);
    return new Coefficient(
        estimate, bounds, nullStandardError, observed, expected, itemsUsed, all, details);
  }
}
