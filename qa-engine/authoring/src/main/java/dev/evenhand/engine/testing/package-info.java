/**
 * A card goes in; what its tests reach of it, tests for what they don't, and a verdict of each for
 * build tools come out. Start at {@link dev.evenhand.engine.testing.CardCoverage}, or in a test of
 * your own at {@link dev.evenhand.engine.testing.ScorecardTests}.
 */
@NullMarked
package dev.evenhand.engine.testing;

import org.jspecify.annotations.NullMarked;
