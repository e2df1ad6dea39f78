package dev.evenhand.cli;

import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * How a command shows what it writes: the one place that decides on colours and width.
 *
 * @param shown whether a person reads data as they come: then no data steer the terminal
 * @param colouredData whether data are written in colour
 * @param colouredMessages whether messages are
 * @param width of help, in columns; empty for that of the terminal
 */
record Screen(boolean shown, boolean colouredData, boolean colouredMessages, OptionalInt width) {
  private static final int USUAL_WIDTH = 80;

  /** Below that help has no room for its words. */
  private static final int LEAST_WIDTH = 55;

  private static final int MOST_WIDTH = 500;

  /** One without colours. */
  static Screen plain(boolean shown) {
    return new Screen(shown, false, false, OptionalInt.of(USUAL_WIDTH));
  }

  /**
   * As the user wants it. {@code NO_COLOR} that is not empty goes before all, as <a
   * href="https://no-color.org">no-color.org</a> has it; then {@code CLICOLOR_FORCE} that is
   * neither empty nor 0; without either what a terminal shows is in colour, unless {@code CLICOLOR}
   * is 0 or {@code TERM} is dumb.
   */
  static Screen of(Map<String, String> environment, boolean outShown, boolean errShown) {
    boolean wanted = isColourWanted(environment);
    boolean forced = wanted && isForced(environment);
    return new Screen(
        outShown,
        forced || wanted && outShown,
        forced || wanted && errShown,
        width(environment.getOrDefault("COLUMNS", ""), outShown));
  }

  private static boolean isColourWanted(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    return isForced(environment)
        || !environment.getOrDefault("CLICOLOR", "").equals("0")
            && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static boolean isForced(Map<String, String> environment) {
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    return !force.isEmpty() && !force.equals("0");
  }

  /** As many columns as {@code COLUMNS} says; else, where no terminal shows it, as usual. */
  private static OptionalInt width(String columns, boolean shown) {
    if (columns.matches("[1-9]\\d{0,6}")) {
      int said = Integer.parseInt(columns);
      return OptionalInt.of(Math.max(LEAST_WIDTH, Math.min(said, MOST_WIDTH)));
    }
    return shown ? OptionalInt.empty() : OptionalInt.of(USUAL_WIDTH);
  }

  /** Lets help be shown like all else. */
  void holdFor(CommandLine line) {
    line.setColorScheme(Help.defaultColorScheme(colouredData ? Ansi.ON : Ansi.OFF));
    width.ifPresentOrElse(line::setUsageHelpWidth, () -> line.setUsageHelpAutoWidth(true));
  }
}
