package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.InteractionSheet.Total;
import dev.evenhand.engine.calibration.SessionReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscussionTextTest {
  @Test
  void of_session_groupsReviewersByAnswer_costliestQuestionFirst() {
    InteractionSheet sheet =
        new InteractionSheet(
            "call-7",
            List.of(
                new Total(Reviewer.of("ann"), 0.75, false),
                new Total(Reviewer.of("ben"), null, false),
                new Total(Reviewer.of("zoe"), 0.5, true)),
            0.25,
            List.of(
                new QuestionDispute(
                    "tone",
                    "How was the tone?",
                    0.25,
                    List.of(
                        new GivenAnswer("ann", "good", 0.5),
                        new GivenAnswer("ben", null, 0),
                        new GivenAnswer("zoe", "fair", 0.25))),
                new QuestionDispute(
                    "pause",
                    "How long?",
                    0,
                    List.of(new GivenAnswer("ann", "3", 0), new GivenAnswer("zoe", "4", 0)))));

    assertThat(DiscussionText.of(session("cal-1", sheet)))
        .isEqualTo(
            """
            What to talk about: cal-1

            call-7: totals 25.00 points apart (ann 75.00, ben undefined, reference zoe 50.00)
              25.00 points  tone  How was the tone?
                  (no answer): ben
                  fair: zoe
                  good: ann
              and 1 answered differently without moving the score
            """);
  }

  @Test
  void of_sessionWithoutDispute_isEmpty() {
    InteractionSheet sheet =
        new InteractionSheet(
            "call-7", List.of(new Total(Reviewer.of("ann"), 1.0, false)), 0, List.of());

    assertThat(DiscussionText.of(session("", sheet))).isEmpty();
  }

  private static SessionReport session(String id, InteractionSheet sheet) {
    return new SessionReport(id, null, null, 1, List.of("ann", "ben"), List.of(), List.of(sheet));
  }
}
