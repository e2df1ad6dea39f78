package dev.evenhand.engine.report;

import com.google.common.collect.Streams;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.ContestedItems;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The items on which reviewers differ most: the calls to discuss. */
final class ContestedItemsPart implements Analysis {
  /** More different answers are no picture of an item any more. */
  private static final int MOST_ANSWERS = 4;

  @Override
  public Part part(ReportOutline outline) {
    return Part.of(
            "contested-items",
            "Contested interactions",
            Block.paragraph(
                Detail.MAIN,
                "What to discuss: of all that two or more reviewers rated, what they rated least"
                    + " alike. Among many, some come out low by chance alone."),
            items(outline))
        .toldTo(hasSheets(outline) ? Reader.STATISTICIAN : Reader.LEAD)
        .explaining(
            "Alike",
            "Of one interaction: the share of its pairs of ratings that are the same. Answers that have an"
                + " order are put in order by how many steps two of them lie apart on average,"
                + " numbers on a scale with equal steps by their range.");
  }

  /** Whether discussion sheets say to a lead which items to discuss. */
  private static boolean hasSheets(ReportOutline outline) {
    return outline.report().sessions().stream().anyMatch(session -> !session.sheet().isEmpty());
  }

  private static Table items(ReportOutline outline) {
    TableBuilder<CriterionEntry<ContestedItems.Item>> table =
        Table.<CriterionEntry<ContestedItems.Item>>create(
                "contested-items", "Contested interactions")
            .caption(
                "The most contested interactions, at most {} a question{}",
                Sentence.count(ContestedItems.MOST),
                outline.isOfCard() ? "; ranges of scores in points (of\u00a0100)" : "")
            .text("criterion", "Question", CriterionEntry::name)
            .name("item", "Interaction", row -> row.found().item())
            .count("ratings", "Ratings", row -> row.found().ratings())
            .number("agreement", "Alike", Format.percent(), row -> row.found().agreement())
            .number("distance", "Steps apart", ContestedItemsPart::distance)
            .number("range", "Range", ContestedItemsPart::range)
            .name("given", "Given", ContestedItemsPart::given)
            .grouped();
    List<CriterionReport> told = outline.told();
    for (CriterionReport criterion : outline.report().criteria()) {
      boolean sumsUp = told.equals(List.of(criterion));
      table
          .group(sumsUp ? Detail.MAIN : Detail.DETAIL)
          .rows(CriterionEntry.each(criterion, criterion.contested().lowest()));
    }
    return table.done();
  }

  /** Where the scale has steps that can be counted, which is what puts items in order. */
  private static Cell distance(CriterionEntry<ContestedItems.Item> row) {
    return row.criterion().main() == Scale.ORDINAL && hasSteps(row.criterion().categories())
        ? Cell.number(row.found().distance(), Format.decimal(1))
        : Cell.blank();
  }

  /** Whether answers are words, or numbers of which each is as far from the next: 1, 2, 3. */
  private static boolean hasSteps(List<Category> categories) {
    List<BigDecimal> values =
        categories.stream().flatMap(category -> Stream.ofNullable(category.value())).toList();
    return values.size() < categories.size()
        || IntStream.range(1, values.size())
                .mapToObj(i -> values.get(i).subtract(values.get(i - 1)).stripTrailingZeros())
                .distinct()
                .count()
            == 1;
  }

  private static Cell range(CriterionEntry<ContestedItems.Item> row) {
    return Cell.number(row.found().range(), row.decimal());
  }

  /** How many said what; of many numbers where they begin and end. */
  private static String given(CriterionEntry<ContestedItems.Item> row) {
    Map<String, Long> counts = row.found().countByCategory();
    List<String> labels = counts.keySet().stream().map(label -> label(row, label)).toList();
    return labels.size() > MOST_ANSWERS && row.found().range().isPresent()
        ? "%s to %s".formatted(labels.get(0), labels.get(labels.size() - 1))
        : Streams.zip(
                labels.stream(), counts.values().stream(), (label, count) -> label + " × " + count)
            .collect(Collectors.joining(", "));
  }

  /** An answer as it was given, or a score with as many decimals as its scale deserves. */
  private static String label(CriterionEntry<ContestedItems.Item> row, String label) {
    return row.criterion().kind() == CriterionKind.QUESTION
        ? label
        : row.criterion().categories().stream()
            .filter(category -> category.label().equals(label))
            .flatMap(category -> Stream.ofNullable(category.value()))
            .map(value -> row.decimal().text(value.doubleValue()))
            .findFirst()
            .orElse(label);
  }
}
