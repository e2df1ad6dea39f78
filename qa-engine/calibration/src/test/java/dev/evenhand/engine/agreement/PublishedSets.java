package dev.evenhand.engine.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published rating sets: see published/SOURCES.md in the test resources. */
final class PublishedSets {
  private static final Map<String, Optional<RatingTable>> TABLES = new ConcurrentHashMap<>();

  private PublishedSets() {}

  /** The ratings of a set; empty if it is too large to lie here and ../shared is absent. */
  static Optional<RatingTable> find(String name) {
    return TABLES.computeIfAbsent(
        "published/" + name + ".csv",
        file -> rows(file).or(() -> sharedRows(file)).map(PublishedSets::table));
  }

  static AgreementAccumulator of(String name) {
    return AgreementAccumulator.of(find(name).orElseThrow());
  }

  /** Rows of a file of ../shared/data, seen from the project's root; empty where it is absent. */
  static Optional<List<String>> sharedRows(String name) {
    for (String root : List.of("../shared/data", "../../../shared/data")) {
      Path file = Path.of(root, name);
      if (Files.exists(file)) {
        try {
          return Optional.of(Files.readAllLines(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> rows(String resource) {
    try (InputStream in = PublishedSets.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RatingTable table(List<String> rows) {
    RatingTableBuilder builder = RatingTable.builder();
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      builder.add(cells[0], cells[1], cells[2]);
    }
    return builder.build();
  }
}
