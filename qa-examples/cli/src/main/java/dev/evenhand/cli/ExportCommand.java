package dev.evenhand.cli;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.spi.FormFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa export}. */
@Command(
    name = "export",
    description =
        "Makes an evaluation form of another system of a scorecard, and tells what became of it.",
    footer = {
      "",
      "Examples:",
      "  qa export --to connect my.scorecard.json -o form.json",
      "  qa export --to genesys phone-support --strict > form.json",
      "",
      "Exit: 0 a form was made; 1 problems in the card (with --strict: scores may differ);"
          + " 2 unreadable."
    })
final class ExportCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Mixin private TransferOutput output = new TransferOutput();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SYSTEM",
      description = "connect (Amazon Connect) or genesys (Genesys Cloud).")
  private String to = "";

  @Reads(Reads.What.CARDS)
  @Parameters(
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
      description = "ID, ID@VERSION or a file.")
  private String card = "";

  @Override
  int run() throws Exception {
    Checked<FormFormat> format = FormFinder.look(to);
    Stop.ifAny(FormFinder.complaints(format));
    catalog.check(console);
    ExportedForm form = format.orThrow().exportForm(catalog.card(card).orThrow());
    return output.write(console, form.text(), form.report());
  }
}
