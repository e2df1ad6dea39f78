package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a block says in Markdown; charts say nothing that no table says. */
final class BlockMarkdown implements Block.Visitor<String> {
  private static final int MOST_ROWS = 100;

  /** A matrix of more columns is no longer read. */
  private static final int MOST_COLUMNS = 20;

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return Escaped.sentence(paragraph.sentence()) + "\n\n";
  }

  @Override
  public String points(Block.Points points) {
    return points.points().stream().map(BlockMarkdown::point).collect(Collectors.joining()) + "\n";
  }

  private static String point(Block.Point point) {
    Cell.Verdict verdict = point.verdict();
    String mark = verdict == null ? "" : "**" + verdict.word() + "**: ";
    return "- "
        + mark
        + Escaped.sentence(point.sentence())
        + "\n"
        + point.more().stream()
            .map(more -> "  - " + Escaped.sentence(more) + "\n")
            .collect(Collectors.joining());
  }

  @Override
  public String steps(Block.Steps steps) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Block.Step step : steps.steps()) {
      String words = Escaped.sentence(step.what()) + " " + Escaped.sentence(step.why());
      out.append(number++).append(". ").append(words.strip()).append('\n');
    }
    return out.append('\n').toString();
  }

  @Override
  public String tally(Block.Tally tally) {
    return tally.title()
        + ": "
        + tally.counts().stream()
            .map(count -> count.number() + " " + count.verdict().word())
            .collect(Collectors.joining(", "))
        + "\n\n";
  }

  @Override
  public String figures(Block.Figures figures) {
    return "";
  }

  @Override
  public String matrices(Block.Matrices matrices) {
    return matrices.matrices().stream()
        .filter(matrix -> matrix.columns().size() <= MOST_COLUMNS)
        .map(BlockMarkdown::matrix)
        .collect(Collectors.joining());
  }

  private static String matrix(Matrix matrix) {
    MarkdownTable table =
        new MarkdownTable("l" + "r".repeat(matrix.columns().size()), line("", matrix.columns()));
    for (Matrix.Row row : matrix.rows()) {
      List<String> cells = new ArrayList<>(List.of(Escaped.name(row.head())));
      row.entries().forEach(entry -> cells.add(CellMarkdown.of(entry.cell())));
      table.row(cells.toArray(String[]::new));
    }
    return "%s: %s\n\n%s\n"
        .formatted(Escaped.name(matrix.title()), Escaped.name(matrix.measure()), table.text());
  }

  private static String[] line(String first, List<String> names) {
    List<String> line = new ArrayList<>(List.of(first));
    names.forEach(name -> line.add(Escaped.name(name)));
    return line.toArray(String[]::new);
  }

  @Override
  public String group(Block.Group group) {
    return "### "
        + Escaped.sentence(group.title())
        + "\n\n"
        + group.blocks().stream().map(block -> block.accept(this)).collect(Collectors.joining());
  }

  @Override
  public String table(Table table) {
    StringBuilder alignment = new StringBuilder();
    List<String> heads = new ArrayList<>();
    for (Column column : table.columns()) {
      alignment.append(column.kind().isNumeric() ? 'r' : 'l');
      heads.add(Escaped.name(column.title()));
      if (column.kind() == Column.Kind.ESTIMATE) {
        alignment.append('l');
        heads.add("Interval");
      }
    }
    MarkdownTable lines = new MarkdownTable(alignment.toString(), heads.toArray(String[]::new));
    List<List<Cell>> rows = table.rows();
    rows.stream().limit(MOST_ROWS).forEach(row -> lines.row(cells(table, row)));
    return caption(table.caption()) + lines.text() + left(table, rows.size()) + "\n";
  }

  private static String caption(Sentence caption) {
    return Escaped.sentence(caption) + "\n\n";
  }

  /** Says how many rows are not in the table. */
  private static String left(Table table, int rows) {
    if (rows <= MOST_ROWS) {
      return "";
    }
    String where = table.name().isEmpty() ? "" : ", in the CSV table " + table.name();
    return "\nand %s more%s\n".formatted(rows - MOST_ROWS, where);
  }

  private static String[] cells(Table table, List<Cell> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(CellMarkdown.of(row.get(i)));
      if (table.columns().get(i).kind() == Column.Kind.ESTIMATE) {
        cells.add(CellMarkdown.interval(row.get(i)));
      }
    }
    return cells.toArray(String[]::new);
  }
}
