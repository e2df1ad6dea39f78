package dev.evenhand.cli;

/** Numbers of things as they are read. */
final class Counted {
  private Counted() {}

  /** So many of something, such as {@code 1 question} or {@code 2 questions}. */
  static String of(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
