package dev.evenhand.engine.compare;

import dev.evenhand.api.score.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The evaluations that moved most, of equals the first. */
final class MostMoved {
  /** Farther than any ratio moves. */
  private static final Fraction FAR = Fraction.of(Long.MAX_VALUE, 1);

  private static final Comparator<Moved> BY_DISTANCE =
      Comparator.comparing(Moved::distance).thenComparing(Moved::number, Comparator.reverseOrder());

  private final int most;
  private final PriorityQueue<Moved> kept = new PriorityQueue<>(BY_DISTANCE);
  private long count;

  MostMoved(int most) {
    this.most = most;
  }

  private record Moved(RescoredEvaluation score, Fraction distance, long number) {}

  void add(RescoredEvaluation score) {
    kept.add(new Moved(score, distance(score), count++));
    if (kept.size() > most) {
      kept.poll();
    }
  }

  /** A score that became or ceased to be undefined has moved most of all. */
  private static Fraction distance(RescoredEvaluation score) {
    return score
        .moved()
        .map(moved -> moved.max(Fraction.ZERO.minus(moved)))
        .orElse(score.before().ratio().equals(score.after().ratio()) ? Fraction.ZERO : FAR);
  }

  /** How many were added. */
  long count() {
    return count;
  }

  /** The most moved first. */
  List<RescoredEvaluation> inOrder() {
    return kept.stream().sorted(BY_DISTANCE.reversed()).map(Moved::score).toList();
  }
}
