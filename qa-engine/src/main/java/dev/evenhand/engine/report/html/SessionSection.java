package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.report.finding.Display;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A calibration session and the sheet to talk through: who said what, where it moved the score.
 *
 * @param name of the session; empty where evaluations name none
 * @param period the days it spans; empty if no time is told
 * @param first the interactions whose totals lie furthest apart
 * @param rest those after them
 * @param left how many more there are, which only the JSON has
 */
record SessionSection(
    String name,
    String period,
    Shown interactions,
    List<String> reviewers,
    List<Sheet> first,
    List<Sheet> rest,
    long left) {
  private static final int FIRST = 5;
  private static final int REST = 45;
  private static final String NOTHING = "–";

  /** One interaction: totals in percent below the reviewers, then a question a row. */
  record Sheet(
      String interaction,
      Shown spread,
      List<String> reviewers,
      List<Shown> totals,
      List<Row> rows) {}

  /** One question that was answered differently. */
  record Row(String title, String id, Shown moved, List<Answer> answers) {}

  /**
   * What one reviewer said.
   *
   * @param apart whether more than half of the reviewers said one other thing
   */
  record Answer(String text, boolean apart) {}

  static SessionSection of(SessionReport session) {
    List<InteractionSheet> sorted =
        session.sheet().stream()
            .filter(sheet -> sheet.questions().stream().anyMatch(q -> q.moved() > 0))
            .sorted(
                Comparator.comparingDouble(InteractionSheet::spread)
                    .reversed()
                    .thenComparing(InteractionSheet::interaction))
            .toList();
    List<Sheet> sheets = sorted.stream().limit(FIRST + REST).map(SessionSection::sheet).toList();
    int first = Math.min(FIRST, sheets.size());
    return new SessionSection(
        Display.name(session.session()),
        period(session.from(), session.to()),
        Shown.count(session.interactions()),
        session.reviewers().stream().map(Display::name).toList(),
        sheets.subList(0, first),
        sheets.subList(first, sheets.size()),
        sorted.size() - sheets.size());
  }

  private static Sheet sheet(InteractionSheet sheet) {
    List<String> reviewers = sheet.scores().stream().map(total -> total.reviewer().id()).toList();
    return new Sheet(
        Display.name(sheet.interaction()),
        Shown.points(sheet.spread(), 1),
        sheet.scores().stream().map(SessionSection::head).toList(),
        sheet.scores().stream()
            .map(
                total ->
                    total.ratio() == null ? Shown.words(NOTHING) : Shown.points(total.ratio(), 1))
            .toList(),
        sheet.questions().stream()
            .filter(question -> question.moved() > 0)
            .map(question -> row(question, reviewers))
            .toList());
  }

  private static String head(InteractionSheet.Total total) {
    return Display.name(total.reviewer().id()) + (total.reference() ? " (reference)" : "");
  }

  private static Row row(InteractionSheet.QuestionDispute question, List<String> reviewers) {
    Map<String, String> byReviewer = new HashMap<>();
    for (InteractionSheet.GivenAnswer given : question.answers()) {
      if (given.answer() != null) {
        byReviewer.put(given.reviewer(), Display.name(given.answer()));
      }
    }
    Optional<String> most = most(byReviewer.values());
    return new Row(
        Display.name(question.title()),
        Display.name(question.question()),
        Shown.points(question.moved(), 1),
        reviewers.stream()
            .map(name -> byReviewer.getOrDefault(name, NOTHING))
            .map(text -> new Answer(text, most.isPresent() && !most.get().equals(text)))
            .toList());
  }

  /** What more than half said; empty if there is no such answer. */
  private static Optional<String> most(Collection<String> answers) {
    return answers.stream()
        .filter(answer -> 2 * Collections.frequency(answers, answer) > answers.size())
        .findFirst();
  }

  private static String period(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return "";
    }
    String first = Days.of(from);
    String last = Days.of(to);
    return first.equals(last) ? first : first + " to " + last;
  }
}
