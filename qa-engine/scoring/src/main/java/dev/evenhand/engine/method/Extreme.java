package dev.evenhand.engine.method;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.spi.ScoringMethod;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * The lowest or the highest ratio. The parts that have it decide all, alike if there are several.
 */
record Extreme(String name, BinaryOperator<Fraction> better) implements ScoringMethod {
  static ScoringMethod lowest() {
    return new Extreme(ScoringMethods.LOWEST.word(), Fraction::min);
  }

  static ScoringMethod highest() {
    return new Extreme(ScoringMethods.HIGHEST.word(), Fraction::max);
  }

  @Override
  public Fraction ratio(List<Part> parts) {
    return parts.stream().map(Part::ratio).reduce(better).orElseThrow();
  }

  @Override
  public List<Fraction> shares(List<Part> parts) {
    Fraction extreme = ratio(parts);
    long deciding = parts.stream().filter(part -> part.ratio().equals(extreme)).count();
    return parts.stream()
        .map(part -> part.ratio().equals(extreme) ? Fraction.of(1, deciding) : Fraction.ZERO)
        .toList();
  }
}
