package dev.evenhand.engine.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's ratings of one criterion, and how severe they are beside those of the others.
 *
 * @param ratings all of the reviewer's ratings
 * @param numericRatings those that stand for a number; the rest has no part in what follows
 * @param mean in units of the scale; null without a number
 * @param standardDeviation in units of the scale, with n - 1; null below two numbers
 * @param besideOthers in units of the scale, positive is harsher: the mean, over the items that
 *     others rated too, of the others' mean less the own rating. Its bounds are by t over those
 *     items. Not adjusted for how severe the others are, as {@code CriterionReport.severity} is,
 *     which reports headline.
 */
public record ReviewerSummary(
    String reviewer,
    long ratings,
    long numericRatings,
    @Nullable Double mean,
    @Nullable Double standardDeviation,
    Coefficient besideOthers) {
  public ReviewerSummary {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(besideOthers, "besideOthers");
  }

  /** Items that at least one other reviewer rated too, both with a number. */
  public long sharedItems() {
    return besideOthers.itemsUsed();
  }
}
