package dev.evenhand.engine.lint;

/**
 * What stands between two offsets of a text, and what shall.
 *
 * @param start of the first character
 * @param end after the last character
 */
record Edit(int start, int end, String text) {}
