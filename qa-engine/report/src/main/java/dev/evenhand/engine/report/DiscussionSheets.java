package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets to talk through in a session: who answered what, where it moved the score. */
final class DiscussionSheets {
  private static final int FIRST = 5;
  private static final int REST = 45;
  private static final String NOTHING = "–";
  private static final Format POINTS = Format.points(1);

  private DiscussionSheets() {}

  /** Of one session, the interaction whose totals lie furthest apart first. */
  static Block of(SessionReport session) {
    List<InteractionSheet> sorted =
        session.sheet().stream()
            .filter(sheet -> !moving(sheet).isEmpty())
            .sorted(
                Comparator.comparingDouble(InteractionSheet::spread)
                    .reversed()
                    .thenComparing(InteractionSheet::interaction))
            .toList();
    List<Table> sheets = sorted.stream().limit(FIRST + REST).map(DiscussionSheets::sheet).toList();
    int first = Math.min(FIRST, sheets.size());
    List<Block> blocks = new ArrayList<>(sheets.subList(0, first));
    blocks.add(
        new Block.Group(
            Detail.DETAIL,
            Sentence.create().count(sheets.size() - first).words(" more interactions").done(),
            List.copyOf(sheets.subList(first, sheets.size()))));
    if (sorted.size() > sheets.size()) {
      blocks.add(left(sorted.size() - sheets.size()));
    }
    return new Block.Group(Detail.DETAIL, title(session), blocks, true);
  }

  private static Block left(long sheets) {
    return new Block.Paragraph(
        Detail.DETAIL,
        Sentence.create().count(sheets).words(" more, in the CSV table discussion.").done());
  }

  private static List<QuestionDispute> moving(InteractionSheet sheet) {
    return sheet.questions().stream().filter(question -> question.moved() > 0).toList();
  }

  private static Sentence title(SessionReport session) {
    Sentence.Builder title = Sentence.create();
    if (session.session().isEmpty()) {
      title.words("Evaluations of no session");
    } else {
      title.words("Session ").name(session.session());
    }
    String period = SessionsPart.period(session.from(), session.to());
    return title
        .words(period.isEmpty() ? ": " : ": " + period + ", ")
        .count(session.interactions())
        .words(" interactions, ")
        .count(session.reviewers().size())
        .words(" reviewers")
        .done();
  }

  private static Table sheet(InteractionSheet sheet) {
    TableBuilder table =
        Table.create("", "Discussion sheet")
            .caption(
                Sentence.create()
                    .name(sheet.interaction())
                    .words(": totals lie ")
                    .number(sheet.spread(), POINTS.text(sheet.spread()))
                    .words(" points apart")
                    .done())
            .at(Detail.DETAIL)
            .columns(Column.text("", "Question"), Column.number("", "Points apart"));
    List<Cell> totals =
        new ArrayList<>(List.of(Cell.words("Total score"), Cell.number(sheet.spread(), POINTS)));
    for (InteractionSheet.Total total : sheet.scores()) {
      String name = Display.name(total.reviewer().id());
      table.columns(Column.text("", total.reference() ? name + " (reference)" : name));
      totals.add(Cell.words(total.ratio() == null ? NOTHING : POINTS.text(total.ratio())));
    }
    table.row(totals);
    List<String> reviewers = sheet.scores().stream().map(one -> one.reviewer().id()).toList();
    moving(sheet).forEach(question -> table.row(row(question, reviewers)));
    return table.done();
  }

  private static List<Cell> row(QuestionDispute question, List<String> reviewers) {
    Map<String, String> byReviewer = new HashMap<>();
    for (GivenAnswer given : question.answers()) {
      if (given.answer() != null) {
        byReviewer.put(given.reviewer(), given.answer());
      }
    }
    Optional<String> most = most(byReviewer.values());
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Name(question.question(), question.title()));
    row.add(Cell.number(question.moved(), POINTS));
    for (String reviewer : reviewers) {
      String answer = byReviewer.getOrDefault(reviewer, NOTHING);
      row.add(new Cell.Answer(answer, most.isPresent() && !most.get().equals(answer)));
    }
    return row;
  }

  /** What more than half said; empty if there is no such answer. */
  private static Optional<String> most(Collection<String> answers) {
    return answers.stream()
        .filter(answer -> 2 * Collections.frequency(answers, answer) > answers.size())
        .findFirst();
  }

  /** All answers to questions that were answered differently, an answer a row. */
  static Table answers(List<SessionReport> sessions) {
    TableBuilder table =
        Table.create("discussion", "Discussion")
            .at(Detail.DATA)
            .columns(
                Column.text("session", "Session"),
                Column.text("interaction", "Interaction"),
                Column.number("spread", "Points apart"),
                Column.text("question", "Question"),
                Column.number("score_moved", "Points moved"),
                Column.text("reviewer", "Reviewer"),
                Column.text("answer", "Answer"),
                Column.number("contribution", "Contribution"));
    for (SessionReport session : sessions) {
      for (InteractionSheet sheet : session.sheet()) {
        for (QuestionDispute question : sheet.questions()) {
          for (GivenAnswer answer : question.answers()) {
            table.row(
                Cell.name(session.session()),
                Cell.name(sheet.interaction()),
                Cell.number(sheet.spread(), POINTS),
                new Cell.Name(question.question(), question.title()),
                Cell.number(question.moved(), POINTS),
                Cell.name(answer.reviewer()),
                Cell.name(answer.answer()),
                Cell.number(answer.contribution(), POINTS));
          }
        }
      }
    }
    return table.done();
  }
}
