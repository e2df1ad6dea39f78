package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.compare.Rescoring;
import dev.evenhand.engine.compare.RescoringBuilder;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.output.JsonComparisons;
import dev.evenhand.engine.text.CardComparisonText;
import dev.evenhand.engine.text.RescoringText;
import java.io.IOException;
import java.io.InputStream;
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
      "Tells what differs between two scorecards. It says whether scores may be compared, and how far",
      "to raise the version. With evaluations of the first: whose scores the second would change."
    },
    footer = {
      "",
      "Examples:",
      "  qa compare phone-support@1.0.0 phone.scorecard.json",
      "  qa compare old.scorecard.json new.scorecard.json --evaluations november.ndjson",
      "",
      "Exit: 0 done; 1 done, but the version is not raised far enough, or an evaluation was not"
          + " scored by both; 2 unreadable."
    })
final class CompareCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Reads(Reads.What.CARDS)
  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      completionCandidates = Candidates.Cards.class,
      description = "ID, ID@VERSION or a file.")
  private String before = "";

  @Reads(Reads.What.CARDS)
  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      completionCandidates = Candidates.Cards.class,
      description = "ID, ID@VERSION or a file.")
  private String after = "";

  @Reads(Reads.What.FILE)
  @Option(
      names = "--evaluations",
      paramLabel = "FILE",
      description = "NDJSON made with BEFORE, to be scored by both; - is standard input.")
  private @Nullable String evaluations;

  @Override
  int run() throws Exception {
    catalog.check(console);
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
    RescoringBuilder builder = Rescoring.builder(comparison.before(), comparison.after());
    ProblemLog problems = new ProblemLog();
    String source = InputFile.name(input);
    try (InputStream in = InputFile.open(input)) {
      JsonEvaluations.read(source, in, line -> add(line, source, builder, problems))
          .ifPresent(problems::add);
    }
    Rescoring rescoring = builder.build();
    int exit = Exit.ofLines(problems.problems(), rescoring.scored() + rescoring.notScored() > 0);
    if (exit == Exit.UNUSABLE) {
      throw new Stop(exit, problems.problems());
    }
    format.print(
        console,
        () -> JsonComparisons.write(comparison, rescoring),
        () -> CardComparisonText.of(comparison) + "\n" + RescoringText.of(rescoring));
    console.messages(problems.problems());
    return rescoring.notScored() == 0 ? exit : Exit.FINDINGS;
  }

  private static void add(
      EvaluationLine line, String source, RescoringBuilder builder, ProblemLog problems) {
    problems.addAll(line.evaluation().problems());
    line.evaluation()
        .value()
        .ifPresent(evaluation -> builder.add(evaluation, Location.of(source, line.number())));
  }
}
