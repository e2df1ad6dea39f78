package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.DiscussionText;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.ReportSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa calibrate}. */
@Command(
    name = "calibrate",
    description = {
      "Measures reviewers: how far they agree beyond chance, who is harsh, what to rewrite.",
      "The input is a table of ratings (CSV, .xlsx or JSON; a row a rating, or a column a reviewer,",
      "a question or a category) or evaluations as JSON; with --scorecard a table with a column a",
      "question of the card is read as evaluations, too. How a table is read where it leaves that",
      "open is told; each option below says otherwise, and --strict lets nothing be guessed."
    },
    footer = {
      "",
      "Examples:",
      "  qa calibrate ratings.csv",
      "  qa calibrate ratings.csv --scale ordinal --categories poor,fair,good",
      "  qa calibrate ratings.csv --bootstrap 2000 --seed 7 --interval bca --format json",
      "  qa calibrate noten.xlsx --sheet Mai",
      "  qa calibrate noten.csv --delimiter ';' --decimal , --item-column anruf --rater-column wer",
      "  qa calibrate session.ndjson --reference expert --discuss",
      "  qa calibrate bewertungen.xlsx --scorecard card.scorecard.json",
      "  qa calibrate evaluations.json --from connect --scorecard imported.scorecard.json",
      "  qa calibrate session.ndjson --gate gates.json",
      "  qa calibrate ratings.csv --study --consensus --output report.html",
      "  qa calibrate session.ndjson --output report.html",
      "  qa calibrate ratings.csv --format csv --table reviewers --excel-decimal comma",
      "",
      "Exit: 0 done; 1 rows were rejected, all or some, a gate is not met, or problems in the card;"
          + " 2 unreadable, or there is no row."
    })
final class CalibrateCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();
  @Mixin private RatingsOptions csv = new RatingsOptions();
  @Mixin private IntervalOptions intervals = new IntervalOptions();
  @Mixin private SessionOptions session = new SessionOptions();
  @Mixin private GateOption gate = new GateOption();
  @Mixin private WeightsOption weights = new WeightsOption();
  @Mixin private GoodEndOptions ends = new GoodEndOptions();
  @Mixin private ModelOptions models = new ModelOptions();
  @Mixin private ReportOptions reports = new ReportOptions();

  @Reads(Reads.What.FILE)
  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      description = "CSV, .xlsx or JSON; - is standard input, also the default.")
  private String input = InputFile.STDIN;

  @Reads(Reads.What.CARDS)
  @Option(
      names = "--scorecard",
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
      description =
          "The card of the evaluations: ID, ID@VERSION or a file. Default: the one they name.")
  private @Nullable String scorecard;

  @Option(
      names = "--from",
      paramLabel = "SYSTEM",
      description =
          "connect or genesys: INPUT holds evaluations of that system, and --scorecard names the"
              + " card that qa import made of their form.")
  private @Nullable String from;

  @Option(
      names = "--scale",
      description =
          "What values mean: nominal, set (several answers, as in rude|slow), ordinal, interval or"
              + " ratio. Default: nominal, and all but set if every value is a number.")
  private @Nullable Scale scale;

  @Option(names = "--criterion", paramLabel = "NAME", description = "Only this one; repeatable.")
  private List<String> criteria = new ArrayList<>();

  @Option(
      names = "--discuss",
      description =
          "Print the discussion sheets of the sessions instead of the report: per interaction who"
              + " answered what differently, by score moved.")
  private boolean discuss;

  @Override
  int run() throws Exception {
    intervals.check();
    csv.check();
    session.check();
    models.check();
    reports.check();
    InputFile.check(input);
    catalog.check(console);
    gate.read();
    weights.read();
    try (InputStream in = InputFile.open(input)) {
      return from != null || holdsEvaluations(in) ? calibrateSession(in) : calibrateTable(in);
    }
  }

  private boolean holdsEvaluations(InputStream in) throws IOException {
    JsonStart start = JsonStart.of(InputFile.peek(in));
    return start.json() && !csv.reader().knows(start.names())
        || scorecard != null
            && EvaluationInput.isTableOf(catalog.card(scorecard).orThrow(), csv.sheets(), in);
  }

  private CalibrationSettings settings() {
    return models
        .of(intervals.settings().withNotApplicable(session.notApplicable))
        .withWeights(weights.weights())
        .withGoodEnds(ends.ends());
  }

  private int calibrateTable(InputStream in) throws IOException {
    RatingsReader reader = csv.reader();
    reader = session.replicates ? reader.withReplicates() : reader;
    reader = scale == null ? reader : reader.withScale(scale);
    Checked<RatingsFile> read = reader.read(in, InputFile.name(input));
    if (read.value().isEmpty()) {
      throw new Stop(Exit.of(read.problems()), read.problems());
    }
    RatingsFile file = read.orThrow();
    session.check(file.data(), file.problems());
    List<CriterionRatings> ratings =
        file.criteria().stream().filter(criterion -> isChosen(criterion.criterion())).toList();
    weights.check(ratings);
    ends.check(ratings);
    CalibrationData data = file.data().withCriteria(ratings).withReference(session.reference);
    CalibrationReport report = CalibrationAnalyzer.of(settings()).analyze(data);
    ReportSource source =
        new ReportSource(InputFile.name(input), null, file.rows(), file.rejected());
    return print(
        ReportInput.of(report, source).withProblems(file.problems()).withNotices(file.notices()));
  }

  private int calibrateSession(InputStream in) throws IOException {
    Session read = session(in);
    session.check(read.ratings().data(), read.problems());
    weights.check(
        read.ratings().criteria().stream().filter(one -> isChosen(one.criterion())).toList());
    ends.check(read.ratings().criteria());
    CalibrationReport report =
        CalibrationAnalyzer.of(settings()).analyze(read.ratings()).ofCriteria(this::isChosen);
    ReportSource source =
        new ReportSource(InputFile.name(input), read.scorecard(), read.rows(), read.rejected());
    return print(
        ReportInput.of(report, source).withProblems(read.problems()).withNotices(read.notices()));
  }

  private Session session(InputStream in) throws IOException {
    String name = InputFile.name(input);
    csv.refuse(name);
    if (from != null) {
      csv.sheets().refuse(name, "these are evaluations of another system");
    }
    ScoreNotices notices = new ScoreNotices(name, csv.strict);
    SessionReading reading = new SessionReading(name, catalog, scorecard, session.rules(), notices);
    return from == null
        ? reading.read(in, csv.sheets())
        : reading.read(in, FormInput.format(from, scorecard));
  }

  private boolean isChosen(String criterion) {
    return criteria.isEmpty() || criteria.contains(criterion);
  }

  private int print(ReportInput read) throws IOException {
    if (read.report().criteria().isEmpty()) {
      boolean rejected = criteria.isEmpty() && !read.problems().isEmpty();
      String none =
          criteria.isEmpty() ? "%s has no rating that can be used." : "%s has no criterion '%s'.";
      throw new Stop(
          rejected ? Math.max(Exit.FINDINGS, Exit.of(read.problems())) : Exit.UNUSABLE,
          read.problems(),
          none.formatted(read.source().name(), String.join("', '", criteria)));
    }
    ReportInput gated = read.withGates(gate.against(read.report()));
    write(gated);
    GateReport gates = gated.gates();
    boolean met = gates == null || gates.passed();
    return Math.max(met ? Exit.OK : Exit.FINDINGS, Exit.of(read.problems()));
  }

  private void write(ReportInput read) throws IOException {
    boolean text = reports.isText();
    if (discuss && text) {
      reports.write(console, heading(read.source()) + "\n\n" + DiscussionText.of(read.report()));
    } else {
      reports.write(console, read);
    }
    if (reports.format() != ReportFormat.JSON) {
      console.messages(read.problems());
      console.messages(read.told());
    }
    GateReport gates = read.gates();
    if (gates != null && !gates.passed() && !text) {
      gates.text().lines().forEach(console::message);
    }
  }

  private static String heading(ReportSource source) {
    String by = source.scorecard() == null ? "" : " by " + source.scorecard();
    String what = source.scorecard() == null ? "ratings" : "evaluations";
    String rejected = source.rejected() == 0 ? "" : ", %s rejected".formatted(source.rejected());
    return "%s%s: %s %s%s".formatted(source.name(), by, source.rows(), what, rejected);
  }
}
