package dev.evenhand.engine.report.document;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows that are made when they are asked for, some at a time: there may be more than can be held.
 * Meant to be read from the first to the last.
 *
 * @param <C> what some rows are made from
 */
final class ChunkedRows<C> extends AbstractList<List<Cell>> {
  private final List<C> chunks;
  private final Function<C, List<List<Cell>>> rows;
  private final Supplier<int[]> ends = Suppliers.memoize(this::ends);

  ChunkedRows(List<C> chunks, Function<C, List<List<Cell>>> rows) {
    this.chunks = chunks;
    this.rows = rows;
  }

  private int[] ends() {
    int[] ends = new int[chunks.size()];
    int end = 0;
    int place = 0;
    for (C chunk : chunks) {
      end += rows.apply(chunk).size();
      ends[place++] = end;
    }
    return ends;
  }

  @Override
  public int size() {
    int[] known = ends.get();
    return known.length == 0 ? 0 : known[known.length - 1];
  }

  @Override
  public boolean isEmpty() {
    return !iterator().hasNext();
  }

  @Override
  public Iterator<List<Cell>> iterator() {
    return Iterables.concat(Iterables.transform(chunks, rows::apply)).iterator();
  }

  @Override
  public List<Cell> get(int index) {
    int[] known = ends.get();
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    int found = Arrays.binarySearch(known, index + 1);
    int chunk = found < 0 ? -found - 1 : found;
    while (chunk > 0 && known[chunk - 1] > index) {
      chunk--;
    }
    int before = chunk == 0 ? 0 : known[chunk - 1];
    return rows.apply(chunks.get(chunk)).get(index - before);
  }
}
