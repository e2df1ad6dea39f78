package dev.evenhand.api.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Unmodifiable copies in the order of the original. A null, whether it is the collection or in it,
 * is refused by the name of the parameter.
 */
public final class Copies {
  private Copies() {}

  /** A copy of a list; {@code name} is that of the parameter. */
  public static <T> List<T> list(Collection<? extends T> values, String name) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(values, name);
    int index = 0;
    for (T value : values) {
      if (value == null) {
        throw new NullPointerException(name + "[" + index + "]");
      }
      index++;
    }
    return List.copyOf(values);
  }

  /** A copy of a set. */
  public static <T> Set<T> set(Collection<? extends T> values, String name) {
    Objects.requireNonNull(name, "name");
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(values, name)));
  }

  /** A copy of a map. */
  public static <K, V> Map<K, V> map(Map<K, ? extends V> values, String name) {
    Objects.requireNonNull(name, "name");
    Map<K, V> copy = new LinkedHashMap<>();
    each(values, name, copy);
    return Collections.unmodifiableMap(copy);
  }

  /** A copy in the order of the keys. */
  public static <K extends Comparable<K>, V> SortedMap<K, V> sorted(
      Map<K, ? extends V> values, String name) {
    Objects.requireNonNull(name, "name");
    SortedMap<K, V> copy = new TreeMap<>();
    each(values, name, copy);
    return Collections.unmodifiableSortedMap(copy);
  }

  /** A copy of a map with copies of its lists. */
  public static <K, V> Map<K, List<V>> mapOfLists(Map<K, List<V>> values, String name) {
    Objects.requireNonNull(name, "name");
    Map<K, List<V>> copy = new LinkedHashMap<>(map(values, name));
    copy.replaceAll((key, list) -> list(list, "%s[%s]".formatted(name, key)));
    return Collections.unmodifiableMap(copy);
  }

  /** A copy of a list with copies of its lists. */
  public static <T> List<List<T>> listOfLists(Collection<? extends List<T>> values, String name) {
    Objects.requireNonNull(name, "name");
    List<List<T>> copy = new ArrayList<>();
    for (List<T> value : list(values, name)) {
      copy.add(list(value, "%s[%s]".formatted(name, copy.size())));
    }
    return Collections.unmodifiableList(copy);
  }

  private static <K, V> void each(Map<K, ? extends V> values, String name, Map<K, V> copy) {
    Objects.requireNonNull(values, name);
    for (Map.Entry<K, ? extends V> entry : values.entrySet()) {
      K key = entry.getKey();
      V value = entry.getValue();
      if (key == null) {
        throw new NullPointerException("a key of " + name);
      }
      if (value == null) {
        throw new NullPointerException(name + "[" + key + "]");
      }
      copy.put(key, value);
    }
  }
}
