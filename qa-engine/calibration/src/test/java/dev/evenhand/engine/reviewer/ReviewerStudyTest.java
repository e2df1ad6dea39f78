package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewerStudyTest {
  private static final ReviewerSettings QUICK =
      ReviewerSettings.ofDefaults().withPermutations(199, 7);

  @Test
  void study_holdsEveryReviewerAgainstTheReference_andTheReferenceAgainstNobody() {
    RatingTable tone = timed(91);
    RatingTable clarity = timed(92);

    ReviewerStudy study =
        ReviewerStudy.of(
            List.of(
                new ReviewerStudy.Input("tone", tone, tone, true, null),
                new ReviewerStudy.Input("clarity", clarity, clarity, true, null)),
            "R0",
            QUICK);

    assertThat(study.criteria()).extracting("criterion").containsExactly("tone", "clarity");
    ReviewerStudy.OfCriterion found = study.criteria().get(0);
    assertThat(found.accuracy()).extracting("reviewer").containsExactly("R1", "R2", "R3", "R4");
    assertThat(found.panel()).extracting("reviewer").containsExactly("R1", "R2", "R3", "R4");
    assertThat(found.scaleUse()).extracting("reviewer").containsExactly("R1", "R2", "R3", "R4");
    assertThat(found.drift()).extracting("reviewer").containsExactly("R1", "R2", "R3", "R4");
    assertThat(found.consistency()).isEmpty();
    assertThat(study.halo()).containsOnlyKeys("R1", "R2", "R3", "R4");
    assertThat(study.outliers().tests()).hasSize(2 * 3 * 4);
  }

  @Test
  void study_withoutReferenceOrTimes_hasNoAccuracyAndNoDrift_andSumsHaveNoHalo() {
    RatingTable table = new Simulated(93).ratings(20, 0, 0, 0);

    ReviewerStudy study =
        ReviewerStudy.of(
            List.of(
                new ReviewerStudy.Input("total-score", table, table, false, null),
                new ReviewerStudy.Input("tone", table, table, true, null)),
            null,
            QUICK);

    assertThat(study.criteria().get(0).accuracy()).isEmpty();
    assertThat(study.criteria().get(0).drift()).isEmpty();
    assertThat(study.criteria().get(0).scaleUse()).hasSize(3);
    assertThat(study.halo().get("R0").reason().map(Reason::text))
        .contains("one criterion has nothing to go together with");
  }

  private static RatingTable timed(long seed) {
    Simulated simulated = new Simulated(seed);
    RatingTableBuilder table = Simulated.fiveSteps();
    for (int item = 0; item < 45; item++) {
      double quality = simulated.normal();
      for (int rater = 0; rater < 5; rater++) {
        String rating = String.valueOf((int) simulated.rating(quality, 0, 1));
        table.add(Simulated.itemName(item), "R" + rater, rating, item, Simulated.day(item));
      }
    }
    return table.build();
  }
}
