/**
 * Two versions of a card compared ({@link dev.evenhand.engine.compare.CardComparison}), the scores
 * of the same evaluations under both ({@link dev.evenhand.engine.compare.Rescoring}). In go two
 * cards, and evaluations if there are some, out come their differences and what these do to scores.
 * (Two evaluations of one interaction are compared in {@code explain}.) Start with {@link
 * dev.evenhand.engine.compare.CardComparison}.
 *
 * <p>Pure: no clock, locale, file or logger; the same input has the same result to the bit.
 */
@NullMarked
package dev.evenhand.engine.compare;

import org.jspecify.annotations.NullMarked;
