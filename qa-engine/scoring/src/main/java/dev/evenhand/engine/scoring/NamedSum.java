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
 * @param bonus what bonuses earned, in units of weight
 * @param bonusWeights of the bonuses that count, by id
 */
record NamedSum(
    ScoringMethod method,
    List<Part> parts,
    Fraction weight,
    Fraction bonus,
    Map<String, Fraction> bonusWeights) {

  static NamedSum of(
      Method.Named method, List<? extends Tally> all, Function<Tally, Amount> stage) {
    List<? extends Tally> counting =
        all.stream().filter(part -> part.weighs(stage.apply(part))).toList();
    List<Part> parts =
        counting.stream().filter(part -> !part.bonus()).map(part -> part(part, stage)).toList();
    Map<String, Fraction> bonusWeights = new HashMap<>();
    Fraction bonus = Fraction.ZERO;
    for (Tally each : counting.stream().filter(Tally::bonus).toList()) {
      Part earned = part(each, stage);
      bonus = bonus.plus(earned.weight().times(earned.ratio()));
      bonusWeights.put(earned.id(), earned.weight());
    }
    return new NamedSum(
        ScoringMethods.of(method),
        parts,
        Fraction.sum(parts.stream().map(Part::weight).toList()),
        bonus,
        Map.copyOf(bonusWeights));
  }

  private static Part part(Tally tally, Function<Tally, Amount> stage) {
    Fraction ratio = stage.apply(tally).ratio().orElseThrow();
    return new Part(tally.id(), tally.weight(), ratio);
  }

  Amount amount() {
    if (parts.isEmpty()) {
      return Amount.NOTHING;
    }
    Fraction ratio = Objects.requireNonNull(method.ratio(parts), method.name() + " gives no ratio");
    return Amount.of(weight.times(ratio).plus(bonus), weight);
  }

  /** How much of the section each part decides, by id; for a bonus, what it can add to it. */
  Map<String, Fraction> shares() {
    if (parts.isEmpty()) {
      return Map.of();
    }
    Map<String, Fraction> shares = new HashMap<>();
    bonusWeights.forEach((id, each) -> shares.put(id, each.dividedBy(weight)));
    List<Fraction> decided = method.shares(parts);
    for (int i = 0; i < parts.size(); i++) {
      shares.put(parts.get(i).id(), decided.get(i));
    }
    return shares;
  }
}
