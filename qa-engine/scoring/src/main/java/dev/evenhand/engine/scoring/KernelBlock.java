package dev.evenhand.engine.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables that add to the same sums, put together to one: fewer rows are looked up for an
 * evaluation. The columns of all, each once.
 */
record KernelBlock(List<PieceTable.Column> columns, List<PieceTable> tables) {
  /** Puts neighbours together as long as the rows stay few. */
  static List<KernelBlock> of(List<PieceTable> tables) {
    List<KernelBlock> blocks = new ArrayList<>();
    KernelBlock last = null;
    for (PieceTable table : tables) {
      KernelBlock joined = last == null ? null : last.with(table);
      if (joined != null && joined.size() <= PieceSize.MOST) {
        blocks.set(blocks.size() - 1, joined);
        last = joined;
      } else {
        last = new KernelBlock(table.columns(), List.of(table));
        blocks.add(last);
      }
    }
    return blocks;
  }

  private KernelBlock with(PieceTable table) {
    List<PieceTable.Column> all = new ArrayList<>(columns);
    for (PieceTable.Column column : table.columns()) {
      if (all.stream().noneMatch(other -> other.slot() == column.slot())) {
        all.add(column);
      }
    }
    List<PieceTable> joined = new ArrayList<>(tables);
    joined.add(table);
    return new KernelBlock(all, joined);
  }

  long size() {
    long size = 1;
    for (PieceTable.Column column : columns) {
      size = Math.min(size * column.count(), PieceSize.MOST + 1L);
    }
    return size;
  }

  /** The row of {@code table} that belongs to a row of this block. */
  int rowOf(PieceTable table, int row) {
    int[] classes = new int[columns.size()];
    int rest = row;
    for (int i = columns.size() - 1; i >= 0; i--) {
      classes[i] = rest % columns.get(i).count();
      rest /= columns.get(i).count();
    }
    int found = 0;
    for (PieceTable.Column column : table.columns()) {
      found = found * column.count() + classes[place(column)];
    }
    return found;
  }

  private int place(PieceTable.Column column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).slot() == column.slot()) {
        return i;
      }
    }
    throw new IllegalArgumentException("No column for slot " + column.slot());
  }
}
