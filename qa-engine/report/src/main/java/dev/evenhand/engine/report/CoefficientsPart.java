package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.agreement.OwnAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every coefficient of every criterion, and agreement on each category. */
final class CoefficientsPart implements Analysis {
  private static final Format FORMAT = Format.decimal(3);

  @Override
  public Part part(ReportOutline outline) {
    return Part.of(
            "numbers",
            "All numbers",
            Block.paragraph(
                Detail.DETAIL,
                "Every coefficient with its standard error and interval, or the reason why there is"
                    + " none."),
            coefficients(outline),
            own(outline),
            categories(outline))
        .toldTo(Reader.STATISTICIAN);
  }

  private record Row(CriterionReport criterion, CoefficientId id, Coefficient found) {
    String warnings(String separator, Function<CoefficientWarning, String> word) {
      return found.warnings().stream().map(word).collect(Collectors.joining(separator));
    }
  }

  private static Table coefficients(ReportOutline outline) {
    TableBuilder<Row> table =
        Table.<Row>create("coefficients", "Coefficients", Detail.DETAIL)
            .caption("Coefficients of agreement by question")
            .text("criterion", "Question", row -> Cells.criterion(row.criterion()))
            .words("coefficient", "Coefficient", row -> row.id().id())
            .estimate("value", "Value", row -> Cells.of(row.found(), FORMAT))
            .<Interval>part(
                row -> row.found().interval(),
                interval ->
                    interval
                        .number("standard_error", "Standard error", FORMAT, Interval::standardError)
                        .words("interval", "Interval by", bounds -> bounds.method().id()))
            .count("items", "Items", row -> row.found().itemsUsed())
            .words("", "Note", row -> row.warnings("; ", CoefficientsPart::meaning))
            .at(Detail.DETAIL)
            .words("warnings", "Warnings", row -> row.warnings(" ", CoefficientWarning::name))
            .at(Detail.DATA)
            .grouped();
    for (CriterionReport criterion : outline.report().criteria()) {
      table.group(Detail.DETAIL);
      criterion.coefficients().forEach((id, found) -> table.row(new Row(criterion, id, found)));
    }
    return table.done();
  }

  private static Table own(ReportOutline outline) {
    return Table.<CriterionEntry<OwnAgreement>>create(
            "own-coefficients", "Own coefficients", Detail.DETAIL)
        .caption("Coefficients of your own, with intervals by leaving out each item")
        .text("criterion", "Question", CriterionEntry::name)
        .words("coefficient", "Id", row -> row.found().id())
        .at(Detail.DATA)
        .name("", "Coefficient", row -> row.found().title())
        .at(Detail.DETAIL)
        .estimate("value", "Value", row -> Cells.of(row.found(), FORMAT))
        .grouped()
        .groups(Detail.DETAIL, outline.onEach(CriterionReport::own))
        .done();
  }

  private static String meaning(CoefficientWarning warning) {
    return switch (warning) {
      case FEW_ITEMS -> "fewer than 30 items, so the interval is rough";
      case PREVALENCE -> "one category holds over 90 %, so values are low and unsteady";
      case CONSTANT_REVIEWER -> "some reviewer used one category only";
      case PAIRS_LEFT_OUT -> "pairs who both used one category only have no value and are left out";
    };
  }

  private static Table categories(ReportOutline outline) {
    return Table.<CriterionEntry<CategoryAgreement>>create(
            "categories", "Categories", Detail.DETAIL)
        .caption(
            "Each category against all others (Fleiss' kappa), and how often another reviewer's"
                + " rating is it too (same again)")
        .text("criterion", "Question", CriterionEntry::name)
        .name("category", "Category", row -> row.found().category().label())
        .count("ratings", "Ratings", row -> row.found().ratings())
        .estimate("fleiss_kappa", "Kappa", row -> Cells.of(row.found().fleissKappa(), FORMAT))
        .estimate(
            "specific_agreement",
            "Same again",
            row -> Cells.of(row.found().specificAgreement(), Format.percent()))
        .grouped()
        .groups(Detail.DETAIL, outline.onEach(CriterionReport::byCategory))
        .done();
  }
}
