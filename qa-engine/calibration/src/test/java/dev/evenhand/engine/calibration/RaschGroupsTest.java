package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschBias;
import dev.evenhand.engine.model.rasch.RaschThresholds;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RaschGroupsTest {
  @Test
  void criteriaOfOneScale_areOneModel() throws Exception {
    List<CriterionRatings> criteria = MixedPanel.file(MixedPanel.csv(1)).criteria();
    SortedMap<String, RatingTable> tables = new TreeMap<>();
    criteria.forEach(criterion -> tables.put(criterion.criterion(), criterion.scores()));

    List<RaschReport> found = RaschGroups.of(criteria, RaschThresholds.RATING_SCALE);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).criteria()).containsExactly("clarity", "tone");
    assertThat(found.get(0).fit().orElseThrow().severities())
        .isEqualTo(ManyFacetRasch.of(tables, RaschBias.CORRECTED).orElseThrow().severities());
  }

  @Test
  void numbersOfOtherRange_areAnotherScale() {
    List<RaschReport> found =
        RaschGroups.of(
            List.of(ratings("a", 5), ratings("b", 7), ratings("c", 5)),
            RaschThresholds.RATING_SCALE);

    assertThat(found)
        .extracting(RaschReport::criteria)
        .containsExactly(List.of("a", "c"), List.of("b"));
  }

  @Test
  void namesAndSums_areNoScale() throws Exception {
    List<CriterionRatings> names =
        MixedPanel.file("item,rater,value\ni1,a,yes\ni1,b,no\ni2,a,yes\ni2,b,yes\n").criteria();

    assertThat(RaschGroups.of(names, RaschThresholds.RATING_SCALE)).isEmpty();
    // The two questions by rating declare other options; seconds of silence have no steps.
    assertThat(Session.report().rasch())
        .extracting(RaschReport::criteria)
        .containsExactly(List.of("tone"), List.of("ownership"));
  }

  @Test
  void scaleThatDeterminesNothing_saysWhy() {
    CriterionRatings criterion =
        CriterionRatings.of(
            "tone", RatingTable.builder().add("i1", "a", "1").add("i2", "a", "2").build());

    Estimate<ManyFacetRasch> fit =
        RaschGroups.of(List.of(criterion), RaschThresholds.RATING_SCALE).get(0).fit();

    assertThat(fit.reason()).isPresent();
  }

  private static CriterionRatings ratings(String name, int highest) {
    Random random = new Random(name.hashCode());
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 30; item++) {
      for (String rater : List.of("x", "y", "z")) {
        String value =
            item == 0 ? "1" : item == 1 ? "" + highest : "" + (1 + random.nextInt(highest));
        table.add("i" + item, rater, value);
      }
    }
    return CriterionRatings.of(name, table.build());
  }
}
