package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every coefficient of every criterion, and agreement on each category. */
final class CoefficientsPart implements Analysis {
  private static final int DIGITS = 3;

  @Override
  public Part part(Reading reading) {
    return Part.of(
        "numbers",
        "All numbers",
        new Block.Paragraph(
            Detail.DETAIL,
            Sentence.of(
                "Every coefficient with its standard error and interval, or the reason why there is"
                    + " none.")),
        coefficients(reading),
        categories(reading));
  }

  private static Table coefficients(Reading reading) {
    TableBuilder table =
        Table.create("coefficients", "Coefficients")
            .caption(Sentence.of("Coefficients of agreement by criterion"))
            .at(Detail.DETAIL)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("coefficient", "Coefficient"),
                Column.estimate("value", "Value"),
                Column.number("standard_error", "Standard error"),
                Column.text("interval", "Interval by"),
                Column.number("items", "Items"),
                Column.text("", "Note").at(Detail.DETAIL),
                Column.text("warnings", "Warnings").at(Detail.DATA))
            .grouped();
    for (CriterionReport criterion : reading.report().criteria()) {
      table.group(Detail.DETAIL);
      criterion
          .coefficients()
          .forEach((id, found) -> table.row(row(Cells.criterion(criterion), id.id(), found)));
    }
    return table.done();
  }

  private static List<Cell> row(Cell criterion, String id, Coefficient coefficient) {
    Interval bounds = coefficient.interval().orElse(null);
    return List.of(
        criterion,
        Cell.words(id),
        Cells.of(coefficient, Format.decimal(DIGITS)),
        bounds == null ? Cell.blank() : Cell.number(bounds.standardError(), Format.decimal(DIGITS)),
        Cell.words(bounds == null ? null : bounds.method().id()),
        Cell.count(coefficient.itemsUsed()),
        Cell.words(warnings(coefficient, "; ", CoefficientsPart::meaning)),
        Cell.words(warnings(coefficient, " ", CoefficientWarning::name)));
  }

  private static String warnings(
      Coefficient coefficient, String separator, Function<CoefficientWarning, String> word) {
    return coefficient.warnings().stream().map(word).collect(Collectors.joining(separator));
  }

  private static String meaning(CoefficientWarning warning) {
    return switch (warning) {
      case FEW_ITEMS -> "fewer than 30 items, so the interval is rough";
      case PREVALENCE -> "one category holds over 90 %, so values are low and unsteady";
      case CONSTANT_REVIEWER -> "some reviewer used one category only";
    };
  }

  private static Table categories(Reading reading) {
    TableBuilder table =
        Table.create("categories", "Categories")
            .caption(
                Sentence.of(
                    "Each category against all others (Fleiss' kappa), and how often another"
                        + " reviewer's rating is it too (same again)"))
            .at(Detail.DETAIL)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("category", "Category"),
                Column.number("ratings", "Ratings"),
                Column.estimate("fleiss_kappa", "Kappa"),
                Column.estimate("specific_agreement", "Same again"))
            .grouped();
    for (CriterionReport criterion : reading.report().criteria()) {
      table.group(Detail.DETAIL);
      for (CategoryAgreement category : criterion.byCategory()) {
        table.row(
            Cells.criterion(criterion),
            Cell.name(category.category().label()),
            Cell.count(category.ratings()),
            Cells.of(category.fleissKappa(), Format.decimal(DIGITS)),
            Cells.of(category.specificAgreement(), Format.percent()));
      }
    }
    return table.done();
  }
}
