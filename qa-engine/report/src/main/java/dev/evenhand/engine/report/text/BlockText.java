package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.stream.Collectors;

/** What a block says, line by line; charts say nothing that no table says. */
final class BlockText implements Block.Visitor<String> {
  private static final String DEEPER = "  ";

  private final String indent;

  BlockText(String indent) {
    this.indent = indent;
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return lines(indent, indent, paragraph.sentence());
  }

  @Override
  public String points(Block.Points points) {
    return points.points().stream().map(this::point).collect(Collectors.joining());
  }

  private String point(Block.Point point) {
    Cell.Verdict verdict = point.verdict();
    String mark = verdict == null ? "- " : "- " + verdict.word() + ": ";
    String below = indent + DEEPER + DEEPER;
    return lines(indent + mark, indent + DEEPER, point.sentence())
        + point.more().stream()
            .map(more -> lines(below, below, more))
            .collect(Collectors.joining());
  }

  @Override
  public String steps(Block.Steps steps) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Block.Step step : steps.steps()) {
      Sentence both = Sentence.of("{} {}", step.what(), step.why());
      out.append(lines(indent + number + ". ", indent + "   ", both));
      number++;
    }
    return out.toString();
  }

  @Override
  public String tally(Block.Tally tally) {
    String counts =
        tally.counts().stream()
            .map(count -> count.number() + " " + count.verdict().word())
            .collect(Collectors.joining(", "));
    return lines(indent, indent, Sentence.words(tally.title() + ": " + counts));
  }

  @Override
  public String figures(Block.Figures figures) {
    return "";
  }

  @Override
  public String matrices(Block.Matrices matrices) {
    return matrices.matrices().stream()
        .map(matrix -> TextMatrix.of(matrix, indent))
        .collect(Collectors.joining());
  }

  @Override
  public String group(Block.Group group) {
    return lines(indent, indent, group.title())
        + group.blocks().stream()
            .map(block -> block.accept(new BlockText(indent + DEEPER)))
            .collect(Collectors.joining());
  }

  @Override
  public String table(Table table) {
    return lines(indent, indent, table.caption()) + TextTable.of(table, indent + DEEPER);
  }

  static String lines(String first, String rest, Sentence sentence) {
    return Wrapped.of(first, rest, CellText.plain(sentence.text()));
  }
}
