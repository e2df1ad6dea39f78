package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.layout.BlockWords;
import java.util.stream.Collectors;

/** What a block says, line by line. */
final class BlockText extends BlockWords {
  /** A matrix of more columns fits no terminal. */
  private static final int MOST_COLUMNS = 10;

  private static final String DEEPER = "  ";
  private final String indent;

  BlockText(String indent) {
    super(MOST_COLUMNS, "");
    this.indent = indent;
  }

  @Override
  protected String lines(Sentence sentence) {
    return lines(indent, indent, sentence);
  }

  @Override
  protected String item(String before, String rest, Sentence sentence) {
    return lines(indent + before, indent + rest, sentence);
  }

  @Override
  protected String below(Sentence sentence) {
    String below = indent + DEEPER + DEEPER;
    return lines(below, below, sentence);
  }

  @Override
  protected String mark(String word) {
    return word + ": ";
  }

  @Override
  protected String matrix(Matrix matrix) {
    return TextMatrix.of(matrix, indent);
  }

  @Override
  public String group(Block.Group group) {
    return lines(group.title()) + new BlockText(indent + DEEPER).all(group.blocks());
  }

  @Override
  public String table(Table table) {
    return lines(table.caption()) + TableText.of(table, indent + DEEPER);
  }

  static String lines(String first, String rest, Sentence sentence) {
    String words = sentence.parts().stream().map(BlockText::words).collect(Collectors.joining());
    return Wrapped.of(first, rest, CellText.plain(words));
  }

  /** A command stays in one line, so that it can be copied. */
  private static String words(Sentence.Part part) {
    return part instanceof Sentence.Command ? part.text().replace(' ', '\u202F') : part.text();
  }
}
