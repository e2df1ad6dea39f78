package dev.evenhand.engine.lint;

/**
 * What a check found.
 *
 * @param path the JSON pointer of the value that it is about
 * @param message what is there, without a full stop
 * @param remedy what to do, a sentence
 */
record Finding(String path, String message, String remedy) {}
