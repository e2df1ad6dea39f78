package dev.evenhand.engine.ratings;

/**
 * A text that stands for ratings.
 *
 * @param count how many
 * @param line where first; 0 if that was not kept
 */
record Value(String text, long count, long line) {}
