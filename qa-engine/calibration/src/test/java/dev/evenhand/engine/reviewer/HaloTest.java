package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Reason;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HaloTest {
  private static final ReviewerSettings SETTINGS = ReviewerSettings.ofDefaults();

  @Test
  void halo_ofTwoReviewers_isTheDifferenceOfTheirCorrelations() {
    double[][] first = {{1, 2, 3, 4}, {2, 1, 4, 3}}; // two criteria, correlation 0.6
    double[][] second = {{1, 2, 3, 4}, {1, 3, 2, 4}}; // 0.8
    SortedMap<String, RatingTable> criteria = new TreeMap<>();
    for (int criterion = 0; criterion < 2; criterion++) {
      RatingTableBuilder table = Simulated.fiveSteps();
      for (int item = 0; item < 4; item++) {
        Simulated.add(table, item, 0, first[criterion][item]);
        Simulated.add(table, item, 1, second[criterion][item]);
      }
      criteria.put("c" + criterion, table.build());
    }

    Halo halo = Halo.of(criteria, SETTINGS.withMinimumItems(3)).get("R0").value().orElseThrow();

    assertThat(halo.own()).isCloseTo(0.6, within(1e-12));
    assertThat(halo.others()).isCloseTo(0.8, within(1e-12));
    assertThat(halo.difference().value()).isCloseTo(-0.2, within(1e-12));
    assertThat(halo.difference().items()).isEqualTo(4);
  }

  @Test
  void halo_ofReviewersWhoAreAlike_isFoundAtTheStatedRate() {
    Simulated simulated = new Simulated(41);
    int tests = 300;
    int found = 0;
    for (int i = 0; i < tests; i++) {
      Halo halo = Halo.of(criteria(simulated, 40, 0), SETTINGS).get("R0").value().orElseThrow();
      found += halo.difference().differsFrom(0) ? 1 : 0;
    }

    assertThat((double) found / tests)
        .isBetween(0.015, 0.05 + 3.5 * Math.sqrt(0.05 * 0.95 / tests));
  }

  @Test
  void halo_ofOneImpressionForAll_isFound() {
    Halo halo =
        Halo.of(criteria(new Simulated(42), 60, 2), SETTINGS).get("R0").value().orElseThrow();

    assertThat(halo.difference().interval().orElseThrow().low()).isPositive();
    assertThat(halo.own()).isGreaterThan(halo.others());
  }

  @Test
  void halo_onOneCriterion_orFewItems_saysWhy() {
    SortedMap<String, RatingTable> criteria = criteria(new Simulated(43), 5, 0);

    assertThat(Halo.of(criteria, SETTINGS).get("R1").reason().map(Reason::text))
        .contains(
            "not enough data: 5 of 10 items that others rated too, on two criteria with a number");
    assertThat(
            Halo.of(new TreeMap<>(criteria.headMap("c1")), SETTINGS)
                .get("R1")
                .reason()
                .map(Reason::text))
        .contains("one criterion has nothing to go together with");
  }

  @Test
  void halo_ofReviewersWhoNeverVary_isUndefined() {
    SortedMap<String, RatingTable> criteria = new TreeMap<>();
    for (String name : new String[] {"a", "b"}) {
      RatingTableBuilder table = Simulated.fiveSteps();
      for (int item = 0; item < 12; item++) {
        Simulated.add(table, item, 0, 3);
        Simulated.add(table, item, 1, 1 + item % 5);
      }
      criteria.put(name, table.build());
    }

    assertThat(Halo.of(criteria, SETTINGS).get("R1").reason().map(Reason::text))
        .contains("no two criteria vary for this reviewer and another");
  }

  /** Three criteria and reviewers; the first reviewer adds an impression of the whole to each. */
  private static SortedMap<String, RatingTable> criteria(
      Simulated simulated, int items, double impression) {
    SortedMap<String, RatingTableBuilder> tables = new TreeMap<>();
    for (int criterion = 0; criterion < 3; criterion++) {
      tables.put("c" + criterion, Simulated.fiveSteps());
    }
    for (int item = 0; item < items; item++) {
      double quality = simulated.normal();
      double whole = impression * simulated.normal();
      for (RatingTableBuilder table : tables.values()) {
        double own = 0.7 * quality + 0.7 * simulated.normal();
        for (int rater = 0; rater < 3; rater++) {
          double halo = rater == 0 ? whole : 0;
          Simulated.add(table, item, rater, simulated.rating(own + halo, 0, 1));
        }
      }
    }
    SortedMap<String, RatingTable> built = new TreeMap<>();
    tables.forEach((name, table) -> built.put(name, table.build()));
    return built;
  }
}
