package dev.evenhand.engine.scoring;

import com.google.common.collect.Lists;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the parts of a section add up to under its method, at one stage of scoring. */
final class SectionSums {
  private final Function<Tally, Amount> stage;

  private SectionSums(Function<Tally, Amount> stage) {
    this.stage = stage;
  }

  static Amount of(
      CompiledSection section,
      List<Tally.OfQuestion> questions,
      List<Tally.OfSection> sections,
      Function<Tally, Amount> stage) {
    SectionSums sums = new SectionSums(stage);
    Stream<Tally> parts = Stream.concat(questions.stream(), sections.stream());
    if (section.method() instanceof Method.Named named) {
      return NamedSum.of(named, parts.toList(), stage).amount();
    }
    return switch ((Method.Standard) section.method()) {
      case WEIGHTED ->
          sums.weighted(section, Tally.OfSection.termsOf(questions, sections).toList());
      case POINTS -> sums.points(parts);
      case DEDUCTIONS -> sums.deductions(section, parts);
      case NONE -> Amount.NOTHING;
    };
  }

  private Amount weighted(CompiledSection level, List<Tally> terms) {
    List<Tally> weighing = terms.stream().filter(term -> term.weighs(stage.apply(term))).toList();
    if (weighing.stream().allMatch(Tally::bonus)) {
      return Amount.NOTHING;
    }
    Amount sum = sum(Method.WEIGHTED, weighing);
    return level.hasBonusSections() ? BonusPoints.of(terms, stage).addedTo(sum) : sum;
  }

  private Amount points(Stream<Tally> parts) {
    List<Tally> counting = counting(parts);
    return counting.isEmpty() ? Amount.NOTHING : sum(Method.POINTS, counting);
  }

  /** A section within one that deducts has no start: it shows what was lost in it, below 0. */
  private Amount deductions(CompiledSection section, Stream<Tally> parts) {
    List<Tally> counting = counting(parts);
    if (counting.isEmpty()) {
      return Amount.NOTHING;
    }
    return deducted(section, sum(Method.DEDUCTIONS, counting).earned());
  }

  /**
   * @param gained what the parts gained and, below 0, lost
   */
  static Amount deducted(CompiledSection section, Fraction gained) {
    Fraction start = section.own() ? section.start() : Fraction.ZERO;
    return Amount.of(start.plus(gained), start);
  }

  /** Whether a term takes part in the sums of its level, whose method is one that adds. */
  static boolean counts(Method method, Tally term, Amount amount) {
    return switch ((Method.Standard) method) {
      case WEIGHTED -> term.weighs(amount);
      case POINTS, DEDUCTIONS -> amount.applies() && term.weight().signum() > 0;
      case NONE -> false;
    };
  }

  /**
   * What a term adds to the sums of its level.
   *
   * @param method of the level, one that adds
   * @param amount what the term came to; nothing where it takes no part
   */
  static Amount added(Method method, Tally term, Amount amount) {
    if (!counts(method, term, amount)) {
      return Amount.NOTHING;
    }
    return switch ((Method.Standard) method) {
      case WEIGHTED -> weighted(term, amount);
      case POINTS -> points(term, amount);
      case DEDUCTIONS -> gained(term, amount);
      case NONE -> Amount.NOTHING;
    };
  }

  private static Amount weighted(Tally term, Amount amount) {
    Fraction weight = term.weight();
    Fraction earned = amount.earned();
    Fraction possible = amount.possible();
    // In one step, as bringing a product to lowest terms costs most.
    Fraction weighted =
        new Fraction(
            weight.numerator().multiply(earned.numerator()).multiply(possible.denominator()),
            weight.denominator().multiply(earned.denominator()).multiply(possible.numerator()));
    return Amount.of(weighted, term.bonus() ? Fraction.ZERO : term.weight());
  }

  private static Amount points(Tally term, Amount amount) {
    return Amount.of(
        term.weight().times(amount.earned()),
        term.bonus() ? Fraction.ZERO : term.weight().times(amount.possible()));
  }

  /** Below 0 by what a part lost; above it by what a bonus earned. */
  private static Amount gained(Tally term, Amount amount) {
    Fraction gained = term.bonus() ? amount.earned() : amount.earned().minus(amount.possible());
    return Amount.of(term.weight().times(gained), Fraction.ZERO);
  }

  private List<Tally> counting(Stream<Tally> parts) {
    return parts.filter(part -> stage.apply(part).applies() && part.weight().signum() > 0).toList();
  }

  private Amount sum(Method method, List<Tally> terms) {
    List<Amount> added =
        terms.stream().map(term -> added(method, term, stage.apply(term))).toList();
    return Amount.of(
        Fraction.sum(Lists.transform(added, Amount::earned)),
        Fraction.sum(Lists.transform(added, Amount::possible)));
  }
}
