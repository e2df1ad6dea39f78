package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.csv.RatingsCsv;
import dev.evenhand.engine.csv.RatingsFile;
import dev.evenhand.engine.json.JsonCalibration;
import dev.evenhand.engine.report.CalibrationText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
      "The input is long CSV (item, rater, value and optionally criterion; interaction, reviewer,",
      "answer and question are understood too) or evaluations as NDJSON."
    },
    footer = {
      "",
      "Examples:",
      "  qa calibrate ratings.csv",
      "  qa calibrate ratings.csv --scale ordinal --categories poor,fair,good",
      "  qa calibrate session.ndjson --format json",
      "",
      "Exit: 0 done; 1 done, but rows were rejected; 2 unreadable."
    })
final class CalibrateCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  private final Console console;

  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      defaultValue = Inputs.STDIN,
      description = "CSV or NDJSON; - is standard input, also the default.")
  private String input = Inputs.STDIN;

  @Option(
      names = "--scorecard",
      paramLabel = "CARD",
      description =
          "The card of the evaluations: ID, ID@VERSION or a file. Default: the one they name.")
  private @Nullable String scorecard;

  @Option(
      names = "--scale",
      description =
          "What CSV values mean: nominal, ordinal, interval or ratio. Default: nominal, and all four"
              + " if every value is a number.")
  private @Nullable Scale scale;

  @Option(
      names = "--categories",
      split = ",",
      paramLabel = "A,B,C",
      description = "All that a CSV value can be, from low to high. Default: what occurs.")
  private List<String> categories = new ArrayList<>();

  @Option(names = "--criterion", paramLabel = "NAME", description = "Only this one; repeatable.")
  private List<String> criteria = new ArrayList<>();

  @Option(
      names = "--confidence",
      defaultValue = "0.95",
      description = "Of the intervals, default 0.95.")
  private double confidence = CalibrationSettings.DEFAULT_CONFIDENCE;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "Intervals by resampling the items N times. Default: in closed form.")
  private @Nullable Integer resamples;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Of the resampling, default 1; the same seed gives the same bounds.")
  private long seed = 1;

  @Option(
      names = "--interval",
      defaultValue = "percentile",
      description = "Of the resampling: percentile (default) or bca.")
  private Bootstrap.Interval interval = Bootstrap.Interval.PERCENTILE;

  @Option(
      names = "--delimiter",
      defaultValue = ",",
      paramLabel = "C",
      description = "Between CSV cells, default a comma; \\t is a tab.")
  private String delimiter = ",";

  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private Format format = Format.TEXT;

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Optional<String> misuse = misuse();
    if (misuse.isPresent()) {
      console.message(misuse.get());
      return Exit.UNUSABLE;
    }
    Optional<Problem> obstacle = Inputs.obstacle(input);
    if (obstacle.isPresent()) {
      console.message(obstacle.get().text());
      return Exit.UNUSABLE;
    }
    if (catalog.isBroken(console)) {
      return Exit.UNUSABLE;
    }
    try (InputStream in = Inputs.open(input)) {
      return Inputs.beginsLikeJson(in) ? calibrateSession(in) : calibrateCsv(in);
    }
  }

  private Optional<String> misuse() {
    if (!(confidence > 0 && confidence < 1)) {
      return Optional.of(
          "--confidence is %s; write a number between 0 and 1.".formatted(confidence));
    }
    if (resamples != null
        && (resamples < Bootstrap.MIN_RESAMPLES || resamples > Bootstrap.MAX_RESAMPLES)) {
      return Optional.of(
          "--bootstrap is %s; write a number from %s to %s, such as 1000."
              .formatted(resamples, Bootstrap.MIN_RESAMPLES, Bootstrap.MAX_RESAMPLES));
    }
    if (delimiter().length() != 1 || "\"\r\n".contains(delimiter())) {
      return Optional.of(
          "--delimiter is '%s'; write one character, such as ; or \\t, but no quote or line end."
              .formatted(delimiter));
    }
    Set<String> seen = new HashSet<>();
    for (String category : categories) {
      if (category.isBlank() || !seen.add(category)) {
        return Optional.of("--categories: '%s' is blank or twice.".formatted(category));
      }
      try {
        Category.of(category);
      } catch (IllegalArgumentException e) {
        return Optional.of("--categories: %s".formatted(e.getMessage()));
      }
    }
    return Optional.empty();
  }

  private CalibrationSettings settings() {
    CalibrationSettings settings = CalibrationSettings.ofDefaults().withConfidence(confidence);
    return resamples == null
        ? settings
        : settings.withBootstrap(new Bootstrap(resamples, seed, interval));
  }

  private String delimiter() {
    return delimiter.equals("\\t") ? "\t" : delimiter;
  }

  private int calibrateCsv(InputStream in) throws IOException {
    RatingsCsv csv =
        RatingsCsv.ofDefaults()
            .withDelimiter(delimiter().charAt(0))
            .withCategories(categories.stream().map(Category::of).toList());
    Checked<RatingsFile> read = csv.read(in, Inputs.name(input));
    if (read.value().isEmpty()) {
      console.messages(read.problems());
      return Exit.UNUSABLE;
    }
    RatingsFile file = read.value().get();
    List<CriterionRatings> ratings =
        chosen(file.criteria()).stream()
            .map(criterion -> scale == null ? criterion : criterion.on(scale))
            .toList();
    CalibrationReport report =
        CalibrationAnalyzer.of(settings()).analyze(file.data().withCriteria(ratings));
    JsonCalibration.Source source =
        new JsonCalibration.Source(Inputs.name(input), null, file.rows(), file.rejected());
    return print(report, source, file.problems());
  }

  private int calibrateSession(InputStream in) throws IOException {
    Session session = Session.read(in, Inputs.name(input), catalog, scorecard);
    if (session.ratings().isEmpty()) {
      console.messages(session.problems());
      return Exit.ofLines(session.problems(), false);
    }
    CalibrationReport all = CalibrationAnalyzer.of(settings()).analyze(session.ratings().get());
    CalibrationReport report =
        new CalibrationReport(
            all.settings(),
            all.reference(),
            all.criteria().stream()
                .filter(c -> criteria.isEmpty() || criteria.contains(c.criterion()))
                .toList(),
            all.disagreements(),
            all.sessions());
    JsonCalibration.Source source =
        new JsonCalibration.Source(
            Inputs.name(input), session.scorecard(), session.rows(), session.rejected());
    return print(report, source, session.problems());
  }

  private List<CriterionRatings> chosen(List<CriterionRatings> all) {
    return all.stream()
        .filter(c -> criteria.isEmpty() || criteria.contains(c.criterion()))
        .toList();
  }

  private int print(
      CalibrationReport report, JsonCalibration.Source source, List<Problem> problems) {
    if (report.criteria().isEmpty()) {
      console.messages(problems);
      console.message(
          criteria.isEmpty()
              ? "%s has no rating that can be used.".formatted(source.name())
              : "%s has no criterion '%s'."
                  .formatted(source.name(), String.join("', '", criteria)));
      return criteria.isEmpty() ? Exit.FINDINGS : Exit.UNUSABLE;
    }
    if (format == Format.JSON) {
      console.data(JsonCalibration.write(report, source, problems));
    } else {
      heading(source).lines().forEach(console::line);
      CalibrationText.of(report).lines().forEach(console::line);
    }
    if (format == Format.TEXT) {
      console.messages(problems);
    }
    return Exit.of(problems);
  }

  private static String heading(JsonCalibration.Source source) {
    String by = source.scorecard() == null ? "" : " by " + source.scorecard();
    String what = source.scorecard() == null ? "ratings" : "evaluations";
    String rejected = source.rejected() == 0 ? "" : ", %s rejected".formatted(source.rejected());
    return "%s%s: %s %s%s\n ".formatted(source.name(), by, source.rows(), what, rejected);
  }
}
