package dev.evenhand.engine.json;

import java.io.IOException;

/**
 * The records of an input, such as evaluations, as bytes, one after the other. Holds at most one.
 */
public interface RecordReader {
  /** Goes to the next; false if there is none. */
  boolean next() throws IOException;

  /** The line that it begins in, counted from 1. */
  int number();

  /** The column that it begins in, counted from 1. */
  int column();

  /** Whether it is a line, or else a part of a list or of several lines. */
  boolean isLine();

  /** Whether it is over the limit and was not kept, or only its beginning. */
  boolean tooLong();

  /** Whether it is so long that it was not read to its end, and nothing after it is. */
  default boolean isEndless() {
    return false;
  }

  /** Whether the input ends before the list is closed in which the records stand. */
  default boolean isCutOff() {
    return false;
  }

  /** Whether there are only blanks, as far as it was kept. */
  boolean blank();

  /** The first byte that is no blank, or -1. */
  int first();

  /** What it stands at the beginning of, until the next is read. */
  byte[] array();

  /** How many bytes it has, or what was kept of it. */
  int length();

  /** A copy of it, or of its beginning. */
  byte[] bytes();
}
