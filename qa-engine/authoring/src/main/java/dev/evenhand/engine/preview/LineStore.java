package dev.evenhand.engine.preview;

import java.io.IOException;

/** Where finished evaluations go. Called by one thread at a time. */
public interface LineStore {
  /** What it is called on the page, such as the name of a file. */
  String name();

  /**
   * Adds an evaluation.
   *
   * @param line its JSON on one line, without a line end
   * @throws IOException if it could not be kept; the message is shown on the page
   */
  void add(String line) throws IOException;
}
