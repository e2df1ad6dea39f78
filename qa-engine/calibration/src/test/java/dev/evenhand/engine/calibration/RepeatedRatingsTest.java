package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.model.variance.GageMethod;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.reviewer.Consistency;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Items that reviewers rated again on purpose. */
class RepeatedRatingsTest {
  private static final CalibrationSettings DEFAULTS = CalibrationSettings.ofDefaults();

  @Test
  void agreement_countsTheFirstRowOfEach() throws Exception {
    String once =
        "item,rater,value\ni1,a,1\ni1,b,2\ni2,a,3\ni2,b,3\ni3,a,5\ni3,b,4\ni4,a,2\ni4,b,2\n";
    String again = once + "i1,a,5\ni2,b,1\n";

    CalibrationReport expected = MixedPanel.report(once, DEFAULTS);
    CalibrationReport report = MixedPanel.report(again, DEFAULTS);

    assertThat(report.criteria().get(0).coefficients())
        .isEqualTo(expected.criteria().get(0).coefficients());
    assertThat(expected.criteria().get(0).models().gage()).isNull();
    Estimate<GageStudy> gage = report.criteria().get(0).models().gage();
    assertThat(gage.orElseThrow().method()).isEqualTo(GageMethod.REML);
  }

  @Test
  void repeatedRatings_giveAGageStudyAndConsistency() throws Exception {
    CalibrationReport report = MixedPanel.report();

    CriterionReport tone = report.criterion("tone").orElseThrow();
    GageStudy gage = tone.models().gage().orElseThrow();
    assertThat(gage.variance(GageSource.TOTAL))
        .isEqualTo(gage.variance(GageSource.GAGE) + gage.variance(GageSource.ITEM));
    List<Consistency> consistency = report.study().criteria().get(1).consistency();
    assertThat(consistency)
        .extracting(Consistency::reviewer)
        .containsExactly("ana", "ben", "cleo", "dan");
    assertThat(consistency).extracting(Consistency::items).containsOnly(40L);
  }

  @Test
  void notApplicable_isNoRatingOfAGageStudy() throws Exception {
    RatingsFile file =
        RatingsReader.ofDefaults()
            .withReplicates()
            .withNotApplicable(Set.of("n/a"))
            .read(
                new ByteArrayInputStream(
                    "item,rater,value\ni1,a,1\ni1,a,n/a\ni1,b,2\ni2,a,3\n"
                        .getBytes(StandardCharsets.UTF_8)),
                "again.csv")
            .orThrow();

    assertThat(file.problems()).isEmpty();
    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(3);
    assertThat(file.criteria().get(0).repeated().size()).isEqualTo(3);
  }

  @Test
  void evaluationsMadeAgain_areProblems_unlessDeclared() {
    List<Evaluation> once = Session.evaluations(List.of("ana", "ben"));
    List<Evaluation> all = new ArrayList<>();
    once.forEach(evaluation -> all.add(later(evaluation)));
    all.addAll(once);

    SessionRatings refused = SessionRatings.of(Session.card(), all);
    SessionRatings taken =
        SessionRatings.of(Session.card(), all, SessionRules.blind().withReplicates());
    SessionRatings first = SessionRatings.of(Session.card(), once);

    assertThat(refused.used()).isZero();
    assertThat(refused.problems()).hasSize(all.size());
    assertThat(refused.problems().get(0).text())
        .endsWith(
            "reviewer 'ana' evaluated interaction 'call-1' 2 times, and which counts is not known."
                + " Keep one of the evaluations; or use qa's option --replicates if interactions"
                + " were evaluated again on purpose. [duplicate-evaluation]");
    assertThat(taken.problems()).isEqualTo(List.<Problem>of());
    assertThat(taken.used()).isEqualTo(all.size());
    CalibrationReport report = CalibrationAnalyzer.of(DEFAULTS).analyze(taken);
    CalibrationReport expected = CalibrationAnalyzer.of(DEFAULTS).analyze(first);
    for (CriterionReport criterion : report.criteria()) {
      assertThat(criterion.coefficients())
          .isEqualTo(expected.criterion(criterion.criterion()).orElseThrow().coefficients());
    }
    GageStudy total = report.criteria().get(0).models().gage().orElseThrow();
    assertThat(total.variance(GageSource.REPEATABILITY)).isZero();
  }

  @Test
  void ofEvaluationsMadeAgain_theEarliestUsableCounts() {
    Evaluation first = Session.evaluations(List.of("ana")).get(0);
    Evaluation broken =
        new Evaluation(
            "broken",
            first.scorecard(),
            first.interaction(),
            first.reviewer(),
            first.at().minus(Duration.ofDays(1)),
            null,
            Map.of(),
            Map.of(),
            Map.of());

    SessionRatings taken =
        SessionRatings.of(
            Session.card(),
            List.of(later(first), broken, first),
            SessionRules.blind().withReplicates());

    RatingTable total = taken.criteria().get(0).ratings();
    assertThat(total.size()).isEqualTo(1);
    assertThat(total.time(0)).contains(first.at());
    assertThat(taken.used()).isEqualTo(2);
    assertThat(taken.problems()).extracting(Problem::code).containsOnly("unanswered");
  }

  private static Evaluation later(Evaluation e) {
    return new Evaluation(
        e.id() + "-again",
        e.scorecard(),
        e.interaction(),
        e.reviewer(),
        e.at().plus(Duration.ofDays(30)),
        e.session(),
        e.answers(),
        e.comments(),
        e.causes());
  }
}
