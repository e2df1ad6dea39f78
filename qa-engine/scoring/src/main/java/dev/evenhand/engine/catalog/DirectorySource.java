package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.JsonScorecards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scorecard files of a directory, in the order of their names. */
final class DirectorySource {
  private DirectorySource() {}

  static void read(Path directory, CatalogContents gathering) {
    if (!Files.isDirectory(directory)) {
      gathering.add(
          Problem.unreadable(
              "directory-missing",
              Location.of(directory.toString()),
              "there is no such directory",
              "Check the name, or create it."));
      return;
    }
    try {
      cards(directory).forEach(file -> gathering.add(JsonScorecards.parse(file), file.toString()));
    } catch (IOException e) {
      gathering.add(
          Problem.unreadable(
              "directory-unreadable",
              Location.of(directory.toString()),
              "the directory can't be listed (%s)".formatted(e.getClass().getSimpleName()),
              "Check that it may be read."));
    }
  }

  private static List<Path> cards(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ScorecardCatalog.SUFFIX))
          .filter(file -> !Files.isDirectory(file))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }
}
