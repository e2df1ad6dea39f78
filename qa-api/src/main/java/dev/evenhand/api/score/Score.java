package dev.evenhand.api.score;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.wire.WireValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score of one evaluation: what it comes to, and on demand the tree that explains it.
 *
 * <p>The numbers are there at once. The tree of {@link #card} is made when it is first asked for
 * and then kept; its root has the same numbers. Immutable in all that can be seen, and safe for
 * threads.
 */
public final class Score implements WireValue {
  private final Evaluation evaluation;
  private final Scoring scoring;
  private final ScoreSummary summary;
  private final Explainer explainer;

  private Score(Evaluation evaluation, Scoring scoring, ScoreSummary summary, Explainer explainer) {
    this.evaluation = Objects.requireNonNull(evaluation, "evaluation");
    this.scoring = Objects.requireNonNull(scoring, "scoring");
    this.summary = Objects.requireNonNull(summary, "summary");
    this.explainer = Objects.requireNonNull(explainer, "explainer");
  }

  /** Gives the reasons for a score, always the same ones, to any thread. */
  public interface Explainer {
    /** The root of the tree, with the numbers of the summary; made once and then kept. */
    SectionScore card();

    /** What the ratio would be if no auto-fail rule had held; empty if undefined. */
    Optional<Fraction> ratioWithoutAutoFail();
  }

  /**
   * A score, for those who compute one.
   *
   * @param evaluation what was scored
   * @param scoring the policies of its card
   * @param summary what it comes to
   * @param explainer asked for reasons at most when they are asked for
   */
  public static Score of(
      Evaluation evaluation, Scoring scoring, ScoreSummary summary, Explainer explainer) {
    return new Score(evaluation, scoring, summary, explainer);
  }

  /**
   * The same score of the evaluation with these comments: with none when their time is over. They
   * are personal data, and no number depends on them.
   */
  public Score withComments(Map<String, String> comments) {
    return new Score(evaluation.withComments(comments), scoring, summary, explainer);
  }

  /** What was scored. */
  public Evaluation evaluation() {
    return evaluation;
  }

  /** The policies of the card. */
  public Scoring scoring() {
    return scoring;
  }

  /** All numbers of the score without its reasons. */
  public ScoreSummary summary() {
    return summary;
  }

  /** What the card earned, after all rules. */
  public Fraction earned() {
    return summary.earned();
  }

  /** What it could have earned; 0 if nothing was applicable. */
  public Fraction possible() {
    return summary.possible();
  }

  /**
   * Earned over possible, exactly; empty if nothing was applicable. In [0, 1] unless the bounds of
   * the card say otherwise.
   */
  public Optional<Fraction> ratio() {
    return summary.ratio();
  }

  /** The ratio as shown: a percent, rounded as the card says; empty if undefined. */
  public Optional<BigDecimal> percent() {
    return ratio().map(ratio -> ratio.toPercent(scoring.shown()));
  }

  /**
   * What is held against the pass mark and bands: the ratio, or that of the critical questions, as
   * the card says; empty if there is nothing to compare.
   */
  public Optional<Fraction> compared() {
    return summary.compared(scoring);
  }

  /** The ratio that {@link #compared} must reach, or null. */
  public @Nullable BigDecimal passMark() {
    return scoring.passMark();
  }

  /** What the score comes to. */
  public Outcome outcome() {
    return summary.outcome();
  }

  /** The label of the band the ratio falls into, or null. */
  public @Nullable Text band() {
    return summary.band();
  }

  /** The ids of the questions and sections that failed the card, in display order. */
  public List<String> autoFailed() {
    return summary.autoFailed();
  }

  /** What became of the critical questions, beside the score. */
  public CriticalScore critical() {
    return summary.critical();
  }

  /** The root of the tree that explains the score; made when first asked for. */
  public SectionScore card() {
    return explainer.card();
  }

  /** What the ratio would be if no auto-fail rule had held; empty if undefined. */
  public Optional<Fraction> ratioWithoutAutoFail() {
    return explainer.ratioWithoutAutoFail();
  }

  /** Every question of the card, in display order. */
  public List<QuestionScore> questions() {
    return questionsOf(card()).toList();
  }

  /** Why points were lost: the questions that lost some, the costliest first. */
  public List<QuestionScore> reasons() {
    return questions().stream()
        .filter(question -> question.lost().signum() > 0)
        .sorted(Comparator.comparing(QuestionScore::lost).reversed())
        .toList();
  }

  private static Stream<QuestionScore> questionsOf(SectionScore section) {
    return section.parts().stream()
        .flatMap(
            part ->
                part instanceof SectionScore inner
                    ? questionsOf(inner)
                    : Stream.of((QuestionScore) part));
  }

  /** Whether it is the score of an equal evaluation under equal policies, with equal numbers. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Score score
        && evaluation.equals(score.evaluation)
        && scoring.equals(score.scoring)
        && summary.equals(score.summary);
  }

  @Override
  public int hashCode() {
    return Objects.hash(evaluation, summary);
  }

  /** The evaluation's id, the percent and the outcome. */
  @Override
  public String toString() {
    String percent = percent().map(value -> value.toPlainString() + " % ").orElse("");
    return evaluation.id() + ": " + percent + outcome();
  }
}
