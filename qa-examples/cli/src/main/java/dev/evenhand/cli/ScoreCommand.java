package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa score}. */
@Command(
    name = "score",
    description = "Scores evaluations (NDJSON, one a line) and explains each number.",
    footer = {
      "",
      "Examples:",
      "  qa score evaluations.ndjson                     by the cards they name",
      "  qa score --scorecard my.scorecard.json evaluations.ndjson --explain",
      "  qa score evaluations.ndjson --format ndjson --rejects rejected.ndjson",
      "  qa score --from connect --scorecard imported.scorecard.json evaluations.json",
      "",
      "Exit: 0 all scored; 1 some rejected; 2 unreadable."
    })
final class ScoreCommand extends ConsoleCommand {
  enum ScoreFormat {
    TEXT,
    JSON,
    NDJSON
  }

  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      description = "NDJSON; - is standard input, also the default.")
  private String input = InputFile.STDIN;

  @Option(
      names = "--scorecard",
      paramLabel = "CARD",
      description = "ID, ID@VERSION or a file. Default: the card that each evaluation names.")
  private @Nullable String scorecard;

  @Option(
      names = "--from",
      paramLabel = "SYSTEM",
      description =
          "connect or genesys: INPUT holds evaluations of that system, and --scorecard names the"
              + " card that qa import made of their form.")
  private @Nullable String from;

  @Option(names = "--explain", description = "With every section and question, and what they cost.")
  private boolean explain;

  @Option(
      names = "--aggregate",
      paramLabel = "HOW",
      description = "mean or pooled. Default: as the card says; mean where cards differ.")
  private @Nullable Aggregation how;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write the lines that could not be scored, as they came.")
  private @Nullable Path rejects;

  @Option(names = "--format", description = "text (default), json or ndjson.")
  private ScoreFormat format = ScoreFormat.TEXT;

  @Override
  public Integer call() throws Exception {
    InputFile.check(input);
    // Known before anything is scored.
    String[] read = scorecard == null ? new String[] {input} : new String[] {input, scorecard};
    Stop.ifAny(OutputFile.obstacle("--rejects", rejects, read));
    catalog.check();
    CardFinder cards = new CardFinder(catalog, scorecard);
    ScoreRun run = new ScoreRun(console, InputFile.name(input), cards, format, explain, how);
    if (from != null) {
      return scoreForms(from, cards, run);
    }
    try (InputStream in = InputFile.open(input)) {
      Stop.ifAny(
          JsonEvaluations.read(InputFile.name(input), in, run::accept).map(Problem::text).stream());
    }
    return finish(run);
  }

  private int finish(ScoreRun run) throws IOException {
    int exit = run.finish();
    if (rejects != null) {
      OutputFile.write(rejects, out -> write(run.rejectedLines(), out));
    }
    return exit;
  }

  private int scoreForms(String system, CardFinder cards, ScoreRun run) throws IOException {
    Checked<FormFormat> format = FormFinder.look(system);
    Stop.ifAny(FormFinder.complaints(format));
    if (scorecard == null) {
      throw new Stop(
          "--from needs --scorecard: the card that qa import made of the evaluations' form.");
    }
    FormScoring scoring = new FormScoring(console, format.orThrow(), cards);
    scoring.read(input, catalog.card(scorecard).orThrow(), run);
    int exit = finish(run);
    scoring.tell();
    return exit;
  }

  private static void write(List<EvaluationLine> rejected, OutputStream out) throws IOException {
    for (EvaluationLine line : rejected) {
      line.writeTo(out);
      out.write('\n');
    }
  }
}
