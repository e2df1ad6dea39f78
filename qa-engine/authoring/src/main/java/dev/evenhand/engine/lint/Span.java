package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Bounds;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ratios between which a score lies; all that can come up lie between, but not all between need to.
 */
record Span(Fraction low, Fraction high) {
  /**
   * A part of a level.
   *
   * @param weight its part of the level
   * @param optional whether it may be left out
   */
  record Part(Fraction weight, Span span, boolean optional) {}

  static Span of(Fraction one, Fraction other) {
    return new Span(one.min(other), one.max(other));
  }

  Span with(Fraction ratio) {
    return new Span(low.min(ratio), high.max(ratio));
  }

  Span with(Span other) {
    return new Span(low.min(other.low), high.max(other.high));
  }

  Span times(Fraction factor) {
    return of(low.times(factor), high.times(factor));
  }

  Span dividedBy(Fraction divisor) {
    return of(low.dividedBy(divisor), high.dividedBy(divisor));
  }

  Span plus(Fraction more) {
    return new Span(low.plus(more), high.plus(more));
  }

  Span atMost(Fraction limit) {
    return new Span(low.min(limit), high.min(limit));
  }

  Span atLeast(Fraction limit) {
    return new Span(low.max(limit), high.max(limit));
  }

  Span within(@Nullable Bounds bounds) {
    if (bounds == null || bounds == Bounds.UNBOUNDED) {
      return this;
    }
    Span floored = new Span(low.max(Fraction.ZERO), high.max(Fraction.ZERO));
    return bounds == Bounds.CAPPED
        ? new Span(floored.low.min(Fraction.ONE), floored.high.min(Fraction.ONE))
        : floored;
  }

  /** The weighted means of parts, of which at least one counts. */
  static Span mean(List<Part> parts) {
    return new Span(minus(highest(parts.stream().map(Span::turned).toList())), highest(parts));
  }

  /** The sums of parts times their weights, of which at least one counts. */
  static Span sum(List<Part> parts) {
    return new Span(minus(most(parts.stream().map(Span::turned).toList())), most(parts));
  }

  /** Of what may be left out only what adds; if nothing else counts, the one that takes least. */
  private static Fraction most(List<Part> parts) {
    List<Part> counting =
        parts.stream().filter(part -> !part.optional || part.span.high.signum() > 0).toList();
    if (counting.isEmpty()) {
      return parts.stream()
          .map(part -> part.weight.times(part.span.high))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
    return counting.stream()
        .map(part -> part.weight.times(part.span.high))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Part turned(Part part) {
    Span span = part.span;
    return new Part(part.weight, new Span(minus(span.high), minus(span.low)), part.optional);
  }

  private static Fraction minus(Fraction ratio) {
    return Fraction.ZERO.minus(ratio);
  }

  /** All that must count at its highest, and of the rest what lifts the mean. */
  private static Fraction highest(List<Part> parts) {
    Fraction earned = Fraction.ZERO;
    Fraction possible = Fraction.ZERO;
    for (Part part : parts) {
      if (!part.optional) {
        earned = earned.plus(part.weight.times(part.span.high));
        possible = possible.plus(part.weight);
      }
    }
    List<Part> rest =
        parts.stream()
            .filter(Part::optional)
            .sorted(Comparator.comparing((Part part) -> part.span.high).reversed())
            .toList();
    for (Part part : rest) {
      boolean lifts =
          possible.signum() == 0 || part.span.high.compareTo(earned.dividedBy(possible)) > 0;
      if (lifts) {
        earned = earned.plus(part.weight.times(part.span.high));
        possible = possible.plus(part.weight);
      }
    }
    return earned.dividedBy(possible);
  }
}
