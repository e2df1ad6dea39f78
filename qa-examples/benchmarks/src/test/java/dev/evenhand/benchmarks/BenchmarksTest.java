package dev.evenhand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The benchmarks run, and all contenders come to the same scores. Nothing is timed here. */
class BenchmarksTest {
  @Test
  void kernel_everyContender_comesToTheSameChecksum() {
    Map<String, Double> medians = new KernelBenchmark(40).contest().run(0, 1);

    assertThat(medians)
        .containsOnlyKeys("section table", "flat tables", "kernel", "plain maps", "engine");
  }

  @Test
  void ndjson_everyContender_comesToTheSameChecksum() {
    Map<String, Double> medians = new NdjsonBenchmark(40).contest().run(0, 1);

    assertThat(medians)
        .containsOnlyKeys(
            "token walk", "JsonScoring", "databind, plain maps", "JsonEvaluations, engine");
  }

  @Test
  void contest_withTwoChecksums_isRefused() {
    Contest contest = new Contest("Sums", 1).add("one", () -> 1).add("two", () -> 2);

    assertThatIllegalStateException()
        .isThrownBy(() -> contest.run(0, 1))
        .withMessage("two comes to the checksum 2, the others to 1.");
  }

  @Test
  void report_holdsEachAgainstTheBase() {
    Contest contest = new Contest("Sums", 1);

    assertThat(contest.report(Map.of("one", 2.5), "one"))
        .isEqualTo("Sums\n| contender | ns | x one |\n|---|---|---|\n| one | 2.5 | 1.00 |\n");
  }
}
