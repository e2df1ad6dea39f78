package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the question of a row is answered with; the order in which answers are read is told, and
 * doubted where it is open. Sees the columns as they are found; not thread-safe.
 */
final class RowAnswers {
  private static final String USUAL = "yes/no";

  private final Map<DraftColumn, Integer> columns;
  private final RowProblems problems;
  private final List<String> guesses;
  private final List<String> doubts;

  /** What the columns of questions and answers are called: "Errors" means that less is better. */
  private String subject = "";

  RowAnswers(
      Map<DraftColumn, Integer> columns,
      RowProblems problems,
      List<String> guesses,
      List<String> doubts) {
    this.columns = columns;
    this.problems = problems;
    this.guesses = guesses;
    this.doubts = doubts;
  }

  /**
   * @param names of all columns
   */
  void names(List<String> names) {
    for (DraftColumn column : List.of(DraftColumn.QUESTION, DraftColumn.ANSWERS)) {
      Integer index = columns.get(column);
      subject += index == null ? "" : names.get(index) + " ";
    }
  }

  /** Null where they can't be told, which is then a problem. */
  @Nullable DraftAnswers of(SheetRow row, String ask) {
    Integer index = columns.get(DraftColumn.ANSWERS);
    String told = index == null ? "" : row.cell(index).strip();
    String words = told.isEmpty() ? USUAL : told;
    Optional<DraftAnswers> parsed = DraftAnswers.parse(words, subject + ask);
    if (parsed.isEmpty()) {
      problems.tell(
          row,
          DraftColumn.ANSWERS,
          "answers-unclear",
          "what the question is answered with can't be told",
          told,
          "Write %s. Other numbers and counts are written into the card afterwards."
              .formatted(DraftAnswers.ALLOWED));
      return null;
    }
    if (told.isEmpty()) {
      guesses.add("Line %s says no answers: yes or no.".formatted(row.line()));
    }
    tellOrder(parsed.get(), "Line %s, %s".formatted(row.line(), ask), words);
    return parsed.get();
  }

  private void tellOrder(DraftAnswers answers, String where, String words) {
    if (!answers.doubt().isEmpty()) {
      doubts.add(
          "%s: %s is read %s: %s. Turn the scores round if it is not so."
              .formatted(where, words, answers.doubt(), answers.guess()));
    } else if (!answers.guess().isEmpty()) {
      guesses.add("%s: %s is read so: %s.".formatted(where, words, answers.guess()));
    }
  }
}
