package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The discussion sheets of calibration sessions as text: per interaction, the one with the widest
 * spread of totals first, the questions that were answered differently, the costliest first, and
 * who answered what. Never what a comment says.
 *
 * <p>Safe for threads.
 */
public final class DiscussionText {
  private static final int NAME = 44;
  private static final int QUESTION = 72;

  private DiscussionText() {}

  /** All sheets of a report; says so if there is nothing to talk about. */
  public static String of(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    if (report.sessions().isEmpty()) {
      return "Discussion sheets are of evaluations; ratings have no questions to show.\n";
    }
    String all =
        report.sessions().stream().map(DiscussionText::of).collect(Collectors.joining("\n"));
    if (!all.isBlank()) {
      return all;
    }
    boolean compared = report.sessions().stream().anyMatch(one -> !one.sheet().isEmpty());
    return compared
        ? "Nobody disagrees: no question was answered differently.\n"
        : "Nothing was reviewed twice, so there is nothing to compare.\n";
  }

  /** The sheet of one session; empty if there is nothing to talk about. */
  public static String of(SessionReport session) {
    Objects.requireNonNull(session, "session");
    String sheets =
        session.sheet().stream()
            .filter(sheet -> !sheet.questions().isEmpty())
            .map(DiscussionText::of)
            .collect(Collectors.joining());
    String name = session.session().isEmpty() ? "" : ": " + session.session();
    return sheets.isEmpty() ? "" : "What to talk about%s\n".formatted(name) + sheets;
  }

  private static String of(InteractionSheet sheet) {
    String totals =
        sheet.scores().stream().map(DiscussionText::of).collect(Collectors.joining(", "));
    List<QuestionDispute> moving = DiscussionSheets.moving(sheet);
    int still = sheet.questions().size() - moving.size();
    return "\n%s: totals %s points apart (%s)\n"
            .formatted(
                Words.shortened(sheet.interaction(), NAME),
                DiscussionSheets.spread(sheet).text(),
                totals)
        + moving.stream().map(DiscussionText::of).collect(Collectors.joining())
        + (still == 0
            ? ""
            : "  and %s answered differently without moving the score\n".formatted(still));
  }

  private static String of(InteractionSheet.Total total) {
    return (total.reference() ? "reference " : "")
        + total.reviewer().id()
        + " "
        + (total.ratio() == null ? "undefined" : points(total.ratio()));
  }

  private static String of(QuestionDispute dispute) {
    Map<String, List<String>> byAnswer =
        dispute.answers().stream()
            .collect(
                Collectors.groupingBy(
                    given -> Objects.requireNonNullElse(given.answer(), "(no answer)"),
                    TreeMap::new,
                    Collectors.mapping(GivenAnswer::reviewer, Collectors.toList())));
    StringBuilder out = new StringBuilder();
    out.append(
        "  %s points  %s  %s\n"
            .formatted(
                points(dispute.moved()),
                dispute.question(),
                Words.shortened(dispute.title(), QUESTION)));
    byAnswer.forEach(
        (answer, names) ->
            out.append(
                "      %s: %s\n"
                    .formatted(Words.shortened(answer, NAME), String.join(", ", names))));
    return out.toString();
  }

  private static String points(double ratio) {
    return DiscussionSheets.POINTS.text(ratio);
  }
}
