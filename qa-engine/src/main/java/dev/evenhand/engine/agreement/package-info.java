/**
 * Agreement between reviewers: coefficients over exactly mergeable whole-number counts.
 *
 * <p>Start with {@link dev.evenhand.engine.agreement.AgreementAccumulator}: give it a {@link
 * dev.evenhand.engine.agreement.RatingTable}, merge it with others, and ask it for coefficients by
 * their {@link dev.evenhand.engine.agreement.CoefficientId}.
 *
 * <p>Same ratings, same bits: whatever the order of the rows, the cut into shards or the order of
 * merging. Accumulators hold counts and exact sums; ratios appear only when a result is asked for.
 * The package is pure: no clock, locale, input, output, logging or randomness.
 *
 * <p>The words are those of the literature: an <em>item</em> (unit) is rated by <em>raters</em>
 * (our reviewers) in <em>categories</em>.
 */
@NullMarked
package dev.evenhand.engine.agreement;

import org.jspecify.annotations.NullMarked;
