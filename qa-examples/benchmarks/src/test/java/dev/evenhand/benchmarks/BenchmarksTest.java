package dev.evenhand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.evenhand.benchmarks.Row.Contender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
  private static final Effort ONCE =
      new Effort(1, 0, 0, 1, TimeValue.milliseconds(1), OptionalInt.of(40));

  static List<Row> rows() {
    return Row.ALL;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void run_everyContender_comesToTheSameChecksum(Row row) throws Exception {
    List<String> progress = new ArrayList<>();

    Map<String, List<Cost>> costs = new Rounds(ONCE, progress::add).run(row);

    assertThat(costs.keySet()).containsExactlyElementsOf(methods(row));
    assertThat(costs.values()).allSatisfy(each -> assertThat(each).hasSize(1));
    assertThat(progress)
        .containsExactlyElementsOf(
            methods(row).stream().map("round 1 of 1: %s"::formatted).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_namesEveryBenchmarkOfItsClass(Row row) {
    List<String> benchmarks =
        Arrays.stream(row.benchmark().getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .map(method -> method.getName())
            .toList();

    assertThat(methods(row)).containsExactlyInAnyOrderElementsOf(benchmarks);
  }

  @Test
  void run_order_isRotatedFromRoundToRound() throws Exception {
    Row two =
        new Row(
            "Two",
            KernelBenchmark.class,
            List.of(new Contender("sectionTable", "a"), new Contender("flatTables", "b")),
            List.of());
    Effort twice = new Effort(2, 0, 0, 1, TimeValue.milliseconds(1), OptionalInt.of(1));
    List<String> progress = new ArrayList<>();

    new Rounds(twice, progress::add).run(two);

    assertThat(progress)
        .containsExactly(
            "round 1 of 2: sectionTable",
            "round 1 of 2: flatTables",
            "round 2 of 2: flatTables",
            "round 2 of 2: sectionTable");
  }

  @Test
  void run_anotherChecksum_fails() {
    Row wrong =
        new Row("Wrong", WrongBenchmark.class, List.of(new Contender("wrong", "wrong")), List.of());

    assertThatExceptionOfType(RunnerException.class)
        .isThrownBy(() -> new Rounds(ONCE, progress -> {}).run(wrong))
        .havingCause()
        .extracting(cause -> cause.getSuppressed()[0].getMessage())
        .isEqualTo("The scores come to the checksum 41, those of the base to 40.");
  }

  private static List<String> methods(Row row) {
    return row.contenders().stream().map(Contender::method).toList();
  }
}
