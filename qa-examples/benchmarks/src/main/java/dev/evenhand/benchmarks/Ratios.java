package dev.evenhand.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures all contenders and prints, as Markdown, what they took and how they stand to each other:
 * {@code Ratios [--quick]}. Progress goes to stderr.
 */
public final class Ratios {
  private Ratios() {}

  /** Runs all contests. */
  public static void main(String[] arguments) throws RunnerException {
    List<String> given = List.of(arguments);
    if (!given.isEmpty() && !given.equals(List.of("--quick"))) {
      System.err.println("Only --quick is understood: fewer and shorter rounds.");
      System.exit(2);
    }
    ContestRunner rounds =
        new ContestRunner(
            given.isEmpty() ? MeasurementPlan.FULL : MeasurementPlan.QUICK, System.err::println);
    String before = load();
    StringBuilder targets = new StringBuilder("| target | reached | |\n|---|---|---|\n");
    for (Contest contest : Contest.ALL) {
      RatioTable table = new RatioTable(contest, rounds.run(contest));
      System.out.println(table.contenders());
      targets.append(table.targets());
    }
    System.out.println(targets);
    System.out.println(
        machine() + "; load " + before + " at the start, " + load() + " at the end.");
  }

  private static String machine() {
    return "%s processors, Java %s"
        .formatted(Integer.toString(Runtime.getRuntime().availableProcessors()), Runtime.version());
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
