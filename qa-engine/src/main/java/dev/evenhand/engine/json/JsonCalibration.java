package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.agreement.Uncertainty;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calibration report as JSON, a documented contract. Numbers are full doubles; what is undefined
 * has a reason instead of a value.
 */
public final class JsonCalibration {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-calibration/1";

  private JsonCalibration() {}

  /**
   * What was read.
   *
   * @param name of the file or stream
   * @param scorecard {@code id@version}, or null if no card stands behind the ratings
   * @param rows ratings or evaluations in it
   * @param rejected those that could not be used
   */
  public record Source(String name, @Nullable String scorecard, long rows, long rejected) {
    public Source {
      Objects.requireNonNull(name, "name");
    }
  }

  /** The whole report, indented. */
  public static String write(CalibrationReport report, Source source, List<Problem> problems) {
    return JsonText.indented(
        new JsonText.Fields()
            .put("format", FORMAT)
            .put("source", fields(source))
            .put("settings", Map.of("confidence", report.confidence()))
            .put("criteria", report.criteria().stream().map(JsonCalibration::criterion).toList())
            .put("reviewers", reviewers(report))
            .put("rewriteFirst", rewriteFirst(report))
            .put("problems", JsonProblems.list(problems))
            .map());
  }

  private static Map<String, Object> fields(Source source) {
    return new JsonText.Fields()
        .put("name", source.name())
        .put("scorecard", source.scorecard())
        .put("rows", source.rows())
        .put("rejected", source.rejected())
        .map();
  }

  private static Map<String, Object> criterion(CriterionReport criterion) {
    Map<String, Object> coefficients = new LinkedHashMap<>();
    for (Map.Entry<CoefficientId, Coefficient> entry : criterion.coefficients().entrySet()) {
      coefficients.put(entry.getKey().id(), coefficient(entry.getValue()));
    }
    return new JsonText.Fields()
        .put("criterion", criterion.criterion())
        .put("title", criterion.title())
        .put("scale", criterion.main().name().toLowerCase(Locale.ROOT))
        .put("items", criterion.items())
        .put("reviewers", criterion.reviewers().size())
        .put("ratings", criterion.ratings())
        .put("missing", criterion.missing())
        .put("categories", criterion.categories().stream().map(Category::label).toList())
        .put("categoriesFrom", criterion.declared() ? "declaration" : "data")
        .put("coefficients", coefficients)
        .put("harshest", criterion.harshest().map(ReviewerSummary::reviewer).orElse(null))
        .map();
  }

  private static Map<String, Object> coefficient(Coefficient coefficient) {
    JsonText.Fields fields = new JsonText.Fields();
    if (coefficient instanceof Coefficient.Undefined undefined) {
      fields
          .put("undefined", undefined.reason().name())
          .put("reason", undefined.text())
          .put("observed", undefined.observed());
    } else if (coefficient instanceof Coefficient.Estimate estimate) {
      fields.put("value", estimate.value());
      put(estimate.uncertainty(), fields);
      fields.put("observed", estimate.observed()).put("expected", estimate.expected());
      estimate.details().forEach(fields::put);
      fields.put("warnings", names(estimate));
    }
    return fields.put("items", coefficient.itemsUsed()).map();
  }

  private static void put(Uncertainty uncertainty, JsonText.Fields fields) {
    if (uncertainty instanceof Uncertainty.Bounds bounds) {
      fields
          .put("standardError", bounds.standardError())
          .put("low", bounds.low())
          .put("high", bounds.high())
          .put("interval", bounds.method().id());
    } else if (uncertainty instanceof Uncertainty.Unknown unknown) {
      fields.put("noInterval", unknown.reason().name());
    }
  }

  private static @Nullable List<String> names(Coefficient.Estimate estimate) {
    return estimate.warnings().isEmpty()
        ? null
        : estimate.warnings().stream().map(Enum::name).sorted().toList();
  }

  private static List<Map<String, Object>> reviewers(CalibrationReport report) {
    Map<String, List<Map<String, Object>>> criteriaByReviewer = new TreeMap<>();
    for (CriterionReport criterion : report.criteria()) {
      for (ReviewerSummary reviewer : criterion.reviewers()) {
        criteriaByReviewer
            .computeIfAbsent(reviewer.reviewer(), name -> new ArrayList<>())
            .add(reviewer(criterion.criterion(), reviewer));
      }
    }
    List<Map<String, Object>> all = new ArrayList<>();
    criteriaByReviewer.forEach(
        (name, criteria) ->
            all.add(new JsonText.Fields().put("reviewer", name).put("criteria", criteria).map()));
    return all;
  }

  private static Map<String, Object> reviewer(String criterion, ReviewerSummary reviewer) {
    return new JsonText.Fields()
        .put("criterion", criterion)
        .put("ratings", reviewer.ratings())
        .put("mean", reviewer.mean())
        .put("standardDeviation", reviewer.standardDeviation())
        .put("severity", coefficient(reviewer.severity()))
        .map();
  }

  private static List<Map<String, Object>> rewriteFirst(CalibrationReport report) {
    return report.rewriteFirst().stream().map(JsonCalibration::disagreement).toList();
  }

  private static Map<String, Object> disagreement(Disagreement disagreement) {
    return new JsonText.Fields()
        .put("question", disagreement.question())
        .put("scoreMoved", disagreement.moved())
        .put("interactions", disagreement.interactions())
        .map();
  }
}
