package dev.evenhand.cli;

import picocli.CommandLine.Option;

/** Which interval of a coefficient is wanted. */
final class IntervalPlanOptions {
  @Option(
      names = "--half-width",
      required = true,
      paramLabel = "H",
      description = "Half the width of the interval that is wanted, such as 0.1.")
  double halfWidth;

  @Option(names = "--confidence", paramLabel = "C", description = "Of the interval, default 0.95.")
  double confidence = 0.95;
}
