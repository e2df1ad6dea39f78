package dev.evenhand.cli;

import java.util.Map;

/**
 * Which streams are written in colour: those that a terminal shows, unless the user wants none.
 *
 * @param out data
 * @param err messages
 */
record Colours(boolean out, boolean err) {
  static final Colours NONE = new Colours(false, false);

  /**
   * As <a href="https://no-color.org">no-color.org</a> has it: any {@code NO_COLOR} but an empty
   * one.
   */
  static Colours of(Map<String, String> environment, boolean outShown, boolean errShown) {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean unable = environment.getOrDefault("TERM", "").equals("dumb");
    return unwanted || unable ? NONE : new Colours(outShown, errShown);
  }
}
