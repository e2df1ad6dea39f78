package dev.evenhand.cli;

import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.model.rasch.RaschThresholds;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which models a calibration fits beyond agreement and severity. */
final class ModelOptions {
  private static final double PERCENT = 100;

  @Option(
      names = "--study",
      description =
          "Study each reviewer too: accuracy, use of the scale, halo, consistency, drift, who"
              + " stands out, and severity by the many-facet Rasch model. Takes longer.")
  private boolean study;

  @Option(
      names = "--rasch",
      paramLabel = "MODEL",
      description =
          "Of the study: rating-scale, all questions of one scale share the thresholds between"
              + " answers (default), or partial-credit, each question has its own.")
  private @Nullable RaschThresholds rasch;

  @Option(
      names = "--consensus",
      description =
          "Work out what each item most likely is, and how each reviewer errs (Dawid and Skene)."
              + " Takes longer.")
  private boolean consensus;

  @Option(
      names = "--smoothing",
      paramLabel = "N",
      description =
          "Of the consensus: ratings added to each cell of each reviewer's table of errors, such as"
              + " 0.5. Default: none.")
  private @Nullable Double smoothing;

  @Option(
      names = "--epsilon",
      paramLabel = "E",
      description =
          "How much worse than a person a reviewer of kind model may be for what it saves: 0.2"
              + " beside experts (default), 0.15 beside trained people, 0.1 beside crowd workers.")
  private double epsilon = CalibrationSettings.DEFAULT_EPSILON;

  @Option(
      names = "--size-that-matters",
      paramLabel = "PERCENT",
      description =
          "From how many percent of the scale on a difference between people is a finding, however"
              + " sure it is; default 5.")
  private double sizeThatMatters = PERCENT * VerdictRules.SIZE_THAT_MATTERS;

  /** Ends the command if the options are wrong. */
  void check() {
    if (rasch != null && !study) {
      throw new Stop("--rasch is of the study; add --study or leave it out.");
    }
    if (smoothing != null && !consensus) {
      throw new Stop("--smoothing is of the consensus; add --consensus or leave it out.");
    }
    if (smoothing != null && !(smoothing >= 0 && smoothing < Double.POSITIVE_INFINITY)) {
      throw new Stop("--smoothing is %s; write 0 or more, such as 0.5.".formatted(smoothing));
    }
    if (!(sizeThatMatters >= 0 && sizeThatMatters <= PERCENT)) {
      throw new Stop(
          "--size-that-matters is %s; write percent from 0 to 100, such as 5."
              .formatted(sizeThatMatters));
    }
    if (!(epsilon >= 0 && epsilon < 1)) {
      throw new Stop(
          "--epsilon is %s; write a number from 0 to below 1, such as 0.2.".formatted(epsilon));
    }
  }

  /** The same settings with these models. */
  CalibrationSettings of(CalibrationSettings settings) {
    double wanted = smoothing == null ? 0 : smoothing;
    return settings
        .withStudy(study ? ReviewerSettings.ofDefaults() : null)
        .withConsensus(consensus ? wanted : null)
        .withThresholds(rasch == null ? RaschThresholds.RATING_SCALE : rasch)
        .withEpsilon(epsilon)
        .withSizeThatMatters(sizeThatMatters / PERCENT);
  }
}
