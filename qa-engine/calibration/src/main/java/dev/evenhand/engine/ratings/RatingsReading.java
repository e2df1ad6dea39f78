package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.sheet.MergedCells;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One table of ratings being read. */
final class RatingsReading {
  /** Longer names and values are none, and would be held for each row. */
  private static final int MOST_CHARACTERS = 1000;

  private static final String ONLY_CRITERION = "value";

  /** The cells that must not be empty. */
  private static final List<RatingColumn> FILLED =
      List.of(RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.CRITERION);

  private final OpenSheet sheet;
  private final Layout layout;
  private final RatingsSettings settings;
  private final Notes notes;
  private final ProblemLog problems = new ProblemLog();
  private final NavigableMap<String, CriterionRows> criteria = new TreeMap<>();
  private final NumberMarks marks;
  private final RowFacts facts;
  private final MergedCells merged;
  private final SameNames items;
  private final SameNames raters;
  private final SameNames criterionNames;
  private final CellNotes cells = new CellNotes();
  private long rows;
  private long rejected;
  private final Map<String, Long> blanks = new HashMap<>();
  private long emptyValues;
  private long firstEmpty;
  private int itemsCounted;

  RatingsReading(
      OpenSheet sheet, Layout layout, RatingsSettings settings, String source, Notes notes) {
    this.sheet = sheet;
    this.layout = layout;
    this.settings = settings;
    this.notes = notes;
    this.marks = new NumberMarks(settings.decimal);
    this.facts = new RowFacts(source, settings.dates);
    this.merged = layout.merged(FILLED, sheet.first());
    merged.told(source).ifPresent(notes::add);
    this.items = new SameNames(settings.sameNames);
    this.raters = new SameNames(settings.sameNames);
    this.criterionNames = new SameNames(settings.sameNames);
  }

  Checked<RatingsFile> read() throws IOException {
    Optional<SheetRow> row = sheet.next();
    while (row.isPresent()) {
      addRow(row.get());
      row = sheet.next();
    }
    Problem broken = sheet.broken().orElse(null);
    if (broken != null && broken.severity() == Problem.Severity.UNREADABLE) {
      return Checked.failed(broken);
    }
    if (broken != null) {
      problems.add(broken);
      rows++;
      rejected++;
    }
    return file();
  }

  private void addRow(SheetRow row) {
    Problem unreadable = row.problem().orElse(null);
    if (unreadable != null) {
      rows++;
      rejected++;
      problems.add(unreadable);
      return;
    }
    if (layout.isLong()) {
      rows++;
    }
    if (!sheet.fits(row)) {
      rejectRow(
          row,
          "",
          "wrong-cell-count",
          "the row has %s and the header %s"
              .formatted(Words.count(row.width(), "cell"), layout.columns()),
          "Put quotes around cells that hold the delimiter, and leave no cell out.");
      return;
    }
    String[] names = new String[FILLED.size()];
    for (int i = 0; i < names.length; i++) {
      Integer place = layout.places().get(FILLED.get(i));
      String name = FILLED.get(i).names().get(0);
      if (place != null && row.isNested(place)) {
        rejectNested(row, name);
        return;
      }
      names[i] = place == null ? "" : merged.cell(row, place);
      if (names[i].isEmpty() && place != null) {
        rejectRow(
            row,
            name,
            "empty-cell",
            "the " + name + " is empty",
            "Fill it in; for a missing rating leave the whole row out.");
        return;
      }
    }
    if (isOfLines(names[0]) || isOfLines(names[1])) {
      String name = isOfLines(names[0]) ? "item" : "rater";
      rejectRow(
          row,
          name,
          "cell-with-lines",
          "the " + name + " goes over several lines",
          "Maybe a quote is not closed or stands too much: close it, or double it.");
      return;
    }
    addValues(row, items.of(names[0]), names[1], names[2]);
  }

  private void addValues(SheetRow row, String item, String rater, String criterion) {
    if (layout.shape() == RatingShape.COUNTS) {
      addCounts(row, item);
      return;
    }
    for (Layout.Value value : layout.values()) {
      if (row.isNested(value.column())) {
        rejectNested(row, layout.isLong() ? "value" : sheet.names().get(value.column()));
        continue;
      }
      String own = value.rater() == null ? rater : value.rater();
      String of = value.criterion() == null ? criterion : value.criterion();
      addValue(
          row,
          item,
          raters.of(own),
          of.isEmpty() ? onlyCriterion(value) : of,
          merged.cell(row, value.column()));
    }
  }

  /** What the only criterion is called: like its column, if that has a name of its own. */
  private String onlyCriterion(Layout.Value value) {
    String name = layout.isLong() ? sheet.names().get(value.column()).strip() : "";
    return name.isEmpty() || name.length() > MOST_CHARACTERS ? ONLY_CRITERION : name;
  }

  /**
   * As many ratings of each category as were counted. Who gave them is not told, so reviewers are
   * made up, each item beginning with another, and no two of a category stand apart.
   */
  private void addCounts(SheetRow row, String item) {
    List<String> given = new ArrayList<>();
    for (Layout.Value value : layout.values()) {
      String cell = row.cell(value.column());
      if (!cell.matches("[0-9]{0,4}")) {
        rejectRow(
            row,
            value.rater() == null ? "" : value.rater(),
            "not-a-count",
            "'%s' is no count".formatted(cell),
            "Write how many reviewers chose the category.");
        return;
      }
      for (int i = 0; i < (cell.isEmpty() ? 0 : Integer.parseInt(cell)); i++) {
        given.add(value.rater());
      }
    }
    for (int i = 0; i < given.size(); i++) {
      int reviewer = (i + itemsCounted) % given.size() + 1;
      addValue(row, item, "rating " + reviewer, ONLY_CRITERION, given.get(i));
    }
    itemsCounted++;
  }

  /** The first of these that is; null if none is. */
  private static @Nullable String tooLong(
      String item, String rater, String criterion, String value) {
    return item.length() > MOST_CHARACTERS
        ? "item"
        : rater.length() > MOST_CHARACTERS
            ? "rater"
            : criterion.length() > MOST_CHARACTERS
                ? "criterion"
                : value.length() > MOST_CHARACTERS ? "value" : null;
  }

  private static boolean isOfLines(String name) {
    return name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0;
  }

  private void addValue(SheetRow row, String item, String rater, String criterion, String value) {
    long line = row.line();
    if (value.isEmpty()) {
      blanks.merge(criterionNames.of(criterion), 1L, Long::sum);
      if (layout.isLong()) {
        firstEmpty = emptyValues++ == 0 ? line : firstEmpty;
      }
      return;
    }
    rows += layout.isLong() ? 0 : 1;
    String tooLong = tooLong(item, rater, criterion, value);
    if (tooLong != null) {
      reject(
          line,
          tooLong,
          "cell-too-long",
          "the %s has more than %s characters".formatted(tooLong, MOST_CHARACTERS),
          "Shorten it; maybe a quote is not closed.");
      return;
    }
    if (marks.isForeign(value)) {
      reject(
          line,
          "value",
          "other-decimal-sign",
          "'%s' has a point, and numbers are written with a comma here".formatted(value),
          "Write all numbers in one way; qa's option --decimal says which.");
      return;
    }
    facts.note(item, rater, cell(row, RatingColumn.AGENT), cell(row, RatingColumn.KIND), line);
    criteria
        .computeIfAbsent(criterionNames.of(criterion), key -> new CriterionRows(key, settings))
        .add(item, rater, value, line, facts.time(cell(row, RatingColumn.TIME), line));
  }

  private String cell(SheetRow row, RatingColumn column) {
    Integer place = layout.places().get(column);
    return place == null ? "" : merged.cell(row, place);
  }

  private void rejectNested(SheetRow row, String column) {
    rejectRow(
        row,
        column,
        "nested-value",
        "an object or a list of several parts stands where a text or a number is needed",
        "Write the text or number itself; of several answers a list of texts.");
  }

  private void rejectRow(SheetRow row, String column, String code, String message, String remedy) {
    rows += layout.isLong() ? 0 : 1;
    reject(row.line(), column, code, message, remedy);
  }

  private void reject(long line, String column, String code, String message, String remedy) {
    rejected++;
    problems.add(Problem.error(code, notes.at(line), column, message, remedy));
  }

  private Checked<RatingsFile> file() {
    criteria.values().forEach(one -> one.eachValue(value -> marks.note(value.text())));
    List<CriterionRatings> ratings = new ArrayList<>();
    List<Problem> needed = new ArrayList<>();
    UnaryOperator<Optional<Instant>> times =
        facts.times().needsCorrection() ? facts.times()::corrected : time -> time;
    for (CriterionRows criterion : criteria.values()) {
      ValueReading reading = new ValueReading(settings, marks, cells);
      TickedOnly.warn(criterion, blanks.getOrDefault(criterion.name(), 0L), notes);
      criterion.eachValue(reading::add);
      reading.decide();
      CriterionRows.Read read = criterion.read(reading, times);
      read.ratings().ifPresent(ratings::add);
      rejected += Refusals.add(criterion.name(), read.everyRow(), notes, problems);
      UsualOrderNotes.tell(criterion.name(), read, notes).ifPresent(needed::add);
      read.ratings().ifPresent(one -> StrayWordLines.warn(one, criterion, notes));
      read.ratings().ifPresent(one -> FarValueLines.warn(one, criterion, notes));
      read.ratings().ifPresent(one -> UnlikeReviewers.warn(criterion.name(), one.scores(), notes));
    }
    if (!needed.isEmpty()) {
      return Checked.failed(needed);
    }
    tell();
    if (settings.strict && notes.anyGuess()) {
      return Checked.failed(notes.refused());
    }
    CalibrationData data =
        new CalibrationData(ratings, null, facts.agentByItem(), facts.kindByRater());
    List<Problem> inOrder =
        problems.problems().stream().sorted(Comparator.comparingInt(RatingsReading::line)).toList();
    return Checked.of(new RatingsFile(data, rows, rejected, inOrder, notes.all()));
  }

  /** How many more there are comes last. */
  private static int line(Problem problem) {
    return problem.location().line() == 0 ? Integer.MAX_VALUE : problem.location().line();
  }

  private void tell() {
    notes.guessed(sheet.guesses());
    merged.marked(notes.source()).ifPresent(notes::add);
    if (emptyValues > 0) {
      notes.guess(
          "missing-values",
          firstEmpty,
          "value",
          emptyValues == 1
              ? "the value is empty, so this rating is missing"
              : "%s values are empty, so these ratings are missing".formatted(emptyValues),
          "Leave the row out where there is no rating.");
    }
    if (layout.shape() == RatingShape.COUNTS) {
      notes.warn(
          Problem.warning(
              "counts-without-reviewers",
              notes.at(0),
              "",
              "counts do not tell who rated, so reviewers are made up and what is said of them"
                  + " means nothing",
              "Look at alpha, Fleiss' kappa and AC1 only; or give a table with reviewers."));
    }
    cells.tell(notes);
    facts.times().told(notes.source()).ifPresent(notes::add);
    facts.problems().forEach(notes::warn);
    items.warn("items", notes);
    raters.warn("reviewers", notes);
    criterionNames.warn("criteria", notes);
  }
}
