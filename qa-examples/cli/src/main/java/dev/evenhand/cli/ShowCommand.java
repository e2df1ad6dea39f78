package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.preview.BlankForm;
import dev.evenhand.engine.text.CardText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa show}. */
@Command(
    name = "show",
    description =
        "Shows a scorecard as text, with the share of the score that each question decides, or as"
            + " the blank form to print.",
    footer = {
      "",
      "Examples:",
      "  qa show phone-support             the highest version",
      "  qa show phone-support@1.0.0 --full",
      "  qa show my.scorecard.json --language de",
      "  qa show my.scorecard.json --html form.html    the blank form to print",
      "",
      "Exit: 0 done; 1 problems in the card, or no such card; 2 unreadable."
    })
final class ShowCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Reads(Reads.What.CARDS)
  @Parameters(
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
      description = "ID, ID@VERSION or a file.")
  private String card = "";

  @Option(names = "--full", description = "With guidance and the meanings of the answers.")
  private boolean full;

  @Option(names = "--language", description = "Such as de, where a card has it.")
  private String language = "";

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the blank form as a web page to print; - is standard output.")
  private @Nullable OutputFile html;

  @Override
  int run() throws Exception {
    catalog.check(console);
    Checked<Scorecard> found = catalog.card(card);
    console.messages(found.problems());
    if (found.value().isPresent()) {
      show(found.orThrow());
    }
    return Exit.of(found.problems());
  }

  private void show(Scorecard found) throws IOException {
    if (html != null) {
      html.write(console, BlankForm.html(found, language).getBytes(StandardCharsets.UTF_8));
      return;
    }
    String text = full ? CardText.full(found, language) : CardText.outline(found, language);
    text.lines().forEach(console::line);
  }
}
