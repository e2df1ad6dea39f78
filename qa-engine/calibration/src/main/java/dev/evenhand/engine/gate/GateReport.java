package dev.evenhand.engine.gate;

import dev.evenhand.api.copy.Copies;
import java.util.List;

/**
 * Which gates were met.
 *
 * @param results in the order of the gates
 */
public record GateReport(List<GateResult> results) {
  public GateReport {
    results = Copies.list(results, "results");
  }

  /** Whether every gate was met. */
  public boolean passed() {
    return results.stream().allMatch(result -> result.status() == GateResult.Status.MET);
  }

  /** Each gate on a line, and below it what did not pass and what to do about it. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (GateResult result : results) {
      String status = result.status().name().replace('_', ' ');
      out.append("%-13s  %s".formatted(status, result.gate().text())).append('\n');
      result.notMet().forEach(check -> out.append("  - ").append(check.text()).append('\n'));
      if (!result.skipped().isEmpty()) {
        out.append("  (not asked of %s)".formatted(String.join(", ", result.skipped())));
        out.append('\n');
      }
    }
    long met = results.stream().filter(r -> r.status() == GateResult.Status.MET).count();
    return out + "%s of %s gates met\n".formatted(met, results.size());
  }
}
