package dev.evenhand.engine.draft;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the rows of a table of questions. Not thread-safe. */
final class RowProblems {
  private final String source;
  private final List<Problem> problems = new ArrayList<>();

  RowProblems(String source) {
    this.source = source;
  }

  void tell(
      SheetRow row,
      DraftColumn column,
      String code,
      String message,
      @Nullable String found,
      String remedy) {
    problems.add(
        Problem.error(code, Location.of(source, row.line()), JsonText.word(column), message, remedy)
            .with(found == null ? null : JsonText.line(found), null));
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  List<Problem> all() {
    return problems;
  }
}
