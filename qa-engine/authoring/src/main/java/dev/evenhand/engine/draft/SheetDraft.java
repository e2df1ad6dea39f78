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
import java.util.List;
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
  private final OpenSheet sheet;
  private final RowRemarks remarks;
  private final DraftColumns found;
  private final TableColumns columns;
  private final List<DraftQuestion> questions = new ArrayList<>();
  private final RowWeights weights;
  private final RowFails fails;
  private final RowAnswers answers;
  private final SectionHeadings headings;
  private final TotalRows totals;
  private @Nullable BigDecimal passMark;
  private String section = "";

  /** The last title of a section, as long as no question stands below it. */
  private @Nullable SheetRow empty;

  private SheetDraft(OpenSheet sheet, String source) {
    this.source = source;
    this.sheet = sheet;
    this.remarks = new RowRemarks(source);
    this.found = new DraftColumns(sheet, remarks);
    this.columns = found.found();
    this.weights = new RowWeights(columns, remarks);
    this.fails = new RowFails(columns, remarks);
    this.answers = new RowAnswers(columns, remarks);
    this.headings = new SectionHeadings(columns);
    this.totals = new TotalRows(columns, questions, remarks);
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
    return new SheetDraft(opened.value().get(), source).read(id, title);
  }

  private Checked<CardDraft> read(String id, String title) throws IOException {
    if (!columns.has(DraftColumn.QUESTION)) {
      return Checked.failed(noQuestions());
    }
    readRows();
    weights.tellFractions();
    fails.tellNo();
    tellLeftOut();
    found.tellOthers(columns);
    return checked(id, title);
  }

  /** As many as a card can have: the rest of a table that is none of questions may be long. */
  private void readRows() throws IOException {
    RowRoom room = new RowRoom(source, columns.places().values());
    for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
      Optional<Problem> full = room.full(row.get());
      if (full.isPresent()) {
        remarks.add(full.get());
        return;
      }
      read(row.get());
      room.add(row.get(), questions.size() + remarks.problems().size());
    }
    sheet.broken().ifPresent(remarks::add);
  }

  private void tellLeftOut() {
    if (empty != null && !columns.cell(empty, DraftColumn.QUESTION).isEmpty()) {
      weights.ofQuestion(empty);
    } else {
      tellEmptySection();
    }
    sheet.guesses().stream()
        .filter(notice -> LEFT_OUT.contains(notice.code()))
        .map(notice -> "Line %s: %s.".formatted(notice.location().line(), notice.message()))
        .forEach(remarks::guess);
  }

  private void tellEmptySection() {
    if (empty != null) {
      remarks.guess(
          "Line %s, %s: no question stands below it, so it was left out."
              .formatted(empty.line(), section));
    }
  }

  private Checked<CardDraft> checked(String id, String title) {
    if (remarks.problems().isEmpty()
        && questions.stream().allMatch(asked -> asked.weight() == null)) {
      remarks.add(
          Problem.error(
              "no-questions",
              Location.of(source),
              "",
              "the table has no question that is scored",
              "Write a row for each, with the question in its column."));
    }
    if (!remarks.problems().isEmpty()) {
      return Checked.failed(remarks.problems());
    }
    if (!columns.has(DraftColumn.WEIGHT)) {
      remarks.guess("No column of weights: every question weighs 1.");
    }
    if (passMark == null) {
      remarks.guess("The pass mark is 80 %: change \"passMark\" if you want another.");
    }
    return Checked.of(
        new DraftCard(id, title, List.of(), passMark == null ? PASS_MARK : passMark, questions)
            .draft(remarks.guesses(), remarks.doubts(), weights.ofSections()));
  }

  private Problem noQuestions() {
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
      remarks.add(row.problem().get());
      return;
    }
    if (totals.leavesOut(row, section)) {
      return;
    }
    Optional<BigDecimal> mark = PassMarkRow.of(row);
    if (mark.isPresent()) {
      passMark = mark.get();
      remarks.guess(
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
    String named = heading.orElse(columns.cell(row, DraftColumn.SECTION));
    if (heading.isPresent()) {
      tellEmptySection();
    }
    empty = heading.isPresent() ? row : null;
    if (!named.isEmpty()) {
      section = named;
      weights.section(row, section);
    }
    if (heading.isPresent() && heading.get().equals(columns.cell(row, DraftColumn.QUESTION))) {
      remarks.guess(
          "Line %s, %s: alone in its row, so taken for the title of a section."
              .formatted(row.line(), heading.get()));
    }
  }

  private void ask(SheetRow row) {
    String ask = columns.cell(row, DraftColumn.QUESTION);
    if (ask.isEmpty()) {
      remarks.tell(
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
      remarks.guess("Questions before the first section stand in one called \"Questions\".");
    }
    DraftAnswers answered = answers.of(row, ask);
    if (answered != null) {
      add(row, ask, answered);
    }
  }

  private void add(SheetRow row, String ask, DraftAnswers answered) {
    RowMarks marks = new RowMarks(answered);
    BigDecimal weight = answered.kind().scorable() ? weights.ofQuestion(row) : null;
    String critical = columns.cell(row, DraftColumn.CRITICAL);
    if (!marks.critical(critical)) {
      remarks.tell(
          row,
          DraftColumn.CRITICAL,
          "critical-unclear",
          "whether the question is critical can't be told",
          critical,
          "Write yes or no, or customer, business or compliance.");
    }
    String guidance = columns.cell(row, DraftColumn.GUIDANCE);
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
}
