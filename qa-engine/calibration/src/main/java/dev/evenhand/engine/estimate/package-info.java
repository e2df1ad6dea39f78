/**
 * The types that every analysis answers with: a value and its interval, or the reason why there is
 * no value.
 *
 * <p>Start with {@link dev.evenhand.engine.estimate.Estimate}, which holds a number, a model or a
 * finding, or else a {@link dev.evenhand.engine.estimate.Reason}; an {@link
 * dev.evenhand.engine.estimate.Interval} says how it was made. The package computes nothing and
 * uses no other package of the library.
 */
@NullMarked
package dev.evenhand.engine.estimate;

import org.jspecify.annotations.NullMarked;
