package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.reviewer.OutlierTests.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutlierTestsTest {
  private static final ReviewerSettings SETTINGS = ReviewerSettings.ofDefaults();

  @Test
  void tests_ofReviewersWhoAreAlike_orDifferLikeEachOther_findAnybodyAtMostAtTheStatedRate() {
    Simulated simulated = new Simulated(71);
    int sets = 400;
    int found = 0;
    for (int i = 0; i < sets; i++) {
      OutlierTests tests =
          OutlierTests.of(one(simulated.ratings(25, severities(simulated, i % 2))), SETTINGS);
      found += tests.standingOut().isEmpty() ? 0 : 1;
    }

    // Where nobody is different in kind, the false discovery rate is the rate of sets with a
    // discovery.
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

    assertThat(found).isGreaterThan(280);
    assertThat(falseShare).isLessThan(0.05);
  }

  @Test
  void tests_ofAHarshReviewer_mostlyNameThem_andNobodyElse() {
    Simulated simulated = new Simulated(73);
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < 100; i++) {
      RatingTable table = simulated.ratings(60, 1.5, 0.1, 0, -0.1, 0, 0.1, -0.1);
      for (OutlierTests.Test test : OutlierTests.of(one(table), SETTINGS).standingOut()) {
        assertThat(test.adjustedP()).isBetween(Math.max(test.p(), test.amongReviewers()), 0.05);
        boolean named = test.reviewer().equals("R0");
        found += named && test.kind() == Kind.SEVERITY && test.estimate() > 0 ? 1 : 0;
        wrong += named ? 0 : 1;
      }
    }

    assertThat(found).isGreaterThan(85);
    assertThat(wrong).isLessThan(5);
  }

  /** With many items everybody differs from the others for certain, and nobody stands out. */
  @Test
  void tests_ofReviewersWhoAllDiffer_findNobody() {
    RatingTable table = new Simulated(75).ratings(2_000, 0.5, 0.3, 0.1, -0.1, -0.3, -0.5);

    OutlierTests tests = OutlierTests.of(one(table), SETTINGS);

    assertThat(tests.tests())
        .filteredOn(test -> test.kind() == Kind.SEVERITY)
        .hasSize(6)
        .allSatisfy(test -> assertThat(test.p()).isLessThan(1e-4))
        .allSatisfy(test -> assertThat(test.amongReviewers()).isGreaterThan(0.05));
    assertThat(tests.standingOut()).filteredOn(t -> t.kind() == Kind.SEVERITY).isEmpty();
  }

  @Test
  void tests_ofThreeReviewers_areUntested() {
    OutlierTests tests = OutlierTests.of(one(new Simulated(76).ratings(30, 2, 0, 0)), SETTINGS);

    assertThat(tests.tests()).isEmpty();
    assertThat(tests.untested())
        .hasSize(9)
        .allSatisfy(
            untested ->
                assertThat(untested.reason()).isEqualTo("not enough data: 2 of 3 other reviewers"));
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
      for (String name : List.of("a", "b", "c", "d")) {
        table.add("i" + item, name, "yes");
      }
      table.add("i" + item, "e", item % 2 == 0 ? "no" : "yes");
    }

    OutlierTests tests = OutlierTests.of(one(table.build()), SETTINGS);

    assertThat(tests.tests()).extracting(OutlierTests.Test::kind).containsOnly(Kind.AGREEMENT);
    assertThat(tests.standingOut()).extracting(OutlierTests.Test::reviewer).containsExactly("e");
    assertThat(tests.tests().get(4).estimate()).isEqualTo(0.5);
  }

  private static SortedMap<String, RatingTable> one(RatingTable table) {
    return new TreeMap<>(Map.of("tone", table));
  }

  /** Six, all 0 or drawn with a standard deviation of 0.4. */
  private static double[] severities(Simulated simulated, int kind) {
    return kind == 0
        ? new double[6]
        : Arrays.stream(simulated.normals(6)).map(s -> 0.4 * s).toArray();
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
