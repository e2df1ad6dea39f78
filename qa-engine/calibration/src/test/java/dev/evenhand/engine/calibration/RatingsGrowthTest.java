package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.fixture.Growth;
import dev.evenhand.engine.fixture.Session;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ratings are put together in steps that grow as they do. */
class RatingsGrowthTest {
  private static final Scorecard CARD = Session.card();
  private static final int PER_SESSION = 8;

  /** Two reviewers of each interaction, and a session of every four interactions. */
  private static Evaluation evaluation(int number) {
    Map<String, Answer> answers =
        Map.of(
            "greeting", Answer.of(number % 3 == 0 ? "no" : "yes"),
            "tone", Answer.of(number % 5 == 0 ? "poor" : "good"),
            "ownership", Answer.of("yes"),
            "silence", Answer.of(number % 30));
    return new Evaluation(
        "e-" + number,
        CARD.ref(),
        Interaction.of("call-" + number / 2),
        Reviewer.of("r" + number % 2),
        null,
        "week-" + number / PER_SESSION,
        answers,
        Map.of(),
        Map.of());
  }

  @Tag("slow")
  @Test
  void sessions_howeverMany() {
    Growth.isLinear(
        4_000,
        n -> {
          List<Evaluation> all =
              IntStream.range(0, n).mapToObj(RatingsGrowthTest::evaluation).toList();
          SessionRatings ratings = SessionRatings.of(CARD, all);
          return () -> {
            assertThat(ratings.sessions()).hasSize(n / PER_SESSION);
            ratings.sessions().forEach(one -> assertThat(one.sheet()).hasSize(4));
          };
        });
  }

  @Test
  void ratingsMadeAgain_ofManyValues() {
    Growth.isLinear(
        500,
        n ->
            () -> {
              RatingTableBuilder builder = RatingTable.builder().allowReplicates();
              for (int item = 0; item < n; item++) {
                builder.add("i" + item, "ana", "v" + item).add("i" + item, "ana", "w" + item);
              }
              assertThat(builder.build().size()).isEqualTo(2 * n);
            });
  }
}
