package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which rows are titles of sections, as people write them over the rows of their questions, often
 * in merged cells. Sees the columns as they are found; not thread-safe.
 */
final class SectionHeadings {
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Map<DraftColumn, Integer> columns;

  SectionHeadings(Map<DraftColumn, Integer> columns) {
    this.columns = columns;
  }

  /** The title, if the row is one. */
  Optional<String> of(SheetRow row) {
    if (!cell(row, DraftColumn.QUESTION).isEmpty()) {
      return onlyAsks(row) ? Optional.of(cell(row, DraftColumn.QUESTION)) : Optional.empty();
    }
    String named = cell(row, DraftColumn.SECTION);
    List<String> others =
        columns.entrySet().stream()
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
            && !columns.containsKey(DraftColumn.SECTION_WEIGHT);
  }

  /** A question without section, weight and answers, where others have a weight and no section. */
  private boolean onlyAsks(SheetRow row) {
    return columns.containsKey(DraftColumn.WEIGHT)
        && !columns.containsKey(DraftColumn.SECTION)
        && columns.entrySet().stream()
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

  private String cell(SheetRow row, DraftColumn column) {
    Integer index = columns.get(column);
    return index == null ? "" : row.cell(index).strip();
  }
}
