package dev.evenhand.engine.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.ReportSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonCalibrationTest {
  private static final CalibrationSettings SETTINGS =
      CalibrationSettings.ofDefaults()
          .withBootstrap(new Bootstrap(200, 7, Bootstrap.Interval.PERCENTILE));

  @Test
  void write_ratings_isTheDocumentedShape() throws IOException {
    JsonNode report = report("i1,a,1\ni1,b,2\ni2,a,3\ni2,b,3\ni3,a,2\ni3,b,3\ni4,a,5\ni4,b,5\n");

    assertThat(names(report))
        .containsExactly(
            "format",
            "source",
            "settings",
            "definitions",
            "criteria",
            "reviewers",
            "varianceComponents",
            "sessions",
            "rewriteFirst",
            "problems",
            "notices");
    assertThat(report.get("settings"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"confidence": 0.95,
                     "bootstrap": {"resamples": 200, "seed": 7, "interval": "percentile"},
                     "notApplicable": "category", "sizeThatMatters": 0.05}
                    """));
    assertThat(report.at("/definitions/cohen-kappa-linear").toString())
        .isEqualTo("{\"weights\":\"linear-by-rank\",\"missingRatings\":\"rated-by-both\"}");
    assertThat(report.at("/definitions/icc-a-1-reml").toString())
        .isEqualTo("{\"missingRatings\":\"modelled\"}");
    JsonNode criterion = report.at("/criteria/0");
    assertThat(names(criterion))
        .containsExactly(
            "criterion",
            "kind",
            "scale",
            "goodEnd",
            "items",
            "comparedItems",
            "reviewers",
            "ratings",
            "missing",
            "notApplicable",
            "compared",
            "categories",
            "categoriesFrom",
            "verdict",
            "coefficients",
            "byCategory",
            "pairs",
            "contestedItems",
            "severityModel",
            "harshest");
    assertThat(names(criterion.at("/coefficients/kendall-w")))
        .containsExactly(
            "value",
            "standardError",
            "low",
            "high",
            "interval",
            "chi2",
            "df",
            "p",
            "meanSpearman",
            "uncorrected",
            "undefinedResamples",
            "jackknifeStandardError",
            "warnings",
            "items");
    assertThat(names(criterion.at("/coefficients/cohen-kappa")))
        .contains("maximum", "marginalsChi2");
    assertThat(names(criterion.at("/coefficients/bland-altman")))
        .contains("value", "lowerLimit", "upperLimit", "upperLimitHigh");
  }

  @Test
  void write_pairs_areEachOnOneLine_withoutWhatStandsBeside() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 10; item++) {
      rows.append("i%s,a,%s\n".formatted(item, 1 + item % 3));
      rows.append("i%s,b,%s\n".formatted(item, 1 + (item + item % 2) % 3));
    }
    String json = json(rows.toString());
    JsonNode pair = JsonMapper.shared().readTree(json).at("/criteria/0/pairs/0");

    assertThat(json.lines().filter(line -> line.contains("\"percentAgreement\""))).hasSize(1);
    assertThat(names(pair))
        .containsExactly(
            "first",
            "second",
            "items",
            "percentAgreement",
            "cohenKappa",
            "cohenKappaLinear",
            "cohenKappaQuadratic",
            "kappaMaximum",
            "marginals",
            "differences");
    assertThat(names(pair.get("cohenKappa"))).doesNotContain("items", "observed", "expected");
    assertThat(pair.at("/marginals/test").asString()).isEqualTo("stuart-maxwell");
    assertThat(names(pair.get("differences")))
        .containsExactly("bias", "standardDeviation", "lowerLimit", "upperLimit");
  }

  @Test
  void write_pairsOfFewSharedItems_haveValuesWithoutIntervalsAndTests() throws IOException {
    JsonNode pair =
        report("i1,a,1\ni1,b,2\ni2,a,3\ni2,b,3\ni3,a,2\ni3,b,3\n").at("/criteria/0/pairs/0");

    assertThat(names(pair)).contains("cohenKappa", "differences").doesNotContain("marginals");
    assertThat(names(pair.get("cohenKappa"))).containsExactly("value");
    assertThat(names(pair.get("differences"))).containsExactly("bias");
    assertThat(names(pair.at("/differences/bias"))).containsExactly("value");
  }

  @Test
  void write_models_standByReviewerAndByCriterion() throws IOException {
    JsonNode complete = report(fourTimes("i1,a,1\ni1,b,2\ni2,a,3\ni2,b,3\ni3,a,3\ni3,b,2\n"));
    JsonNode incomplete =
        report(fourTimes("i1,a,1\ni1,b,2\ni2,a,3\ni2,b,4\ni3,a,2\ni3,b,2\ni4,a,4\n"));

    assertThat(names(complete.at("/varianceComponents/value")))
        .containsExactly("anova", "reml", "decisionStudy");
    assertThat(names(incomplete.at("/varianceComponents/value")))
        .containsExactly("anova", "sequential-anova", "henderson-1", "reml", "decisionStudy");
    assertThat(incomplete.at("/varianceComponents/value/anova/undefined").asString())
        .isEqualTo("INCOMPLETE");
    assertThat(incomplete.at("/varianceComponents/value/decisionStudy/method").asString())
        .isEqualTo("reml");
    assertThat(complete.at("/varianceComponents/value/decisionStudy/curve")).hasSize(10);
    JsonNode study = incomplete.at("/varianceComponents/value/decisionStudy");
    assertThat(study.at("/curve/2/dependabilityBounds/low").asDouble())
        .isLessThanOrEqualTo(study.at("/curve/2/dependability").asDouble());
    assertThat(study.at("/reviewersToJudgeBounds/fewest").asLong())
        .isLessThanOrEqualTo(study.at("/reviewersToJudge").asLong());
    JsonNode reml = incomplete.at("/varianceComponents/value/reml");
    assertThat(reml.at("/intervals/item/low").asDouble()).isLessThan(reml.at("/item").asDouble());
    assertThat(reml.at("/logLikelihood").asDouble()).isNegative();
    assertThat(names(complete.at("/reviewers/0/criteria/0")))
        .contains("severity", "besideOthers")
        .doesNotContain("flag");
    assertThat(complete.at("/criteria/0/severityModel/components").toString())
        .isEqualTo("[[\"a\",\"b\"]]");
  }

  /** With other items each time, as a verdict takes ten of them. */
  private static String fourTimes(String rows) {
    return "ijkl".chars().mapToObj(c -> rows.replace('i', (char) c)).collect(Collectors.joining());
  }

  private static JsonNode report(String rows) throws IOException {
    return JsonMapper.shared().readTree(json(rows));
  }

  private static String json(String rows) throws IOException {
    byte[] csv = ("item,rater,value\n" + rows).getBytes(StandardCharsets.UTF_8);
    RatingsFile file =
        RatingsReader.ofDefaults().read(new ByteArrayInputStream(csv), "r.csv").orThrow();
    return JsonCalibration.write(
        ReportInput.of(
                CalibrationAnalyzer.of(SETTINGS).analyze(file.data()),
                new ReportSource("r.csv", null, file.rows(), file.rejected()))
            .withProblems(file.problems()));
  }

  private static List<String> names(JsonNode node) {
    return new ArrayList<>(node.propertyNames());
  }
}
