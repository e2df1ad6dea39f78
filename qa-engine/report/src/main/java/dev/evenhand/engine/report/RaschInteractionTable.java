package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.model.rasch.RaschInteraction;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each reviewer on each question beside what the many-facet Rasch model expects, as a table. */
final class RaschInteractionTable {
  private static final Format DECIMALS = Format.decimal(2);
  private static final Format SIGNED = Format.signed(2);

  private static final Comparator<RaschInteraction> SUREST_FIRST =
      Comparator.comparingDouble(one -> one.departure().orElseThrow().p());

  private RaschInteractionTable() {}

  /** How many depart, and the table; none where no scale has several questions. */
  static Stream<Block> of(List<RaschReport> scales, ReportOutline outline) {
    List<RaschInteraction> all =
        scales.stream()
            .flatMap(scale -> scale.fit().value().stream())
            .flatMap(model -> model.interactions().stream())
            .toList();
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Block.Points.of(Detail.MAIN, Stream.of(count(all))),
            new Block.Group(
                Detail.DETAIL,
                Sentence.of("Reviewers by questions"),
                List.of(table(all, outline))));
  }

  private static Sentence count(List<RaschInteraction> all) {
    long tested = all.stream().filter(one -> one.departure().value().isPresent()).count();
    return Sentence.of(
        "Reviewers by questions: of {} tested, {} beyond chance from what severity and difficulty"
            + " lead to expect.",
        Sentence.count(tested, "pair", "pairs"),
        Sentence.count(
            all.stream().filter(RaschInteractionTable::counts).count(), "departs", "depart"));
  }

  private static boolean counts(RaschInteraction one) {
    return one.departure()
        .value()
        .filter(found -> found.adjustedP() <= VerdictRules.FALSE_DISCOVERIES)
        .isPresent();
  }

  private static Table table(List<RaschInteraction> all, ReportOutline outline) {
    return Table.<RaschInteraction>create(
            "rasch-interactions", "Reviewers by questions", Detail.DETAIL)
        .caption(
            "Departures of a reviewer on a question from what the model expects, the surest first:"
                + " above 0 is harsher there than elsewhere; points are in units of the scale")
        .name("reviewer", "Reviewer", RaschInteraction::rater)
        .text("criterion", "On", one -> Cells.criterion(one.criterion(), outline))
        .count("ratings", "Rated", one -> (long) one.ratings())
        .number("observed", "Mean", DECIMALS, RaschInteraction::observed)
        .number("expected", "Expected", DECIMALS, RaschInteraction::expected)
        .number("difference", "Less", RaschInteractionTable::difference)
        .number("logits", "Logits", RaschInteractionTable::logits)
        .number("standard_error", "Error", DECIMALS, of(RaschInteraction.Departure::standardError))
        .number("points", "Points", SIGNED, of(RaschInteraction.Departure::points))
        .number("t", "t", SIGNED, of(RaschInteraction.Departure::t))
        .number("p", "p", Format.probability(), of(RaschInteraction.Departure::p))
        .number(
            "adjusted_p",
            "Adjusted p",
            Format.probability(),
            of(RaschInteraction.Departure::adjustedP))
        .group(Detail.DETAIL)
        .rows(all.stream().filter(RaschInteractionTable::counts).sorted(SUREST_FIRST).toList())
        .group(Detail.DATA)
        .rows(all.stream().filter(one -> !counts(one)).toList())
        .done();
  }

  /** Read as it is found from the two means beside it. */
  private static Cell difference(RaschInteraction one) {
    return new Cell.Decimal(
        one.observed() - one.expected(),
        SIGNED,
        SIGNED.text(DECIMALS.difference(one.expected(), one.observed())));
  }

  private static Cell logits(RaschInteraction one) {
    return one.departure()
        .value()
        .map(found -> Cell.number(found.logits(), SIGNED))
        .orElseGet(() -> Cells.undefined(one.departure()));
  }

  private static Function<RaschInteraction, @Nullable Double> of(
      Function<RaschInteraction.Departure, Double> number) {
    return one -> one.departure().value().map(number).orElse(null);
  }
}
