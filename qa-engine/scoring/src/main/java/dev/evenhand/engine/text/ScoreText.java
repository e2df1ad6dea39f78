package dev.evenhand.engine.text;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.Accuracy;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A score as text: one line, or the whole explanation. Points are percent points of the whole card,
 * so that they can be compared and added up from any part of it.
 *
 * <p>Safe for threads.
 */
public final class ScoreText {
  private static final int TITLE = 60;
  private static final int ANSWER = 20;
  private static final int REASONS = 3;

  private ScoreText() {}

  /**
   * The score, its outcome and band, such as {@code 82.50 % PASSED Good}; where the card passes on
   * its critical questions, their score beside that of the whole.
   */
  public static String line(Score score) {
    Objects.requireNonNull(score, "score");
    boolean decides = score.scoring().passOn() == PassOn.CRITICAL && score.ratio().isPresent();
    return line(score, decides ? decisive(score.critical().ratio()) : "");
  }

  /** The score of critical questions, to stand behind that of the whole. */
  static String decisive(Optional<Fraction> critical) {
    return critical.isPresent()
        ? ", critical questions " + percent(critical)
        : ", no critical question applied";
  }

  private static String line(Score score, String decisive) {
    String percent = score.percent().map(value -> value.toPlainString() + " %").orElse("no score");
    Text band = score.band();
    return percent + decisive + "  " + score.outcome() + (band == null ? "" : "  " + band);
  }

  /**
   * Who and what was scored, the score, then every section and question with what it earned of its
   * share, its declared weight, the rules that changed it, and where most points were lost.
   */
  public static String explain(Score score) {
    Objects.requireNonNull(score, "score");
    return explain(score, "");
  }

  /**
   * @param decisiveWithout what else decides if no auto-fail had held, to stand behind that score
   */
  static String explain(Score score, String decisiveWithout) {
    String passMark = passMark(score);
    StringBuilder out = new StringBuilder(heading(score)).append('\n');
    out.append(passMark.isEmpty() ? line(score) : line(score, "")).append(passMark).append('\n');
    notes(score.card(), true).forEach(note -> out.append(note).append('\n'));
    out.append(withoutAutoFail(score, decisiveWithout))
        .append(critical(score.critical()))
        .append('\n');
    return out.append(table(score.card())).append(reasons(score)).toString();
  }

  /** One line for each class of errors; empty if no card had a critical question. */
  public static String accuracy(Accuracy accuracy) {
    Objects.requireNonNull(accuracy, "accuracy");
    StringBuilder out = new StringBuilder();
    accuracy
        .byClass()
        .forEach(
            (kind, part) ->
                out.append("accuracy, %s: ".formatted(Words.errors(kind)))
                    .append(percent(part.byUnit()))
                    .append(" of evaluations, ")
                    .append(percent(part.byOpportunity()))
                    .append(" of opportunities\n"));
    return out.toString();
  }

  private static String percent(Optional<Fraction> ratio) {
    return ratio.map(Words::pointsPercent).orElse("none");
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

  private static String passMark(Score score) {
    BigDecimal passMark = score.passMark();
    if (passMark == null) {
      return "";
    }
    Rounding rounding = score.scoring().roundBeforeCompare();
    String compared =
        rounding == null
            ? ""
            : score
                .compared()
                .map(ratio -> ", compared as " + ratio.toPercent(rounding).toPlainString() + " %")
                .orElse("");
    return "  (pass mark %s %%%s%s)"
        .formatted(Words.percent(passMark), onCritical(score), compared);
  }

  /** What a score is compared with that is not itself. */
  private static String onCritical(Score score) {
    if (score.scoring().passOn() == PassOn.SCORE || score.ratio().isEmpty()) {
      return "";
    }
    if (score.critical().ratio().isPresent()) {
      return " of the critical questions, which have " + percent(score.critical().ratio());
    }
    return score.compared().isPresent()
        ? " of the critical questions; none applied, which is no error"
        : " of the critical questions; none applied";
  }

  private static String withoutAutoFail(Score score, String decisive) {
    Optional<Fraction> without = score.ratioWithoutAutoFail();
    return without.equals(score.ratio())
        ? ""
        : without
            .map(ratio -> ratio.toPercent(score.scoring().shown()).toPlainString())
            .map(percent -> "without the auto-fail it would be " + percent + " %" + decisive + "\n")
            .orElse("");
  }

  private static String critical(CriticalScore critical) {
    String errors =
        critical.errors().entrySet().stream()
            .filter(entry -> entry.getKey() != ErrorClass.NON_CRITICAL)
            .map(
                entry ->
                    "%s %s of %s"
                        .formatted(
                            Words.errors(entry.getKey()),
                            entry.getValue().errors(),
                            entry.getValue().opportunities()))
            .collect(Collectors.joining(", "));
    return errors.isEmpty()
        ? ""
        : "critical questions: %s; errors: %s\n".formatted(percent(critical.ratio()), errors);
  }

  private static String table(SectionScore card) {
    TextTable table = new TextTable("", "llrlrll");
    card.parts().forEach(part -> addRow(part, 0, table));
    return table.text();
  }

  private static void addRow(ScoreNode node, int depth, TextTable table) {
    boolean counts = node.effectiveWeight().signum() > 0;
    BigDecimal weight = node.declaredWeight();
    table.row(
        "  ".repeat(depth) + Words.shortened(node.title().toString(), TITLE - 2 * depth),
        node instanceof QuestionScore question ? answer(question.answer()) : "",
        counts || node.contribution().signum() != 0 ? Words.points(node.contribution()) : "",
        counts ? "of" : "",
        counts ? Words.points(node.effectiveWeight()) : "",
        weight == null ? "" : "weight " + weight.toPlainString(),
        String.join("; ", notes(node, false)));
    if (node instanceof SectionScore section) {
      section.parts().forEach(part -> addRow(part, depth + 1, table));
    }
  }

  /** What its pass mark and bands say, how it counts, and each rule that changed it. */
  private static List<String> notes(ScoreNode node, boolean card) {
    List<String> notes = new ArrayList<>();
    boolean failedByRule = node.rules().stream().map(AppliedRule::kind).anyMatch(Words::isAutoFail);
    boolean judged = node.outcome() == Outcome.PASSED || node.outcome() == Outcome.FAILED;
    if (!card && judged && !failedByRule) {
      notes.add(node.outcome().name());
    }
    Text band = node.band();
    if (!card && band != null) {
      notes.add(band.toString());
    }
    if (node instanceof SectionScore section
        && section.method() == Method.DEDUCTIONS
        && section.possible().signum() > 0) {
      notes.add("deducted from " + Words.number(section.possible()));
    }
    node.rules().forEach(rule -> notes.add(Words.rule(rule, node.id()) + rest(rule, node)));
    return notes;
  }

  /** What the rest of the card came to, where a node was counted as that. */
  private static String rest(AppliedRule rule, ScoreNode node) {
    return rule.kind() == AppliedRule.Kind.NOT_APPLICABLE_REST && node.possible().signum() > 0
        ? ", " + Words.pointsPercent(node.calculated().dividedBy(node.possible()))
        : "";
  }

  static String answer(@Nullable Answer answer) {
    return answer == null ? "-" : Words.shortened(answer.text(), ANSWER);
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
