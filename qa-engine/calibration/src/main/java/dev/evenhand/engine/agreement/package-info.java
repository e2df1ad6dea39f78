/**
 * Agreement between reviewers: coefficients over exactly mergeable whole-number counts.
 *
 * <p>In goes a {@link dev.evenhand.engine.agreement.RatingTable}; out come {@link
 * dev.evenhand.engine.agreement.Coefficient coefficients}, each a value with its interval or the
 * reason why there is none. Start with {@link dev.evenhand.engine.agreement.AgreementAccumulator}:
 * give it a table, merge it with others, and ask it for coefficients by their {@link
 * dev.evenhand.engine.agreement.CoefficientId}.
 *
 * <p>A coefficient is declared in one place: its {@code CoefficientId} names it and gives its
 * {@code Formula}, which computes and resamples it. Below, and not exported, are {@code
 * agreement.resample} (draws and intervals of resamples), {@code agreement.distance} (how far
 * categories are apart) and {@code agreement.count} (counted ratings); each knows only those named
 * after it.
 *
 * <p>Same ratings, same bits: whatever the order of the rows, the cut into shards or the order of
 * merging. Accumulators hold counts and exact sums; ratios appear only when a result is asked for.
 * The package is pure: no clock, locale, input, output, logging or randomness without a seed.
 *
 * <p>The words are those of the literature: an <em>item</em> (unit) is rated by <em>raters</em>
 * (our reviewers) in <em>categories</em>.
 */
@NullMarked
package dev.evenhand.engine.agreement;

import org.jspecify.annotations.NullMarked;
