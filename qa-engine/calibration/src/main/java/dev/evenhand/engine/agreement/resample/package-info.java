/**
 * Coefficients by resampling items: draws with replacement, the sums each coefficient is reckoned
 * from, and intervals of the values found.
 *
 * <p>In go counts, and groups of {@link dev.evenhand.engine.agreement.resample.Resampled}
 * coefficients that share their sums; out come {@link
 * dev.evenhand.engine.agreement.resample.Replicates}, one for each coefficient. Start with {@link
 * dev.evenhand.engine.agreement.resample.BootstrapRun}. What a coefficient is known by is the
 * caller's: the room stands on {@code count} and {@code distance}, below the coefficients that use
 * it, and is not exported.
 */
@NullMarked
package dev.evenhand.engine.agreement.resample;

import org.jspecify.annotations.NullMarked;
