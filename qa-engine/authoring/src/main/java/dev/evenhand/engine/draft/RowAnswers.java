package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the question of a row is answered with; the order in which answers are read is told, and
 * doubted where it is open. Not thread-safe.
 */
final class RowAnswers {
  private static final String USUAL = "yes/no";

  private final TableColumns columns;
  private final RowRemarks remarks;

  /** What the columns of questions and answers are called: "Errors" means that less is better. */
  private final String subject;

  RowAnswers(TableColumns columns, RowRemarks remarks) {
    this.columns = columns;
    this.remarks = remarks;
    this.subject =
        "%s %s ".formatted(columns.name(DraftColumn.QUESTION), columns.name(DraftColumn.ANSWERS));
  }

  /** Null where they can't be told, which is then a problem. */
  @Nullable DraftAnswers of(SheetRow row, String ask) {
    String told = columns.cell(row, DraftColumn.ANSWERS);
    String words = told.isEmpty() ? USUAL : told;
    Optional<DraftAnswers> parsed = DraftAnswers.parse(words, subject + ask);
    if (parsed.isEmpty()) {
      remarks.tell(
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
      remarks.guess("Line %s says no answers: yes or no.".formatted(row.line()));
    }
    tellOrder(parsed.get(), "Line %s, %s".formatted(row.line(), ask), words);
    return parsed.get();
  }

  private void tellOrder(DraftAnswers answers, String where, String words) {
    if (!answers.doubt().isEmpty()) {
      remarks.doubt(
          "%s: %s is read %s: %s. Turn the scores round if it is not so."
              .formatted(where, words, answers.doubt(), answers.guess()));
    } else if (!answers.guess().isEmpty()) {
      remarks.guess("%s: %s is read so: %s.".formatted(where, words, answers.guess()));
    }
  }
}
