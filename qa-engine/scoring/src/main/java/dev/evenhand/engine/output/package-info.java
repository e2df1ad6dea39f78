/**
 * What scoring and comparing find, as JSON: documented contracts, each with a name and a version.
 *
 * <p>In go scores, explanations, comparisons and problems, out comes text. Start with {@link
 * dev.evenhand.engine.output.JsonScores}. The same in words is in {@link dev.evenhand.engine.text};
 * what is to be read back is written by {@code engine.wire}; calibration reports, gates and plans
 * have packages of their own: {@code gate.json}, {@code plan.json} and {@code report.json}.
 */
@NullMarked
package dev.evenhand.engine.output;

import org.jspecify.annotations.NullMarked;
