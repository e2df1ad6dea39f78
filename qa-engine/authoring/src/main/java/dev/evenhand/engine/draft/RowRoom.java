package dev.evenhand.engine.draft;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.Collection;
import java.util.Optional;

/** How many rows of a table a card has room for. Not thread-safe. */
final class RowRoom {
  /** A title of a section before each question. */
  private static final int MOST_ROWS = 2 * Scorecard.MAX_QUESTIONS;

  /** As many as a file of a card has bytes. */
  private static final long MOST_CHARACTERS = 4L << 20;

  private final String source;
  private final Collection<Integer> columns;
  private int rows;
  private int entries;
  private long characters;

  /**
   * @param columns of which a card is made
   */
  RowRoom(String source, Collection<Integer> columns) {
    this.source = source;
    this.columns = columns;
  }

  /**
   * Counts a row that was read.
   *
   * @param now how many questions and problems there are now
   */
  void add(SheetRow row, int now) {
    rows++;
    entries = now;
    characters += columns.stream().mapToLong(column -> row.cell(column).length()).sum();
  }

  /** Why there is no room for another row; empty if there is. */
  Optional<Problem> full(SheetRow next) {
    if (characters > MOST_CHARACTERS) {
      return Optional.of(
          problem(next, "file-too-large", "the rows above hold more text than a card can"));
    }
    return rows >= MOST_ROWS || entries >= Scorecard.MAX_QUESTIONS
        ? Optional.of(
            problem(
                    next,
                    "too-many-questions",
                    "the table goes on with more rows than a card can have")
                .with(null, "at most %s questions".formatted(Scorecard.MAX_QUESTIONS)))
        : Optional.empty();
  }

  private Problem problem(SheetRow row, String code, String message) {
    return Problem.error(
        code,
        Location.of(source, row.line()),
        "",
        message,
        "Split it into several cards; or give the sheet of questions, not that of reviews.");
  }
}
