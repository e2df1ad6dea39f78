package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.card.ParsedScorecard;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Scorecard files named on the command line. */
final class CardFiles {
  private CardFiles() {}

  /**
   * The card in the file, or its problems. A card that it extends is looked for in its folder, then
   * in the catalogue.
   */
  static Checked<Scorecard> read(String file, Function<ScorecardRef, Checked<Scorecard>> catalogue)
      throws IOException {
    return parse(file).flatMap(card -> card.join(ref -> base(file, ref, catalogue)));
  }

  private static Checked<ParsedScorecard> parse(String file) throws IOException {
    if (!file.equals(InputFile.STDIN)) {
      return JsonScorecards.parse(Path.of(file));
    }
    return JsonScorecards.parse(InputFile.name(file), InputFile.bytes(file));
  }

  /** The card that the one in the file extends: of its folder, else of the catalogue. */
  static Checked<Scorecard> base(
      String file, ScorecardRef ref, Function<ScorecardRef, Checked<Scorecard>> catalogue) {
    if (file.equals(InputFile.STDIN)) {
      return catalogue.apply(ref);
    }
    Path folder = Optional.ofNullable(Path.of(file).toAbsolutePath().getParent()).orElseThrow();
    return ScorecardCatalog.builder()
        .directory(folder)
        .build()
        .catalog()
        .base(ref)
        .orElseGet(() -> catalogue.apply(ref));
  }

  /** The file of that name; as {@code qa new} takes it, the end of its name may be left out. */
  static String meant(String name) {
    String whole = name + ScorecardCatalog.SUFFIX;
    return !exists(name) && exists(whole) ? whole : name;
  }

  /** Whether there is a file of that name, whatever it is called. */
  static boolean exists(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether the name is that of a file rather than of a card in the catalogue. */
  static boolean isFile(String name) {
    return name.equals(InputFile.STDIN) || name.endsWith(".json") || name.contains("/");
  }
}
