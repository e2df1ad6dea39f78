package dev.evenhand.cli;

import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.card.JsonScorecards;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa import}. */
@Command(
    name = "import",
    description =
        "Makes a scorecard of an evaluation form of another system, and tells what became of it.",
    footer = {
      "",
      "Examples:",
      "  qa import --from connect form.json -o card.scorecard.json",
      "  aws connect describe-evaluation-form ... | qa import --from connect > card.scorecard.json",
      "  qa import --from genesys form.json --fatal lowest -o card.scorecard.json --format json",
      "",
      "Then: qa score --from connect --scorecard card.scorecard.json evaluations.json",
      "",
      "Exit: 0 a card was made; 1 the form can't be one (with --strict: scores may differ);"
          + " 2 no such form."
    })
final class ImportCommand extends ConsoleCommand {
  @Mixin private TransferOutput output = new TransferOutput();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "SYSTEM",
      description = "connect (Amazon Connect) or genesys (Genesys Cloud).")
  private String from = "";

  @Reads(Reads.What.DEFINITION)
  @Parameters(
      arity = "0..1",
      paramLabel = "FORM",
      description = "The form as the system's API gives it; - is standard input, also the default.")
  private String form = InputFile.STDIN;

  @Option(
      names = "--fatal",
      paramLabel = "WHICH",
      description =
          "genesys: which answers to a fatal question fail: not-highest (default) or lowest.")
  private @Nullable String fatal;

  @Option(
      names = "--percentage",
      paramLabel = "OF",
      description =
          "connect: what is 100 %% of a question: its best answer (default: best) or a score of 10"
              + " (ten).")
  private @Nullable String percentage;

  @Option(
      names = "--over-100",
      paramLabel = "HOW",
      description = "connect: bonus points above 100 %% count (default: keep) or not (cap).")
  private @Nullable String over100;

  @Option(
      names = "--choice",
      paramLabel = "NAME=VALUE",
      description = "The same for any system, such as fatal=lowest; repeatable.")
  private Map<String, String> more = new LinkedHashMap<>();

  @Override
  int run() throws Exception {
    Checked<FormFormat> format = FormFinder.look(from);
    Stream<String> unreadable = InputFile.obstacle(form).map(Problem::text).stream();
    Stop.ifAny(Stream.concat(FormFinder.complaints(format), unreadable));
    Checked<ImportedForm> made =
        format.orThrow().importForm(InputFile.name(form), InputFile.bytes(form), choices());
    if (made.problems().stream().anyMatch(p -> p.code().equals("unknown-choice"))) {
      throw new Stop(Exit.UNUSABLE, made.problems());
    }
    ImportedForm card = made.orThrow();
    return output.write(console, JsonScorecards.write(card.scorecard()), card.report());
  }

  private Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>(more);
    Optional.ofNullable(fatal).ifPresent(which -> choices.put("fatal", which));
    Optional.ofNullable(percentage).ifPresent(of -> choices.put("percentage", of));
    Optional.ofNullable(over100).ifPresent(how -> choices.put("over-100", how));
    return choices;
  }
}
