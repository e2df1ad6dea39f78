package dev.evenhand.engine.text;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.engine.explain.EvaluationComparison;
import dev.evenhand.engine.explain.ScoreDifference;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two evaluations of one interaction as text: the sheet for a calibration discussion. Points are
 * percent points of the whole score.
 *
 * <p>Safe for threads.
 */
public final class EvaluationComparisonText {
  private static final int TITLE = 60;
  private static final int NAME = 30;

  private final EvaluationComparison comparison;
  private final String first;
  private final String second;

  private EvaluationComparisonText(EvaluationComparison comparison) {
    this.comparison = comparison;
    Evaluation one = comparison.first().evaluation();
    Evaluation other = comparison.second().evaluation();
    boolean same = one.reviewer().equals(other.reviewer());
    this.first = name(one, same);
    this.second = name(other, same);
  }

  /** The two scores, then a line for each difference, the most moved first. */
  public static String of(EvaluationComparison comparison) {
    Objects.requireNonNull(comparison, "comparison");
    EvaluationComparisonText text = new EvaluationComparisonText(comparison);
    return text.heading() + "\n" + text.table() + text.untried();
  }

  private String untried() {
    return comparison.untried() == 0
        ? ""
        : "What %s would do alone was not tried, as the card is large.\n"
            .formatted(Words.count(comparison.untried(), "other answer"));
  }

  /** By the reviewer, who is what a discussion is about; by the evaluation if that says no more. */
  private static String name(Evaluation evaluation, boolean sameReviewer) {
    String name = sameReviewer ? evaluation.id() : evaluation.reviewer().toString();
    return Words.shortened(name, NAME);
  }

  private String heading() {
    Evaluation evaluation = comparison.first().evaluation();
    TextTable scores = new TextTable("  ", "lll");
    scores.row(first, id(comparison.first()), ScoreText.line(comparison.first()));
    scores.row(second, id(comparison.second()), ScoreText.line(comparison.second()));
    return "%s, interaction %s\n%s%s"
        .formatted(
            evaluation.scorecard(),
            Words.shortened(evaluation.interaction().id(), TITLE),
            scores.text(),
            summary());
  }

  private static String id(Score score) {
    return Words.shortened(score.evaluation().id(), NAME);
  }

  private String summary() {
    return "%s answered differently; %s%s\n"
        .formatted(
            Words.count(comparison.answeredDifferently(), "question"),
            comparison
                .moved()
                .map(EvaluationComparisonText::inWords)
                .orElse("one of the scores is undefined"),
            critical());
  }

  /** What decides whether the card passes, where that is not the score. */
  private String critical() {
    Score one = comparison.first();
    if (one.scoring().passOn() == PassOn.SCORE) {
      return "";
    }
    Optional<Fraction> before = one.critical().ratio();
    return before
        .flatMap(ratio -> comparison.second().critical().ratio().map(r -> r.minus(ratio)))
        .filter(moved -> moved.signum() != 0)
        .map(EvaluationComparisonText::criticalInWords)
        .orElse("");
  }

  private static String criticalInWords(Fraction moved) {
    String more = moved.signum() > 0 ? "more" : "less";
    Fraction points = moved.signum() > 0 ? moved : Fraction.ZERO.minus(moved);
    return "; the critical questions of the second score %s points %s"
        .formatted(Words.points(points), more);
  }

  private static String inWords(Fraction moved) {
    if (moved.signum() == 0) {
      return "the scores are equal";
    }
    return "the second score is " + higherOrLower(moved);
  }

  private static String higherOrLower(Fraction moved) {
    return moved.signum() > 0
        ? "%s points higher".formatted(Words.points(moved))
        : "%s points lower".formatted(Words.points(Fraction.ZERO.minus(moved)));
  }

  private String table() {
    if (comparison.differences().isEmpty()) {
      return "Nothing differs.\n";
    }
    TextTable table = new TextTable("", "lllrrl");
    table.row("", first, second, "moved", "alone", "");
    for (ScoreDifference difference : comparison.differences()) {
      if (difference instanceof ScoreDifference.OfQuestion question) {
        addRow(question, table);
      } else if (difference instanceof ScoreDifference.OfRules rules) {
        addRow(rules, table);
      }
    }
    comparison
        .moved()
        .ifPresent(moved -> table.row("together", "", "", RescoringText.signed(moved), "", ""));
    return table.text()
        + "(moved: what the difference adds to the second score; alone: what the first would gain"
        + " by this answer only)\n";
  }

  private static void addRow(ScoreDifference.OfQuestion question, TextTable table) {
    table.row(
        Words.shortened(question.title().toString(), TITLE),
        ScoreText.answer(question.first()),
        ScoreText.answer(question.second()),
        RescoringText.signed(question.moved()),
        question.alone().map(RescoringText::signed).orElse(""),
        question.isAnsweredAlike() ? "the same answer, of another weight" : "");
  }

  private static void addRow(ScoreDifference.OfRules rules, TextTable table) {
    table.row(
        Words.shortened(rules.title().toString(), TITLE),
        names(rules.first(), rules.id()),
        names(rules.second(), rules.id()),
        RescoringText.signed(rules.moved()),
        "",
        rules.first().isEmpty() && rules.second().isEmpty() ? "by its weight" : "by rules");
  }

  private static String names(List<AppliedRule> rules, String owner) {
    return rules.isEmpty()
        ? "-"
        : rules.stream().map(rule -> Words.rule(rule, owner)).collect(Collectors.joining("; "));
  }
}
