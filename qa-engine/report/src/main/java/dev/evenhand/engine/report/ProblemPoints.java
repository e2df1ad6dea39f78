package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.List;
import java.util.stream.Stream;

/** Problems of the input as a person reads them: where, what, and what to do. */
final class ProblemPoints {
  /** More are the work of a program; the table has them all. */
  private static final int MOST = 100;

  private ProblemPoints() {}

  static Block list(Detail detail, List<Problem> problems) {
    Stream<Sentence> first = problems.stream().limit(MOST).map(ProblemPoints::sentence);
    int rest = problems.size() - MOST;
    Sentence more = rest <= 0 ? Sentence.EMPTY : Sentence.of("And {} more.", Sentence.count(rest));
    return Block.Points.of(detail, Stream.concat(first, Stream.of(more)));
  }

  /** The same for programs. */
  static Table table(String name, String title, List<Problem> problems) {
    return Table.<Problem>create(name, title, Detail.DATA)
        .words("code", "Code", Problem::code)
        .name(name.substring(0, name.length() - 1), title, Problem::text)
        .rows(problems)
        .done();
  }

  private static Sentence sentence(Problem problem) {
    return Sentence.of(
        "{}: {}. {}",
        Sentence.reason(place(problem)),
        Sentence.reason(found(problem)),
        Sentence.reason(problem.remedy()));
  }

  /** The file without its folders, which a reader of a report need not know. */
  private static String place(Problem problem) {
    String source = problem.location().source();
    int folder = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
    StringBuilder place = new StringBuilder(source.substring(folder + 1));
    if (problem.location().line() > 0) {
      place.append(", line ").append(problem.location().line());
    }
    if (!problem.path().isEmpty()) {
      place.append(", ").append(problem.path());
    }
    return place.toString();
  }

  private static String found(Problem problem) {
    String found = problem.found() == null ? "" : ", found " + problem.found();
    String allowed = problem.allowed() == null ? "" : "; allowed: " + problem.allowed();
    return problem.message() + found + allowed;
  }
}
