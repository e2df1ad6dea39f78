package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Folders named where cards are: they stand for the cards in them. */
final class CardFolders {
  private CardFolders() {}

  /**
   * What is named, and in place of each folder its cards by name. One without cards, or that can't
   * be listed, stays as it is, for {@link #read} to tell.
   */
  static List<String> cards(List<String> names) throws IOException {
    List<String> cards = new ArrayList<>();
    for (String name : names) {
      List<String> inside = isListed(name) ? in(name) : List.of();
      cards.addAll(inside.isEmpty() ? List.of(name) : inside);
    }
    return cards;
  }

  /** A card that {@link #cards} named, or why there is none. */
  static Checked<Scorecard> read(String name, Function<String, Checked<Scorecard>> reader) {
    Checked<Scorecard> card = reader.apply(name);
    return card.value().isPresent()
        ? card
        : obstacle(name).<Checked<Scorecard>>map(Checked::failed).orElse(card);
  }

  /** Why what {@link #cards} named is a folder still; empty if it is none. */
  static Optional<Problem> obstacle(String name) {
    return isFolder(name) ? Optional.of(withoutCards(name)) : Optional.empty();
  }

  private static boolean isListed(String name) {
    return isFolder(name) && Files.isReadable(Path.of(name));
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
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(Path::toString)
          .filter(file -> file.endsWith(ScorecardCatalog.SUFFIX))
          .sorted()
          .toList();
    }
  }

  private static Problem withoutCards(String folder) {
    return isListed(folder)
        ? Problem.unreadable(
            "file-is-directory",
            Location.of(folder),
            "this is a directory without cards (*%s)".formatted(ScorecardCatalog.SUFFIX),
            "Name a file, or a directory that has some.")
        : Problem.unreadable(
            "file-unreadable",
            Location.of(folder),
            "the directory may not be read",
            "Check its permissions.");
  }
}
