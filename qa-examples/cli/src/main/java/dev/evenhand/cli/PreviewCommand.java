package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.preview.PreviewServer;
import dev.evenhand.engine.preview.PreviewSettings;
import dev.evenhand.engine.preview.WatchedCard;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa preview}. */
@Command(
    name = "preview",
    description =
        "Shows a scorecard as the form in your browser, with the score while you answer; it is read"
            + " again whenever you save its file.",
    footer = {
      "",
      "Examples:",
      "  qa preview my.scorecard.json",
      "  qa preview my.scorecard.json --save tried.ndjson",
      "  qa preview phone-support --language de",
      "",
      "It listens on this machine only, and ends with Ctrl-C.",
      "",
      "Exit: 130 ended with Ctrl-C; 1 no such card; 2 a port, file or card that can't be used."
    })
final class PreviewCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Reads(Reads.What.CARDS)
  @Parameters(
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
      description = "A file, or ID or ID@VERSION of the catalogue.")
  private String card = "";

  @Option(names = "--port", description = "Where to listen. Default: any free port.")
  private int port;

  @Option(names = "--language", description = "Such as de; the page can change it.")
  private String language = "";

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Where the page saves evaluations, a line each; what is in FILE stays.")
  private @Nullable OutputFile save;

  @Override
  int run() throws Exception {
    catalog.check(console);
    check();
    try (PreviewServer server = start(watched())) {
      console.line("The form is at %s".formatted(server.address()));
      console.line("Leave this running; it ends with Ctrl-C.");
      console.flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exit.OK;
  }

  private void check() {
    if (port < 0 || port > 65_535) {
      throw new Stop(
          "--port %s: ports go from 1 to 65535; leave it out for a free one.".formatted(port));
    }
    if (save != null && save.isStandard()) {
      throw new Stop("--save -: name a file, as the address is printed to standard output.");
    }
    if (card.equals(InputFile.STDIN)) {
      throw new Stop("qa preview reads the card again when it changes; name its file.");
    }
  }

  private PreviewServer start(WatchedCard watched) throws IOException {
    PreviewSettings settings =
        PreviewSettings.ofDefaults()
            .withPort(port)
            .withLanguage(language)
            .withStore(save == null ? null : new AppendedLines(save));
    try {
      return PreviewServer.start(watched, settings);
    } catch (BindException e) {
      throw new Stop(
          "--port %s can't be used (%s). Choose another, or leave it out for a free one."
              .formatted(port, e.getMessage()));
    }
  }

  /** A file may have mistakes, and be mended while it is shown; the catalogue has none. */
  private WatchedCard watched() {
    if (!CardFiles.isFile(card) && !CardFiles.exists(card)) {
      return WatchedCard.of(catalog.card(card).orThrow());
    }
    if (!CardFiles.exists(card)) {
      throw new Stop(Exit.UNUSABLE, catalog.file(card).problems());
    }
    return WatchedCard.of(Path.of(card), this::base);
  }

  private Checked<Scorecard> base(ScorecardRef ref) {
    return CardFiles.base(card, ref, named -> catalog.card(named.toString()));
  }
}
