package dev.evenhand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.evenhand.benchmarks.Contest.Contender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Every benchmark runs once, in this JVM, on forty evaluations, and comes to the checksum of the
 * others; else JMH would fail. Nothing is timed here.
 */
class BenchmarksTest {
  private static final MeasurementPlan ONCE =
      new MeasurementPlan(1, 0, 0, 1, TimeValue.milliseconds(1), OptionalInt.of(40));

  static List<Contest> rows() {
    return Contest.ALL;
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("rows")
  void run_everyContender_comesToTheSameChecksum(Contest contest) throws Exception {
    List<String> progress = new ArrayList<>();

    Map<String, List<Cost>> costs = new ContestRunner(ONCE, progress::add).run(contest);

    assertThat(costs.keySet()).containsExactlyElementsOf(methods(contest));
    assertThat(costs.values()).allSatisfy(each -> assertThat(each).hasSize(1));
    assertThat(progress)
        .containsExactlyElementsOf(
            methods(contest).stream().map("round 1 of 1: %s"::formatted).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void contest_namesEveryBenchmarkOfItsClass(Contest contest) {
    List<String> benchmarks =
        Arrays.stream(contest.benchmark().getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .map(method -> method.getName())
            .toList();

    assertThat(methods(contest)).containsExactlyInAnyOrderElementsOf(benchmarks);
  }

  @Test
  void run_order_isRotatedFromRoundToRound() throws Exception {
    Contest two =
        new Contest(
            "Two",
            KernelBenchmark.class,
            List.of(new Contender("sectionTable", "a"), new Contender("flatTables", "b")),
            List.of());
    MeasurementPlan twice =
        new MeasurementPlan(2, 0, 0, 1, TimeValue.milliseconds(1), OptionalInt.of(1));
    List<String> progress = new ArrayList<>();

    new ContestRunner(twice, progress::add).run(two);

    assertThat(progress)
        .containsExactly(
            "round 1 of 2: sectionTable",
            "round 1 of 2: flatTables",
            "round 2 of 2: flatTables",
            "round 2 of 2: sectionTable");
  }

  @Test
  void run_anotherChecksum_fails() {
    Contest wrong =
        new Contest(
            "Wrong", WrongBenchmark.class, List.of(new Contender("wrong", "wrong")), List.of());

    assertThatExceptionOfType(RunnerException.class)
        .isThrownBy(() -> new ContestRunner(ONCE, progress -> {}).run(wrong))
        .havingCause()
        .extracting(cause -> cause.getSuppressed()[0].getMessage())
        .isEqualTo("The scores come to the checksum 41, those of the base to 40.");
  }

  private static List<String> methods(Contest contest) {
    return contest.contenders().stream().map(Contender::method).toList();
  }
}
