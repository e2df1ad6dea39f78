package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.layout.BlockWords;
import dev.evenhand.engine.report.layout.TableRows;
import java.util.List;
import java.util.stream.Stream;

/** What a block says in Markdown. */
final class BlockMarkdown extends BlockWords {
  private static final int MOST_ROWS = 100;

  /** A matrix of more columns is no longer read. */
  private static final int MOST_COLUMNS = 20;

  private final String groupMark;

  /**
   * @param groupMark what stands before the titles of groups, such as ###
   */
  BlockMarkdown(String groupMark) {
    super(MOST_COLUMNS, "\n");
    this.groupMark = groupMark;
  }

  @Override
  protected String lines(Sentence sentence) {
    return Escaped.sentence(sentence) + "\n\n";
  }

  @Override
  protected String item(String before, String rest, Sentence sentence) {
    return before + Escaped.sentence(sentence).strip() + "\n";
  }

  @Override
  protected String below(Sentence sentence) {
    return "  - " + Escaped.sentence(sentence) + "\n";
  }

  @Override
  protected String mark(String word) {
    return "**" + word + "**: ";
  }

  @Override
  protected String matrix(Matrix matrix) {
    MarkdownTable table =
        new MarkdownTable(
            "l" + "r".repeat(matrix.columns().size()),
            TableRows.line("", matrix.columns().stream().map(Escaped::name)));
    for (Matrix.Row row : matrix.rows()) {
      Stream<String> entries = row.entries().stream().map(entry -> CellMarkdown.of(entry.cell()));
      table.row(TableRows.line(Escaped.name(row.head()), entries));
    }
    return "%s: %s\n\n%s\n"
        .formatted(Escaped.name(matrix.title()), Escaped.name(matrix.measure()), table.text());
  }

  @Override
  public String group(Block.Group group) {
    return groupMark + " " + lines(group.title()) + all(group.blocks());
  }

  @Override
  public String table(Table table) {
    List<Column> columns = table.columns();
    MarkdownTable lines =
        new MarkdownTable(
            TableRows.alignment(table, 0),
            TableRows.spread(table, 0, i -> Escaped.name(columns.get(i).title()), i -> "Interval"));
    table.rows().stream().limit(MOST_ROWS).forEach(row -> lines.row(cells(table, row)));
    String left = TableRows.left(MOST_ROWS, table);
    return lines(table.caption()) + lines.text() + (left.isEmpty() ? "" : "\n" + left) + "\n";
  }

  private static List<String> cells(Table table, List<Cell> row) {
    return TableRows.spread(
        table,
        0,
        i -> CellMarkdown.of(row.get(i)),
        i -> CellMarkdown.MARKDOWN.interval(row.get(i)));
  }
}
