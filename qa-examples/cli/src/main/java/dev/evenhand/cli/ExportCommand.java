package dev.evenhand.cli;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "Exit: 0 a form was made; 1 problems in the card (with --strict: scores may differ);",
      "2 unreadable."
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Mixin private TransferOutput output = new TransferOutput();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SYSTEM",
      description = "connect (Amazon Connect) or genesys (Genesys Cloud).")
  private String to = "";

  @Parameters(paramLabel = "CARD", description = "ID, ID@VERSION or a file.")
  private String card = "";

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Optional<FormFormat> format = FormFinder.look(to, console);
    Optional<String> misplaced = output.obstacle(card);
    misplaced.ifPresent(console::message);
    if (format.isEmpty() || misplaced.isPresent() || catalog.isBroken(console)) {
      return Exit.UNUSABLE;
    }
    Checked<Scorecard> found = catalog.card(card);
    if (found.value().isEmpty()) {
      console.messages(found.problems());
      return Exit.of(found.problems());
    }
    ExportedForm form = format.get().exportForm(found.orThrow());
    return output.write(console, form.text(), form.report());
  }
}
