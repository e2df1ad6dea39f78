package dev.evenhand.cli;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.catalog.CatalogLoad;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qa list}. */
@Command(
    name = "list",
    description = "Lists the scorecards of the catalogue: those that come with qa, and yours.",
    footer = {
      "",
      "Examples:",
      "  qa list",
      "  qa list --cards my-cards/ --cards vendor-cards.jar",
      "",
      "Exit: 0 done; 1 problems in a card; 2 something can't be read."
    })
final class ListCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Override
  int run() {
    CatalogLoad load = catalog.load();
    console.messages(load.problems());
    int width =
        load.catalog().all().stream()
            .mapToInt(entry -> entry.scorecard().ref().toString().length())
            .max()
            .orElse(0);
    for (ScorecardCatalog.Entry entry : load.catalog().all()) {
      Scorecard card = entry.scorecard();
      console.line(
          "%s  %s (%s), %s"
              .formatted(
                  padded(card.ref().toString(), width),
                  card.title(),
                  Counted.of(card.questions().size(), "question"),
                  origin(entry)));
    }
    return Exit.of(load.problems());
  }

  /** Where a card comes from; of the ready-made cards not the jar. */
  private static String origin(ScorecardCatalog.Entry entry) {
    return entry.origin().contains("!/dev/evenhand/scorecards/") ? "comes with qa" : entry.origin();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
