package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.count.PackedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value, or none, of each evaluation; equal values are held once. */
final class ValueColumn<T> {
  private final Map<T, Integer> codes = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  /** 0 for none, else one more than the place among the values. */
  private final PackedColumn codeOf = new PackedColumn();

  void add(@Nullable T value) {
    codeOf.add(value == null ? 0 : code(value));
  }

  private int code(T value) {
    Integer known = codes.get(value);
    if (known == null) {
      values.add(value);
      known = values.size();
      codes.put(value, known);
    }
    return known;
  }

  @Nullable T get(int row) {
    int code = codeOf.getInt(row);
    return code == 0 ? null : values.get(code - 1);
  }
}
