package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.ScoreSummary;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores many evaluations whose answers are small numbers: the same scores to the bit as those of
 * {@link ScoringEngine}, without their reasons, at a hundredth of the cost.
 *
 * <p>Every section is a table of what all its answers come to, computed once by the exact rules.
 * Scoring adds up a row of each; all numbers are whole, and the kernel is only made where they are
 * proved to stay below 2⁶². {@link ScoringEngine#kernel()} says which cards have one.
 *
 * <p>Immutable and safe for use by many threads; a batch and its scores belong to one. Nothing is
 * allocated for an evaluation.
 */
public final class ScoreKernel {
  private final AnswerCoder coder;
  private final KernelTables tables;
  private final KernelMarks marks;
  private final long start;
  private final boolean deducts;
  private final long[] factors;
  private final long[] shares;
  private final boolean caps;
  private final boolean floors;

  ScoreKernel(AnswerCoder coder, CompiledCard card, KernelTables tables, KernelScale scale) {
    this.coder = coder;
    this.tables = tables;
    this.marks = KernelMarks.of(card.root().marks(), scale.unit().longValueExact());
    this.start = scale.start().longValueExact();
    this.deducts = card.root().method() == Method.DEDUCTIONS;
    this.factors = scale.quotients().stream().mapToLong(q -> q.factor().longValueExact()).toArray();
    this.shares = scale.quotients().stream().mapToLong(q -> q.share().longValueExact()).toArray();
    Bounds bounds = card.card().scoring().bounds();
    this.caps = bounds == Bounds.CAPPED;
    this.floors = bounds != Bounds.UNBOUNDED;
  }

  /** Makes codes of answers. */
  public AnswerCoder coder() {
    return coder;
  }

  /** A batch without evaluations. */
  public CodedEvaluations batch() {
    return new CodedEvaluations(coder);
  }

  /** The scores of a batch. */
  public CodedScores score(CodedEvaluations batch) {
    CodedScores scores = new CodedScores();
    score(batch, scores);
    return scores;
  }

  /**
   * Puts the scores of a batch into {@code scores}, in place of what was there.
   *
   * @throws IllegalArgumentException if the batch was made for another kernel
   */
  public void score(CodedEvaluations batch, CodedScores scores) {
    if (batch.coder() != coder) {
      throw new IllegalArgumentException(
          "The batch was coded for another kernel. Maybe make it with batch() of this one.");
    }
    scores.reset(batch.size(), marks);
    short[] codes = batch.codes();
    int width = coder.width();
    for (int row = 0, from = 0; row < batch.size(); row++, from += width) {
      score(codes, from, row, scores);
    }
  }

  /**
   * The numbers of one evaluation of a card without critical questions; null where there is more to
   * say: nothing applied, or something failed the card.
   */
  @Nullable ScoreSummary summary(DecidedAnswers known) {
    short[] codes = new short[coder.width()];
    coder.code(known, codes, 0);
    CodedScores one = new CodedScores();
    one.reset(1, marks);
    score(codes, 0, 0, one);
    return !one.isDefined(0) || one.outcome(0) == Outcome.AUTO_FAILED
        ? null
        : new ScoreSummary(
            one.earned(0),
            one.possible(0),
            one.outcome(0),
            one.band(0),
            List.of(),
            CriticalScore.NONE);
  }

  private void score(short[] codes, int from, int row, CodedScores scores) {
    int blocks = tables.blockEnds[0];
    long earned = start;
    long possible = start;
    int flags = 0;
    int column = 0;
    for (int block = 0; block < blocks; block++) {
      int at = 0;
      for (int end = tables.columnEnds[block]; column < end; column++) {
        at += tables.offsets[tables.bases[column] + codes[from + tables.slots[column]]];
      }
      earned += tables.earned[at];
      possible += tables.possible[at];
      flags |= tables.flags[at];
    }
    if (factors.length > 0) {
      scoreWithQuotients(codes, from, row, scores, earned, possible, flags, column);
    } else {
      conclude(row, scores, earned, possible, 1, flags);
    }
  }

  /** Brings the quotients to one denominator, one after the other. */
  private void scoreWithQuotients(
      short[] codes,
      int from,
      int row,
      CodedScores scores,
      long earnedByCard,
      long possibleByCard,
      int flagsOfCard,
      int columnOfQuotients) {
    long earned = earnedByCard;
    long possible = possibleByCard;
    int flags = flagsOfCard;
    int column = columnOfQuotients;
    int block = tables.blockEnds[0];
    long product = 1;
    for (int quotient = 0; quotient < factors.length; quotient++) {
      long top = 0;
      long bottom = 0;
      for (int last = tables.blockEnds[quotient + 1]; block < last; block++) {
        int at = 0;
        for (int end = tables.columnEnds[block]; column < end; column++) {
          at += tables.offsets[tables.bases[column] + codes[from + tables.slots[column]]];
        }
        top += tables.earned[at];
        bottom += tables.possible[at];
        flags |= tables.flags[at];
      }
      if (bottom > 0) {
        earned = earned * bottom + factors[quotient] * top * product;
        possible += shares[quotient];
        product *= bottom;
      }
    }
    conclude(row, scores, earned, possible * product, product, flags);
  }

  /** Cap, floor, failing the card, pass mark and band, as the exact rules do it. */
  private void conclude(
      int row, CodedScores scores, long sum, long possible, long product, int flags) {
    boolean failed = (flags & PieceTable.FAILED) != 0;
    if (possible <= 0 || (deducts && (flags & PieceTable.APPLIES) == 0)) {
      scores.put(row, 0, 0, 1, failed ? Outcome.AUTO_FAILED : Outcome.UNDEFINED, Double.NaN);
      return;
    }
    long earned = caps && sum > possible ? possible : floors && sum < 0 ? 0 : sum;
    if ((flags & PieceTable.ZEROED) != 0 && earned > 0) {
      earned = 0;
    }
    double ratio = ExactQuotient.nearest(earned, possible);
    Outcome outcome = failed ? Outcome.AUTO_FAILED : marks.outcome(earned, possible, ratio);
    scores.put(row, earned, possible, product, outcome, ratio);
  }
}
