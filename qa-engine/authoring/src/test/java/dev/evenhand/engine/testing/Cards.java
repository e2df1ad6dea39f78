package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.engine.card.JsonScorecards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cards that tests of this module share. */
final class Cards {
  static final Path ROOT = Path.of(System.getProperty("basedir", ""), "../..");
  static final Path CONDITIONS =
      Path.of(
          System.getProperty("basedir", ""),
          "src/test/resources/dev/evenhand/engine/testing/conditions.scorecard.json");

  private Cards() {}

  static Scorecard conditions() {
    return JsonScorecards.read(CONDITIONS).orThrow();
  }

  /** The files of the ready-made cards. */
  static List<Path> readyMade() {
    try (Stream<Path> files =
        Files.list(ROOT.resolve("qa-scorecards/src/main/resources/dev/evenhand/scorecards"))) {
      return files.filter(file -> file.toString().endsWith(".scorecard.json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The card with more tests. */
  static Scorecard with(Scorecard card, Iterable<ScorecardTest> more) {
    List<ScorecardTest> tests = new ArrayList<>(card.tests());
    more.forEach(tests::add);
    return card.toBuilder().tests(tests).build();
  }
}
