package dev.evenhand.cli;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.Problem.Severity;
import dev.evenhand.engine.output.JUnitProblems;
import dev.evenhand.engine.output.JsonProblems;
import dev.evenhand.engine.output.SarifProblems;
import java.util.List;

/** How problems of several files are written, all at once. */
enum ProblemFormat {
  /** Told file by file while they are read. */
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  JUNIT;

  /**
   * Writes them; as text they were told already.
   *
   * @param command what looked, such as {@code qa lint}
   * @param mildest the least severe of what makes the command fail
   */
  void write(
      String command,
      List<String> files,
      List<Problem> problems,
      Severity mildest,
      Console console) {
    switch (this) {
      case TEXT -> {}
      case JSON -> console.data(JsonProblems.write(problems));
      case SARIF -> console.data(SarifProblems.write(problems));
      case GITHUB -> problems.forEach(problem -> console.annotation(annotation(problem)));
      case JUNIT ->
          console.data(
              JUnitProblems.write(
                  command, files.stream().map(InputFile::name).toList(), problems, mildest));
    }
  }

  /** A GitHub workflow command; its values escape percent signs, line ends, colons and commas. */
  private static String annotation(Problem problem) {
    Location at = problem.location();
    String level =
        switch (problem.severity()) {
          case UNREADABLE, ERROR -> "error";
          case WARNING -> "warning";
          case NOTICE -> "notice";
        };
    return "::%s file=%s,line=%s,col=%s,title=%s::%s"
        .formatted(
            level,
            property(at.source()),
            Math.max(1, at.line()),
            Math.max(1, at.column()),
            property(problem.code()),
            escaped(problem.text()));
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
