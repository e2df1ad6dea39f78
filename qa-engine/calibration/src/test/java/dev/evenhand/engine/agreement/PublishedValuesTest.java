package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.MatrixDistance;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.estimate.Interval;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every expected value of published/expected.json, one by one. */
class PublishedValuesTest {
  private static final Map<String, AgreementAccumulator> AGREEMENTS = new ConcurrentHashMap<>();

  private static final Map<String, Weighting> WEIGHTINGS =
      Map.of(
          "nominal", Weighting.NOMINAL,
          "unweighted", Weighting.NOMINAL,
          "linear", Weighting.LINEAR,
          "quadratic", Weighting.QUADRATIC,
          "interval", Weighting.QUADRATIC,
          "ordinal", Weighting.ORDINAL,
          "ratio", Weighting.RATIO);

  private static final Map<String, ChanceModel> MODELS =
      Map.of(
          "percent_agreement", ChanceModel.NONE,
          "fleiss_kappa", ChanceModel.FLEISS,
          "brennan_prediger", ChanceModel.BRENNAN_PREDIGER,
          "gwet_ac1", ChanceModel.GWET,
          "gwet_ac2", ChanceModel.GWET);

  /** Cohen (1968), p. 215: the printed disagreement weights of up to 6, from 0 to 1. */
  private static final double[][] COHEN_1968 = {{0, 1 / 6.0, 0.5}, {1 / 6.0, 0, 1}, {0.5, 1, 0}};

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void value_ofPublishedSet_asExpected(Expected expected) {
    Optional<RatingTable> table = PublishedSets.find(expected.set());
    Assumptions.assumeTrue(
        table.isPresent(), () -> expected.set() + " lies in ../shared, which is absent");
    AgreementAccumulator agreement =
        AGREEMENTS.computeIfAbsent(expected.set(), set -> AgreementAccumulator.of(table.get()));
    if (PairMetrics.NAMES.contains(expected.metric())) {
      assertClose(expected, PairMetrics.of(expected.metric(), expected.field(), agreement));
      return;
    }
    Coefficient coefficient = coefficient(expected.metric(), expected.field(), agreement);

    if (expected.undefined()) {
      assertThat(coefficient.reason()).isPresent();
    } else {
      assertClose(expected, field(coefficient, expected.field()));
    }
  }

  private static void assertClose(Expected expected, double value) {
    double tolerance = expected.tolerance() * Math.max(1, Math.abs(expected.value()));
    assertThat(value).isCloseTo(expected.value(), within(tolerance));
  }

  @Test
  void expected_allSets_noneLeftOut() {
    assertThat(expected()).hasSize(2409);
    assertThat(expected().map(Expected::set).distinct()).hasSize(32);
  }

  record Expected(
      String set, String metric, String field, double value, double tolerance, boolean undefined) {
    @Override
    public String toString() {
      return set + " " + metric + " " + field;
    }
  }

  static Stream<Expected> expected() {
    InputStream json = PublishedValuesTest.class.getResourceAsStream("/published/expected.json");
    List<Expected> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> set : JsonMapper.shared().readTree(json).properties()) {
      for (Map.Entry<String, JsonNode> metric : set.getValue().properties()) {
        for (Map.Entry<String, JsonNode> field : metric.getValue().properties()) {
          all.add(
              new Expected(
                  set.getKey(),
                  metric.getKey(),
                  field.getKey(),
                  field.getValue().path("value").asDouble(Double.NaN),
                  field.getValue().path("tolerance").asDouble(),
                  field.getValue().path("undefined").asBoolean(false)));
        }
      }
    }
    return all.stream();
  }

  private static Coefficient coefficient(
      String metric, String field, AgreementAccumulator agreement) {
    String[] parts = metric.split("\\.", -1);
    if (metric.equals("percent_agreement_all_raters")) {
      return agreement.coefficient(CoefficientId.PERCENT_AGREEMENT_ALL);
    }
    if (metric.startsWith("adjacent_agreement")) {
      return agreement.coefficient(
          metric.contains("_all_")
              ? CoefficientId.ADJACENT_AGREEMENT_ALL
              : CoefficientId.ADJACENT_AGREEMENT);
    }
    if (metric.equals("fleiss_kappa_by_category")) {
      return agreement.fleissKappaByCategory(0.95).entrySet().stream()
          .filter(entry -> entry.getKey().label().equals(field))
          .findFirst()
          .orElseThrow()
          .getValue();
    }
    if (metric.equals("cohen_kappa.cohen1968_weights")) {
      return new CohenKappa(agreement.pair().orElseThrow(), new MatrixDistance(COHEN_1968))
          .coefficient(0.95);
    }
    if (parts[0].equals("icc")) {
      String form = parts[1].replaceFirst("ICC([AC]?)(1?)(k?)", "$1-$2$3");
      form = form.startsWith("-") ? "-1" + (form.equals("-1k") ? "-k" : "-1") : "-" + form;
      return agreement.coefficient(
          CoefficientId.find("icc" + form.toLowerCase(Locale.ROOT)).orElseThrow());
    }
    if (field.equals("estimate_unbiased_var")) {
      return agreement.coefficient(CoefficientId.OVERALL_CCC);
    }
    ChanceModel model = MODELS.get(parts[0]);
    if (model != null) {
      return new ChanceCorrected(agreement.snapshot(), model, WEIGHTINGS.get(parts[1]))
          .coefficient(0.95);
    }
    String id = metric.replace('_', '-').replace('.', '-').toLowerCase(Locale.ROOT);
    return agreement.coefficient(
        CoefficientId.find(id.replaceFirst("-unweighted|(?<=conger-kappa)-nominal", ""))
            .orElseThrow());
  }

  private static double field(Coefficient estimate, String field) {
    return switch (field) {
      case "pa", "po" -> estimate.observed();
      case "pe" -> estimate.expected();
      // Where peers print a standard error of 0 there is no interval: it would be of width 0.
      case "se", "se_jackknife" -> estimate.interval().map(Interval::standardError).orElse(0.0);
      case "ci_low" -> estimate.bounds().orElseThrow().low();
      case "ci_high" -> estimate.bounds().orElseThrow().high();
      case "se0", "se0_fleiss1979" -> estimate.nullStandardError();
      case "z_fleiss1979" -> estimate.z().orElseThrow();
      case "units_pairable" -> estimate.itemsUsed();
      case "F", "df", "df1", "df2", "p", "chi2", "pearson" -> estimate.details().get(field);
      case "ci_low_mw" -> estimate.details().get("lowDirect");
      case "ci_high_mw" -> estimate.details().get("highDirect");
      case "Cb" -> estimate.details().get("biasCorrection");
      case "se_z" -> estimate.details().get("zStandardError");
      case "mean_spearman" -> untiedMeanSpearman(estimate);
      case "W_uncorrected" -> estimate.details().get("uncorrected");
      case "chi2_uncorrected" ->
          estimate.details().get("chi2")
              * estimate.details().get("uncorrected")
              / estimate.orElseThrow();
      default -> estimate.details().getOrDefault("sampleMoments", estimate.orElseThrow());
    };
  }

  /** What irr derives from W, {@code (k W - 1) / (k - 1)}: the mean where no ranks are tied. */
  private static double untiedMeanSpearman(Coefficient w) {
    double times = w.details().get("chi2") / w.details().get("df");
    return (times - 1) / (times / w.orElseThrow() - 1);
  }
}
