package dev.evenhand.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How often reviewers choose each category. */
final class CategoryShares {
  @Option(
      names = "--shares",
      required = true,
      split = ",",
      paramLabel = "P",
      description = "How often each category occurs, from low to high, such as 0.8,0.2.")
  List<Double> values = new ArrayList<>();
}
