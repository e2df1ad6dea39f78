/**
 * Evaluations as lines of JSON (NDJSON), one at a time, however many there are.
 *
 * <p>In goes a stream or a file; out come evaluations, or the problems of their lines. Start with
 * {@link dev.evenhand.engine.evaluation.JsonEvaluations}. {@link
 * dev.evenhand.engine.evaluation.JsonScoring} goes from lines to scores without the objects between
 * them.
 */
@NullMarked
package dev.evenhand.engine.evaluation;

import org.jspecify.annotations.NullMarked;
