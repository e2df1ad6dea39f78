package dev.evenhand.cli;

import com.google.common.base.Strings;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.catalog.CardPack;
import dev.evenhand.engine.catalog.CatalogLoad;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qa list}. */
@Command(
    name = "list",
    description =
        "Lists the scorecards of the catalogue by the pack they are of, with its version and license.",
    footer = {
      "",
      "Examples:",
      "  qa list",
      "  qa list --cards my-cards/ --cards vendor-cards.jar",
      "",
      "A folder says what it is in scorecards.pack.json, a jar in META-INF/evenhand/pack.json:",
      "  {\"name\": \"Our cards\", \"version\": \"1.0.0\", \"license\": \"CC-BY-4.0\"}",
      "",
      "Exit: 0 done; 1 problems in a card; 2 something can't be read."
    })
final class ListCommand extends ConsoleCommand {
  private static final String READY_MADE = "/dev/evenhand/scorecards/";

  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Override
  int run() {
    CatalogLoad load = catalog.load();
    console.messages(load.problems());
    Map<String, List<Entry>> packs = new TreeMap<>();
    for (Entry entry : load.catalog().all()) {
      packs.computeIfAbsent(pack(entry), pack -> new ArrayList<>()).add(entry);
    }
    packs.forEach(this::print);
    return Exit.of(load.problems());
  }

  private void print(String pack, List<Entry> entries) {
    int width =
        entries.stream()
            .mapToInt(entry -> entry.scorecard().ref().toString().length())
            .max()
            .orElse(0);
    console.line(pack);
    for (Entry entry : entries) {
      Scorecard card = entry.scorecard();
      String ref = Strings.padEnd(card.ref().toString(), width, ' ');
      console.line("  %s  %s (%s)".formatted(ref, card.title(), size(card)));
    }
  }

  private static String size(Scorecard card) {
    String languages =
        card.title().byLanguage().keySet().stream()
            .filter(language -> !language.isEmpty())
            .collect(Collectors.joining(", "));
    return Counted.of(card.questions().size(), "question")
        + (languages.isEmpty() ? "" : "; " + languages);
  }

  /** What the folder or jar of a card calls itself, and where it is. */
  private static String pack(Entry entry) {
    CardPack pack = entry.pack();
    return pack == null ? place(entry) : "%s (%s)".formatted(pack.text(), place(entry));
  }

  /** The folder, jar or class that holds the card; of the ready-made cards not the jar. */
  private static String place(Entry entry) {
    String origin = entry.origin();
    if (origin.contains(READY_MADE)) {
      return "comes with qa";
    }
    int inJar = origin.indexOf("!/");
    if (inJar >= 0) {
      return origin.substring(0, inJar);
    }
    int file =
        origin.endsWith(ScorecardCatalog.SUFFIX) ? origin.lastIndexOf(File.separatorChar) : -1;
    return file < 0 ? origin : origin.substring(0, file);
  }
}
