package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.engine.text.ProblemText;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Where a command writes: data to one stream, messages to the other, both in UTF-8. */
final class Console {
  private static final int SHOWN = 20;
  private static final int LONGEST_MESSAGE = 8000;

  /** What no path or name is as long as, and what is shown of it. */
  private static final Pattern LONG_WORD = Pattern.compile("(\\S{200})\\S{800,}+");

  private static final String REPLACEMENT = "\uFFFD";

  /** What steers a terminal or changes the order of what is read: controls, C1 and bidi marks. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n\\r]]|\\r(?!\\n)");

  /** What the log of a GitHub workflow takes for a command: names of files must give none. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^(\\s*+)::|##\\[");

  private final PrintStream out;
  private final PrintStream err;
  private final Screen screen;
  private ProblemText problems = ProblemText.of(source -> Optional.empty());

  Console(PrintStream out, PrintStream err, Screen screen) {
    this.out = out;
    this.err = err;
    this.screen = screen;
  }

  /** How this shows what is written. */
  Screen screen() {
    return screen;
  }

  /** From now on problems of {@code sources} are told with their lines. */
  void showLinesOf(Function<String, Optional<String>> sources) {
    problems = ProblemText.of(sources);
  }

  /** Data, ended by its own line end. */
  void data(String text) {
    data(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Data as it is, unless a person reads it. */
  void data(byte[] bytes) {
    byte[] shown = screen.shown() ? harmless(bytes) : bytes;
    out.write(shown, 0, shown.length);
  }

  /** Words of our own as data, maybe in colour. */
  void own(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
  }

  /** Text of which nothing steers a terminal. */
  static byte[] harmless(byte[] text) {
    return STEERING
        .matcher(new String(text, StandardCharsets.UTF_8))
        .replaceAll(REPLACEMENT)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Takes data that is written in pieces; flush it at the end. */
  Writer writer() {
    return new Writer() {
      private final StringBuilder piece = new StringBuilder();

      @Override
      public void write(char[] text, int from, int length) {
        piece.append(text, from, length);
        int end = piece.length();
        // A character of two halves goes out whole.
        boolean half = end > 0 && Character.isHighSurrogate(piece.charAt(end - 1));
        put(half ? end - 1 : end);
      }

      private void put(int end) {
        data(piece.substring(0, end));
        piece.delete(0, end);
      }

      @Override
      public void flush() {
        put(piece.length());
      }

      @Override
      public void close() {
        flush();
      }
    };
  }

  /** One line of data for people. */
  void line(String text) {
    data(commandless(visible(text)) + "\n");
  }

  /** One line that steers the build server of GitHub: its texts are escaped already. */
  void annotation(String command) {
    data(visible(command) + "\n");
  }

  /** One line for people, beside the data; names from the input may have any length. */
  void message(String text) {
    note(commandless(visible(shortened(text))) + "\n");
  }

  private static String shortened(String text) {
    String words = LONG_WORD.matcher(text).replaceAll("$1…");
    boolean whole = words.length() <= LONGEST_MESSAGE;
    return whole ? words : words.substring(0, LONGEST_MESSAGE) + "…";
  }

  /** Words for people beside the data, as they are: a prompt has no line end. */
  void prompt(String text) {
    note(STEERING.matcher(text).replaceAll(REPLACEMENT));
  }

  /** JSON beside the data; what would steer a terminal is escaped and means the same. */
  void noteJson(String json) {
    note(STEERING.matcher(json).replaceAll(found -> escaped(found.group())));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(unit -> escaped.append("\\\\u%04X".formatted(unit)));
    return escaped.toString();
  }

  /** Words of our own beside the data, of any number of lines. */
  void note(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }

  /**
   * A problem as data for people, which says first if it is a warning or a notice; of its text
   * nothing steers a terminal.
   */
  void problem(Problem problem) {
    own(told(withSeverity(problem), screen.colouredData()));
  }

  private static Problem withSeverity(Problem problem) {
    String word =
        switch (problem.severity()) {
          case UNREADABLE, ERROR -> "";
          case WARNING -> "warning: ";
          case NOTICE -> "notice: ";
        };
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.location(),
        problem.path(),
        word + problem.message(),
        problem.found(),
        problem.allowed(),
        problem.remedy());
  }

  private String told(Problem problem, boolean coloured) {
    return commandless((coloured ? problems.inColour() : problems).write(problem));
  }

  /** Problems as messages, and how many more there are. */
  void messages(List<Problem> problems) {
    messages(problems, ProblemLog.count(problems));
  }

  /** The first problems as messages, and how many more there are in all. */
  void messages(List<Problem> first, long all) {
    first.stream()
        .limit(SHOWN)
        .forEach(problem -> note(shortened(told(problem, screen.colouredMessages()))));
    if (all > SHOWN) {
      message("... and %s.".formatted(Counted.of(all - SHOWN, "more problem")));
    }
  }

  /** Whether all data arrived. */
  boolean flush() {
    err.flush();
    return !out.checkError();
  }

  /** Words from files must not steer a terminal, nor forge a line. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t]]", REPLACEMENT);
  }

  /** The text, in which the first character of a command stands as its number. */
  private static String commandless(String text) {
    return COMMAND
        .matcher(text)
        .replaceAll(
            found -> found.group(1) == null ? "\\\\u0023#[" : found.group(1) + "\\\\u003a:");
  }
}
