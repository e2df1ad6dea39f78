/**
 * Ratings from tables. In goes a file of any shape, out come ratings by criterion, how it was read
 * where that was open, and a problem for each row that could not be used. Start with {@link
 * dev.evenhand.engine.ratings.RatingsReader}.
 */
@NullMarked
package dev.evenhand.engine.ratings;

import org.jspecify.annotations.NullMarked;
