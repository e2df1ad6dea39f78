package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Layouts of each shape, with a notice of what was guessed for them. */
final class Layouts {
  private static final Set<RatingColumn> OF_ROW =
      EnumSet.of(RatingColumn.TIME, RatingColumn.AGENT, RatingColumn.KIND);

  private static final String IF_NOT =
      "Use qa's option --shape %s, or which columns are which, if" + " it is not.";

  private final TableView table;
  private final Notes notes;
  private final boolean said;

  /**
   * Layouts of a table.
   *
   * @param said whether the shape was, so that it is no guess
   */
  Layouts(TableView table, Notes notes, boolean said) {
    this.table = table;
    this.notes = notes;
    this.said = said;
  }

  /** A row a rating; {@code value} is the column of the rating. */
  Checked<Layout> ofRows(int value) {
    List<String> guesses =
        new ArrayList<>(table.columns().guesses(EnumSet.allOf(RatingColumn.class)));
    if (!table.columns().has(RatingColumn.VALUE)) {
      guesses.add("'%s' is the value".formatted(table.name(value)));
    }
    if (!guesses.isEmpty()) {
      notes.guess(
          "columns-guessed",
          table.headerLine(),
          "",
          "read as %s: %s".formatted(RatingShape.LONG.text(), String.join(", ", guesses)),
          "Use qa's option --item-column and so on if it is not.");
    }
    ItemOnce.warn(table, notes);
    Map<RatingColumn, Integer> places = new EnumMap<>(table.columns().places());
    places.remove(RatingColumn.VALUE);
    return Checked.of(
        new Layout(
            RatingShape.LONG,
            places,
            List.of(new Layout.Value(value, null, null)),
            table.profiles().size()));
  }

  Checked<Layout> ofQuestions() {
    List<ColumnProfile> answers = table.answersAndLater();
    ItemOnce.warn(table, notes);
    return table.columns().has(RatingColumn.ITEM) && table.columns().has(RatingColumn.RATER)
        ? wide(
            RatingShape.QUESTIONS,
            places(RatingColumn.ITEM, RatingColumn.RATER),
            values(answers, one -> new Layout.Value(one.column(), null, one.name())),
            false)
        : table.absent(RatingColumn.ITEM, RatingColumn.RATER);
  }

  /** A column a reviewer; doubtful where the columns might be of something else. */
  Checked<Layout> ofReviewers(List<ColumnProfile> answers, boolean doubtful) {
    return table.item() < 0
        ? table.absent(RatingColumn.ITEM)
        : wide(
            RatingShape.REVIEWERS,
            places(RatingColumn.ITEM, RatingColumn.CRITERION),
            values(answers, one -> new Layout.Value(one.column(), one.name(), null)),
            doubtful);
  }

  /** Counts by category; doubtful where the columns might be of reviewers. */
  Checked<Layout> ofCounts(List<ColumnProfile> answers, boolean doubtful) {
    return table.item() < 0
        ? table.absent(RatingColumn.ITEM)
        : wide(
            RatingShape.COUNTS,
            places(RatingColumn.ITEM),
            values(answers, one -> new Layout.Value(one.column(), one.name(), null)),
            doubtful);
  }

  private static List<Layout.Value> values(
      List<ColumnProfile> answers, Function<ColumnProfile, Layout.Value> value) {
    return answers.stream().map(value).toList();
  }

  private Map<RatingColumn, Integer> places(RatingColumn... own) {
    Set<RatingColumn> wanted = EnumSet.copyOf(OF_ROW);
    wanted.addAll(List.of(own));
    Map<RatingColumn, Integer> places = new EnumMap<>(table.columns().places());
    places.keySet().retainAll(wanted);
    places.put(RatingColumn.ITEM, table.item());
    return places;
  }

  private Checked<Layout> wide(
      RatingShape shape,
      Map<RatingColumn, Integer> places,
      List<Layout.Value> values,
      boolean doubtful) {
    if (values.isEmpty()) {
      return table.absent(RatingColumn.VALUE);
    }
    String text = "read as %s: %s".formatted(shape.text(), described(places, values));
    String remedy = IF_NOT.formatted(otherwise(shape, values));
    if (doubtful) {
      notes.doubtful("shape-guessed", table.headerLine(), "", text, remedy);
    } else if (!said || !table.columns().isCertain(RatingColumn.ITEM)) {
      notes.guess("shape-guessed", table.headerLine(), "", text, remedy);
    }
    table.profiles().stream()
        .filter(one -> one.isWithoutName() && !places.containsValue(one.column()))
        .forEach(one -> notes.withoutName(table.headerLine(), one.column(), one.isNumbering()));
    table.tellOthers(notes);
    return Checked.of(new Layout(shape, places, values, table.profiles().size()));
  }

  /** The shape that is next likely. */
  private String otherwise(RatingShape shape, List<Layout.Value> values) {
    if (shape != RatingShape.REVIEWERS) {
      return "reviewers";
    }
    List<ColumnProfile> read =
        values.stream().map(value -> table.profiles().get(value.column())).toList();
    return new WideColumns(read, table.sheet().first()).haveNamesOfAnswers()
        ? "counts"
        : "questions";
  }

  private String described(Map<RatingColumn, Integer> places, List<Layout.Value> values) {
    List<String> used = new ArrayList<>();
    used.add(
        TableView.shown(
            values.stream().map(value -> table.profiles().get(value.column())).toList()));
    places.forEach(
        (column, place) ->
            used.add("'%s' is the %s".formatted(table.name(place), column.names().get(0))));
    Set<Integer> read = values.stream().map(Layout.Value::column).collect(Collectors.toSet());
    List<String> left =
        table.profiles().stream()
            .filter(one -> one.filled() > 0 && !one.isWithoutName())
            .filter(one -> !places.containsValue(one.column()))
            .filter(one -> !read.contains(one.column()) && !table.tellsOf(one))
            .map(ColumnProfile::name)
            .toList();
    if (!left.isEmpty()) {
      used.add("left out: " + TableView.names(left));
    }
    return String.join("; ", used);
  }
}
