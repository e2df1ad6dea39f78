package dev.evenhand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.evenhand.benchmarks.Contest.Contender;
import dev.evenhand.benchmarks.Contest.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTableTest {
  private static final Contest ROW =
      new Contest(
          "Two ways",
          Object.class,
          List.of(new Contender("one", "one way"), new Contender("other", "**the other**")),
          List.of(
              new Target("other at most 4 x one", "other", "one", 4, true),
              new Target("other at most 3.9 x one", "other", "one", 3.9, true),
              new Target("one at least 4 times as fast", "other", "one", 4, false),
              new Target("one at least 5 times as fast", "other", "one", 5, false)));

  private static final RatioTable TABLE =
      new RatioTable(
          ROW,
          Map.of(
              "one", costs(500, 500, 500, 400, 600),
              "other", costs(1500, 2000, 2500, 4000, 600)));

  @Test
  void contenders_areComparedWithTheBase() {
    assertThat(TABLE.contenders())
        .isEqualTo(
            """
            Two ways:

            | contender | ns | x one way | middle half of the rounds | bytes |
            |---|---|---|---|---|
            | one way | 500.0 | 1.00 | 1.00 to 1.00 | 1,000 |
            | **the other** | 2,000.0 | 4.00 | 3.00 to 5.00 | 4,000 |
            """);
  }

  @Test
  void targets_tellWhatWasReached() {
    assertThat(TABLE.targets())
        .isEqualTo(
            """
            | other at most 4 x one | 4.00 | met |
            | other at most 3.9 x one | 4.00 | not met |
            | one at least 4 times as fast | 4.00 | met |
            | one at least 5 times as fast | 4.00 | not met |
            """);
  }

  @Test
  void median_ofAnEvenNumber_isBetweenTheTwoInTheMiddle() {
    assertThat(Cost.median(costs(4, 1, 3, 2))).isEqualTo(new Cost(2.5, 5));
  }

  @Test
  void check_anotherSum_isRefused() {
    assertThat(new Checksum(7).check(7)).isEqualTo(7);
    assertThatIllegalStateException()
        .isThrownBy(() -> new Checksum(7).check(8))
        .withMessage("The scores come to the checksum 8, those of the base to 7.");
  }

  private static List<Cost> costs(double... nanos) {
    return Arrays.stream(nanos).mapToObj(each -> new Cost(each, 2 * each)).toList();
  }
}
