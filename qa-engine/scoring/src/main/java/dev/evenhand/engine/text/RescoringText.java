package dev.evenhand.engine.text;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.engine.compare.NotRescored;
import dev.evenhand.engine.compare.Rescoring;
import dev.evenhand.engine.scoring.Aggregate;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Objects;

/**
 * What another card makes of evaluations, as text: how many change, which most, which can't.
 *
 * <p>Safe for threads.
 */
public final class RescoringText {
  private static final int MOST = 20;
  private static final int ID = 40;

  private RescoringText() {}

  /** A summary; the {@value #MOST} evaluations that moved most; and why others were not scored. */
  public static String of(Rescoring rescoring) {
    Objects.requireNonNull(rescoring, "rescoring");
    return summary(rescoring) + moved(rescoring) + notScored(rescoring.reasons());
  }

  private static String summary(Rescoring rescoring) {
    StringBuilder out =
        new StringBuilder(
            "Evaluations: %s scored by both cards, %s of them otherwise; %s not scored by both\n"
                .formatted(rescoring.scored(), rescoring.changed(), rescoring.notScored()));
    if (rescoring.scored() > 0) {
      out.append(
          "  mean %s -> %s\n".formatted(mean(rescoring.meanBefore()), mean(rescoring.meanAfter())));
    }
    for (Rescoring.OutcomeMove move : rescoring.outcomeMoves()) {
      out.append("  %s -> %s: %s\n".formatted(move.before(), move.after(), move.evaluations()));
    }
    return out.toString();
  }

  private static String mean(Aggregate aggregate) {
    return aggregate.ratio().map(Words::pointsPercent).orElse("undefined");
  }

  private static String moved(Rescoring rescoring) {
    if (rescoring.changed() == 0) {
      return "";
    }
    TextTable table = new TextTable("  ", "lllllr");
    rescoring.mostMoved().stream()
        .limit(MOST)
        .forEach(
            score -> {
              Evaluation evaluation = score.before().evaluation();
              table.row(
                  Words.shortened(evaluation.id(), ID),
                  Words.shortened(evaluation.interaction().id(), ID),
                  ScoreText.line(score.before()),
                  "->",
                  ScoreText.line(score.after()),
                  score.moved().map(RescoringText::signed).orElse(""));
            });
    long more = rescoring.changed() - MOST;
    return "\nThe most moved\n"
        + table.text()
        + (more > 0 ? "  ... and %s more\n".formatted(more) : "");
  }

  /** With its sign, in percent points; no sign for what rounds to nothing. */
  static String signed(Fraction moved) {
    String points = Words.points(moved);
    return moved.signum() > 0 && !points.equals("0.00") ? "+" + points : points;
  }

  /** One line a reason, with how many evaluations it keeps out and the first of them. */
  private static String notScored(List<Rescoring.Reason> reasons) {
    if (reasons.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("  ", "rll");
    reasons.stream()
        .limit(MOST)
        .forEach(
            reason ->
                table.row(
                    String.valueOf(reason.problems()),
                    reason.by() == NotRescored.By.BEFORE
                        ? "by the first card"
                        : "by the second card",
                    reason.first().text()));
    int more = reasons.size() - MOST;
    return "\nNot scored by both, the reasons with the first place of each\n"
        + table.text()
        + (more > 0 ? "  ... and %s more reasons\n".formatted(more) : "");
  }
}
