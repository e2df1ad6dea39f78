package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelDeviationTest {
  private static final ReviewerSettings TWO = ReviewerSettings.ofDefaults().withMinimumItems(2);

  @Test
  void deviations_areFromTheAverageOfAll_ownScoreIncluded() {
    RatingTable table =
        RatingTable.builder()
            .add("1", "ana", "90")
            .add("1", "ben", "80")
            .add("1", "cho", "85") // average 85
            .add("2", "ana", "60")
            .add("2", "ben", "70") // average 65
            .add("3", "ana", "1") // nobody else
            .build();

    List<PanelDeviation> all = PanelDeviation.of(table, TWO.withTolerance(BigDecimal.valueOf(4)));

    assertThat(all).extracting(PanelDeviation::reviewer).containsExactly("ana", "ben", "cho");
    Deviations ana = all.get(0).deviations();
    assertThat(all.get(0).items()).isEqualTo(2);
    assertThat(value(ana.signed())).isZero(); // 5 and -5
    assertThat(value(ana.absolute())).isEqualTo(5);
    assertThat(value(ana.squared())).isEqualTo(25);
    assertThat(value(ana.withinTolerance())).isZero();
    assertThat(all.get(2).deviations().signed().reason().map(Reason::text))
        .contains("not enough data: 1 of 2 items that others rated too");
  }

  @Test
  void deviations_ofThirds_addUpToZero() {
    RatingTable table =
        RatingTable.builder()
            .add("1", "a", "1")
            .add("1", "b", "1")
            .add("1", "c", "2")
            .add("2", "a", "1")
            .add("2", "b", "2")
            .add("2", "c", "2")
            .build();

    double sum =
        PanelDeviation.of(table, TWO).stream()
            .mapToDouble(one -> value(one.deviations().signed()))
            .sum();

    assertThat(sum).isCloseTo(0, within(1e-15));
  }

  private static double value(Estimate<Measure> finding) {
    return finding.value().orElseThrow().value();
  }
}
