package dev.evenhand.engine.report;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A score as text: one line, or the whole explanation. Points are percent points of the whole card,
 * so that they can be compared and added up from any part of it.
 */
public final class ScoreText {
  private static final int TITLE = 60;
  private static final int ANSWER = 20;
  private static final int REASONS = 3;

  private ScoreText() {}

  /** The score, its outcome and band, such as {@code 82.50 % PASSED Good}. */
  public static String line(Score score) {
    String percent = score.percent().map(value -> value.toPlainString() + " %").orElse("no score");
    Text band = score.band();
    return percent + "  " + score.outcome() + (band == null ? "" : "  " + band);
  }

  /**
   * Who and what was scored, the score, then every section and question with what it earned of its
   * share, the rules that changed it, and where most points were lost.
   */
  public static String explain(Score score) {
    StringBuilder out = new StringBuilder(heading(score)).append('\n').append(line(score));
    BigDecimal passMark = score.passMark();
    if (passMark != null) {
      out.append("  (pass mark ").append(percent(passMark)).append(" %)");
    }
    out.append('\n');
    notes(score.card()).lines().forEach(note -> out.append(note).append('\n'));
    out.append(withoutAutoFail(score)).append('\n').append(table(score.card()));
    return out.append(reasons(score)).toString();
  }

  private static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static String heading(Score score) {
    Evaluation evaluation = score.evaluation();
    String agent = evaluation.interaction().agent();
    return "%s, evaluation %s: interaction %s%s, reviewer %s"
        .formatted(
            evaluation.scorecard(),
            Words.shortened(evaluation.id(), TITLE),
            Words.shortened(evaluation.interaction().id(), TITLE),
            agent == null ? "" : ", agent " + Words.shortened(agent, TITLE),
            Words.shortened(evaluation.reviewer().toString(), TITLE));
  }

  private static String notes(ScoreNode node) {
    return node.rules().stream()
        .map(rule -> Words.rule(rule, node.id()))
        .collect(Collectors.joining("\n"));
  }

  private static String withoutAutoFail(Score score) {
    Optional<Fraction> without = score.ratioWithoutAutoFail();
    return without.equals(score.ratio())
        ? ""
        : without
            .map(ratio -> "without the auto-fail it would be " + Words.points(ratio) + " %\n")
            .orElse("");
  }

  private static String table(SectionScore card) {
    TextTable table = new TextTable("", "llrlrl");
    card.parts().forEach(part -> addRow(part, 0, table));
    return table.text();
  }

  private static void addRow(ScoreNode node, int depth, TextTable table) {
    boolean counts = node.effectiveWeight().signum() > 0;
    table.row(
        "  ".repeat(depth) + Words.shortened(node.title().toString(), TITLE - 2 * depth),
        node instanceof QuestionScore question ? answer(question) : "",
        counts || node.contribution().signum() != 0 ? Words.points(node.contribution()) : "",
        counts ? "of" : "",
        counts ? Words.points(node.effectiveWeight()) : "",
        String.join("; ", notes(node).lines().toList()));
    if (node instanceof SectionScore section) {
      section.parts().forEach(part -> addRow(part, depth + 1, table));
    }
  }

  private static String answer(QuestionScore question) {
    Answer answer = question.answer();
    return answer == null ? "-" : Words.shortened(answer.toString(), ANSWER);
  }

  private static String reasons(Score score) {
    String lost =
        score.reasons().stream()
            .limit(REASONS)
            .map(question -> "%s (%s)".formatted(question.id(), Words.points(question.lost())))
            .collect(Collectors.joining(", "));
    return lost.isEmpty() ? "" : "\nMost points lost: " + lost + "\n";
  }
}
