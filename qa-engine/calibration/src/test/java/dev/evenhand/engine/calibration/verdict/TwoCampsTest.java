package dev.evenhand.engine.calibration.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.CriterionReport;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoCampsTest {
  private static final long SEED = 20_261_129;
  private static final List<String> REVIEWERS =
      List.of("ana", "ben", "chloe", "dmitri", "esra", "farid");

  /** Who looks at the second aspect of a call. */
  private static final List<String> DEEDS = List.of("ben", "dmitri", "farid");

  private static RatingTable table(int items, boolean withStranger) {
    Random random = new Random(SEED);
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      String name = "call-%02d".formatted(item + 1);
      int words = 1 + random.nextInt(4);
      int deeds = 1 + random.nextInt(4);
      for (String reviewer : REVIEWERS) {
        int meant = DEEDS.contains(reviewer) ? deeds : words;
        int off = random.nextInt(10) == 0 ? 1 : 0;
        table.add(name, reviewer, String.valueOf(Math.min(4, meant + off)));
      }
      if (withStranger) {
        table.add(name, "zoe", String.valueOf(1 + random.nextInt(4)));
      }
    }
    return table.build();
  }

  private static Optional<TwoCamps> camps(RatingTable table) {
    return CampFamily.of(List.of(new CampFamily.Question(table, false))).get(0);
  }

  @Test
  void camps_ofReviewersWhoLookForTwoThings_areNamed_withTheItemsThatShowIt() {
    TwoCamps camps = camps(table(40, false)).orElseThrow();

    assertThat(camps.first()).containsExactly("ana", "chloe", "esra");
    assertThat(camps.second()).containsExactly("ben", "dmitri", "farid");
    assertThat(camps.neither()).isEmpty();
    assertThat(camps.withinFirst()).isGreaterThan(0.9);
    assertThat(camps.withinSecond()).isGreaterThan(0.9);
    assertThat(camps.across()).isLessThan(0.3);
    assertThat(camps.p()).isEqualTo(1 / 2000.0);
    assertThat(camps.items()).hasSize(TwoCamps.MOST_ITEMS);
  }

  @Test
  void camps_besideOneWhoAgreesWithNobody_leaveThatOneOut() {
    TwoCamps camps = camps(table(40, true)).orElseThrow();

    assertThat(camps.first()).containsExactly("ana", "chloe", "esra");
    assertThat(camps.second()).containsExactly("ben", "dmitri", "farid");
    assertThat(camps.neither()).containsExactly("zoe");
    assertThat(camps.has("zoe")).isFalse();
  }

  @Test
  void camps_belowTheItemsThatAVerdictTakes_areNotTold() {
    assertThat(camps(table(9, false))).isEmpty();
  }

  @Test
  void adjustedP_ofOneQuestionAmongMany_isTheLarger() {
    CampFamily.Question divided = new CampFamily.Question(table(40, false), false);
    RatingTableBuilder alike = RatingTable.builder();
    for (int item = 0; item < 20; item++) {
      for (String reviewer : REVIEWERS) {
        alike.add("call-" + item, reviewer, String.valueOf(item % 4));
      }
    }
    CampFamily.Question other = new CampFamily.Question(alike.build(), false);

    List<Optional<TwoCamps>> found = CampFamily.of(List.of(other, divided, other, other));

    assertThat(found.get(0)).isEmpty();
    assertThat(found.get(1).orElseThrow().adjustedP()).isEqualTo(4 / 2000.0, within(1e-12));
  }

  @Test
  void cause_ofTwoCamps_isThatAlone_andNobodyIsErratic() {
    CriterionReport question =
        CalibrationAnalyzer.ofDefaults()
            .analyze(CalibrationData.of(List.of(CriterionRatings.of("ownership", table(40, true)))))
            .criteria()
            .get(0);

    assertThat(question.camps()).isNotNull();
    assertThat(Cause.of(question)).contains(Cause.TWO_READINGS).doesNotContain(Cause.WORDING);
    assertThat(question.erratic()).isEmpty();
  }

  @Test
  void camps_whoAnswerTheOtherWayRound_areFoundAmongNames() {
    Random random = new Random(SEED);
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 30; item++) {
      boolean yes = random.nextBoolean();
      for (String reviewer : REVIEWERS.subList(0, 4)) {
        boolean turned = DEEDS.contains(reviewer);
        table.add("call-" + item, reviewer, yes != turned ? "yes" : "no");
      }
    }

    TwoCamps camps =
        CampFamily.of(List.of(new CampFamily.Question(table.build(), true))).get(0).orElseThrow();

    assertThat(camps.first()).containsExactly("ana", "chloe");
    assertThat(camps.second()).containsExactly("ben", "dmitri");
    assertThat(camps.withinFirst()).isEqualTo(1);
    assertThat(camps.across()).isLessThan(-0.9);
    assertThat(camps.apart()).isGreaterThan(1.9);
  }
}
