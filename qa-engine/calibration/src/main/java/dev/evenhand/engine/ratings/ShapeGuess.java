package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.sheet.OpenSheet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a table holds its ratings: as was said, else as its header and its first rows show. */
final class ShapeGuess {
  private static final RatingColumn[] REQUIRED = {
    RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.VALUE
  };

  private final TableView table;
  private final RatingsSettings settings;
  private final Notes notes;
  private final Layouts layouts;

  private ShapeGuess(TableView table, RatingsSettings settings, Notes notes) {
    this.table = table;
    this.settings = settings;
    this.notes = notes;
    this.layouts = new Layouts(table, notes, settings.shape != null);
  }

  static Checked<Layout> of(OpenSheet sheet, RatingsSettings settings, Notes notes) {
    if (!sheet.groups().isEmpty()) {
      return new GroupedShape(sheet, settings, notes).layout();
    }
    RatingColumns columns =
        new RatingColumns(sheet.names(), settings.columns, notes.at(sheet.headerLine()));
    Problem absent = columns.absentOf(settings.kept).orElse(null);
    if (absent != null) {
      return Checked.failed(absent);
    }
    return columns.problems().isEmpty()
        ? new ShapeGuess(new TableView(sheet, columns, settings.kept), settings, notes).layout()
        : Checked.failed(columns.problems());
  }

  private Checked<Layout> layout() {
    if (settings.shape != null) {
      return switch (settings.shape) {
        case LONG -> rows();
        case QUESTIONS -> layouts.ofQuestions();
        case REVIEWERS -> layouts.ofReviewers(table.answersAndLater(), false);
        case COUNTS -> layouts.ofCounts(table.answers(), false);
      };
    }
    RatingColumns columns = table.columns();
    boolean item = columns.has(RatingColumn.ITEM);
    boolean rater = columns.has(RatingColumn.RATER);
    if (item && rater) {
      return columns.has(RatingColumn.VALUE) ? rows() : answers();
    }
    boolean begunAsRows =
        rater
            || columns.isCertain(RatingColumn.VALUE)
            || columns.has(RatingColumn.CRITERION) && !item;
    return begunAsRows ? table.absent(REQUIRED) : wide();
  }

  /** The item, the reviewer and the rating have their columns. */
  private Checked<Layout> rows() {
    Integer value = table.columns().places().get(RatingColumn.VALUE);
    boolean complete = List.of(REQUIRED).stream().allMatch(table.columns()::has);
    if (value == null || !complete) {
      return table.absent(REQUIRED);
    }
    List<ColumnProfile> others =
        table.answers().stream()
            .filter(one -> one.column() != value && isLike(one, table.profiles().get(value)))
            .toList();
    boolean open = settings.shape == null && !table.columns().isCertain(RatingColumn.VALUE);
    return open && others.size() > 1
        ? unclear(
            "'%s' may be the rating, or one of the questions beside %s"
                .formatted(table.name(value), TableView.shown(others)),
            RatingShape.LONG,
            RatingShape.QUESTIONS)
        : layouts.ofRows(value);
  }

  /** Whether a column may answer another question as that column answers one. */
  private static boolean isLike(ColumnProfile one, ColumnProfile other) {
    boolean key = one.isKey() && one.name().toLowerCase(Locale.ROOT).endsWith("id");
    return !key
        && (one.isNumeric() && other.isNumeric()
            || one.words().stream().anyMatch(other.words()::contains));
  }

  /** The item and the reviewer have their columns; which are ratings is open. */
  private Checked<Layout> answers() {
    List<ColumnProfile> answers = table.answers();
    if (answers.isEmpty()) {
      return table.absent(RatingColumn.VALUE);
    }
    return answers.size() == 1 ? layouts.ofRows(answers.get(0).column()) : layouts.ofQuestions();
  }

  /** No column tells the reviewer. */
  private Checked<Layout> wide() {
    List<ColumnProfile> answers = table.answers();
    WideColumns all = new WideColumns(answers, table.sheet().first());
    if (table.item() < 0 || answers.size() < 2) {
      return table.absent(REQUIRED);
    }
    if (all.holdNames()) {
      return unclear(
          "the columns %s seem to hold the names of reviewers, and others their ratings"
              .formatted(TableView.shown(all.named())),
          RatingShape.REVIEWERS);
    }
    if (all.named().size() > 1) {
      return layouts.ofReviewers(all.named(), false);
    }
    if (all.areCounts()) {
      return layouts.ofCounts(answers, !all.haveEqualSums() && !all.haveWordsOfAnswers());
    }
    if (all.mayBeCounts()) {
      return unclear(
          "the columns %s may hold counts, or the ratings of a reviewer each"
              .formatted(TableView.shown(answers)),
          RatingShape.COUNTS,
          RatingShape.REVIEWERS);
    }
    if (all.areQuestions()) {
      return Checked.failed(withoutReviewers(answers));
    }
    return all.areAlike()
        ? layouts.ofReviewers(table.answersAndLater(), !all.areNames())
        : unclear(
            "this looks like a wide table, a column a reviewer (%s), but their cells are of"
                    .formatted(TableView.shown(answers))
                + " different kinds",
            RatingShape.REVIEWERS);
  }

  private Problem withoutReviewers(List<ColumnProfile> answers) {
    return Problem.unreadable(
        "no-reviewers",
        notes.at(table.headerLine()),
        "this looks like a wide table with a column a question (%s), and no column tells who"
                .formatted(TableView.shown(answers))
            + " reviewed",
        "Add a column 'reviewer', or name it with qa's option --rater-column; if each column is a"
            + " reviewer, use qa's option --shape reviewers.");
  }

  private Checked<Layout> unclear(String message, RatingShape... shapes) {
    String options =
        List.of(shapes).stream().map(RatingShape::option).collect(Collectors.joining(" or "));
    return Checked.failed(
        Problem.unreadable(
            "shape-unclear",
            notes.at(table.headerLine()),
            message,
            ("Use qa's option %s; or name the columns with --item-column, --rater-column and"
                    + " --value-column.")
                .formatted(options)));
  }
}
