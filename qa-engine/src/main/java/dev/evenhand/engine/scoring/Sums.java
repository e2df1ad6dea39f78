package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the parts of a section add up to under its method, at one stage of scoring. */
final class Sums {
  private final Function<Tally, Amount> stage;

  private Sums(Function<Tally, Amount> stage) {
    this.stage = stage;
  }

  static Amount of(
      CompiledSection section,
      List<Tally.OfQuestion> questions,
      List<Tally.OfSection> sections,
      Function<Tally, Amount> stage) {
    Sums sums = new Sums(stage);
    Stream<Tally> parts = Stream.concat(questions.stream(), sections.stream());
    return switch (section.method()) {
      case WEIGHTED -> sums.weighted(Tally.OfSection.termsOf(questions, sections));
      case POINTS -> sums.points(parts);
      case DEDUCTIONS -> sums.deductions(section, parts);
      case NONE -> Amount.NOTHING;
    };
  }

  private Amount weighted(Stream<Tally> terms) {
    List<Tally> weighing = terms.filter(term -> term.weighs(stage.apply(term))).toList();
    if (weighing.stream().allMatch(Tally::bonus)) {
      return Amount.NOTHING;
    }
    return Amount.of(
        sum(weighing, this::weightedRatio),
        sum(weighing, term -> term.bonus() ? Fraction.ZERO : term.weight()));
  }

  private Fraction weightedRatio(Tally term) {
    Amount amount = stage.apply(term);
    return term.weight().times(amount.earned()).dividedBy(amount.possible());
  }

  private Amount points(Stream<Tally> parts) {
    List<Tally> counting = counting(parts);
    return new Amount(
        !counting.isEmpty(),
        sum(counting, part -> part.weight().times(stage.apply(part).earned())),
        sum(counting, this::asked));
  }

  private Fraction asked(Tally part) {
    return part.bonus() ? Fraction.ZERO : part.weight().times(stage.apply(part).possible());
  }

  /** A section within one that deducts has no start: it shows what was lost in it, below 0. */
  private Amount deductions(CompiledSection section, Stream<Tally> parts) {
    List<Tally> counting = counting(parts);
    if (counting.isEmpty()) {
      return Amount.NOTHING;
    }
    Fraction start = section.own() ? section.start() : Fraction.ZERO;
    return Amount.of(start.plus(sum(counting, this::gained)), start);
  }

  /** Below 0 by what a part lost; above it by what a bonus earned. */
  private Fraction gained(Tally part) {
    Amount amount = stage.apply(part);
    Fraction gained = part.bonus() ? amount.earned() : amount.earned().minus(amount.possible());
    return part.weight().times(gained);
  }

  private List<Tally> counting(Stream<Tally> parts) {
    return parts.filter(part -> stage.apply(part).applies() && part.weight().signum() > 0).toList();
  }

  private static Fraction sum(List<Tally> terms, Function<Tally, Fraction> value) {
    return terms.stream().map(value).reduce(Fraction.ZERO, Fraction::plus);
  }
}
