package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;

/** A list that cannot be changed, of which each element is made anew whenever it is asked for. */
final class ComputedList<E> extends AbstractList<E> {
  private final int size;
  private final IntFunction<E> element;

  /**
   * A list of so many.
   *
   * @param element the same for the same place, whatever else happens
   */
  ComputedList(int size, IntFunction<E> element) {
    this.size = size;
    this.element = element;
  }

  /** The list itself if its elements are made on demand, else a copy that cannot be changed. */
  static <E> List<E> copyOf(List<E> list, String name) {
    return list instanceof ComputedList ? list : Copies.list(list, name);
  }

  @Override
  public E get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return element.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}
