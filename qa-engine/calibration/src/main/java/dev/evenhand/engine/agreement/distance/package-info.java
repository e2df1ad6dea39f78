/**
 * How far categories are apart, and how far the ratings of an item disagree by that: distances,
 * weights, what chance is taken to be, and the terms of alpha.
 *
 * <p>In go a scale and counts of {@code agreement.count}; out come disagreements. Start with {@link
 * dev.evenhand.engine.agreement.distance.Weighting}, which makes a {@link
 * dev.evenhand.engine.agreement.distance.Distance}. The package knows no coefficient by name, and
 * is not exported.
 */
@NullMarked
package dev.evenhand.engine.agreement.distance;

import org.jspecify.annotations.NullMarked;
