package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.model.consensus.AgreementScore;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models among the reviewers are held apart from the people. */
class ModelsAmongReviewersTest {
  private static final CalibrationSettings DEFAULTS = CalibrationSettings.ofDefaults();

  @Test
  void people_areMeasuredAsIfThereWereNoModel() throws Exception {
    String csv = MixedPanel.csv(2);
    CalibrationReport all = MixedPanel.report(csv, MixedPanel.ALL);
    CalibrationReport people = MixedPanel.report(MixedPanel.withoutModel(csv), MixedPanel.ALL);

    for (CriterionReport criterion : all.criteria()) {
      CriterionReport same = people.criterion(criterion.criterion()).orElseThrow();
      assertThat(criterion.coefficients()).isEqualTo(same.coefficients());
      assertThat(criterion.pairs()).isEqualTo(same.pairs());
      assertThat(criterion.severity()).isEqualTo(same.severity());
      assertThat(criterion.models().agents().orElseThrow().scores())
          .isEqualTo(same.models().agents().orElseThrow().scores());
    }
    assertThat(all.study()).usingRecursiveComparison().isEqualTo(people.study());
    assertThat(all.rasch().get(0).fit().orElseThrow().severities())
        .isEqualTo(people.rasch().get(0).fit().orElseThrow().severities());
  }

  @Test
  void model_isHeldAgainstEachPerson() throws Exception {
    CalibrationReport report = MixedPanel.report(MixedPanel.csv(1), DEFAULTS);

    assertThat(report.modelReviewers()).hasSize(1);
    ModelReviewer model = report.modelReviewers().get(0);
    assertThat(model.reviewer()).isEqualTo(MixedPanel.MODEL);
    assertThat(model.criteria())
        .extracting(ModelReviewer.OnCriterion::criterion)
        .containsExactly("clarity", "tone");
    ModelReviewer.OnCriterion tone = model.criteria().get(1);
    assertThat(tone.ratings()).isEqualTo(40);
    assertThat(tone.pairs())
        .extracting(PairAgreement::first)
        .containsExactly("ana", "ben", "cleo", "dan");
    assertThat(tone.pairs()).extracting(PairAgreement::second).containsOnly(MixedPanel.MODEL);
    AlternativeAnnotator test = tone.test().orElseThrow();
    assertThat(test.score()).isEqualTo(AgreementScore.NEGATIVE_RMSE);
    assertThat(test.epsilon()).isEqualTo(0.2);
    assertThat(test.passes()).isTrue();
  }

  @Test
  void besidePeople_isTheMeanDifference() throws Exception {
    CalibrationReport report =
        MixedPanel.report(
            """
            item,rater,value,kind
            i1,ana,4,person
            i1,ben,2,person
            i1,bot,1,model
            i2,ana,5,person
            i2,bot,5,model
            """,
            DEFAULTS);

    ModelReviewer.OnCriterion found = report.modelReviewers().get(0).criteria().get(0);
    assertThat(found.besidePeople().estimate().orElseThrow()).isEqualTo((2.0 + 0.0) / 2);
    assertThat(found.test().reason().orElseThrow().code()).isEqualTo(UndefinedReason.TOO_FEW);
  }

  @Test
  void names_areComparedAsAlikeOrNot() throws Exception {
    StringBuilder csv = new StringBuilder("item,rater,value,kind\n");
    for (int item = 0; item < 8; item++) {
      for (String person : List.of("ana", "ben", "cleo")) {
        csv.append("i").append(item).append(',').append(person).append(",yes,person\n");
      }
      csv.append("i").append(item).append(",bot,").append(item < 4 ? "yes" : "no");
      csv.append(",model\n");
    }

    ModelReviewer.OnCriterion found =
        MixedPanel.report(csv.toString(), DEFAULTS.withEpsilon(0.6))
            .modelReviewers()
            .get(0)
            .criteria()
            .get(0);

    AlternativeAnnotator test = found.test().orElseThrow();
    assertThat(test.score()).isEqualTo(AgreementScore.ACCURACY);
    assertThat(test.epsilon()).isEqualTo(0.6);
    assertThat(test.averageAdvantage()).isEqualTo(0.5);
  }

  @Test
  void twoModels_areNotHeldAgainstEachOther() throws Exception {
    String csv = MixedPanel.csv(1);
    StringBuilder withTwin = new StringBuilder(csv);
    csv.lines()
        .filter(line -> line.contains("," + MixedPanel.MODEL + ","))
        .forEach(line -> withTwin.append(line.replace(MixedPanel.MODEL, "twin")).append('\n'));

    List<ModelReviewer> one = MixedPanel.report(csv, DEFAULTS).modelReviewers();
    List<ModelReviewer> two = MixedPanel.report(withTwin.toString(), DEFAULTS).modelReviewers();

    assertThat(two).extracting(ModelReviewer::reviewer).containsExactly("scorebot", "twin");
    assertThat(two.get(0).criteria().get(0).pairs())
        .isEqualTo(one.get(0).criteria().get(0).pairs());
  }

  @Test
  void modelsAlone_areMeasuredLikeReviewers() throws Exception {
    CalibrationReport report =
        MixedPanel.report(
            "item,rater,value,kind\ni1,a,1,model\ni1,b,2,model\ni2,a,2,model\ni2,b,2,model\n",
            DEFAULTS);

    assertThat(report.modelReviewers()).isEmpty();
    assertThat(report.criteria().get(0).reviewers()).hasSize(2);
  }

  @Test
  void reference_isNoPersonAmongThem() throws Exception {
    CalibrationData data =
        MixedPanel.file("item,rater,value,kind\ni1,expert,1,person\ni1,a,2,model\n").data();

    assertThat(data.modelReviewers()).containsExactly("a");
    assertThat(data.withReference("expert").modelReviewers()).isEmpty();
  }

  @Test
  void evaluationsByAModel_moveNoScoreOfAQuestion() {
    List<Evaluation> people = Session.evaluations(List.of("ana", "ben", "cleo", "dan"));
    List<Evaluation> mixed =
        people.stream()
            .map(e -> e.reviewer().id().equals("dan") ? by(e, Reviewer.Kind.MODEL) : e)
            .toList();
    List<Evaluation> three = people.stream().filter(e -> !e.reviewer().id().equals("dan")).toList();

    CalibrationReport report =
        CalibrationAnalyzer.of(DEFAULTS).analyze(SessionRatings.of(Session.card(), mixed));
    CalibrationReport expected =
        CalibrationAnalyzer.of(DEFAULTS).analyze(SessionRatings.of(Session.card(), three));

    assertThat(report.disagreements()).isEqualTo(expected.disagreements());
    assertThat(report.sessions().get(0).reviewers()).containsExactly("ana", "ben", "cleo");
    assertThat(report.modelReviewers().get(0).criteria())
        .extracting(ModelReviewer.OnCriterion::criterion)
        .contains(SessionRatings.TOTAL, "tone", "silence");
  }

  private static Evaluation by(Evaluation e, Reviewer.Kind kind) {
    return new Evaluation(
        e.id(),
        e.scorecard(),
        e.interaction(),
        new Reviewer(e.reviewer().id(), kind),
        e.at(),
        e.session(),
        e.answers(),
        e.comments(),
        e.causes());
  }
}
