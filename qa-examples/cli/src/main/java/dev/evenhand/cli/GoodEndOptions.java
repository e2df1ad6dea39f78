package dev.evenhand.cli;

import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.GoodEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** On which criteria low ratings are the good ones, and on which the high ones. */
final class GoodEndOptions {
  private static final int NAMED = 10;

  @Option(
      names = "--low-is-good",
      paramLabel = "NAME",
      description =
          "A criterion on which low is good, as with errors or grades from 1 on: who rates lower is"
              + " more lenient; repeatable.")
  private List<String> low = new ArrayList<>();

  @Option(
      names = "--high-is-good",
      paramLabel = "NAME",
      description =
          "A criterion on which high is good, though its name leaves that open; repeatable.")
  private List<String> high = new ArrayList<>();

  /** Ends the command if a criterion is named for both, or there is none of that name. */
  void check(List<CriterionRatings> criteria) {
    List<String> names = criteria.stream().map(CriterionRatings::criterion).toList();
    low.stream()
        .filter(high::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw new Stop("'%s' is both --low-is-good and --high-is-good.".formatted(name));
            });
    for (String name : ends().keySet()) {
      if (!names.contains(name)) {
        throw new Stop(
            "%s: there is no criterion '%s'; there is %s."
                .formatted(
                    low.contains(name) ? "--low-is-good" : "--high-is-good",
                    name,
                    String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                        + (names.size() > NAMED ? " …" : "")));
      }
    }
  }

  /** By the names of criteria. */
  Map<String, GoodEnd> ends() {
    Map<String, GoodEnd> ends = new TreeMap<>();
    high.forEach(name -> ends.put(name, GoodEnd.HIGH));
    low.forEach(name -> ends.put(name, GoodEnd.LOW));
    return ends;
  }
}
