package dev.evenhand.quickstart.method;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.spi.ScoringMethod;
import java.util.Comparator;
import java.util.List;

/**
 * The weighted lower median: the lowest ratio that parts of at least half of the weight don't
 * exceed. One slip in a section costs nothing, and one success saves nothing.
 */
public final class MedianMethod implements ScoringMethod {
  @Override
  public String name() {
    return "median";
  }

  @Override
  public Fraction ratio(List<Part> parts) {
    Fraction half = weight(parts).dividedBy(Fraction.of(2, 1));
    Fraction sum = Fraction.ZERO;
    List<Part> ascending = parts.stream().sorted(Comparator.comparing(Part::ratio)).toList();
    for (Part part : ascending) {
      sum = sum.plus(part.weight());
      if (sum.compareTo(half) >= 0) {
        return part.ratio();
      }
    }
    throw new IllegalStateException("The weights of some parts are more than those of all.");
  }

  /** The parts that are at the median decide, by their weights. */
  @Override
  public List<Fraction> shares(List<Part> parts) {
    Fraction median = ratio(parts);
    Fraction deciding = weight(parts.stream().filter(part -> part.ratio().equals(median)).toList());
    return parts.stream()
        .map(
            part -> part.ratio().equals(median) ? part.weight().dividedBy(deciding) : Fraction.ZERO)
        .toList();
  }

  private static Fraction weight(List<Part> parts) {
    return Fraction.sum(parts.stream().map(Part::weight).toList());
  }
}
