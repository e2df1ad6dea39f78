package dev.evenhand.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.verdict.HabitVerdicts;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewerStudyFieldsTest {
  @Test
  void fields_ofTooFewItems_saySoAsData() {
    RatingTable table =
        RatingTable.builder()
            .add("1", "expert", "3")
            .add("1", "ana", "4")
            .add("2", "expert", "2")
            .add("2", "ana", "2")
            .build();
    ReviewerStudy study =
        ReviewerStudy.of(
            List.of(new ReviewerStudy.Input("tone", table, table, true, null)),
            "expert",
            ReviewerSettings.ofDefaults());

    assertThat(
            JsonText.line(
                ReviewerStudyFields.of(
                    study,
                    Map.of("tone", GoodEnd.HIGH),
                    Set.of(
                        new HabitVerdicts.Of(HabitVerdicts.Habit.FROM_MIDDLE, "tone", "ana"),
                        HabitVerdicts.Of.halo("ben")))))
        .contains(
            "\"reviewer\":\"ana\",\"items\":2,\"agreement\":{\"undefined\":\"TOO_FEW\",\"have\":2,"
                + "\"need\":10,\"reason\":\"not enough data: 2 of 10 items that the reference rated"
                + " too\"}")
        .contains(
            "\"habits\":[{\"reviewer\":\"ben\",\"habit\":\"halo\"},"
                + "{\"reviewer\":\"ana\",\"criterion\":\"tone\",\"habit\":\"from-middle\"}]")
        .contains("\"seed\":1")
        .contains("\"falseDiscoveryRate\":0.05");
  }
}
