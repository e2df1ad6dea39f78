package dev.evenhand.engine.agreement.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list of numbers that takes as little as they allow. They are packed block by block: the least
 * of a block, and beside it how much greater each is. So numbers that rise with their place, such
 * as those of lines, take a byte or two each.
 */
public final class PackedColumn {
  private static final int BITS = 12;
  private static final int BLOCK = 1 << BITS;

  private final List<Block> blocks = new ArrayList<>();
  private long[] last = new long[16];
  private int size;

  /** Packed numbers; {@code far} holds them instead where they lie too far apart. */
  private static final class Block {
    private final long least;
    private final PackedInts more;
    private final long[] far;

    Block(long least, PackedInts more, long[] far) {
      this.least = least;
      this.more = more;
      this.far = far;
    }

    static Block of(long[] values) {
      long least = Arrays.stream(values).min().orElseThrow();
      long range = Arrays.stream(values).max().orElseThrow() - least;
      return range < 0 || range > Integer.MAX_VALUE
          ? new Block(0, PackedInts.of(0, 0, i -> 0), values.clone())
          : new Block(
              least,
              PackedInts.of(values.length, (int) range, i -> (int) (values[i] - least)),
              new long[0]);
    }

    long get(int index) {
      return far.length > 0 ? far[index] : least + more.get(index);
    }
  }

  public void add(long value) {
    int place = size & BLOCK - 1;
    if (place == last.length) {
      last = Arrays.copyOf(last, 2 * place);
    }
    last[place] = value;
    size++;
    if (place == BLOCK - 1) {
      blocks.add(Block.of(last));
    }
  }

  public long get(int index) {
    int block = index >>> BITS;
    int place = index & BLOCK - 1;
    return block < blocks.size() ? blocks.get(block).get(place) : last[place];
  }

  /** The number at a place where all are known to be ints. */
  public int getInt(int index) {
    return (int) get(index);
  }

  public int size() {
    return size;
  }
}
