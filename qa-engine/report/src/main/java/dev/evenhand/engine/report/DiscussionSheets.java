package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheets to talk through in a session: who answered what, where it moved the score. */
final class DiscussionSheets {
  private static final int FIRST = 3;
  private static final int REST = 47;
  private static final String NOTHING = "–";
  static final Format POINTS = Format.points(2);

  private DiscussionSheets() {}

  /** Of one session, the interaction whose totals lie furthest apart first. */
  static Block of(SessionReport session) {
    List<Table> sheets = moving(session).limit(FIRST + REST).map(DiscussionSheets::sheet).toList();
    int first = Math.min(FIRST, sheets.size());
    List<Block> blocks = new ArrayList<>(sheets.subList(0, first));
    blocks.add(
        new Block.Group(
            Detail.DETAIL,
            Sentence.words(
                Sentence.count(sheets.size() - first, "more interaction", "more interactions")
                    .text()),
            List.copyOf(sheets.subList(first, sheets.size()))));
    long left = moving(session).count() - sheets.size();
    if (left > 0) {
      blocks.add(
          Block.paragraph(
              Detail.DETAIL, "{} more, in the CSV table discussion.", Sentence.count(left)));
    }
    return new Block.Group(Detail.DETAIL, title(session), blocks, true);
  }

  /** Those on which some answer moves the score. */
  private static Stream<InteractionSheet> moving(SessionReport session) {
    return session.sheet().stream().filter(sheet -> !moving(sheet).isEmpty());
  }

  /** The questions on which the score moves. */
  static List<QuestionDispute> moving(InteractionSheet sheet) {
    return sheet.questions().stream().filter(question -> question.moved() > 0).toList();
  }

  /** How far totals lie apart, read as it is found from the totals that are shown. */
  static Sentence spread(InteractionSheet sheet) {
    DoubleSummaryStatistics totals =
        sheet.scores().stream()
            .flatMap(total -> Stream.ofNullable(total.ratio()))
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    double read = totals.getCount() == 0 ? 0 : POINTS.difference(totals.getMin(), totals.getMax());
    return Sentence.number(sheet.spread(), POINTS.text(read));
  }

  private static Sentence title(SessionReport session) {
    String period = period(session.from(), session.to());
    return Sentence.of(
        "{}: {}{}, {}",
        session.session().isEmpty()
            ? "Evaluations of no session"
            : Sentence.of("Session {}", Sentence.name(session.session())),
        period.isEmpty() ? "" : period + ", ",
        Sentence.count(session.interactions(), "interaction", "interactions"),
        Sentence.count(session.reviewers().size(), "reviewer", "reviewers"));
  }

  /** The days that a session spans; empty if no time is told. */
  private static String period(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return "";
    }
    String first = Cells.day(from);
    String last = Cells.day(to);
    return first.equals(last) ? first : first + " to " + last;
  }

  /**
   * A row of a sheet: a question, or the totals.
   *
   * @param answers of those who see the sheet, in their order
   */
  private record Row(Cell question, Cell apart, List<? extends Cell> answers) {}

  private static Table sheet(InteractionSheet sheet) {
    TableBuilder<Row> table =
        Table.<Row>create("", "Discussion sheet", Detail.DETAIL)
            .caption(
                "{}: totals lie {} points apart", Sentence.name(sheet.interaction()), spread(sheet))
            .text("", "Question", Row::question)
            .number("", "Points apart", Row::apart);
    for (int i = 0; i < sheet.scores().size(); i++) {
      int column = i;
      InteractionSheet.Total total = sheet.scores().get(i);
      String name = Display.name(total.reviewer().id());
      table.text(
          "", total.reference() ? name + " (reference)" : name, row -> row.answers().get(column));
    }
    List<Cell> totals =
        sheet.scores().stream()
            .map(total -> Cell.words(total.ratio() == null ? NOTHING : POINTS.text(total.ratio())))
            .toList();
    return table
        .row(
            new Row(
                Cell.words("Total score"),
                new Cell.Decimal(sheet.spread(), POINTS, spread(sheet).text()),
                totals))
        .rows(moving(sheet).stream().map(question -> row(question, sheet)).toList())
        .done();
  }

  private static Row row(QuestionDispute question, InteractionSheet sheet) {
    Map<String, String> byReviewer = new HashMap<>();
    for (GivenAnswer given : question.answers()) {
      if (given.answer() != null) {
        byReviewer.put(given.reviewer(), given.answer());
      }
    }
    Optional<String> most = most(byReviewer.values());
    List<Cell.Answer> answers =
        sheet.scores().stream()
            .map(total -> byReviewer.getOrDefault(total.reviewer().id(), NOTHING))
            .map(answer -> new Cell.Answer(answer, most.filter(m -> !m.equals(answer)).isPresent()))
            .toList();
    return new Row(
        new Cell.Name(question.question(), question.title()),
        Cell.number(question.moved(), POINTS),
        answers);
  }

  /** What more than half said; empty if there is no such answer. */
  private static Optional<String> most(Collection<String> answers) {
    return answers.stream()
        .filter(answer -> 2 * Collections.frequency(answers, answer) > answers.size())
        .findFirst();
  }

  private record Answered(
      SessionReport session,
      InteractionSheet sheet,
      QuestionDispute question,
      GivenAnswer answer) {}

  /** All answers to questions that were answered differently, an answer a row. */
  static Table answers(List<SessionReport> sessions) {
    TableBuilder<Answered> table =
        Table.<Answered>create("discussion", "Discussion", Detail.DATA)
            .name("session", "Session", row -> row.session().session())
            .name("interaction", "Interaction", row -> row.sheet().interaction())
            .number("spread", "Points apart", POINTS, row -> row.sheet().spread())
            .text(
                "question",
                "Question",
                row -> new Cell.Name(row.question().question(), row.question().title()))
            .number("score_moved", "Points moved", POINTS, row -> row.question().moved())
            .name("reviewer", "Reviewer", row -> row.answer().reviewer())
            .name("answer", "Answer", row -> row.answer().answer())
            .number("contribution", "Contribution", POINTS, row -> row.answer().contribution());
    for (SessionReport session : sessions) {
      table.chunks(Detail.HEADLINE, session.sheet(), sheet -> answers(session, sheet));
    }
    return table.done();
  }

  private static List<Answered> answers(SessionReport session, InteractionSheet sheet) {
    return sheet.questions().stream()
        .flatMap(
            question ->
                question.answers().stream()
                    .map(answer -> new Answered(session, sheet, question, answer)))
        .toList();
  }
}
