/**
 * Ratings as CSV. In goes a file, out come ratings by criterion, and a problem for each row that
 * could not be used. Start with {@link dev.evenhand.engine.csv.RatingsCsv}.
 */
@NullMarked
package dev.evenhand.engine.csv;

import org.jspecify.annotations.NullMarked;
