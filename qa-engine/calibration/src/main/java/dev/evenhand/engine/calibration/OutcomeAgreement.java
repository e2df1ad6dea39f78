package dev.evenhand.engine.calibration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a score comes to hangs on who reviews: passed or failed, and in which band. A total
 * can rank interactions well and still lie on either side of a mark.
 *
 * @param passing of passed and failed, with and without an auto-fail; null where the card has no
 *     pass mark and nothing failed
 * @param bands of the card's bands; null where it has none
 */
public record OutcomeAgreement(@Nullable Split passing, @Nullable Split bands) {
  /**
   * How often two reviewers of one interaction come to different outcomes.
   *
   * @param interactions with an outcome by two reviewers or more
   * @param split those of them on which not all come to the same
   * @param pairs of two reviewers of one interaction
   * @param differing those of them who come to different outcomes
   */
  public record Split(long interactions, long split, long pairs, long differing) {
    /** The share of pairs that differ; of none 0. */
    public double differingShare() {
      return pairs == 0 ? 0 : (double) differing / pairs;
    }
  }

  /**
   * What tells most: pass and fail if there is such, else bands; empty if none was judged twice.
   */
  public Optional<Split> told() {
    return Optional.ofNullable(passing == null ? bands : passing)
        .filter(split -> split.interactions() > 0);
  }

  /** Whether it is passing or failing that is told, and no bands. */
  public boolean ofPassing() {
    return passing != null;
  }
}
