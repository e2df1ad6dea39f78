package dev.evenhand.engine.csv;

import com.google.common.base.Suppliers;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  private final Supplier<RatingTable> table = Suppliers.memoize(builder::build);
  private final Supplier<RatingTable> everyRow = Suppliers.memoize(repeated::build);

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

  /** The table that has refused all that was refused: repetitions are among all rows. */
  RatingTable refusing() {
    return (settings.replicates() ? everyRow : table).get();
  }

  /** Empty if no row could be used. */
  Optional<CriterionRatings> ratings() {
    RatingTable all = table.get();
    if (all.size() == 0) {
      return Optional.empty();
    }
    Set<String> labels = all.categories().stream().map(Category::label).collect(Collectors.toSet());
    Set<String> missing =
        settings.notApplicable().containsAll(labels) ? Set.of() : settings.notApplicable();
    CriterionRatings ratings = CriterionRatings.of(name, all, all.withoutCategories(missing));
    return Optional.of(
        settings.replicates() && everyRow.get().hasReplicates()
            ? ratings.withRepeated(everyRow.get().withoutCategories(missing))
            : ratings);
  }

  /** Words among numbers, which make the criterion one of names. */
  List<Problem> strayWords(String source) {
    RatingTable scores = ratings().map(CriterionRatings::scores).orElseGet(table);
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
    return Problem.warning(
        "word-among-numbers",
        Location.of(source, Math.toIntExact(firstLines.of(word))),
        "value",
        ("'%s'%s on '%s' is no number, while %s of %s ratings are: so all are compared as names,"
                + " without order or distance")
            .formatted(word, rows, name, numbers, all),
        DecimalSign.hasComma(word)
            ? "Maybe numbers are written with a comma here: say --decimal ','."
            : "Correct it; or say --not-applicable '%s' if it means so.".formatted(word));
  }
}
