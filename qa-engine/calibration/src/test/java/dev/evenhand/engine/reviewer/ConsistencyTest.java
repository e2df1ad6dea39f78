package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import org.junit.jupiter.api.Test;

class ConsistencyTest {
  private static final ReviewerSettings SETTINGS = ReviewerSettings.ofDefaults();

  @Test
  void consistency_ofThreeRepeatedItems_isWhatIsComputedByHand() {
    RatingTable table =
        table("1 a 1", "1 a 2", "2 a 4", "2 a 4", "3 a 3", "3 a 5", "3 a 4", "4 a 1");

    Consistency a = Consistency.of(table, SETTINGS.withMinimumItems(3)).get(0);

    assertThat(a.items()).isEqualTo(3);
    assertThat(value(a.agreement())).isCloseTo(1.0 / 3, within(1e-12)); // 0, 1, 0
    // Squares within: 0.5, 0, 2 with 1 + 1 + 2 degrees of freedom.
    assertThat(value(a.repeatability())).isCloseTo(Math.sqrt(2.5 / 4), within(1e-12));
    // Chi-square of 4 degrees of freedom: 0.4844 and 11.1433.
    Interval interval = a.repeatability().value().orElseThrow().interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(Math.sqrt(2.5 / 11.1433), within(1e-4));
    assertThat(interval.high()).isCloseTo(Math.sqrt(2.5 / 0.4844), within(1e-4));
  }

  @Test
  void repeatability_ofKnownNoise_isCoveredAtTheStatedRate() {
    Simulated simulated = new Simulated(51);
    int covered = 0;
    for (int i = 0; i < 500; i++) {
      RatingTableBuilder table = RatingTable.builder().allowReplicates();
      for (int item = 0; item < 15; item++) {
        double quality = 10 * simulated.normal();
        for (int k = 0; k < 2; k++) {
          table.add("i" + item, "a", String.valueOf(quality + 2 * simulated.normal()));
        }
      }
      covered +=
          Consistency.of(table.build(), SETTINGS)
                  .get(0)
                  .repeatability()
                  .value()
                  .orElseThrow()
                  .interval()
                  .orElseThrow()
                  .covers(2)
              ? 1
              : 0;
    }

    assertThat(covered / 500.0).isBetween(0.92, 0.98);
  }

  @Test
  void consistency_ofPerfectRepetition_isOne() {
    RatingTable table = table("1 a 1", "1 a 1", "2 a 2", "2 a 2", "3 a 3", "3 a 3");

    Consistency a = Consistency.of(table, SETTINGS.withMinimumItems(3)).get(0);

    assertThat(value(a.alphaNominal())).isEqualTo(1);
    assertThat(value(a.alphaInterval())).isEqualTo(1);
    assertThat(a.repeatability()).isEqualTo(Estimate.of(new Measure(0, null, 3)));
  }

  @Test
  void consistency_ofWords_hasNoNumbers() {
    RatingTable table = table("1 a no", "1 a yes", "2 a no", "2 a no");

    Consistency a = Consistency.of(table, SETTINGS.withMinimumItems(2)).get(0);

    assertThat(a.repeatability().reason().map(Reason::text)).contains("no rating is a number");
    assertThat(a.alphaInterval().reason().orElseThrow().code())
        .isEqualTo(UndefinedReason.NOT_NUMERIC);
  }

  @Test
  void consistency_withoutRepetition_isNotEnoughData() {
    assertThat(
            Consistency.of(table("1 a 1", "1 b 1", "2 a 2"), SETTINGS)
                .get(0)
                .agreement()
                .reason()
                .map(Reason::text))
        .contains("not enough data: 0 of 10 items that the reviewer rated more than once");
  }

  private static double value(Estimate<Measure> finding) {
    return finding.value().orElseThrow().value();
  }

  private static RatingTable table(String... rows) {
    RatingTableBuilder table = RatingTable.builder().allowReplicates();
    for (String row : rows) {
      String[] cells = row.split(" ", -1);
      table.add(cells[0], cells[1], cells[2]);
    }
    return table.build();
  }
}
