package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * A table of names against names, whose cells are shaded by their numbers.
 *
 * @param title what it is of
 * @param measure what the numbers are
 * @param side what stands at the rows
 * @param columns their heads
 * @param rows each with its head
 */
public record Matrix(
    String title, String measure, String side, List<String> columns, List<Row> rows) {
  public Matrix {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(side, "side");
    columns = Copies.list(columns, "columns");
    rows = Copies.list(rows, "rows");
  }

  /** One row. */
  public record Row(String head, List<Entry> entries) {
    public Row {
      Objects.requireNonNull(head, "head");
      entries = Copies.list(entries, "entries");
    }
  }

  /**
   * One number.
   *
   * @param cell a number, or words where there is none
   * @param shade how dark it is
   * @param note what a pointer that rests on it is told, or empty
   */
  public record Entry(Cell cell, Shade shade, String note) {
    public Entry {
      Objects.requireNonNull(cell, "cell");
      Objects.requireNonNull(shade, "shade");
      Objects.requireNonNull(note, "note");
    }

    /** Where something meets itself. */
    public static Entry self() {
      return new Entry(new Cell.Words("·"), Shade.SELF, "");
    }

    /** No number, and why. */
    public static Entry none(String why) {
      Objects.requireNonNull(why, "why");
      return new Entry(new Cell.Words("–"), Shade.NONE, why);
    }
  }

  /** How dark a cell is; the warm ones are for what lies below. */
  public enum Shade {
    NONE,
    SELF,
    HEAT_0,
    HEAT_1,
    HEAT_2,
    HEAT_3,
    HEAT_4,
    WARM_1,
    WARM_2,
    WARM_3;

    /** One of five, from light to dark. */
    public static Shade heat(int level) {
      return List.of(HEAT_0, HEAT_1, HEAT_2, HEAT_3, HEAT_4).get(level);
    }

    /** One of three, from light to dark. */
    public static Shade warm(int level) {
      return List.of(WARM_1, WARM_2, WARM_3).get(level - 1);
    }
  }
}
