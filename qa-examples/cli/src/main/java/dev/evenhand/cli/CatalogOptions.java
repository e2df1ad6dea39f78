package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private ScorecardCatalog.@Nullable Load load;

  List<Path> places() {
    return places;
  }

  ScorecardCatalog.Load load() {
    if (load == null) {
      load = ScorecardCatalog.load(CatalogOptions.class.getClassLoader());
    }
    return load;
  }

  Checked<Scorecard> card(String name) {
    if (CardFiles.isFile(name)) {
      try {
        return CardFiles.read(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return load().catalog().entries().stream()
        .map(ScorecardCatalog.Entry::card)
        .filter(card -> card.id().equals(name) || card.ref().toString().equals(name))
        .findFirst()
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failed(
                    Problem.error(
                        "unknown-scorecard",
                        Location.of(name),
                        "",
                        "no such scorecard",
                        Names.maybe(
                            name,
                            load().catalog().entries().stream()
                                .map(entry -> entry.card().id())
                                .toList(),
                            "See qa list."))));
  }
}
