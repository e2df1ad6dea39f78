package dev.evenhand.engine.csv;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.agreement.Refusal;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one criterion. */
final class CriterionRows {
  /** With so great a share of numbers, what is none is told of. */
  private static final double MOSTLY = 0.5;

  private static final int SHOWN_WORDS = 5;

  private final String name;
  private final CsvSettings settings;
  private final RatingTableBuilder builder = RatingTable.builder();
  private final RatingTableBuilder repeated = RatingTable.builder().allowReplicates();
  private final Set<List<String>> seen = new HashSet<>();
  private final FirstLines firstLines = new FirstLines();
  private @Nullable RatingTable table;
  private @Nullable RatingTable everyRow;

  CriterionRows(String name, CsvSettings settings) {
    this.name = name;
    this.settings = settings;
    if (!settings.categories().isEmpty()) {
      List<Category> all = new ArrayList<>(settings.categories());
      settings.notApplicable().stream()
          .sorted()
          .filter(word -> all.stream().noneMatch(category -> category.label().equals(word)))
          .forEach(word -> all.add(new Category(word, null)));
      builder.declare(all);
      repeated.declare(all);
    }
  }

  String name() {
    return name;
  }

  void add(String item, String rater, String value, long line, @Nullable Instant time) {
    boolean isFirst = !settings.replicates() || seen.add(List.of(item, rater));
    if (settings.replicates()) {
      repeated.add(item, rater, value, line, time);
    }
    if (isFirst) {
      builder.add(item, rater, value, line, time);
    }
    firstLines.note(value, line);
  }

  private RatingTable table() {
    if (table == null) {
      table = builder.build();
    }
    return table;
  }

  List<Refusal> refusals() {
    // What is refused among the repetitions is refused among all.
    return settings.replicates() ? repeatedTable().refusals() : table().refusals();
  }

  private RatingTable repeatedTable() {
    if (everyRow == null) {
      everyRow = repeated.build();
    }
    return everyRow;
  }

  /** Empty if no row could be used. */
  Optional<CriterionRatings> ratings() {
    if (table().size() == 0) {
      return Optional.empty();
    }
    boolean allNotApplicable =
        table().categories().stream()
            .allMatch(category -> settings.notApplicable().contains(category.label()));
    CriterionRatings ratings =
        allNotApplicable
            ? CriterionRatings.of(name, table())
            : CriterionRatings.of(
                name, table(), table().withoutCategories(settings.notApplicable()));
    return Optional.of(
        settings.replicates() && repeatedTable().hasReplicates()
            ? ratings.withRepeated(
                allNotApplicable
                    ? repeatedTable()
                    : repeatedTable().withoutCategories(settings.notApplicable()))
            : ratings);
  }

  /** Words among numbers, which make the criterion one of names. */
  List<Problem> strayWords(String source) {
    RatingTable scores = ratings().map(CriterionRatings::scores).orElseGet(this::table);
    if (scores.hasDeclaredCategories()) {
      return List.of();
    }
    long[] counts = new long[scores.categories().size()];
    long numbers = 0;
    for (int rating = 0; rating < scores.size(); rating++) {
      int category = scores.category(rating);
      counts[category]++;
      numbers += scores.categories().get(category).value() == null ? 0 : 1;
    }
    List<Problem> problems = new ArrayList<>();
    if (numbers < scores.size() && numbers > MOSTLY * scores.size()) {
      for (int c = 0; c < counts.length && problems.size() < SHOWN_WORDS; c++) {
        Category category = scores.categories().get(c);
        if (category.value() == null) {
          problems.add(strayWord(category.label(), counts[c], numbers, scores.size(), source));
        }
      }
    }
    return problems;
  }

  private Problem strayWord(String word, long count, long numbers, long all, String source) {
    String rows = count == 1 ? "" : " (%s rows)".formatted(count);
    return new Problem(
        "word-among-numbers",
        Problem.Severity.WARNING,
        Location.of(source, Math.toIntExact(firstLines.of(word))),
        "value",
        ("'%s'%s on '%s' is no number, while %s of %s ratings are: so all are compared as names,"
                + " without order or distance")
            .formatted(word, rows, name, numbers, all),
        null,
        null,
        DecimalSign.hasComma(word)
            ? "Maybe numbers are written with a comma here: say --decimal ','."
            : "Correct it; or say --not-applicable '%s' if it means so.".formatted(word));
  }
}
