/**
 * What scoring costs, held against other ways of doing the same. Start with {@link
 * dev.evenhand.benchmarks.Ratios}.
 */
@NullMarked
package dev.evenhand.benchmarks;

import org.jspecify.annotations.NullMarked;
