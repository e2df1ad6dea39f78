package dev.evenhand.cli;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.ReadingNotices;
import java.util.List;
import java.util.stream.Stream;

/** How evaluations were read that are not exact: told, or refused where that was asked for. */
final class ScoreNotices {
  private final String source;
  private final boolean strict;
  private final ReadingNotices notices = new ReadingNotices();

  /**
   * @param strict whether what is not exact is refused
   */
  ScoreNotices(String source, boolean strict) {
    this.source = source;
    this.strict = strict;
  }

  boolean isStrict() {
    return strict;
  }

  /** What keeps an evaluation from being scored, be it only that it is not exact. */
  List<Problem> refused(List<Problem> problems, List<Problem> found) {
    Stream<Problem> guesses = strict ? found.stream() : Stream.empty();
    return Stream.concat(problems.stream(), guesses).map(this::asError).toList();
  }

  private Problem asError(Problem problem) {
    return problem.severity() != Problem.Severity.NOTICE
        ? problem
        : Problem.error(
            problem.code(),
            problem.location(),
            problem.path(),
            problem.message(),
            problem.remedy());
  }

  void add(EvaluationLine line, List<Problem> found) {
    notices.addAll(found, Location.of(source, line.number()));
  }

  /**
   * Takes note of how a table was read.
   *
   * @return what must not be guessed where that was asked for
   */
  List<Problem> addSheet(List<Problem> guesses) {
    if (strict) {
      return guesses.stream().map(this::asError).toList();
    }
    notices.addAll(guesses, Location.of(source));
    return List.of();
  }

  List<Problem> list() {
    return notices.list();
  }

  /** Tells them beside the scores. */
  void tell(Console console) {
    console.messages(list());
  }
}
