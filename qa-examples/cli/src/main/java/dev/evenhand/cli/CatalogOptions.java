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

  /**
   * The card of a file, or of the catalogue by {@code id} (highest version) or {@code id@version}.
   */
  Checked<Scorecard> card(String name) {
    if (CardFiles.isFile(name)) {
      return file(name);
    }
    Checked<ScorecardCatalog.Entry> entry = load().catalog().look(name);
    if (entry.value().isPresent()) {
      return Checked.of(entry.value().get().scorecard());
    }
    List<Problem> problems = new ArrayList<>(load().problems()); // maybe why the card is not there
    problems.addAll(entry.problems());
    return Checked.failed(problems);
  }

  private static Checked<Scorecard> file(String name) {
    try {
      return CardFiles.read(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
