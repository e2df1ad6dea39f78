package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scorecard files of a directory, in the order of their names. */
final class DirectorySource {
  private DirectorySource() {}

  static void read(Path directory, CardSink sink) {
    if (!Files.isDirectory(directory)) {
      sink.addWhole(
          Problem.unreadable(
              "directory-missing",
              Location.of(directory.toString()),
              "there is no such directory",
              "Check the name, or create it."));
      return;
    }
    try {
      CardSource source = new CardSource(directory.toString(), sink);
      describe(directory.resolve(CardPack.FILE), source);
      read(cards(directory), source);
    } catch (IOException e) {
      sink.addWhole(
          Problem.unreadable(
              "directory-unreadable",
              Location.of(directory.toString()),
              "the directory can't be listed (%s)".formatted(e.getClass().getSimpleName()),
              "Check that it may be read."));
    }
  }

  private static void read(List<Path> files, CardSource source) {
    for (Path file : files) {
      if (!source.hasRoom()) {
        return;
      }
      Checked<byte[]> json = SourceFile.readOrdinary(file);
      json.problems().forEach(source::add);
      json.value().ifPresent(bytes -> source.add(file.toString(), bytes));
    }
  }

  /** Some other file of that name in a folder is told, as it says nothing of the cards. */
  private static void describe(Path pack, CardSource source) {
    if (Files.isRegularFile(pack)) {
      Checked<byte[]> json = SourceFile.read(pack);
      json.problems().forEach(source::add);
      json.value().ifPresent(bytes -> source.describe(pack.toString(), bytes));
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
