package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AggregateTest {
  /** By points: 30/40, 0/10, 5/10 and, failed to 0, 0/40; one undefined. */
  private static final List<Score> SCORES =
      List.of(
          score("20", "10"),
          score("n/a", "0"),
          score("n/a", "5"),
          score("30", "1"),
          score("n/a", "n/a"));

  @ParameterizedTest
  @CsvSource({"MEAN, 31.25", "POOLED, 35.00"})
  void undefinedIsLeftOut_anAutoFailedZeroCountsItsPossible(Aggregation how, String percent) {
    Aggregate aggregate = Aggregate.of(how, SCORES);

    assertThat(aggregate.ratio().orElseThrow().toPercent()).hasToString(percent);
    assertThat(aggregate.how()).isEqualTo(how);
    assertThat(aggregate.counted()).isEqualTo(4);
    assertThat(aggregate.undefined()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void shards_mergedInAnyOrder_areTheWhole(Aggregation how) {
    Aggregate whole = Aggregate.of(how, SCORES);
    for (long seed = 0; seed < 100; seed++) {
      List<Score> shuffled = new ArrayList<>(SCORES);
      Random random = new Random(seed);
      Collections.shuffle(shuffled, random);
      int cut = random.nextInt(SCORES.size() + 1);
      AggregateAccumulator first = AggregateAccumulator.create(how);
      AggregateAccumulator second = AggregateAccumulator.create(how);
      shuffled.subList(0, cut).forEach(first::add);
      shuffled.subList(cut, SCORES.size()).forEach(second::add);

      assertThat(first.merge(second).result()).isEqualTo(whole);
    }
  }

  @Test
  void summary_ofNoScores_isUndefined() {
    assertThat(Aggregate.of(Aggregation.POOLED, List.of()).ratio()).isEmpty();
  }

  @Test
  void merge_ofAnotherKind_isRefused() {
    AggregateAccumulator mean = AggregateAccumulator.create(Aggregation.MEAN);

    assertThatThrownBy(() -> mean.merge(AggregateAccumulator.create(Aggregation.POOLED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot merge MEAN with POOLED. Maybe merge a shard that aggregates alike.");
  }

  private static Score score(String a, String b) {
    AutoFail fail = new AutoFail(List.of("1"), Scope.SCORECARD, Effect.ZERO);
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            Cards.section(
                "s",
                null,
                Cards.points("a", 0, 20, 30).build(),
                Cards.points("b", 0, 1, 5, 10).autoFail(fail).build()));
    return Cards.score(engine, "a", a, "b", b);
  }
}
