package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.SessionReport;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The discussion sheets of calibration sessions as text: per interaction, the one with the widest
 * spread of totals first, the questions that were answered differently, the costliest first, and
 * who answered what. Never what a comment says.
 */
public final class DiscussionText {
  private static final int NAME = 44;
  private static final int QUESTION = 72;

  private DiscussionText() {}

  /** All sheets of a report; says so if there is nothing to talk about. */
  public static String of(CalibrationReport report) {
    if (report.sessions().isEmpty()) {
      return "Discussion sheets are of evaluations; ratings have no questions to show.\n";
    }
    String all =
        report.sessions().stream().map(DiscussionText::of).collect(Collectors.joining("\n"));
    return all.isBlank() ? "Nobody disagrees: no question was answered differently.\n" : all;
  }

  /** The sheet of one session; empty if there is nothing to talk about. */
  public static String of(SessionReport session) {
    StringBuilder out = new StringBuilder();
    for (InteractionSheet sheet : session.sheet()) {
      if (!sheet.questions().isEmpty()) {
        append(sheet, out);
      }
    }
    if (out.isEmpty()) {
      return "";
    }
    String name = session.session().isEmpty() ? "" : ": " + session.session();
    return "What to talk about%s\n".formatted(name) + out;
  }

  private static void append(InteractionSheet sheet, StringBuilder out) {
    String totals =
        sheet.scores().stream()
            .map(
                total ->
                    (total.reference() ? "reference " : "")
                        + total.reviewer().id()
                        + " "
                        + percent(total.ratio()))
            .collect(Collectors.joining(", "));
    out.append(
        "\n%s: totals %s points apart (%s)\n"
            .formatted(Words.shortened(sheet.interaction(), NAME), points(sheet.spread()), totals));
    List<QuestionDispute> moving =
        sheet.questions().stream().filter(dispute -> dispute.moved() > 0).toList();
    for (QuestionDispute dispute : moving) {
      out.append(
          "  %s points  %s  %s\n"
              .formatted(
                  points(dispute.moved()),
                  dispute.question(),
                  Words.shortened(dispute.title(), QUESTION)));
      byAnswer(dispute)
          .forEach(
              (answer, names) ->
                  out.append(
                      "      %s: %s\n"
                          .formatted(Words.shortened(answer, NAME), String.join(", ", names))));
    }
    int still = sheet.questions().size() - moving.size();
    if (still > 0) {
      out.append("  and %s answered differently without moving the score\n".formatted(still));
    }
  }

  private static Map<String, List<String>> byAnswer(QuestionDispute dispute) {
    return dispute.answers().stream()
        .collect(
            Collectors.groupingBy(
                given -> Objects.requireNonNullElse(given.answer(), "(no answer)"),
                TreeMap::new,
                Collectors.mapping(GivenAnswer::reviewer, Collectors.toList())));
  }

  private static String points(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio * 100);
  }

  private static String percent(@Nullable Double ratio) {
    return ratio == null ? "undefined" : points(ratio);
  }
}
