package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which rows are titles of sections, as people write them over the rows of their questions, often
 * in merged cells. Immutable.
 */
final class SectionHeadings {
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final TableColumns columns;

  SectionHeadings(TableColumns columns) {
    this.columns = columns;
  }

  /** The title, if the row is one. */
  Optional<String> of(SheetRow row) {
    if (!columns.cell(row, DraftColumn.QUESTION).isEmpty()) {
      return onlyAsks(row)
          ? Optional.of(columns.cell(row, DraftColumn.QUESTION))
          : Optional.empty();
    }
    String named = columns.cell(row, DraftColumn.SECTION);
    List<String> others =
        columns.places().entrySet().stream()
            .filter(column -> !isOfSection(column.getKey(), named))
            .map(column -> row.cell(column.getValue()).strip())
            .filter(cell -> !cell.isEmpty())
            .toList();
    if (!others.isEmpty()) {
      return Optional.empty();
    }
    return named.isEmpty() ? alone(row) : Optional.of(named);
  }

  /** A weight in the row of a title is that of the section, where those have no column. */
  private boolean isOfSection(DraftColumn column, String named) {
    return column == DraftColumn.SECTION
        || column == DraftColumn.SECTION_WEIGHT
        || column == DraftColumn.WEIGHT
            && !named.isEmpty()
            && !columns.has(DraftColumn.SECTION_WEIGHT);
  }

  /** A question without section, weight and answers, where others have a weight and no section. */
  private boolean onlyAsks(SheetRow row) {
    return columns.has(DraftColumn.WEIGHT)
        && !columns.has(DraftColumn.SECTION)
        && columns.places().entrySet().stream()
            .filter(column -> column.getKey() != DraftColumn.QUESTION)
            .allMatch(column -> row.cell(column.getValue()).isBlank());
  }

  /** Words in a column that says nothing else of a card, such as that of numbers. */
  private static Optional<String> alone(SheetRow row) {
    List<String> cells = row.cells().stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    return Optional.of(cells)
        .filter(all -> all.size() == 1)
        .map(all -> all.get(0))
        .filter(cell -> LETTER.matcher(cell).find());
  }
}
