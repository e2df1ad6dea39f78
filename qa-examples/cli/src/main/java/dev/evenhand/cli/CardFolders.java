package dev.evenhand.cli;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Folders named where cards are: they stand for the cards in them. */
final class CardFolders {
  private CardFolders() {}

  /** What is named, and in place of each folder its cards by name; a folder without is refused. */
  static List<String> cards(List<String> names) throws IOException {
    List<String> cards = new ArrayList<>();
    for (String name : names) {
      if (isFolder(name)) {
        cards.addAll(in(name));
      } else {
        cards.add(name);
      }
    }
    return cards;
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<String> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<String> cards =
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(ScorecardCatalog.SUFFIX))
              .sorted()
              .toList();
      if (cards.isEmpty()) {
        throw new Stop(Exit.UNUSABLE, List.of(withoutCards(folder)));
      }
      return cards;
    }
  }

  private static Problem withoutCards(String folder) {
    return Problem.unreadable(
        "file-is-directory",
        Location.of(folder),
        "this is a directory without cards (*%s)".formatted(ScorecardCatalog.SUFFIX),
        "Name a file, or a directory that has some.");
  }
}
