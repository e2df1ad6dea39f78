/** Ratings as CSV. Start with {@link dev.evenhand.engine.csv.RatingsCsv}. */
@NullMarked
package dev.evenhand.engine.csv;

import org.jspecify.annotations.NullMarked;
