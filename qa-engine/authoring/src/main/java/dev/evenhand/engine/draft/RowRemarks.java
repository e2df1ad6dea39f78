package dev.evenhand.engine.draft;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a table of questions: what is wrong with it, what was guessed, and which
 * guesses may well be the wrong way round. Not thread-safe.
 */
final class RowRemarks {
  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> guesses = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  RowRemarks(String source) {
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

  void guess(String sentence) {
    guesses.add(sentence);
  }

  void doubt(String sentence) {
    doubts.add(sentence);
  }

  List<Problem> problems() {
    return problems;
  }

  List<String> guesses() {
    return guesses;
  }

  List<String> doubts() {
    return doubts;
  }
}
