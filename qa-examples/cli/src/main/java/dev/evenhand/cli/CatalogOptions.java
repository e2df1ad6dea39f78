package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.catalog.CatalogLoad;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where cards are found: those that come with qa, and folders or jars named by the user. */
final class CatalogOptions {
  @Reads(Reads.What.CARDS)
  @Option(
      names = "--cards",
      paramLabel = "PATH",
      description = "A folder of *.scorecard.json or a jar of cards; repeatable.")
  private List<Path> places = new ArrayList<>();

  private @Nullable CatalogLoad load;

  /** The catalogue, read on first use. */
  CatalogLoad load() {
    if (load == null) {
      ScorecardCatalog.Builder builder =
          ScorecardCatalog.builder().classLoader(CatalogOptions.class.getClassLoader());
      for (Path place : places) {
        builder = Files.isDirectory(place) ? builder.directory(place) : builder.jar(place);
      }
      load = builder.build();
    }
    return load;
  }

  /** The same places, to be read anew. */
  CatalogOptions again() {
    CatalogOptions again = new CatalogOptions();
    again.places = places;
    return again;
  }

  /**
   * Ends the command, and says why, if something named with --cards can't be used at all. What is
   * wrong with single cards is told: the others can be used.
   */
  void check(Console console) {
    for (Path place : places) {
      if (Files.isRegularFile(place) && place.toString().endsWith(".json")) {
        throw new Stop(
            "--cards %s is one card; name its folder, or say --scorecard %s."
                .formatted(place, place));
      }
    }
    if (places.isEmpty()) {
      return;
    }
    if (load().problems().stream().anyMatch(this::isOfAPlace)) {
      throw new Stop(Exit.UNUSABLE, load().problems());
    }
    console.messages(load().problems());
  }

  private boolean isOfAPlace(Problem problem) {
    return places.stream().anyMatch(place -> place.toString().equals(problem.location().source()));
  }

  /**
   * The card of a file, or of the catalogue by {@code id} (highest version) or {@code id@version}.
   */
  Checked<Scorecard> card(String name) {
    if (CardFiles.isFile(name)) {
      return file(name);
    }
    ScorecardCatalog known = load().catalog();
    Checked<Scorecard> card = known.look(name).map(ScorecardCatalog.Entry::scorecard);
    if (card.value().isEmpty() && CardFiles.exists(CardFiles.meant(name))) {
      return file(name);
    }
    if (isAGuess(name, card)) {
      throw new Stop(
          "Which version of '%s' is meant can't be told while one of them has problems or is there twice. Mend that, or name the version, as in %s@1.0.0."
              .formatted(name, id(name)));
    }
    return card.value().isPresent()
        ? card
        : Checked.failed(card.problems().stream().map(CatalogOptions::withRemedy).toList());
  }

  /** The highest version is unknown while one of them can't be used. */
  private boolean isAGuess(String name, Checked<Scorecard> found) {
    boolean byVersion =
        found
            .value()
            .map(card -> card.ref().toString().equals(name))
            .orElseGet(() -> name.contains("@"));
    return !byVersion && load().catalog().leavesOut(id(name));
  }

  private static String id(String name) {
    int at = name.lastIndexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }

  private static Problem withRemedy(Problem problem) {
    return problem.remedy().startsWith("Maybe") || !problem.code().equals("unknown-scorecard")
        ? problem
        : Problem.error(
                problem.code(),
                problem.location(),
                problem.path(),
                problem.message(),
                "Name its file (qa score: --scorecard) or its folder (--cards); qa list shows the"
                    + " others.")
            .with(problem.found(), problem.allowed());
  }

  /** The card in a file, which may extend one of its folder or of the catalogue. */
  Checked<Scorecard> file(String name) {
    try {
      return CardFiles.read(CardFiles.meant(name), ref -> card(ref.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
