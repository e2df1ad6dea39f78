package dev.evenhand.engine.calibration;

import dev.evenhand.api.problem.Location;
import dev.evenhand.engine.agreement.count.Labels;
import dev.evenhand.engine.agreement.count.PackedColumn;

/** Where evaluations stand: the names of their sources are held once, and the rest as numbers. */
final class LocationColumn {
  private final Labels sources = new Labels();
  private final PackedColumn sourceOf = new PackedColumn();
  private final PackedColumn lines = new PackedColumn();

  void add(Location location) {
    sourceOf.add(sources.add(location.source()));
    lines.add(location.line());
  }

  Location get(int row) {
    return Location.of(sources.get(sourceOf.getInt(row)), lines.getInt(row));
  }
}
