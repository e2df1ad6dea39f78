package dev.evenhand.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the contenders of a contest through JMH, in rounds. In each round every contender runs once,
 * in an order that is rotated from round to round, so that what else the machine does hits all
 * alike.
 */
final class ContestRunner {
  private static final String BYTES = "gc.alloc.rate.norm";

  private final MeasurementPlan plan;
  private final Consumer<String> progress;

  /**
   * @param progress is told what runs
   */
  ContestRunner(MeasurementPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * What one evaluation took, by method of the contender: one cost a round.
   *
   * @throws RunnerException if a contender fails, as when it comes to another checksum
   */
  Map<String, List<Cost>> run(Contest contest) throws RunnerException {
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    contest.contenders().forEach(contender -> costs.put(contender.method(), new ArrayList<>()));
    List<String> methods = List.copyOf(costs.keySet());
    for (int round = 0; round < plan.rounds(); round++) {
      for (int i = 0; i < methods.size(); i++) {
        String method = methods.get((i + round) % methods.size());
        progress.accept("round %s of %s: %s".formatted(round + 1, plan.rounds(), method));
        Objects.requireNonNull(costs.get(method)).add(measure(contest.benchmark(), method));
      }
    }
    return costs;
  }

  private Cost measure(Class<?> benchmark, String method) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
            .forks(plan.forks())
            .warmupIterations(plan.warmUps())
            .warmupTime(plan.time())
            .measurementIterations(plan.iterations())
            .measurementTime(plan.time())
            .addProfiler(ThreadCpu.class)
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    plan.evaluations()
        .ifPresent(
            size ->
                options.param("evaluations", Integer.toString(size)).operationsPerInvocation(size));
    return cost(new Runner(options.build()).runSingle());
  }

  private static Cost cost(RunResult run) {
    List<Cost> iterations = new ArrayList<>();
    for (IterationResult iteration : run.getAggregatedResult().getIterationResults()) {
      iterations.add(new Cost(score(iteration, ThreadCpu.RESULT), score(iteration, BYTES)));
    }
    return Cost.median(iterations);
  }

  private static double score(IterationResult iteration, String name) {
    return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name).getScore();
  }
}
