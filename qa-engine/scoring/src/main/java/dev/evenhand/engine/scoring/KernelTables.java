package dev.evenhand.engine.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a card in flat arrays. A block is a run of columns; the sum of their offsets is the
 * row, in which stands what to add. The blocks of the card's own sums come first, then those of
 * each quotient.
 */
final class KernelTables {
  /** Per column: where the code stands, and where the offsets of its codes begin. */
  final int[] slots;

  final int[] bases;

  /** Per block: the end of its columns. */
  final int[] columnEnds;

  /** Of the card's own sums and of each quotient: the end of its blocks. */
  final int[] blockEnds;

  final int[] offsets;
  final long[] earned;
  final long[] possible;
  final byte[] flags;

  private final List<Integer> offsetList = new ArrayList<>();
  private final List<Long> earnedList = new ArrayList<>();
  private final List<Long> possibleList = new ArrayList<>();
  private final List<Integer> flagList = new ArrayList<>();

  private KernelTables(List<List<KernelBlock>> sums, KernelScale scale) {
    List<Integer> slotList = new ArrayList<>();
    List<Integer> baseList = new ArrayList<>();
    List<Integer> columnEndList = new ArrayList<>();
    this.blockEnds = new int[sums.size()];
    for (int i = 0; i < sums.size(); i++) {
      for (KernelBlock block : sums.get(i)) {
        int firstRow = earnedList.size();
        for (int c = 0; c < block.columns().size(); c++) {
          slotList.add(block.columns().get(c).slot());
          baseList.add(offsetList.size());
          addOffsets(block, c, c == 0 ? firstRow : 0);
        }
        columnEndList.add(slotList.size());
        addRows(block, i - 1, scale);
      }
      blockEnds[i] = columnEndList.size();
    }
    this.slots = ints(slotList);
    this.bases = ints(baseList);
    this.columnEnds = ints(columnEndList);
    this.offsets = ints(offsetList);
    this.earned = earnedList.stream().mapToLong(Long::longValue).toArray();
    this.possible = possibleList.stream().mapToLong(Long::longValue).toArray();
    this.flags = new byte[flagList.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = flagList.get(i).byteValue();
    }
  }

  /** Lays out tables that the scale proved to fit. */
  static KernelTables of(List<PieceTable> tables, KernelScale scale) {
    List<List<KernelBlock>> sums = new ArrayList<>();
    for (int q = KernelPlan.CARD; q < scale.quotients().size(); q++) {
      int quotient = q;
      sums.add(
          KernelBlock.of(tables.stream().filter(table -> table.quotient() == quotient).toList()));
    }
    return new KernelTables(sums, scale);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What the codes of a column add to the row; the first column also the first row. */
  private void addOffsets(KernelBlock block, int column, int first) {
    int stride =
        block.columns().stream()
            .skip(column + 1L)
            .mapToInt(PieceTable.Column::count)
            .reduce(1, Math::multiplyExact);
    for (int number : block.columns().get(column).classOf().asList()) {
      offsetList.add(first + number * stride);
    }
  }

  private void addRows(KernelBlock block, int quotient, KernelScale scale) {
    int size = Math.toIntExact(block.size());
    for (int row = 0; row < size; row++) {
      BigInteger earnedHere = BigInteger.ZERO;
      BigInteger possibleHere = BigInteger.ZERO;
      int flagsHere = 0;
      for (PieceTable table : block.tables()) {
        PieceTable.Row from = table.rows().get(block.rowOf(table, row));
        earnedHere = earnedHere.add(scale.earned(from.earned(), quotient));
        possibleHere = possibleHere.add(scale.possible(from.possible(), quotient));
        flagsHere |= from.flags();
      }
      earnedList.add(earnedHere.longValueExact());
      possibleList.add(possibleHere.longValueExact());
      flagList.add(flagsHere);
    }
  }
}
