package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How often each reviewer chose each answer. */
final class UsagePart implements Analysis {
  private static final int MOST_CATEGORIES = 11;
  private static final int MOST_CHARTS = 24;
  private static final int MOST_REVIEWERS = 40;

  @Override
  public Part part(Reading reading) {
    List<CriterionReport> shown = shown(reading);
    return Part.of(
        "usage",
        "How reviewers use the scale",
        new Block.Paragraph(
            Detail.DETAIL,
            Sentence.of(
                "How often each reviewer gave each answer. Bars of reviewers who saw the same"
                    + " interactions should look alike.")),
        new Block.Figures(
            Detail.DETAIL, shown.stream().map(question -> figure(question, reading)).toList()),
        new Block.Group(
            Detail.DETAIL,
            Sentence.of("The same as tables"),
            shown.stream().map(question -> (Block) counts(question, reading)).toList()),
        usage(reading));
  }

  /** Those that a page has room for; the table for programs has all. */
  private static List<CriterionReport> shown(Reading reading) {
    return reading.reviewers().size() > MOST_REVIEWERS
        ? List.of()
        : reading.questions().stream().filter(UsagePart::isChart).limit(MOST_CHARTS).toList();
  }

  private static boolean isChart(CriterionReport question) {
    int categories = question.categories().size();
    return categories > 1
        && categories <= MOST_CATEGORIES
        && !question.countsByReviewer().isEmpty();
  }

  private static Block.Figure figure(CriterionReport question, Reading reading) {
    List<Chart.Stack> rows =
        reviewers(question, reading)
            .map(name -> new Chart.Stack(name, shares(question, counts(question, name))))
            .toList();
    return new Block.Figure(
        Sentence.create().name(question.name()).done(),
        "",
        new Chart.Stacks("Answers to " + Display.name(question.name()), rows));
  }

  private static Stream<String> reviewers(CriterionReport question, Reading reading) {
    return reading.reviewers().stream().filter(question.countsByReviewer()::containsKey);
  }

  private static List<Long> counts(CriterionReport question, String reviewer) {
    return question.countsByReviewer().getOrDefault(reviewer, List.of());
  }

  /** From warm for the least number to blue for the greatest; what has none is grey. */
  private static List<Chart.Share> shares(CriterionReport question, List<Long> counts) {
    List<Category> categories = question.categories();
    List<BigDecimal> numbers =
        categories.stream()
            .map(Category::value)
            .flatMap(Stream::ofNullable)
            .distinct()
            .sorted()
            .toList();
    List<Chart.Share> shares = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Category category = categories.get(i);
      BigDecimal number = category.value();
      int shade =
          numbers.size() < 2
              ? Chart.shade(i, categories.size())
              : number == null
                  ? Chart.NEUTRAL
                  : Chart.shade(numbers.indexOf(number), numbers.size());
      long count = counts.get(i);
      shares.add(new Chart.Share(category.label(), count, Numbers.count(count), shade));
    }
    return shares;
  }

  private static Table counts(CriterionReport question, Reading reading) {
    TableBuilder table =
        Table.create("", "Answers")
            .caption(Sentence.create().name(question.name()).done())
            .at(Detail.DETAIL)
            .columns(Column.text("", "Reviewer"));
    question
        .categories()
        .forEach(one -> table.columns(Column.number("", Display.name(one.label()))));
    reviewers(question, reading)
        .forEach(
            name -> {
              List<Cell> row = new ArrayList<>(List.of(Cell.name(name)));
              counts(question, name).forEach(count -> row.add(Cell.count(count)));
              table.row(row);
            });
    return table.done();
  }

  private static Table usage(Reading reading) {
    TableBuilder table =
        Table.create("usage", "Use of the scale")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.text("category", "Answer"),
                Column.number("ratings", "Ratings"));
    for (CriterionReport criterion : reading.report().criteria()) {
      List<Category> categories = criterion.categories();
      criterion
          .countsByReviewer()
          .forEach(
              (reviewer, counts) -> {
                for (int i = 0; i < counts.size(); i++) {
                  table.row(
                      Cells.criterion(criterion),
                      Cell.name(reviewer),
                      Cell.name(categories.get(i).label()),
                      Cell.count(counts.get(i)));
                }
              });
    }
    return table.done();
  }
}
