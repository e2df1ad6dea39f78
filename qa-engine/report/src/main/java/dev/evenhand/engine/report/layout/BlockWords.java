package dev.evenhand.engine.report.layout;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What blocks say in words; charts say nothing that no table says. */
public abstract class BlockWords implements Block.Visitor<String> {
  private final int mostColumns;
  private final String end;

  /**
   * @param mostColumns a matrix of more is left out
   * @param end what closes a list
   */
  protected BlockWords(int mostColumns, String end) {
    this.mostColumns = mostColumns;
    this.end = end;
  }

  /** A sentence on lines of its own. */
  protected abstract String lines(Sentence sentence);

  /** A sentence in a list, with what stands before it; longer ones go on behind {@code rest}. */
  protected abstract String item(String before, String rest, Sentence sentence);

  /** A sentence below one of a list. */
  protected abstract String below(Sentence sentence);

  /** The word of a verdict before a sentence. */
  protected abstract String mark(String word);

  /** A table of names against names. */
  protected abstract String matrix(Matrix matrix);

  /** What all blocks say. */
  public final String all(Collection<Block> blocks) {
    return each(blocks, block -> block.accept(this));
  }

  private static <T> String each(Collection<T> all, Function<T, String> said) {
    return all.stream().map(said).collect(Collectors.joining());
  }

  @Override
  public final String paragraph(Block.Paragraph paragraph) {
    return lines(paragraph.sentence());
  }

  @Override
  public final String points(Block.Points points) {
    return each(points.points(), this::point) + end;
  }

  private String point(Block.Point point) {
    Cell.Verdict verdict = point.verdict();
    String before = "- " + (verdict == null ? "" : mark(verdict.word()));
    return item(before, "  ", point.sentence()) + each(point.more(), this::below);
  }

  @Override
  public final String steps(Block.Steps steps) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Block.Step step : steps.steps()) {
      Sentence both = Sentence.of("{} {}", step.what(), step.why());
      out.append(item(number++ + ". ", "   ", both));
    }
    return out.append(end).toString();
  }

  @Override
  public final String tally(Block.Tally tally) {
    String counts =
        tally.counts().stream()
            .map(count -> count.number() + " " + count.verdict().word())
            .collect(Collectors.joining(", "));
    return lines(Sentence.of("{}: {}", tally.title(), counts));
  }

  @Override
  public final String figures(Block.Figures figures) {
    return "";
  }

  @Override
  public final String matrices(Block.Matrices matrices) {
    return matrices.matrices().stream()
        .filter(matrix -> matrix.columns().size() <= mostColumns)
        .map(this::matrix)
        .collect(Collectors.joining());
  }
}
