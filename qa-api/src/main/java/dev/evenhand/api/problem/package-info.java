/**
 * Mistakes in what people wrote, as values. Readers and checks make them; whoever called shows
 * them. Start with {@link dev.evenhand.api.problem.Problem}; a {@link
 * dev.evenhand.api.problem.Checked} is a value or the problems that stand in its way.
 */
@NullMarked
package dev.evenhand.api.problem;

import org.jspecify.annotations.NullMarked;
