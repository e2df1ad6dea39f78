/**
 * Bounds from standard errors and shares. In go a value and how far it strays, out comes an {@link
 * dev.evenhand.engine.estimate.Interval}. Start with {@link
 * dev.evenhand.engine.estimate.bounds.Intervals}. Not exported: for the analyses only.
 */
@NullMarked
package dev.evenhand.engine.estimate.bounds;

import org.jspecify.annotations.NullMarked;
