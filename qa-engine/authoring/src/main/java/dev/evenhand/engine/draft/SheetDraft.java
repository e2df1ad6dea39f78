package dev.evenhand.engine.draft;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.SheetReader;
import dev.evenhand.engine.sheet.SheetRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a card of a table: a row for each question, with its section, weight, answers, guidance,
 * and whether it is critical or fails the card. What can't be understood is told with its line, all
 * at once; what nobody said is guessed and told. Not thread-safe.
 */
public final class SheetDraft {
  private static final BigDecimal PASS_MARK = BigDecimal.valueOf(80);

  /** Enough for any card, and for the pictures beside it. */
  private static final long MOST_UNFOLDED = 64L << 20;

  /** What a sheet tells of rows that it gave to nobody. */
  private static final Set<String> LEFT_OUT = Set.of("title-rows", "repeated-header");

  private final String source;
  private final Map<DraftColumn, Integer> columns = new EnumMap<>(DraftColumn.class);
  private final RowProblems problems;
  private final List<String> guesses = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private final List<DraftQuestion> questions = new ArrayList<>();
  private final RowWeights weights;
  private final RowFails fails;
  private final SectionHeadings headings = new SectionHeadings(columns);
  private final RowAnswers answers;
  private final TotalRows totals = new TotalRows(columns, questions, guesses, doubts);
  private @Nullable BigDecimal passMark;
  private String section = "";

  /** The last title of a section, as long as no question stands below it. */
  private @Nullable SheetRow empty;

  private SheetDraft(String source) {
    this.source = source;
    this.problems = new RowProblems(source);
    this.weights = new RowWeights(columns, problems);
    this.answers = new RowAnswers(columns, problems, guesses, doubts);
    this.fails = new RowFails(columns, problems, guesses, doubts);
  }

  /**
   * The card of a table, or all that is wrong with the table. The stream is left open.
   *
   * @param source what problems call the table
   * @param id of the card
   * @param title what reviewers see
   * @throws IOException if reading fails
   */
  public static Checked<CardDraft> read(
      InputStream in, String source, SheetReader reader, String id, String title)
      throws IOException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Checked<OpenSheet> opened =
        reader
            .withTotals()
            .withKnownNames(DraftColumn::known)
            .withMostUnfolded(MOST_UNFOLDED)
            .open(in, source);
    if (opened.value().isEmpty()) {
      return Checked.failed(opened.problems());
    }
    return new SheetDraft(source).read(opened.value().get(), id, title);
  }

  private Checked<CardDraft> read(OpenSheet sheet, String id, String title) throws IOException {
    DraftColumns found = new DraftColumns(sheet, guesses);
    columns.putAll(found.found());
    if (!columns.containsKey(DraftColumn.QUESTION)) {
      return Checked.failed(noQuestions(sheet));
    }
    fails.names(sheet.names());
    answers.names(sheet.names());
    readRows(sheet);
    weights.tellFractions();
    fails.tellNo();
    tellLeftOut(sheet);
    found.tellOthers(columns.values());
    return checked(id, title);
  }

  /** As many as a card can have: the rest of a table that is none of questions may be long. */
  private void readRows(OpenSheet sheet) throws IOException {
    RowRoom room = new RowRoom(source, columns.values());
    for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
      Optional<Problem> full = room.full(row.get());
      if (full.isPresent()) {
        problems.add(full.get());
        return;
      }
      read(row.get());
      room.add(row.get(), questions.size() + problems.all().size());
    }
    sheet.broken().ifPresent(problems::add);
  }

  private void tellLeftOut(OpenSheet sheet) {
    if (empty != null && !cell(empty, DraftColumn.QUESTION).isEmpty()) {
      weights.ofQuestion(empty);
    } else {
      tellEmptySection();
    }
    sheet.guesses().stream()
        .filter(notice -> LEFT_OUT.contains(notice.code()))
        .map(notice -> "Line %s: %s.".formatted(notice.location().line(), notice.message()))
        .forEach(guesses::add);
  }

  private void tellEmptySection() {
    if (empty != null) {
      guesses.add(
          "Line %s, %s: no question stands below it, so it was left out."
              .formatted(empty.line(), section));
    }
  }

  private Checked<CardDraft> checked(String id, String title) {
    if (problems.all().isEmpty() && questions.stream().allMatch(asked -> asked.weight() == null)) {
      problems.add(
          Problem.error(
              "no-questions",
              Location.of(source),
              "",
              "the table has no question that is scored",
              "Write a row for each, with the question in its column."));
    }
    if (!problems.all().isEmpty()) {
      return Checked.failed(problems.all());
    }
    if (!columns.containsKey(DraftColumn.WEIGHT)) {
      guesses.add("No column of weights: every question weighs 1.");
    }
    if (passMark == null) {
      guesses.add("The pass mark is 80 %: change \"passMark\" if you want another.");
    }
    return Checked.of(
        new DraftCard(id, title, List.of(), passMark == null ? PASS_MARK : passMark, questions)
            .draft(guesses, doubts, weights.ofSections()));
  }

  private Problem noQuestions(OpenSheet sheet) {
    return Problem.error(
            "no-question-column",
            Location.of(source, sheet.headerLine()),
            "",
            "no column holds questions",
            "Name one \"question\", and others section, weight, answers, guidance, critical and"
                + " auto-fail. Use qa's option --header-row if another row names them.")
        .with(DraftColumns.listed(sheet.names()), null);
  }

  private void read(SheetRow row) {
    if (row.problem().isPresent()) {
      problems.add(row.problem().get());
      return;
    }
    if (totals.leavesOut(row, section)) {
      return;
    }
    Optional<BigDecimal> mark = PassMarkRow.of(row);
    if (mark.isPresent()) {
      passMark = mark.get();
      guesses.add(
          "Line %s: the pass mark is %s %%.".formatted(row.line(), passMark.toPlainString()));
      return;
    }
    Optional<String> heading = headings.of(row);
    name(row, heading);
    if (heading.isEmpty()) {
      ask(row);
    }
  }

  /** The section that the row begins or stands in. */
  private void name(SheetRow row, Optional<String> heading) {
    String named = heading.orElse(cell(row, DraftColumn.SECTION));
    if (heading.isPresent()) {
      tellEmptySection();
    }
    empty = heading.isPresent() ? row : null;
    if (!named.isEmpty()) {
      section = named;
      weights.section(row, section);
    }
    if (heading.isPresent() && heading.get().equals(cell(row, DraftColumn.QUESTION))) {
      guesses.add(
          "Line %s, %s: alone in its row, so taken for the title of a section."
              .formatted(row.line(), heading.get()));
    }
  }

  private void ask(SheetRow row) {
    String ask = cell(row, DraftColumn.QUESTION);
    if (ask.isEmpty()) {
      problems.tell(
          row,
          DraftColumn.QUESTION,
          "question-missing",
          "the row has no question",
          null,
          "Write it, or remove the row.");
      return;
    }
    if (section.isEmpty()) {
      section = "Questions";
      guesses.add("Questions before the first section stand in one called \"Questions\".");
    }
    DraftAnswers answered = answers.of(row, ask);
    if (answered != null) {
      add(row, ask, answered);
    }
  }

  private void add(SheetRow row, String ask, DraftAnswers answered) {
    RowMarks marks = new RowMarks(answered);
    BigDecimal weight = answered.kind().scorable() ? weights.ofQuestion(row) : null;
    String critical = cell(row, DraftColumn.CRITICAL);
    if (!marks.critical(critical)) {
      problems.tell(
          row,
          DraftColumn.CRITICAL,
          "critical-unclear",
          "whether the question is critical can't be told",
          critical,
          "Write yes or no, or customer, business or compliance.");
    }
    String guidance = cell(row, DraftColumn.GUIDANCE);
    questions.add(
        new DraftQuestion(
            section,
            ask,
            answered,
            weight,
            guidance.isEmpty() ? null : guidance,
            marks.critical(),
            fails.of(row, answered)));
  }

  private String cell(SheetRow row, DraftColumn column) {
    Integer index = columns.get(column);
    return index == null ? "" : row.cell(index).strip();
  }
}
