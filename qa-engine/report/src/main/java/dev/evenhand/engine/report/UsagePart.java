package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
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
  public Part part(ReportOutline outline) {
    List<CriterionReport> shown = shown(outline);
    return Part.of(
            "usage",
            "How reviewers use the scale",
            new Block.Figures(
                Detail.DETAIL,
                Sentence.of(
                    "How often each reviewer gave each answer. Bars of reviewers who saw the same"
                        + " interactions should look alike."),
                shown.stream().map(question -> figure(question, outline)).toList()),
            new Block.Group(
                Detail.DETAIL,
                Sentence.of("The same as tables"),
                shown.stream().map(question -> (Block) counts(question, outline)).toList()),
            usage(outline))
        .toldTo(Reader.STATISTICIAN);
  }

  /** Those that a page has room for; the table for programs has all. */
  private static List<CriterionReport> shown(ReportOutline outline) {
    return outline.reviewers().size() > MOST_REVIEWERS
        ? List.of()
        : outline.questions().stream().filter(UsagePart::isChart).limit(MOST_CHARTS).toList();
  }

  private static boolean isChart(CriterionReport question) {
    int categories = question.categories().size();
    return categories > 1
        && categories <= MOST_CATEGORIES
        && !question.countsByReviewer().isEmpty();
  }

  private static Block.Figure figure(CriterionReport question, ReportOutline outline) {
    List<Chart.Stack> rows =
        reviewers(question, outline).stream()
            .map(name -> new Chart.Stack(name, shares(question, counts(question, name))))
            .toList();
    return new Block.Figure(
        Titles.of(question),
        "",
        new Chart.Stacks("Answers to " + Display.name(question.name()), rows));
  }

  private static List<String> reviewers(CriterionReport question, ReportOutline outline) {
    return outline.reviewers().stream().filter(question.countsByReviewer()::containsKey).toList();
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

  private static Table counts(CriterionReport question, ReportOutline outline) {
    TableBuilder<String> table =
        Table.<String>create("", "Answers", Detail.DETAIL)
            .caption("{}", Sentence.name(question.name()))
            .name("", "Reviewer", reviewer -> reviewer);
    for (int i = 0; i < question.categories().size(); i++) {
      int which = i;
      String label = Display.name(question.categories().get(i).label());
      table.count("", label, reviewer -> counts(question, reviewer).get(which));
    }
    return table.rows(reviewers(question, outline)).done();
  }

  private record Use(CriterionReport criterion, String reviewer, String answer, long ratings) {}

  private static Table usage(ReportOutline outline) {
    TableBuilder<Use> table =
        Table.<Use>create("usage", "Use of the scale", Detail.DATA)
            .text("criterion", "Question", use -> Cells.criterion(use.criterion()))
            .name("reviewer", "Reviewer", Use::reviewer)
            .name("category", "Answer", Use::answer)
            .count("ratings", "Ratings", Use::ratings);
    for (CriterionReport criterion : outline.report().criteria()) {
      criterion
          .countsByReviewer()
          .forEach(
              (reviewer, counts) -> {
                for (int i = 0; i < counts.size(); i++) {
                  String answer = criterion.categories().get(i).label();
                  table.row(new Use(criterion, reviewer, answer, counts.get(i)));
                }
              });
    }
    return table.done();
  }
}
