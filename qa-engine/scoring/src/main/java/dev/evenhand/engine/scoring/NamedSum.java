package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.spi.ScoringMethod;
import dev.evenhand.api.spi.ScoringMethod.Part;
import dev.evenhand.engine.method.ScoringMethods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a method with a name makes of the parts of a section. A bonus is no part: what it earns is
 * added.
 *
 * @param method what calculates
 * @param parts that count
 * @param weight of them all
 * @param bonuses that count
 */
record NamedSum(ScoringMethod method, List<Part> parts, Fraction weight, List<Part> bonuses) {

  static NamedSum of(
      Method.Named method, List<? extends Tally> all, Function<Tally, Amount> stage) {
    List<? extends Tally> counting =
        all.stream().filter(part -> part.weighs(stage.apply(part))).toList();
    List<Part> parts =
        counting.stream().filter(part -> !part.bonus()).map(part -> part(part, stage)).toList();
    return new NamedSum(
        ScoringMethods.of(method),
        parts,
        Fraction.sum(parts.stream().map(Part::weight).toList()),
        counting.stream().filter(Tally::bonus).map(part -> part(part, stage)).toList());
  }

  private static Part part(Tally tally, Function<Tally, Amount> stage) {
    Fraction ratio = stage.apply(tally).ratio().orElseThrow();
    return new Part(tally.id(), tally.weight(), ratio);
  }

  Amount amount() {
    if (parts.isEmpty()) {
      return Amount.NOTHING;
    }
    Fraction added =
        Fraction.sum(bonuses.stream().map(each -> each.weight().times(each.ratio())).toList());
    return Amount.of(weight.times(ratio()).plus(added), weight);
  }

  private Fraction ratio() {
    return Objects.requireNonNull(method.ratio(parts), method.name() + " gives no ratio");
  }

  /**
   * How much of the section each part decides and adds, by id. What the section lost is what its
   * parts lost of their shares, in the same proportions, so that they add up to the section.
   */
  Map<String, Share> shares() {
    if (parts.isEmpty()) {
      return Map.of();
    }
    Map<String, Share> shares = new HashMap<>();
    bonuses.forEach(
        bonus ->
            shares.put(
                bonus.id(),
                new Share(Fraction.ZERO, bonus.weight().times(bonus.ratio()).dividedBy(weight))));
    List<Fraction> decided = method.shares(parts);
    Fraction factor = lost(decided);
    for (int i = 0; i < parts.size(); i++) {
      Fraction own = decided.get(i);
      Fraction missing = Fraction.ONE.minus(parts.get(i).ratio());
      shares.put(parts.get(i).id(), new Share(own, own.minus(own.times(missing).times(factor))));
    }
    return shares;
  }

  /** What the section lost over what its parts lost of their shares; 1 where they lost nothing. */
  private Fraction lost(List<Fraction> decided) {
    Fraction ofParts = Fraction.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      Fraction missing = Fraction.ONE.minus(parts.get(i).ratio());
      ofParts = ofParts.plus(decided.get(i).times(missing));
    }
    return ofParts.signum() == 0 ? Fraction.ONE : Fraction.ONE.minus(ratio()).dividedBy(ofParts);
  }
}
