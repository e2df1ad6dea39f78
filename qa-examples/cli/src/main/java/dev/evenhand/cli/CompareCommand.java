package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.compare.NotRescored;
import dev.evenhand.engine.compare.Rescoring;
import dev.evenhand.engine.output.JsonComparisons;
import dev.evenhand.engine.text.CardComparisonText;
import dev.evenhand.engine.text.RescoringText;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa compare}. */
@Command(
    name = "compare",
    description = {
      "Tells what differs between two scorecards, whether scores may be compared, and how far to",
      "raise the version. With evaluations of the first: whose scores the second would change."
    },
    footer = {
      "",
      "Examples:",
      "  qa compare phone-support@1.0.0 phone.scorecard.json",
      "  qa compare old.scorecard.json new.scorecard.json --evaluations november.ndjson",
      "",
      "Exit: 0 done; 1 done, but the version is not raised far enough, or an evaluation was not",
      "scored by both; 2 unreadable."
    })
final class CompareCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Reads(Reads.What.CARDS)
  @Parameters(index = "0", paramLabel = "BEFORE", description = "ID, ID@VERSION or a file.")
  private String before = "";

  @Reads(Reads.What.CARDS)
  @Parameters(index = "1", paramLabel = "AFTER", description = "ID, ID@VERSION or a file.")
  private String after = "";

  @Reads(Reads.What.FILE)
  @Option(
      names = "--evaluations",
      paramLabel = "FILE",
      description = "NDJSON made with BEFORE, to be scored by both; - is standard input.")
  private @Nullable String evaluations;

  @Override
  int run() throws Exception {
    catalog.check();
    Checked<Scorecard> was = catalog.card(before);
    Checked<Scorecard> is = catalog.card(after);
    if (was.value().isEmpty() || is.value().isEmpty()) {
      throw new ProblemException(
          Stream.of(was, is).flatMap(card -> card.problems().stream()).toList());
    }
    CardComparison comparison = CardComparison.of(was.orThrow(), is.orThrow());
    int version = comparison.advice().isBroken() ? Exit.FINDINGS : Exit.OK;
    return Math.max(
        version, evaluations == null ? print(comparison) : rescore(comparison, evaluations));
  }

  private int print(CardComparison comparison) {
    format.print(
        console, () -> JsonComparisons.write(comparison), () -> CardComparisonText.of(comparison));
    return Exit.OK;
  }

  private int rescore(CardComparison comparison, String input) throws IOException {
    InputFile.check(input);
    EvaluationFile file = EvaluationFile.read(input);
    int exit = Exit.ofLines(file.problems(), !file.evaluations().isEmpty());
    if (exit == Exit.UNUSABLE) {
      throw new Stop(exit, file.problems());
    }
    Rescoring rescoring =
        located(Rescoring.of(comparison.before(), comparison.after(), file.evaluations()), file);
    format.print(
        console,
        () -> JsonComparisons.write(comparison, rescoring),
        () -> CardComparisonText.of(comparison) + "\n" + RescoringText.of(rescoring));
    console.messages(file.problems());
    return rescoring.notRescored().isEmpty() ? exit : Exit.FINDINGS;
  }

  /** With the line of each evaluation. */
  private static Rescoring located(Rescoring rescoring, EvaluationFile file) {
    return new Rescoring(
        rescoring.scores(),
        rescoring.notRescored().stream()
            .map(
                rest ->
                    new NotRescored(
                        rest.evaluation(),
                        rest.by(),
                        rest.problems().stream().map(file::located).toList()))
            .toList());
  }
}
