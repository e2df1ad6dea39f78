package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.words.UsualOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ratings of one criterion: as they are written, and when all are there, as they are read. */
final class CriterionRows {
  /** Two words have the same agreement in any order. */
  private static final int STEPS = 3;

  private final String name;
  private final RatingsSettings settings;
  private final RatingTableBuilder builder = RatingTable.builder();
  private final RatingTableBuilder repeated = RatingTable.builder().allowReplicates();
  private final Set<List<String>> seen = new HashSet<>();
  private final FirstLines firstLines = new FirstLines();
  private final boolean replicates;

  CriterionRows(String name, RatingsSettings settings) {
    this.name = name;
    this.settings = settings;
    this.replicates = settings.replicates;
  }

  String name() {
    return name;
  }

  void add(String item, String rater, String value, long line, @Nullable Instant time) {
    boolean isFirst = !replicates || seen.add(List.of(item, rater));
    if (replicates) {
      repeated.add(item, rater, value, line, time);
    }
    if (isFirst) {
      builder.add(item, rater, value, line, time);
    }
    firstLines.note(value, line);
  }

  /** Tells each distinct value. */
  void eachValue(Consumer<Value> consumer) {
    (replicates ? repeated : builder)
        .eachValue((text, count) -> consumer.accept(new Value(text, count, firstLines.of(text))));
  }

  /** The line where a value stands first; 0 if that was not kept. */
  long line(String value) {
    return firstLines.of(value);
  }

  /** The ratings as they are read. */
  Read read(ValueReading reading, UnaryOperator<Optional<Instant>> times) {
    List<Category> declared = new ArrayList<>(settings.categories);
    if (!declared.isEmpty()) {
      reading.notApplicable().stream()
          .filter(word -> declared.stream().noneMatch(one -> one.label().equals(word)))
          .forEach(word -> declared.add(new Category(word, null)));
    }
    RatingTable all = builder.build(reading::of, declared, times);
    List<String> words = unordered(all, reading);
    List<String> order = UsualOrders.of(words).orElse(List.of());
    if (!order.isEmpty()) {
      order.forEach(word -> declared.add(new Category(word, null)));
      reading.notApplicable().forEach(word -> declared.add(new Category(word, null)));
      all = builder.build(reading::of, declared, times);
    }
    RatingTable everyRow = replicates ? repeated.build(reading::of, declared, times) : all;
    boolean steps = settings.scale == null && !order.isEmpty();
    Optional<CriterionRatings> ratings =
        ratings(all, everyRow, reading).map(one -> steps ? one.inOrder() : one);
    return new Read(all, everyRow, ratings, words, order, settings.scale != null);
  }

  /**
   * Ratings as they were read.
   *
   * @param everyRow all rows, with those that repeat a rating
   * @param words the categories whose order is needed and was not told; empty if none is
   * @param order the order that is usual for them; empty if none is
   * @param scaleSaid whether it was said what the scale is
   */
  record Read(
      RatingTable table,
      RatingTable everyRow,
      Optional<CriterionRatings> ratings,
      List<String> words,
      List<String> order,
      boolean scaleSaid) {}

  /**
   * The words of a scale that is to be ordinal and has no order yet; without a scale only those
   * that have a usual one.
   */
  private List<String> unordered(RatingTable table, ValueReading reading) {
    if (!settings.categories.isEmpty() || !mayBeOrdinal(reading)) {
      return List.of();
    }
    Set<String> notApplicable = reading.notApplicable();
    List<Category> answers =
        table.categories().stream().filter(one -> !notApplicable.contains(one.label())).toList();
    if (answers.size() < 2 || answers.stream().allMatch(one -> one.value() != null)) {
      return List.of();
    }
    List<String> words = answers.stream().map(Category::label).toList();
    // Letters alone may as well be names.
    boolean usual =
        words.size() >= STEPS
            && words.stream().anyMatch(word -> word.length() > 1)
            && UsualOrders.of(words).isPresent();
    return settings.scale == Scale.ORDINAL || usual ? words : List.of();
  }

  private boolean mayBeOrdinal(ValueReading reading) {
    return settings.scale == Scale.ORDINAL
        || settings.scale == null && !settings.verbatim && !reading.ofSets();
  }

  /** Empty if no row could be used. */
  private Optional<CriterionRatings> ratings(
      RatingTable all, RatingTable everyRow, ValueReading reading) {
    if (all.size() == 0) {
      return Optional.empty();
    }
    Set<String> notApplicable = reading.notApplicable();
    Set<String> labels = all.categories().stream().map(Category::label).collect(Collectors.toSet());
    Set<String> missing = notApplicable.containsAll(labels) ? Set.of() : notApplicable;
    CriterionRatings ratings = CriterionRatings.of(name, all, all.withoutCategories(missing));
    if (replicates && everyRow.hasReplicates()) {
      ratings = ratings.withRepeated(everyRow.withoutCategories(missing));
    }
    ratings = reading.ofSets() ? ratings.ofSets() : ratings;
    return Optional.of(settings.scale == null ? ratings : ratings.on(settings.scale));
  }
}
