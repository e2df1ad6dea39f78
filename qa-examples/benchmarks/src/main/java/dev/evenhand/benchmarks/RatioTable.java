package dev.evenhand.benchmarks;

import dev.evenhand.benchmarks.Contest.Contender;
import dev.evenhand.benchmarks.Contest.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the contenders of a contest took, as tables in Markdown: against the base, and the targets.
 */
final class RatioTable {
  private final Contest contest;
  private final Map<String, List<Cost>> costs;

  /**
   * @param costs by method of the contender, one a round
   */
  RatioTable(Contest contest, Map<String, List<Cost>> costs) {
    this.contest = contest;
    this.costs = costs;
  }

  /**
   * Each contender: median time, its quotient with the base's, between which values that lies in
   * the middle half of the rounds, and bytes.
   */
  String contenders() {
    StringBuilder out = new StringBuilder(contest.title()).append(":\n\n");
    out.append("| contender | ns | x ").append(contest.base().name());
    out.append(" | middle half of the rounds | bytes |\n|---|---|---|---|---|\n");
    for (Contender contender : contest.contenders()) {
      Cost cost = Cost.median(costs(contender.method()));
      List<Double> ratios = ratios(contender.method());
      out.append(
          "| %s | %s | %s | %s to %s | %s |\n"
              .formatted(
                  contender.name(),
                  number("%,.1f", cost.nanos()),
                  number("%.2f", quotient(contender.method(), contest.base().method())),
                  number("%.2f", ratios.get(ratios.size() / 4)),
                  number("%.2f", ratios.get(ratios.size() - 1 - ratios.size() / 4)),
                  number("%,.0f", cost.bytes())));
    }
    return out.toString();
  }

  /** Each target and what was reached, without a heading. */
  String targets() {
    StringBuilder out = new StringBuilder();
    for (Target target : contest.targets()) {
      double quotient = quotient(target.above(), target.below());
      out.append(
          "| %s | %s | %s |\n"
              .formatted(
                  target.text(),
                  number("%.2f", quotient),
                  target.isMetBy(quotient) ? "met" : "not met"));
    }
    return out.toString();
  }

  private double quotient(String above, String below) {
    return Cost.median(costs(above)).nanos() / Cost.median(costs(below)).nanos();
  }

  /** In ascending order. */
  private List<Double> ratios(String method) {
    List<Double> ratios = new ArrayList<>();
    List<Cost> base = costs(contest.base().method());
    for (int round = 0; round < base.size(); round++) {
      ratios.add(costs(method).get(round).nanos() / base.get(round).nanos());
    }
    ratios.sort(null);
    return ratios;
  }

  private List<Cost> costs(String method) {
    return Objects.requireNonNull(costs.get(method), method);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
