package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.CodedScores;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of evaluations, scored, or why it can't be. {@link JsonScoring} uses one of
 * these for all lines: what it says holds until the next line is read.
 *
 * <p>Not thread-safe, and filled anew for each line.
 */
public final class ScoredLine {
  private int number;
  private String id = "";
  private String interaction = "";
  private String reviewer = "";
  private @Nullable String agent;
  private List<Problem> problems = List.of();
  private List<Problem> notices = List.of();
  private @Nullable Score score;
  private @Nullable CodedScores coded;

  ScoredLine() {}

  /** Counted from 1, blank lines included. */
  public int number() {
    return number;
  }

  /** Whether there is a score, be it an undefined one. */
  public boolean isScored() {
    return problems.isEmpty();
  }

  /**
   * Every problem of the line and its evaluation; empty if it was scored. A notice alone says that
   * the evaluation was there before.
   */
  public List<Problem> problems() {
    return problems;
  }

  /** How the line was read where it was not exact. */
  public List<Problem> notices() {
    return notices;
  }

  /** Of the evaluation; empty if the line was not scored. */
  public String id() {
    return id;
  }

  /** What was looked at; empty if the line was not scored. */
  public String interaction() {
    return interaction;
  }

  /** Who answered; empty if the line was not scored. */
  public String reviewer() {
    return reviewer;
  }

  /** Whose work it was, or null if not told. */
  public @Nullable String agent() {
    return agent;
  }

  /**
   * What the score comes to.
   *
   * @throws IllegalStateException if the line was not scored
   */
  public Outcome outcome() {
    return coded != null ? coded.outcome(0) : score().outcome();
  }

  /** Whether there is a ratio: the line was scored and something applied. */
  public boolean isDefined() {
    return isScored() && (coded != null ? coded.isDefined(0) : score().ratio().isPresent());
  }

  /**
   * The ratio: the double nearest to the exact one.
   *
   * @throws IllegalStateException if there is none
   */
  public double ratio() {
    return coded != null ? coded.ratio(0) : exactRatio().orElseThrow(this::noRatio).doubleValue();
  }

  /** The ratio, exactly; empty if there is none. */
  public Optional<Fraction> exactRatio() {
    if (!isScored()) {
      return Optional.empty();
    }
    return coded != null ? coded.exactRatio(0) : score().ratio();
  }

  /** The label of the band that the ratio falls into, or null. */
  public @Nullable Text band() {
    if (!isScored()) {
      return null;
    }
    return coded != null ? coded.band(0) : score().band();
  }

  private Score score() {
    if (score == null) {
      throw new IllegalStateException(
          "Line %s has no score. Maybe ask isScored first.".formatted(number));
    }
    return score;
  }

  private IllegalStateException noRatio() {
    return new IllegalStateException(
        "Line %s has no ratio. Maybe ask isDefined first.".formatted(number));
  }

  void refuse(int line, List<Problem> why) {
    number = line;
    id = "";
    interaction = "";
    reviewer = "";
    agent = null;
    problems = why;
    notices = List.of();
    score = null;
    coded = null;
  }

  void put(EvaluationLine line, ScoredEvaluation scored) {
    Evaluation evaluation = scored.score().evaluation();
    number = line.number();
    id = evaluation.id();
    interaction = evaluation.interaction().id();
    reviewer = evaluation.reviewer().id();
    agent = evaluation.interaction().agent();
    problems = List.of();
    notices = Stream.of(line.notices(), scored.notices()).flatMap(List::stream).toList();
    score = scored.score();
    coded = null;
  }

  void put(int line, LineCoder read, CodedScores scored) {
    number = line;
    id = read.id();
    interaction = read.interaction();
    reviewer = read.reviewer();
    agent = read.agent();
    problems = List.of();
    notices = List.of();
    score = null;
    coded = scored;
  }
}
