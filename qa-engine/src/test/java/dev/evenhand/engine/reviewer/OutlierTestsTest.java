package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.reviewer.OutlierTests.Kind;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutlierTestsTest {
  private static final ReviewerSettings SETTINGS = ReviewerSettings.ofDefaults();

  @Test
  void tests_ofReviewersWhoAreAlike_findAnybodyAtMostAtTheStatedRate() {
    Simulated simulated = new Simulated(71);
    int sets = 400;
    int found = 0;
    for (int i = 0; i < sets; i++) {
      OutlierTests tests = OutlierTests.of(one(simulated.ratings(25, 0, 0, 0, 0, 0, 0)), SETTINGS);
      found += tests.standingOut().isEmpty() ? 0 : 1;
    }

    // Where nobody is different, the false discovery rate is the rate of sets with a discovery.
    assertThat((double) found / sets).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / sets));
  }

  @Test
  void tests_besideANoisyReviewer_findThem_andNobodyHarsh() {
    Simulated simulated = new Simulated(72);
    int sets = 300;
    int found = 0;
    double falseShare = 0;
    for (int i = 0; i < sets; i++) {
      var standingOut = OutlierTests.of(one(withNoisyOne(simulated)), SETTINGS).standingOut();
      found +=
          standingOut.stream().anyMatch(t -> t.reviewer().equals("R0") && t.kind() != Kind.SEVERITY)
              ? 1
              : 0;
      // All are as severe: each test of severity that is found is false.
      long wrong = standingOut.stream().filter(t -> t.kind() == Kind.SEVERITY).count();
      falseShare += standingOut.isEmpty() ? 0 : (double) wrong / standingOut.size() / sets;
    }

    assertThat(found).isGreaterThan(295);
    assertThat(falseShare).isLessThan(0.05);
  }

  @Test
  void tests_ofAHarshReviewer_nameThem() {
    RatingTable table = new Simulated(73).ratings(60, 1, 0, 0, 0, 0);

    OutlierTests tests = OutlierTests.of(one(table), SETTINGS);

    assertThat(tests.rate()).isEqualTo(0.05);
    assertThat(tests.standingOut())
        .anySatisfy(
            test -> {
              assertThat(test.reviewer()).isEqualTo("R0");
              assertThat(test.kind()).isEqualTo(Kind.SEVERITY);
              assertThat(test.estimate()).isPositive();
              assertThat(test.adjustedP()).isBetween(test.p(), 0.05);
            });
  }

  @Test
  void tests_ofFewItems_areUntested_andSayWhy() {
    RatingTable table = new Simulated(74).ratings(5, 0, 0);

    OutlierTests tests = OutlierTests.of(one(table), SETTINGS);

    assertThat(tests.tests()).isEmpty();
    assertThat(tests.untested())
        .hasSize(6)
        .contains(
            new OutlierTests.Untested(
                "tone",
                "R0",
                Kind.SEVERITY,
                "not enough data: 5 of 10 items that others rated too"),
            new OutlierTests.Untested(
                "tone",
                "R1",
                Kind.AGREEMENT,
                "not enough data: 0 of 10 items that at least two others rated too"));
  }

  @Test
  void tests_ofWords_askForAgreementOnly() {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 20; item++) {
      table.add("i" + item, "a", "yes").add("i" + item, "b", "yes").add("i" + item, "c", "yes");
      table.add("i" + item, "d", item % 2 == 0 ? "no" : "yes");
    }

    OutlierTests tests = OutlierTests.of(one(table.build()), SETTINGS);

    assertThat(tests.tests()).extracting(OutlierTests.Test::kind).containsOnly(Kind.AGREEMENT);
    assertThat(tests.standingOut()).extracting(OutlierTests.Test::reviewer).contains("d");
    assertThat(tests.tests().get(3).estimate()).isEqualTo(0.5);
  }

  private static SortedMap<String, RatingTable> one(RatingTable table) {
    return new TreeMap<>(Map.of("tone", table));
  }

  private static RatingTable withNoisyOne(Simulated simulated) {
    RatingTableBuilder table = Simulated.fiveSteps();
    for (int item = 0; item < 60; item++) {
      double quality = simulated.normal();
      for (int rater = 0; rater < 5; rater++) {
        Simulated.add(table, item, rater, simulated.rating(quality, 0, rater == 0 ? 2.5 : 0.5));
      }
    }
    return table.build();
  }
}
