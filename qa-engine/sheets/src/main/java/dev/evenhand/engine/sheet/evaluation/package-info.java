/**
 * Evaluations from tables: a row an evaluation, a column a question of a card. In goes what {@link
 * dev.evenhand.engine.sheet} opens, out come the lines that {@code engine.evaluation} makes of
 * JSON; whoever scores or calibrates them sees no difference. Start at {@link
 * dev.evenhand.engine.sheet.evaluation.EvaluationSheetReader}.
 */
@NullMarked
package dev.evenhand.engine.sheet.evaluation;

import org.jspecify.annotations.NullMarked;
