package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often each reviewer chose each answer: a bar for each, a question a panel. */
record UsageSection(List<Panel> panels) {
  private static final int MOST_CATEGORIES = 11;
  private static final int MOST_PANELS = 24;
  private static final int MOST_REVIEWERS = 40;

  /**
   * One question.
   *
   * @param categories in their order
   */
  record Panel(String title, String key, List<Answer> categories, List<Row> rows) {}

  /** One answer; the shade tells it apart in the bars. */
  record Answer(String label, int shade) {}

  /** One reviewer; the counts are in the order of the categories. */
  record Row(String reviewer, Chart bar, List<Shown> counts) {}

  static @Nullable UsageSection of(Reading reading) {
    List<String> reviewers = reading.reviewers();
    List<Panel> panels = new ArrayList<>();
    for (CriterionReport question : reading.questions()) {
      int categories = question.categories().size();
      boolean fits = categories > 1 && categories <= MOST_CATEGORIES;
      if (fits && panels.size() < MOST_PANELS && !question.countsByReviewer().isEmpty()) {
        panels.add(panel(question, reviewers, "usage-" + panels.size()));
      }
    }
    return panels.isEmpty() || reviewers.size() > MOST_REVIEWERS ? null : new UsageSection(panels);
  }

  private static Panel panel(CriterionReport question, List<String> reviewers, String key) {
    List<Answer> categories = categories(question);
    List<Row> rows = new ArrayList<>();
    for (String reviewer : reviewers) {
      List<Long> counts = question.countsByReviewer().get(reviewer);
      if (counts != null) {
        rows.add(row(Display.name(reviewer), categories, counts));
      }
    }
    return new Panel(Display.name(question.name()), key, categories, rows);
  }

  /** From warm for the least number to blue for the greatest; what has none is grey. */
  private static List<Answer> categories(CriterionReport question) {
    List<BigDecimal> numbers =
        question.categories().stream()
            .map(Category::value)
            .flatMap(Stream::ofNullable)
            .distinct()
            .sorted()
            .toList();
    List<Answer> categories = new ArrayList<>();
    for (Category category : question.categories()) {
      BigDecimal number = category.value();
      int shade =
          numbers.size() < 2
              ? BarChart.shade(categories.size(), question.categories().size())
              : number == null
                  ? BarChart.NEUTRAL
                  : BarChart.shade(numbers.indexOf(number), numbers.size());
      categories.add(new Answer(Display.name(category.label()), shade));
    }
    return categories;
  }

  private static Row row(String reviewer, List<Answer> categories, List<Long> counts) {
    List<BarChart.Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Answer category = categories.get(i);
      parts.add(BarChart.Part.counted(category.label(), counts.get(i), category.shade()));
      words.add(category.label() + " " + counts.get(i));
    }
    return new Row(
        reviewer,
        BarChart.row(reviewer + ": " + String.join(", ", words), parts),
        counts.stream().map(Shown::count).toList());
  }
}
