package dev.evenhand.engine.preview.page;

import dev.evenhand.api.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem of the card that is written, as it stands beside the form.
 *
 * @param place line and column, or the name of the file
 * @param excerpt the line as it is written, or null
 * @param message what was found
 * @param allowed what may stand there, or null
 */
public record CardProblem(
    boolean warning,
    String place,
    @Nullable String excerpt,
    String message,
    @Nullable String allowed,
    String remedy,
    String code) {
  private static final int LONGEST = 160;

  /** Of a problem of a file with these lines. */
  public static CardProblem of(Problem problem, List<String> lines) {
    int line = problem.location().line();
    return new CardProblem(
        problem.severity() == Problem.Severity.WARNING
            || problem.severity() == Problem.Severity.NOTICE,
        line == 0 ? problem.location().source() : place(problem),
        line >= 1 && line <= lines.size() ? shortened(lines.get(line - 1).strip()) : null,
        Labels.capital(problem.message())
            + (problem.found() == null ? "" : ", found " + problem.found()),
        problem.allowed(),
        problem.remedy(),
        problem.code());
  }

  private static String place(Problem problem) {
    int column = problem.location().column();
    return problem.location().line() + (column == 0 ? "" : ":" + column);
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(
                    0, Math.min(LONGEST, line.codePointCount(0, line.length()))))
            + "…";
  }
}
