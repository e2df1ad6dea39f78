package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.model.variance.DecisionStudy;
import dev.evenhand.engine.model.variance.RemlIntervals;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What makes ratings vary and what more reviewers would give, as tables. */
final class VarianceTables {
  private static final Format DECIMAL = Format.decimal(3);

  private VarianceTables() {}

  /** What the table of sources says. */
  static Block lead(ReportOutline outline) {
    if (criteria(outline, false).isEmpty() && criteria(outline, true).isEmpty()) {
      return new Block.Paragraph(Detail.MAIN, Sentence.EMPTY);
    }
    return Block.paragraph(
        Detail.MAIN,
        "What makes ratings vary, in % of their variance: differences between what was rated are"
            + " what one wants to see, those between reviewers and the rest are error; below 0"
            + " counts as 0. G is the reliability for comparing items, Phi that for judging one"
            + " against a mark, of the mean of so many reviewers.");
  }

  /** The scores; what each question is worth stands deeper. */
  static Table sources(ReportOutline outline) {
    return Table.<CriterionReport>create("", "What makes ratings vary")
        .caption(
            "What makes ratings vary, and how many reviewers reach a reliability of {}, with the"
                + " bounds of their number",
            String.valueOf(VarianceReport.TARGET))
        .text("", "Question", Cells::criterion)
        .bar("Shares", criterion -> shares(criterion, outline))
        .number("", "G(1)", one -> Cell.number(study(one).generalizability(1), DECIMAL))
        .number("", "Phi(1)", one -> Cell.number(study(one).dependability(1), DECIMAL))
        .number("", "Phi(3)", one -> Cell.number(study(one).dependability(3), DECIMAL))
        .text("", "To compare", one -> compare(one.models().variance()))
        .text("", "To judge", one -> judge(one.models().variance()))
        .group(Detail.MAIN)
        .rows(criteria(outline, false))
        .group(outline.isOfCard() ? Detail.DETAIL : Detail.MAIN)
        .rows(criteria(outline, true))
        .done();
  }

  private static List<CriterionReport> criteria(ReportOutline outline, boolean questions) {
    return outline.report().criteria().stream()
        .filter(criterion -> (criterion.kind() == CriterionKind.QUESTION) == questions)
        .filter(criterion -> criterion.models().variance().study().isPresent())
        .toList();
  }

  /** Why nothing is said about the number of reviewers, by reason. */
  static Block unsaid(ReportOutline outline) {
    Map<String, List<CriterionReport>> criteriaByReason =
        outline.report().criteria().stream()
            .filter(criterion -> criterion.models().variance().chosen().isPresent())
            .filter(criterion -> criterion.models().variance().noStudy() != null)
            .collect(
                Collectors.groupingBy(
                    criterion ->
                        Objects.requireNonNull(criterion.models().variance().noStudy()).text(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return Block.Points.of(
        Detail.MAIN,
        criteriaByReason.entrySet().stream()
            .map(
                entry ->
                    Sentence.of(
                        "How many reviewers it takes on {} can't be told: {}.",
                        Titles.of(entry.getValue()),
                        Sentence.reason(entry.getKey()))));
  }

  private static VarianceComponents chosen(CriterionReport criterion) {
    return criterion.models().variance().chosen().orElseThrow();
  }

  private static DecisionStudy study(CriterionReport criterion) {
    return criterion.models().variance().study().orElseThrow();
  }

  private static Cell shares(CriterionReport criterion, ReportOutline outline) {
    VarianceComponents components = chosen(criterion);
    double total = components.total();
    return total > 0
        ? Cell.bar(
            "Sources of variance of " + Display.name(criterion.name()),
            List.of(
                share(outline.isOfCard() ? "interactions" : "items", components.item() / total, 6),
                share("reviewers", components.rater() / total, 0),
                share("rest", components.residual() / total, 3)))
        : Cell.blank();
  }

  private static Chart.Share share(String name, double share, int shade) {
    double shown = Math.max(0, share);
    return new Chart.Share(name, shown, Numbers.percent(shown), shade);
  }

  private static Cell compare(VarianceReport variance) {
    return needed(variance.reviewersToCompare(), variance.neededToCompare());
  }

  private static Cell judge(VarianceReport variance) {
    return needed(variance.reviewersToJudge(), variance.neededToJudge());
  }

  /** "3 (2 to 8)": how many reviewers, and between what numbers that lies. */
  private static Cell needed(OptionalLong reviewers, Optional<VarianceReport.Needed> bounds) {
    String number = reviewers.isPresent() ? Numbers.count(reviewers.getAsLong()) : "no number";
    return Cell.words(number + bounds.map(VarianceTables::words).orElse(""));
  }

  private static String words(VarianceReport.Needed bounds) {
    if (bounds.fewest() == Long.MAX_VALUE) {
      return "";
    }
    String fewest = Numbers.count(bounds.fewest());
    return bounds.most().isEmpty()
        ? " (%s or more)".formatted(fewest)
        : bounds.most().getAsLong() == bounds.fewest()
            ? " (%s)".formatted(fewest)
            : " (%s to %s)".formatted(fewest, Numbers.count(bounds.most().getAsLong()));
  }

  private record Row(CriterionReport criterion, VarianceMethod method, VarianceComponents found) {}

  static Table components(ReportOutline outline) {
    List<CriterionReport> criteria = outline.report().criteria();
    boolean any = criteria.stream().anyMatch(c -> c.models().variance().chosen().isPresent());
    String items = outline.isOfCard() ? "Interactions" : "Items";
    TableBuilder<Row> table =
        Table.<Row>create("variance", "Variance", any ? Detail.DETAIL : Detail.DATA)
            .caption(
                "Components of variance, in squared units of each scale; reml with its intervals")
            .text("criterion", "Question", row -> Cells.criterion(row.criterion()))
            .words("method", "Method", row -> row.method().id())
            .estimate("item", items, row -> component(row, row.found().item(), RemlIntervals::item))
            .estimate(
                "reviewer",
                "Reviewers",
                row -> component(row, row.found().rater(), RemlIntervals::rater))
            .estimate(
                "residual",
                "Rest",
                row -> component(row, row.found().residual(), RemlIntervals::residual))
            .count("items", "Rated", row -> row.found().items())
            .count("reviewers", "By", row -> row.found().raters())
            .count("ratings", "Ratings", row -> row.found().ratings())
            .text("", "Note", row -> Cell.blank())
            .grouped();
    for (CriterionReport criterion : criteria) {
      table.group(any ? Detail.DETAIL : Detail.DATA);
      criterion
          .models()
          .variance()
          .components()
          .forEach(
              (method, fit) ->
                  table.rowsOr(
                      fit.value().map(found -> List.of(new Row(criterion, method, found))),
                      Map.of(
                          "Question",
                          Cells.criterion(criterion),
                          "Method",
                          Cell.words(method.id()),
                          items,
                          Cells.undefined(fit),
                          "Note",
                          Cell.words(Cells.reason(fit)))));
    }
    return table.done();
  }

  /** With its interval where the method has one. */
  private static Cell component(
      Row row, double value, Function<RemlIntervals, Estimate<Interval>> bounds) {
    double size = Math.abs(value);
    Format format = Format.decimal(size >= 100 ? 0 : size >= 1 ? 1 : 3);
    return row.method() != VarianceMethod.REML
        ? new Cell.Estimate(value, null, "", format)
        : row.criterion()
            .models()
            .variance()
            .reml()
            .map(bounds)
            .map(found -> Cells.estimate(value, found, format))
            .orElseGet(() -> new Cell.Estimate(value, null, "", format));
  }

  private static Cell bounded(OptionalDouble value, Optional<Interval> bounds) {
    return value.isEmpty()
        ? Cell.blank()
        : Cells.estimate(value.getAsDouble(), bounds.orElse(null), DECIMAL);
  }

  static Table needed(ReportOutline outline) {
    return Table.<CriterionEntry<VarianceReport.Point>>create(
            "reviewers-needed", "Reviewers needed", Detail.DETAIL)
        .caption(
            "Reliability of the mean by number of reviewers, up to 10; the table of what makes ratings"
                + " vary says how many reach {}",
            String.valueOf(VarianceReport.TARGET))
        .text("criterion", "Question", CriterionEntry::name)
        .count("reviewers", "Reviewers", row -> row.found().reviewers())
        .estimate(
            "generalizability",
            "To compare",
            row -> bounded(row.found().generalizability(), row.found().generalizabilityBounds()))
        .estimate(
            "dependability",
            "To judge",
            row -> bounded(row.found().dependability(), row.found().dependabilityBounds()))
        .grouped()
        .groups(Detail.DETAIL, outline.onEach(criterion -> criterion.models().variance().curve()))
        .done();
  }
}
