package dev.evenhand.engine.model.variance;

/**
 * The averages and ranges behind a {@link GageStudy}, in units of the scale.
 *
 * @param meanRange mean over items and raters of the range of one rater's ratings of one item
 * @param raterDifference highest less lowest mean of a rater
 * @param itemRange highest less lowest mean of an item
 * @param k1 from {@code meanRange} to a standard deviation, by the number of trials
 * @param k2 from {@code raterDifference}, by the number of raters
 * @param k3 from {@code itemRange}, by the number of items
 */
public record GageRanges(
    double meanRange, double raterDifference, double itemRange, double k1, double k2, double k3) {}
