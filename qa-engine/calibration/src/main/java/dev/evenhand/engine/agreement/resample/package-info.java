/**
 * Coefficients by resampling items: draws with replacement, the sums each coefficient is reckoned
 * from, and intervals of the values found.
 *
 * <p>In go counts, and groups of {@link dev.evenhand.engine.agreement.resample.Resampled}
 * coefficients that share their sums; out come {@link
 * dev.evenhand.engine.agreement.resample.Replicates}, one for each coefficient. Start with {@link
 * dev.evenhand.engine.agreement.resample.BootstrapRun}. It does not know which coefficient it
 * resamples: callers give it what to compute from the drawn sums. It uses {@code count} and {@code
 * distance} only, and is not exported.
 */
@NullMarked
package dev.evenhand.engine.agreement.resample;

import org.jspecify.annotations.NullMarked;
