package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.engine.explain.EvaluationComparison;
import dev.evenhand.engine.output.JsonComparisons;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.text.EvaluationComparisonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa compare-evaluations}. */
@Command(
    name = "compare-evaluations",
    description = {
      "Sets two evaluations of one interaction side by side. Question by question, by the score",
      "that each difference costs: the sheet for a calibration discussion."
    },
    footer = {
      "",
      "Examples:",
      "  qa compare-evaluations session.ndjson --ids e-015,e-016",
      "  qa compare-evaluations ana.ndjson ben.ndjson        one evaluation in each",
      "",
      "Exit: 0 done; 1 the two can't be compared; 2 unreadable, or no two such evaluations."
    })
final class CompareEvaluationsCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Reads(Reads.What.FILE)
  @Parameters(
      arity = "1..2",
      paramLabel = "FILE",
      description = "NDJSON: one file with both evaluations, or one for each.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--ids",
      split = ",",
      paramLabel = "A,B",
      description = "Which two: A of the first file, B of the last. Default: the only two.")
  private List<String> ids = new ArrayList<>();

  @Reads(Reads.What.CARDS)
  @Option(
      names = "--scorecard",
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
      description = "ID, ID@VERSION or a file. Default: the card that the evaluations name.")
  private @Nullable String scorecard;

  @Override
  int run() throws Exception {
    if (!ids.isEmpty() && ids.size() != 2) {
      throw new Stop("--ids names %s; name two, such as --ids e-1,e-2.".formatted(ids.size()));
    }
    catalog.check(console);
    EvaluationPair pair = EvaluationPair.choose(files, ids);
    String name = scorecard == null ? pair.first().scorecard().toString() : scorecard;
    ScoringEngine engine = ScoringEngine.of(catalog.card(name).orThrow());
    Checked<EvaluationComparison> checked =
        EvaluationComparison.of(engine, pair.first(), pair.second());
    if (checked.value().isEmpty()) {
      throw new ProblemException(checked.problems().stream().map(pair::located).toList());
    }
    EvaluationComparison comparison = checked.orThrow();
    format.print(
        console,
        () -> JsonComparisons.write(comparison),
        () -> EvaluationComparisonText.of(comparison));
    return Exit.OK;
  }
}
