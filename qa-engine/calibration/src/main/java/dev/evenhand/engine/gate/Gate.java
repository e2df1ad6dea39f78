package dev.evenhand.engine.gate;

import dev.evenhand.engine.agreement.CoefficientId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One thing that a calibration must show. Immutable. */
public sealed interface Gate {
  /** Every criterion of the report. */
  String ALL = "*";

  /** The id of the criterion that is looked at, or {@link #ALL}. */
  String criterion();

  /** What it asks, in words. */
  String text();

  /** What one of the functions makes of it: the one for what it is. */
  <T> T match(
      Function<Agreement, T> agreement, Function<Severity, T> severity, Function<Count, T> count);

  /** Whether it asks every criterion. */
  default boolean ofAll() {
    return criterion().equals(ALL);
  }

  /**
   * Reviewers must agree so far.
   *
   * @param coefficient which; null for Krippendorff's alpha on the scale of each criterion
   * @param bound the number that is looked at; by default the one that makes it sure
   * @param limit that it must keep
   * @param reviewer a judge, whose agreement with the measure is looked at: with the reference, or
   *     of a model with the people; null for the agreement of all
   */
  record Agreement(
      String criterion,
      @Nullable CoefficientId coefficient,
      GateBound bound,
      GateLimit limit,
      @Nullable String reviewer)
      implements Gate {
    /** How gate files call alpha on the scale of each criterion. */
    public static final String ALPHA = "krippendorff-alpha";

    public Agreement {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(bound, "bound");
      Objects.requireNonNull(limit, "limit");
    }

    /** The agreement of all. */
    public Agreement(
        String criterion, @Nullable CoefficientId coefficient, GateBound bound, GateLimit limit) {
      this(criterion, coefficient, bound, limit, null);
    }

    /** A gate that only what is sure passes: at least by the lower bound, at most by the upper. */
    public static Agreement sure(
        String criterion, @Nullable CoefficientId coefficient, GateLimit limit) {
      Objects.requireNonNull(limit, "limit");
      return new Agreement(criterion, coefficient, limit.sureBound(), limit);
    }

    /** The name of the coefficient. */
    public String name() {
      return coefficient == null ? ALPHA : coefficient.id();
    }

    @Override
    public <T> T match(
        Function<Agreement, T> agreement,
        Function<Severity, T> severity,
        Function<Count, T> count) {
      return agreement.apply(this);
    }

    @Override
    public String text() {
      String what = bound == GateBound.VALUE ? "" : bound.boundName() + " ";
      String whose = reviewer == null ? "" : " of '%s'".formatted(reviewer);
      String on = reviewer == null ? "of" : "on";
      return "%s%s %s %s: %s%s".formatted(name(), whose, on, place(criterion), what, limit);
    }
  }

  /**
   * No reviewer may be harsher or more lenient than so much, beside the mean of all.
   *
   * @param bound the end of the interval of the size of severity that is looked at: {@code HIGH}
   *     asks that it is surely small, {@code LOW} that it is not surely large
   * @param atMost in units of the scale, 0 or greater
   */
  record Severity(String criterion, GateBound bound, double atMost) implements Gate {
    public Severity {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(bound, "bound");
    }

    @Override
    public <T> T match(
        Function<Agreement, T> agreement,
        Function<Severity, T> severity,
        Function<Count, T> count) {
      return severity.apply(this);
    }

    @Override
    public String text() {
      String what = bound == GateBound.VALUE ? "" : bound.endName() + " ";
      return "severity of each reviewer on %s: %sat most %s either way"
          .formatted(place(criterion), what, MessageNumbers.plain(atMost));
    }
  }

  /** What can be counted. */
  enum Counted {
    /** Items with at least one rating. */
    ITEMS,
    /** Ratings in all. */
    RATINGS,
    /** Reviewers with at least one rating. */
    REVIEWERS;

    /** The name in gate files and reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * There must be so many.
   *
   * @param counted of what
   * @param atLeast 1 or greater
   */
  record Count(String criterion, Counted counted, long atLeast) implements Gate {
    public Count {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(counted, "counted");
    }

    @Override
    public <T> T match(
        Function<Agreement, T> agreement,
        Function<Severity, T> severity,
        Function<Count, T> count) {
      return count.apply(this);
    }

    @Override
    public String text() {
      return "%s of %s: at least %s".formatted(counted.id(), place(criterion), atLeast);
    }
  }

  private static String place(String criterion) {
    return criterion.equals(ALL) ? "every criterion" : "'" + criterion + "'";
  }
}
