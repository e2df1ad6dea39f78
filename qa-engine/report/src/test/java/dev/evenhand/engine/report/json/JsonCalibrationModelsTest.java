package dev.evenhand.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.Reports;
import dev.evenhand.engine.report.UnevenPanel;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What models say, in the JSON report. */
class JsonCalibrationModelsTest {
  private static CalibrationReport report;
  private static JsonNode json;

  @BeforeAll
  static void write() throws IOException {
    report = MixedPanel.report();
    json = write(report);
  }

  private static JsonNode write(CalibrationReport report) {
    return JsonMapper.shared()
        .readTree(JsonCalibration.write(ReportInput.of(report, Reports.source(800))));
  }

  @Test
  void parts_areOnlyThereWhereAskedFor() throws IOException {
    assertThat(json.propertyNames())
        .containsExactly(
            "format",
            "source",
            "settings",
            "definitions",
            "criteria",
            "reviewers",
            "reviewerStudy",
            "judges",
            "modelReviewers",
            "agents",
            "varianceComponents",
            "gage",
            "rasch",
            "consensus",
            "sessions",
            "rewriteFirst",
            "problems",
            "notices");
    assertThat(json.get("settings").toString())
        .isEqualTo(
            "{\"confidence\":0.95,\"notApplicable\":\"category\",\"smoothing\":0.0,\"epsilon\":0.2,\"sizeThatMatters\":0.05}");
    JsonNode plain =
        write(
            MixedPanel.report(
                "item,rater,value\ni1,a,1\ni1,b,2\n", CalibrationSettings.ofDefaults()));
    assertThat(plain.propertyNames())
        .doesNotContain("modelReviewers", "agents", "gage", "rasch", "consensus");
  }

  @Test
  void agents_haveRawAndAdjustedScores() {
    JsonNode tone = json.at("/agents/1");
    assertThat(tone.propertyNames())
        .containsExactly("criterion", "itemsWithoutAgent", "connectedReviewers", "agents");
    assertThat(tone.get("criterion").asString()).isEqualTo("tone");
    AgentScore first =
        report.criterion("tone").orElseThrow().models().agents().orElseThrow().scores().get(0);
    JsonNode agent = tone.at("/agents/0");
    assertThat(agent.get("agent").asString()).isEqualTo(first.agent());
    assertThat(agent.at("/adjusted/value").doubleValue())
        .isEqualTo(first.adjusted().estimate().orElseThrow());
    assertThat(agent.propertyNames())
        .containsExactly("agent", "items", "ratings", "raw", "adjusted", "adjustment");
  }

  @Test
  void modelReviewers_haveTheTest_andEachPair() {
    JsonNode model = json.at("/modelReviewers/0");
    assertThat(model.get("reviewer").asString()).isEqualTo(MixedPanel.MODEL);
    JsonNode tone = model.at("/criteria/1");
    assertThat(tone.propertyNames())
        .containsExactly(
            "criterion",
            "ratings",
            "besidePeople",
            "mayStandIn",
            "alternativeAnnotatorTest",
            "pairs");
    assertThat(tone.get("alternativeAnnotatorTest").propertyNames())
        .containsExactly(
            "score",
            "epsilon",
            "falseDiscoveryRate",
            "passes",
            "winningRate",
            "averageAdvantage",
            "people",
            "untested");
    assertThat(tone.at("/alternativeAnnotatorTest/people/0").propertyNames())
        .containsExactly("reviewer", "items", "advantage", "difference", "test", "p", "beaten");
    assertThat(tone.get("pairs")).hasSize(4);
  }

  @Test
  void gage_hasAllSources() {
    GageStudy study = report.criterion("tone").orElseThrow().models().gage().orElseThrow();
    JsonNode tone = json.at("/gage/1");
    assertThat(tone.get("sources").propertyNames())
        .containsExactly(
            "repeatability", "reproducibility", "interaction", "gage-rr", "part", "total");
    assertThat(tone.at("/sources/gage-rr/studyVariation").doubleValue())
        .isEqualTo(study.studyVariation(GageSource.GAGE));
    assertThat(tone.get("verdict").asString()).isEqualTo(study.verdict().id());
  }

  @Test
  void gage_ofUnbalancedRatings_saysReml() throws IOException {
    JsonNode gage = write(UnevenPanel.report()).get("gage");

    assertThat(gage.at("/0/method").asString()).isEqualTo("reml");
    assertThat(gage.at("/0/reml").propertyNames())
        .containsExactly(
            "logLikelihood",
            "interaction",
            "repeatability",
            "interactionF",
            "interactionP",
            "interactionPooled");
    assertThat(gage.get(0).has("anova")).isFalse();
    assertThat(gage.at("/1/method").asString()).isEqualTo("anova");
    assertThat(gage.get(1).has("reml")).isFalse();
  }

  @Test
  void rasch_hasReviewersCriteriaAndItems() {
    ManyFacetRasch model = report.rasch().get(0).fit().orElseThrow();
    JsonNode scale = json.at("/rasch/0");
    assertThat(scale.get("criteria").toString()).isEqualTo("[\"clarity\",\"tone\"]");
    assertThat(scale.get("biasCorrection").asString()).isEqualTo("(L-1)/L");
    assertThat(scale.at("/reviewers/2/reviewer").asString()).isEqualTo("cleo");
    assertThat(scale.at("/reviewers/2/logits").doubleValue())
        .isEqualTo(model.severities().get("cleo").value());
    assertThat(scale.at("/reviewers/2").propertyNames())
        .containsExactly(
            "reviewer",
            "logits",
            "standardError",
            "conditionalError",
            "infit",
            "outfit",
            "ratings",
            "fairAverage",
            "observedAverage");
    assertThat(scale.get("difficulty").propertyNames()).containsExactly("clarity", "tone");
    assertThat(scale.get("items")).hasSize(model.items().size());
    assertThat(scale.get("interactions")).hasSize(model.interactions().size());
    assertThat(scale.at("/interactions/0").propertyNames())
        .containsExactly(
            "reviewer",
            "criterion",
            "ratings",
            "observed",
            "expected",
            "logits",
            "standardError",
            "points",
            "t",
            "p",
            "adjustedP",
            "distinct");
  }

  @Test
  void consensus_hasItemsAndErrors() {
    DawidSkene model = report.criterion("tone").orElseThrow().models().consensus().orElseThrow();
    JsonNode tone = json.at("/consensus/1");
    assertThat(tone.get("items")).hasSize(40);
    assertThat(tone.at("/items/0/consensus").asString())
        .isEqualTo(model.consensus("i100").orElseThrow());
    assertThat(tone.at("/reviewers/0/accuracy").doubleValue())
        .isEqualTo(model.accuracy("ana").orElseThrow());
    assertThat(tone.at("/reviewers/0/confusion/3/3").doubleValue())
        .isEqualTo(model.confusion("ana", "3", "3").orElseThrow());
  }

  @Test
  void whatIsUndefined_saysWhy() throws IOException {
    JsonNode names =
        write(MixedPanel.report("item,rater,value,agent\ni1,a,yes,x\ni1,b,no,x\n", MixedPanel.ALL));

    assertThat(names.at("/agents/0").toString())
        .isEqualTo(
            "{\"criterion\":\"value\",\"undefined\":\"NOT_NUMERIC\","
                + "\"reason\":\"no rating is a number\"}");
    assertThat(names.at("/consensus/0").toString())
        .isEqualTo(
            "{\"criterion\":\"value\",\"method\":\"dawid-skene\",\"undefined\":\"TOO_FEW\","
                + "\"reason\":\"no interaction has three ratings, and pairs of 2 reviewers do not determine"
                + " their errors\"}");
  }
}
