package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.spi.FormFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa score}. */
@Command(
    name = "score",
    description = "Scores evaluations (JSON, or a table) and explains each number.",
    footer = {
      "",
      "Examples:",
      "  qa score evaluations.ndjson                     by the cards they name",
      "  qa score --scorecard my.scorecard.json evaluations.ndjson --explain",
      "  qa score evaluations.ndjson --format ndjson --rejects rejected.ndjson",
      "  qa score --scorecard my.scorecard.json calls.xlsx --sheet May",
      "  qa score --from connect --scorecard imported.scorecard.json evaluations.json",
      "  qa score my.scorecard.json --interactive -o tried.ndjson   asks here",
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
  @Mixin private SheetOptions sheets = new SheetOptions();
  @Mixin private InteractiveOptions questions = new InteractiveOptions();

  @Reads(Reads.What.FILE)
  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      description =
          "NDJSON, a JSON list or objects of several lines; with --scorecard also a table (CSV, .xlsx):"
              + " a row an evaluation, a column a question. - is standard input, also the default.")
  private String input = InputFile.STDIN;

  @Reads(Reads.What.CARDS)
  @Option(
      names = "--scorecard",
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
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
      description =
          "Where to write the lines that could not be scored, to be corrected and scored again: as"
              + " they came, a formula too; rows of a workbook as CSV.")
  private @Nullable OutputFile rejects;

  @Option(
      names = "--strict",
      description =
          "Refuse what is not exact, such as \"Yes\" for \"yes\" or a date without time, instead of"
              + " reading it and telling how.")
  private boolean strict;

  @Option(names = "--format", description = "text (default), json or ndjson.")
  private ScoreFormat format = ScoreFormat.TEXT;

  @Override
  int run() throws Exception {
    questions.check();
    if (questions.wanted()) {
      catalog.check(console);
      return questions.run(catalog.card(cardToAsk()).orThrow(), console);
    }
    InputFile.check(input);
    sheets.check();
    catalog.check(console);
    CardFinder cards = new CardFinder(catalog, scorecard);
    if (rejects == null) {
      return score(cards, OutputStream.nullOutputStream());
    }
    try (OutputFile.Writing rejected = rejects.open()) {
      int exit = score(cards, rejected.out());
      rejected.commit();
      return exit;
    }
  }

  private String cardToAsk() {
    boolean named = !input.equals(InputFile.STDIN);
    if (scorecard == null && !named) {
      throw new Stop(
          "--interactive: say which card, as in qa score my.scorecard.json --interactive.");
    }
    if (scorecard != null && named) {
      throw new Stop(
          "--interactive asks the questions of one card; leave out INPUT or --scorecard.");
    }
    return scorecard == null ? input : scorecard;
  }

  private int score(CardFinder cards, OutputStream rejected) throws IOException {
    Rejections rejections = new Rejections(InputFile.name(input), rejected);
    ScoreNotices notices = new ScoreNotices(InputFile.name(input), strict);
    ScoreRun run = new ScoreRun(console, cards, rejections, notices, format, explain, how);
    if (from != null) {
      sheets.refuse(InputFile.name(input), "these are evaluations of another system");
      return scoreForms(from, cards, run);
    }
    EvaluationInput evaluations =
        new EvaluationInput(cards.onlyCard(), sheets)
            .withHeader(rejections::useHeader)
            .withoutGuesses(strict);
    List<Problem> broken = evaluations.read(input, run::accept);
    List<Problem> guesses = notices.addSheet(evaluations.notices());
    boolean unreadable =
        broken.stream().anyMatch(one -> one.severity() == Problem.Severity.UNREADABLE);
    if (unreadable || !guesses.isEmpty()) {
      Stop.ifAny(Stream.concat(broken.stream(), guesses.stream()).map(Problem::text));
    }
    int exit = run.finish(!broken.isEmpty());
    console.messages(broken);
    return Math.max(exit, Exit.of(broken));
  }

  private int scoreForms(String system, CardFinder cards, ScoreRun run) throws IOException {
    FormFormat format = FormInput.format(system, scorecard);
    FormScoring scoring = new FormScoring(console, format, cards);
    scoring.read(input, catalog.card(String.valueOf(scorecard)).orThrow(), run);
    int exit = run.finish(false);
    scoring.tell();
    return exit;
  }
}
