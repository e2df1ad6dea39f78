package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the parts of a node add up to under its method, at one stage of scoring. */
final class Sums {
  private Sums() {}

  static Amount of(
      Method method,
      List<Tally.OfQuestion> questions,
      List<Tally.OfSection> sections,
      Function<Tally, Amount> stage) {
    return switch (method) {
      case WEIGHTED ->
          weighted(
              Tally.OfSection.termsOf(questions, sections)
                  .filter(term -> term.weighs(stage.apply(term)))
                  .toList(),
              stage);
      case POINTS, DEDUCTIONS ->
          points(
              Stream.<Tally>concat(questions.stream(), sections.stream())
                  .filter(part -> stage.apply(part).applies())
                  .toList(),
              stage);
      case NONE -> Amount.NOTHING;
    };
  }

  private static Amount weighted(List<Tally> terms, Function<Tally, Amount> stage) {
    if (terms.stream().allMatch(Tally::bonus)) {
      return Amount.NOTHING;
    }
    return Amount.of(
        sum(
            terms,
            term ->
                term.weight()
                    .times(stage.apply(term).earned())
                    .dividedBy(stage.apply(term).possible())),
        sum(terms, term -> term.bonus() ? Fraction.ZERO : term.weight()));
  }

  private static Amount points(List<Tally> parts, Function<Tally, Amount> stage) {
    return new Amount(
        !parts.isEmpty(),
        sum(parts, part -> part.weight().times(stage.apply(part).earned())),
        sum(parts, part -> asked(part, stage)));
  }

  private static Fraction asked(Tally part, Function<Tally, Amount> stage) {
    return part.bonus() ? Fraction.ZERO : part.weight().times(stage.apply(part).possible());
  }

  private static Fraction sum(List<Tally> terms, Function<Tally, Fraction> value) {
    return terms.stream().map(value).reduce(Fraction.ZERO, Fraction::plus);
  }
}
