package dev.evenhand.cli;

import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.PowerPlans;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is wanted of a coefficient: an interval of some width, or one above a threshold. */
final class IntervalPlanOptions {
  @SuppressWarnings("NullAway.Init") // picocli sets it, as one of the two is required
  @ArgGroup(multiplicity = "1")
  private Wanted wanted;

  @Option(names = "--confidence", paramLabel = "C", description = "Of the interval, default 0.95.")
  double confidence = 0.95;

  /** One of the two. */
  private static final class Wanted {
    @Option(
        names = "--half-width",
        paramLabel = "H",
        description = "Half the width of the interval that is wanted, such as 0.1.")
    private @Nullable Double halfWidth;

    @ArgGroup(exclusive = false)
    private @Nullable Threshold threshold;
  }

  private static final class Threshold {
    @Option(
        names = "--above",
        required = true,
        paramLabel = "T",
        description =
            "Instead: the lower bound of the interval is to be above this, such as 0.667.")
    private double value;

    @Option(
        names = "--power",
        paramLabel = "P",
        description = "With which probability it is to be, default 0.8.")
    private double power = 0.8;
  }

  /** The plan by width, or by threshold and power. */
  Plan plan(
      double expected, DoubleFunction<Plan> byHalfWidth, Function<PowerPlans.Claim, Plan> byPower) {
    Threshold threshold = wanted.threshold;
    if (wanted.halfWidth != null) {
      return byHalfWidth.apply(wanted.halfWidth);
    }
    if (threshold == null) {
      throw new IllegalStateException("neither a width nor a threshold");
    }
    return byPower.apply(
        new PowerPlans.Claim(expected, threshold.value, threshold.power, confidence));
  }
}
