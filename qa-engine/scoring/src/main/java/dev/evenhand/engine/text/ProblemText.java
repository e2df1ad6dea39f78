package dev.evenhand.engine.text;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Problems for people: what {@link Problem#text()} says and, where the source is at hand, the line
 * that it is about with a mark under the place.
 *
 * <pre>
 * card.json:30:7 /sections/0/wieght: unknown property "wieght". Maybe you mean "weight". [unknown-property]
 *   30 |       "wieght": 10,
 *      |       ^^^^^^^^
 * </pre>
 *
 * <p>A line holds whatever stands in it, so give sources that carry no personal data: cards, gates
 * and forms, not evaluations. Of a long line 100 columns are shown; what would steer a terminal is
 * shown as its number. Immutable, safe for threads.
 */
public final class ProblemText {
  private static final String END = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String DIM = "\u001B[2m";
  private static final String RED = "\u001B[31m";
  private static final String YELLOW = "\u001B[33m";
  private static final String BLUE = "\u001B[34m";

  private final SourceLines lines;
  private final boolean coloured;

  private ProblemText(SourceLines lines, boolean coloured) {
    this.lines = lines;
    this.coloured = coloured;
  }

  /**
   * Problems with their lines.
   *
   * @param sources the text of a source by the name that problems call it; empty for one of which
   *     nothing is to be shown
   */
  public static ProblemText of(Function<String, Optional<String>> sources) {
    return new ProblemText(new SourceLines(Objects.requireNonNull(sources, "sources")), false);
  }

  /**
   * The same in the colours of a terminal: red for errors, yellow for warnings, blue for notices.
   */
  public ProblemText inColour() {
    return new ProblemText(lines, true);
  }

  /** The problems one after the other, each line ended. */
  public String write(List<Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    StringBuilder out = new StringBuilder();
    problems.forEach(problem -> out.append(write(problem)));
    return out.toString();
  }

  /** One line, or three with the excerpt; each ended. */
  public String write(Problem problem) {
    Objects.requireNonNull(problem, "problem");
    return message(problem) + "\n" + excerpt(problem).orElse("");
  }

  /**
   * The line of the problem with the marks below; empty where it can't or must not be shown, or
   * where it holds no more than an opening bracket.
   */
  public Optional<String> excerpt(Problem problem) {
    Objects.requireNonNull(problem, "problem");
    Location at = problem.location();
    if (at.line() == 0 || isOtherFile(problem)) {
      return Optional.empty();
    }
    return lines
        .part(at.source(), at.line(), at.column())
        .map(
            part ->
                excerpt(Excerpt.of(part, at.line()), problem)
                    + (isBracket(part.text()) ? begun(at) : ""));
  }

  /** Whether the line says nothing of what begins there. */
  private static boolean isBracket(String line) {
    String bare = line.strip();
    return bare.equals("{") || bare.equals("[");
  }

  /** The next line, by which one knows what begins at {@code at}. */
  private String begun(Location at) {
    int next = at.line() + 1;
    return lines
        .part(at.source(), next, 0)
        .map(part -> Excerpt.of(part, next).line() + "\n")
        .orElse("");
  }

  /** Whether the source is something else from its beginning on: its lines are not ours to show. */
  private static boolean isOtherFile(Problem problem) {
    Location at = problem.location();
    return problem.severity() == Problem.Severity.UNREADABLE && at.line() == 1 && at.column() <= 1;
  }

  private String excerpt(Excerpt shown, Problem problem) {
    String marks = shown.marks();
    return shown.line()
        + "\n"
        + (marks.isEmpty() ? "" : shown.blank() + in(colour(problem), marks) + "\n");
  }

  private String message(Problem problem) {
    String text = problem.text();
    String place = problem.location().toString();
    String code = "[" + problem.code() + "]";
    if (!coloured || !text.startsWith(place) || !text.endsWith(code)) {
      return text;
    }
    String middle = text.substring(place.length(), text.length() - code.length());
    return in(BOLD + colour(problem), place) + middle + in(DIM, code);
  }

  private String in(String colour, String text) {
    return coloured ? colour + text + END : text;
  }

  private static String colour(Problem problem) {
    return switch (problem.severity()) {
      case UNREADABLE, ERROR -> RED;
      case WARNING -> YELLOW;
      case NOTICE -> BLUE;
    };
  }
}
