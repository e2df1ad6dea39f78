package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.fixture.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Evaluations that are given one by one, and not held. */
class SessionRatingsBuilderTest {
  private static final List<Evaluation> EVALUATIONS =
      Session.evaluations(List.of("ana", "ben", "chloe"));

  @Test
  void anyOrder_sameReport() {
    CalibrationReport expected = report(EVALUATIONS);
    List<Evaluation> shuffled = new ArrayList<>(EVALUATIONS);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(report(shuffled)).isEqualTo(expected);
    }
  }

  private static CalibrationReport report(List<Evaluation> evaluations) {
    SessionRatingsBuilder builder = SessionRatings.builder(Session.card(), SessionRules.blind());
    evaluations.forEach(builder::add);
    return CalibrationAnalyzer.ofDefaults().analyze(builder.build());
  }

  @Test
  void problems_standWhereTheEvaluationDoes() {
    SessionRatingsBuilder builder = SessionRatings.builder(Session.card(), SessionRules.blind());
    builder.add(EVALUATIONS.get(0), Location.of("s.ndjson", 3));
    builder.add(EVALUATIONS.get(1), Location.of("s.ndjson", 4));
    builder.add(EVALUATIONS.get(0), Location.of("s.ndjson", 9));

    SessionRatings ratings = builder.build();

    assertThat(ratings.used()).isEqualTo(1);
    assertThat(ratings.problems())
        .extracting(Problem::location)
        .containsExactly(Location.of("s.ndjson", 3), Location.of("s.ndjson", 9));
    assertThat(ratings.problems())
        .allSatisfy(problem -> assertThat(problem.text()).contains("2 times"));
    assertThat(builder.build().problems()).isEqualTo(ratings.problems());
  }

  @Test
  void build_goesOnAfterwards() {
    SessionRatingsBuilder builder = SessionRatings.builder(Session.card(), SessionRules.blind());
    EVALUATIONS.subList(0, 4).forEach(builder::add);
    SessionRatings first = builder.build();
    long sheets = first.sessions().get(0).sheet().size();
    EVALUATIONS.subList(4, EVALUATIONS.size()).forEach(builder::add);

    assertThat(builder.build().used()).isEqualTo(EVALUATIONS.size());
    assertThat(first.used()).isEqualTo(4);
    assertThat(first.sessions().get(0).sheet()).hasSize((int) sheets);
  }
}
