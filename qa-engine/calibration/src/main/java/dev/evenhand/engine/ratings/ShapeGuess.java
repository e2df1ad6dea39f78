package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.sheet.OpenSheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a table holds its ratings: as was said, else as its header and its first rows show. */
final class ShapeGuess {
  private static final Set<RatingColumn> OF_ROW =
      EnumSet.of(RatingColumn.TIME, RatingColumn.AGENT, RatingColumn.KIND);

  private static final int SHOWN = 5;
  private static final String IF_NOT = "Say --shape %s, or which columns are which, if it is not.";

  private final OpenSheet sheet;
  private final RatingsSettings settings;
  private final Notes notes;
  private final RatingColumns columns;
  private final List<ColumnProfile> profiles;

  private ShapeGuess(OpenSheet sheet, RatingsSettings settings, Notes notes) {
    this.sheet = sheet;
    this.settings = settings;
    this.notes = notes;
    this.columns =
        new RatingColumns(sheet.names(), settings.columns, notes.at(sheet.headerLine()));
    this.profiles =
        IntStream.range(0, sheet.names().size())
            .mapToObj(i -> ColumnProfile.of(i, sheet.names().get(i), sheet.first()))
            .toList();
  }

  static Checked<Layout> of(OpenSheet sheet, RatingsSettings settings, Notes notes) {
    if (!sheet.groups().isEmpty()) {
      return new GroupedShape(sheet, settings, notes).layout();
    }
    ShapeGuess guess = new ShapeGuess(sheet, settings, notes);
    List<Problem> problems = guess.columns.problems();
    return problems.isEmpty() ? guess.layout() : Checked.failed(problems);
  }

  private Checked<Layout> layout() {
    if (settings.shape != null) {
      return as(settings.shape, true);
    }
    boolean item = columns.has(RatingColumn.ITEM);
    boolean rater = columns.has(RatingColumn.RATER);
    if (item && rater) {
      return columns.has(RatingColumn.VALUE) ? maybeLong() : withRater();
    }
    return rater || columns.isCertain(RatingColumn.VALUE) || columns.has(RatingColumn.CRITERION) && !item
        ? absent(RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.VALUE)
        : wide();
  }

  /** As was said, or as is clear. */
  private Checked<Layout> as(RatingShape shape, boolean said) {
    return switch (shape) {
      case LONG -> maybeLong();
      case QUESTIONS -> questions(answers(), said);
      case REVIEWERS -> reviewers(answers(), said, false);
      case COUNTS -> counts(answers(), said);
    };
  }

  private Checked<Layout> absent(RatingColumn... needed) {
    List<RatingColumn> missing =
        List.of(needed).stream().filter(column -> !columns.has(column)).toList();
    return Checked.failed(columns.missing(missing));
  }

  private Checked<Layout> maybeLong() {
    List<RatingColumn> required =
        List.of(RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.VALUE);
    if (!required.stream().allMatch(columns::has)) {
      return absent(RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.VALUE);
    }
    int value = columns.places().get(RatingColumn.VALUE);
    List<ColumnProfile> others =
        answers().stream().filter(one -> isLike(one, profiles.get(value))).toList();
    if (settings.shape == null && !columns.isCertain(RatingColumn.VALUE) && others.size() > 1) {
      return unclear(
          "'%s' may be the rating, or one of the questions beside %s"
              .formatted(sheet.names().get(value), shown(others)),
          RatingShape.LONG,
          RatingShape.QUESTIONS);
    }
    return longLayout(value, columns.isCertain(RatingColumn.VALUE) ? null : value);
  }

  /** Whether a column may answer another question as that column answers one. */
  private static boolean isLike(ColumnProfile one, ColumnProfile other) {
    boolean key = one.isKey() && one.name().toLowerCase(java.util.Locale.ROOT).endsWith("id");
    return !key
        && (one.isNumeric() && other.isNumeric()
            || one.words().stream().anyMatch(other.words()::contains));
  }

  private Checked<Layout> longLayout(int value, @Nullable Integer guessed) {
    List<String> guesses = new ArrayList<>(columns.guesses(EnumSet.allOf(RatingColumn.class)));
    if (guessed != null && !columns.has(RatingColumn.VALUE)) {
      guesses.add("'%s' is the value".formatted(sheet.names().get(value)));
    }
    if (!guesses.isEmpty()) {
      notes.guess(
          "columns-guessed",
          sheet.headerLine(),
          "",
          "read as %s: %s".formatted(RatingShape.LONG.text(), String.join(", ", guesses)),
          "Say --item-column and so on if it is not.");
    }
    Map<RatingColumn, Integer> places = new EnumMap<>(columns.places());
    places.remove(RatingColumn.VALUE);
    return Checked.of(
        new Layout(
            RatingShape.LONG,
            places,
            List.of(new Layout.Value(value, null, null)),
            sheet.names().size()));
  }

  /** Items and reviewers have their columns; which are ratings is open. */
  private Checked<Layout> withRater() {
    List<ColumnProfile> answers = answers();
    if (answers.isEmpty()) {
      return absent(RatingColumn.VALUE);
    }
    if (answers.size() == 1) {
      return longLayout(answers.get(0).column(), answers.get(0).column());
    }
    return questions(answers, false);
  }

  private Checked<Layout> wide() {
    List<ColumnProfile> answers = answers();
    WideColumns all = new WideColumns(answers, sheet.first());
    List<ColumnProfile> named = all.named();
    if (itemPlace() < 0 || answers.size() < 2 || sheet.first().isEmpty()) {
      return absent(RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.VALUE);
    }
    if (named.size() > 1) {
      return reviewers(named, false, false);
    }
    if (all.areCounts()) {
      return counts(answers, false);
    }
    if (all.mayBeCounts()) {
      return unclear(
          "the columns %s may hold counts, or the ratings of a reviewer each"
              .formatted(shown(answers)),
          RatingShape.COUNTS,
          RatingShape.REVIEWERS);
    }
    if (all.areQuestions()) {
      return Checked.failed(
          Problem.unreadable(
              "no-reviewers",
              notes.at(sheet.headerLine()),
              "this looks like a wide table with a column a question (%s), and no column tells who"
                      .formatted(shown(answers))
                  + " reviewed",
              "Add a column 'reviewer', or name it with --rater-column; if each column is a"
                  + " reviewer, say --shape reviewers."));
    }
    return all.areAlike()
        ? reviewers(answers, false, !all.areNames())
        : unclear(
            "this looks like a wide table, a column a reviewer (%s), but their cells are of"
                    .formatted(shown(answers))
                + " different kinds",
            RatingShape.REVIEWERS);
  }

  private Checked<Layout> unclear(String message, RatingShape... shapes) {
    String options =
        List.of(shapes).stream().map(RatingShape::option).collect(Collectors.joining(" or "));
    return Checked.failed(
        Problem.unreadable(
            "shape-unclear",
            notes.at(sheet.headerLine()),
            message,
            "Say %s.".formatted(options)));
  }

  /** What may be answers and has no other part. */
  private List<ColumnProfile> answers() {
    int item = itemPlace();
    Set<Integer> taken =
        columns.places().entrySet().stream()
            .filter(entry -> entry.getKey() != RatingColumn.VALUE)
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return profiles.stream()
        .filter(one -> one.column() != item && !taken.contains(one.column()))
        .filter(one -> !columns.isCertain(RatingColumn.VALUE) || !isValue(one.column()))
        .filter(ColumnProfile::mayBeAnswers)
        .toList();
  }

  private boolean isValue(int column) {
    return Integer.valueOf(column).equals(columns.places().get(RatingColumn.VALUE));
  }

  /** The column of the item; the first if none is called so and it tells rows apart; else -1. */
  private int itemPlace() {
    Integer found = columns.places().get(RatingColumn.ITEM);
    if (found != null) {
      return found;
    }
    boolean free = !profiles.isEmpty() && !columns.places().containsValue(0);
    return free && profiles.get(0).isKey() ? 0 : -1;
  }

  private Checked<Layout> questions(List<ColumnProfile> answers, boolean said) {
    if (!columns.has(RatingColumn.ITEM) || !columns.has(RatingColumn.RATER)) {
      return absent(RatingColumn.ITEM, RatingColumn.RATER);
    }
    Map<RatingColumn, Integer> places = placesOf(RatingColumn.ITEM, RatingColumn.RATER);
    List<Layout.Value> values =
        answers.stream().map(one -> new Layout.Value(one.column(), null, one.name())).toList();
    return wideLayout(RatingShape.QUESTIONS, places, values, said, false);
  }

  private Checked<Layout> reviewers(
      List<ColumnProfile> answers, boolean said, boolean doubtful) {
    if (itemPlace() < 0) {
      return absent(RatingColumn.ITEM);
    }
    Map<RatingColumn, Integer> places = placesOf(RatingColumn.ITEM, RatingColumn.CRITERION);
    List<Layout.Value> values =
        answers.stream().map(one -> new Layout.Value(one.column(), one.name(), null)).toList();
    return wideLayout(RatingShape.REVIEWERS, places, values, said, doubtful);
  }

  private Checked<Layout> counts(List<ColumnProfile> answers, boolean said) {
    if (itemPlace() < 0) {
      return absent(RatingColumn.ITEM);
    }
    List<Layout.Value> values =
        answers.stream().map(one -> new Layout.Value(one.column(), one.name(), null)).toList();
    return wideLayout(RatingShape.COUNTS, placesOf(RatingColumn.ITEM), values, said, false);
  }

  private Map<RatingColumn, Integer> placesOf(RatingColumn... own) {
    Map<RatingColumn, Integer> places = new EnumMap<>(RatingColumn.class);
    Set<RatingColumn> wanted = EnumSet.copyOf(OF_ROW);
    wanted.addAll(List.of(own));
    columns.places().forEach((column, place) -> {
      if (wanted.contains(column)) {
        places.put(column, place);
      }
    });
    places.put(RatingColumn.ITEM, itemPlace());
    return places;
  }

  private Checked<Layout> wideLayout(
      RatingShape shape,
      Map<RatingColumn, Integer> places,
      List<Layout.Value> values,
      boolean said,
      boolean doubtful) {
    if (values.isEmpty()) {
      return absent(RatingColumn.VALUE);
    }
    String text = "read as %s: %s".formatted(shape.text(), described(places, values));
    String others = shape == RatingShape.REVIEWERS ? "questions" : "reviewers";
    if (doubtful) {
      notes.doubtful("shape-guessed", sheet.headerLine(), "", text, IF_NOT.formatted(others));
    } else if (!said || !columns.has(RatingColumn.ITEM)) {
      notes.guess("shape-guessed", sheet.headerLine(), "", text, IF_NOT.formatted(others));
    }
    return Checked.of(new Layout(shape, places, values, sheet.names().size()));
  }

  private String described(Map<RatingColumn, Integer> places, List<Layout.Value> values) {
    List<String> used = new ArrayList<>();
    used.add(
        shown(values.stream().map(value -> profiles.get(value.column())).toList()));
    places.forEach(
        (column, place) ->
            used.add(
                "'%s' is the %s".formatted(sheet.names().get(place), column.names().get(0))));
    List<String> left =
        profiles.stream()
            .filter(one -> one.filled() > 0 && !places.containsValue(one.column()))
            .filter(one -> values.stream().noneMatch(value -> value.column() == one.column()))
            .map(ColumnProfile::name)
            .toList();
    if (!left.isEmpty()) {
      used.add("left out: " + names(left));
    }
    return String.join("; ", used);
  }

  private static String shown(List<ColumnProfile> columns) {
    return names(columns.stream().map(ColumnProfile::name).toList());
  }

  private static String names(List<String> names) {
    return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (names.size() > SHOWN ? " and %s more".formatted(names.size() - SHOWN) : "");
  }
}
