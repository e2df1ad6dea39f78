package dev.evenhand.cli;

import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.calibration.CalibrationSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How sure a calibration is to be of its numbers. */
final class IntervalOptions {
  @Option(names = "--confidence", description = "Of the intervals, default 0.95.")
  private double confidence = CalibrationSettings.DEFAULT_CONFIDENCE;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "Intervals by resampling the items N times. Default: in closed form.")
  private @Nullable Integer resamples;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Of the resampling, default 1; the same seed gives the same bounds.")
  private long seed = 1;

  @Option(names = "--interval", description = "Of the resampling: percentile (default) or bca.")
  private Bootstrap.Interval interval = Bootstrap.Interval.PERCENTILE;

  /** Ends the command if the options are wrong. */
  void check() {
    if (!(confidence > 0 && confidence < 1)) {
      throw new Stop("--confidence is %s; write a number between 0 and 1.".formatted(confidence));
    }
    if (resamples != null
        && (resamples < Bootstrap.MIN_RESAMPLES || resamples > Bootstrap.MAX_RESAMPLES)) {
      throw new Stop(
          "--bootstrap is %s; write a number from %s to %s, such as 1000."
              .formatted(resamples, Bootstrap.MIN_RESAMPLES, Bootstrap.MAX_RESAMPLES));
    }
  }

  /** The settings that they ask for. */
  CalibrationSettings settings() {
    CalibrationSettings settings = CalibrationSettings.ofDefaults().withConfidence(confidence);
    return resamples == null
        ? settings
        : settings.withBootstrap(new Bootstrap(resamples, seed, interval));
  }
}
