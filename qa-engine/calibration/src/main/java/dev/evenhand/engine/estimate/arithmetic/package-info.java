/**
 * What several analyses compute alike: bounds from standard errors and shares, sums of products,
 * and the order of numbered things. In go numbers, out come numbers. Start with {@link
 * dev.evenhand.engine.estimate.arithmetic.Intervals}. Not exported: for the analyses only.
 */
@NullMarked
package dev.evenhand.engine.estimate.arithmetic;

import org.jspecify.annotations.NullMarked;
