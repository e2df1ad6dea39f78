package dev.evenhand.engine.model;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published rating sets: see published-models/SOURCES.md in the test resources. */
public final class PublishedModels {
  private PublishedModels() {}

  /** The ratings of a set; a further column makes replicates. */
  public static RatingTable table(String set) {
    RatingTableBuilder builder = RatingTable.builder().allowReplicates();
    rows(set).forEach(row -> builder.add(row[0], row[1], row[2]));
    return builder.build();
  }

  /** The ratings of a set; a further column makes items of their own. */
  public static RatingTable tableOfItemsByFacet(String set) {
    RatingTableBuilder builder = RatingTable.builder();
    rows(set)
        .forEach(row -> builder.add(row[0] + (row.length > 3 ? "|" + row[3] : ""), row[1], row[2]));
    return builder.build();
  }

  /** The ratings of a set by the value of its further column. */
  public static SortedMap<String, RatingTable> tablesByFacet(String set) {
    var builders = new TreeMap<String, RatingTableBuilder>();
    rows(set)
        .forEach(
            row ->
                builders
                    .computeIfAbsent(row[3], facet -> RatingTable.builder())
                    .add(row[0], row[1], row[2]));
    var tables = new TreeMap<String, RatingTable>();
    builders.forEach((facet, builder) -> tables.put(facet, builder.build()));
    return tables;
  }

  private static List<String[]> rows(String set) {
    try (InputStream in =
        PublishedModels.class.getResourceAsStream("/published-models/" + set + ".csv")) {
      return new String(Objects.requireNonNull(in, set).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(row -> row.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
