package dev.evenhand.engine.report.json;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.calibration.SessionRules;
import dev.evenhand.engine.calibration.Side;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.ReportSource;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
   * The whole report, indented. Criteria are made one after the other, for there can be thousands.
   */
  public static String write(ReportInput input) {
    CalibrationReport report = input.report();
    GateReport gates = input.gates();
    ReviewerStudy study = report.study();
    return JsonText.indented(
        new JsonObject()
            .put("format", FORMAT)
            .put("source", fields(input.source()))
            .put("settings", settings(report))
            .put("definitions", definitions(report))
            .put(
                "criteria",
                Lists.transform(
                    report.criteria(),
                    criterion -> CriterionFields.of(criterion, report.isScore(criterion))))
            .put("reviewers", reviewers(report))
            .put(
                "reviewerStudy",
                study == null ? noStudy(report) : ReviewerStudyFields.of(study, scores(report)))
            .put("modelReviewers", ModelReviewerFields.of(report))
            .put("agents", AgentFields.of(report))
            .put("varianceComponents", variance(report))
            .put("gage", GageFields.of(report))
            .put("rasch", RaschFields.of(report))
            .put("consensus", ConsensusFields.of(report))
            .put("sessions", report.sessions().stream().map(SessionFields::of).toList())
            .put("rewriteFirst", rewriteFirst(report))
            .put("gates", gates == null ? null : GateFields.list(gates))
            .put("problems", ProblemFields.list(input.problems()))
            .map());
  }

  private static Set<String> scores(CalibrationReport report) {
    return report.criteria().stream()
        .filter(report::isScore)
        .map(CriterionReport::criterion)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Object> fields(ReportSource source) {
    return new JsonObject()
        .put("name", source.name())
        .put("scorecard", source.scorecard())
        .put("rows", source.rows())
        .put("rejected", source.rejected())
        .map();
  }

  private static Map<String, Object> settings(CalibrationReport report) {
    Bootstrap bootstrap = report.settings().bootstrap();
    SessionRules rules = report.rules();
    return new JsonObject()
        .put("confidence", report.confidence())
        .put("bootstrap", bootstrap == null ? null : fields(bootstrap))
        .put("notApplicable", report.settings().notApplicable().id())
        .put("smoothing", report.settings().consensus())
        .put("epsilon", report.modelReviewers().isEmpty() ? null : report.settings().epsilon())
        .put("mode", rules == null ? null : rules.mode().name().toLowerCase(Locale.ROOT))
        .put("unfinished", rules == null ? null : rules.unfinished().id())
        .put("replicates", rules == null || !rules.replicates() ? null : true)
        .put("reference", report.reference())
        .map();
  }

  /** For each coefficient that occurs how near misses and missing ratings count. */
  private static Map<String, Object> definitions(CalibrationReport report) {
    Map<CoefficientId, Object> definitions = new EnumMap<>(CoefficientId.class);
    for (CriterionReport criterion : report.criteria()) {
      for (CoefficientId id : criterion.coefficients().keySet()) {
        definitions.put(
            id,
            new JsonObject()
                .put("weights", id.weights().orElse(null))
                .put("missingRatings", id.missing().id())
                .map());
      }
    }
    Map<String, Object> byId = new LinkedHashMap<>();
    definitions.forEach((id, fields) -> byId.put(id.id(), fields));
    return byId;
  }

  private static Map<String, Object> fields(Bootstrap bootstrap) {
    return new JsonObject()
        .put("resamples", bootstrap.resamples())
        .put("seed", bootstrap.seed())
        .put("interval", bootstrap.interval().id())
        .map();
  }

  /** Why a study that was asked for is not there; null if none was. */
  private static @Nullable Map<String, Object> noStudy(CalibrationReport report) {
    return report.lacksStudy()
        ? new JsonObject()
            .put("undefined", UndefinedReason.TOO_MANY_REVIEWERS.name())
            .put(
                "reason",
                "more than %s reviewers are too many to study"
                    .formatted(ReviewerStudy.MAX_REVIEWERS))
            .map()
        : null;
  }

  /** By criterion, for those that have numbers. */
  private static Map<String, Object> variance(CalibrationReport report) {
    Map<String, VarianceReport> byCriterion = new LinkedHashMap<>();
    for (CriterionReport criterion : report.criteria()) {
      byCriterion.put(criterion.criterion(), criterion.models().variance());
    }
    return Maps.transformValues(byCriterion, VarianceFields::of);
  }

  private static List<Map<String, Object>> reviewers(CalibrationReport report) {
    Map<String, List<Map<String, Object>>> criteriaByReviewer = new TreeMap<>();
    for (CriterionReport criterion : report.criteria()) {
      for (ReviewerSummary reviewer : criterion.reviewers()) {
        criteriaByReviewer
            .computeIfAbsent(reviewer.reviewer(), name -> new ArrayList<>())
            .add(reviewer(criterion, reviewer, report.isScore(criterion)));
      }
    }
    List<Map<String, Object>> all = new ArrayList<>();
    criteriaByReviewer.forEach(
        (name, criteria) ->
            all.add(new JsonObject().put("reviewer", name).put("criteria", criteria).map()));
    return all;
  }

  private static Map<String, Object> reviewer(
      CriterionReport criterion, ReviewerSummary reviewer, boolean score) {
    return new JsonObject()
        .put("criterion", criterion.criterion())
        .put("ratings", reviewer.ratings())
        .put("byCategory", counts(criterion, reviewer.reviewer()))
        .put("mean", reviewer.mean())
        .put("standardDeviation", reviewer.standardDeviation())
        .put(
            "severity",
            criterion.severity().of(reviewer.reviewer()).map(CoefficientFields::of).orElse(null))
        .put(
            "flag",
            criterion
                .severity()
                .flag(reviewer.reviewer())
                .map(flag -> Side.of(flag, score).id())
                .orElse(null))
        .put("besideOthers", CoefficientFields.of(reviewer.severity()))
        .map();
  }

  private static @Nullable Map<String, Object> counts(CriterionReport criterion, String reviewer) {
    List<Long> counts = criterion.countsByReviewer().get(reviewer);
    if (counts == null) {
      return null;
    }
    Map<String, Object> byCategory = new LinkedHashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      byCategory.put(criterion.categories().get(i).label(), counts.get(i));
    }
    return byCategory;
  }

  private static List<Map<String, Object>> rewriteFirst(CalibrationReport report) {
    return report.rewriteFirst().stream().map(JsonCalibration::disagreement).toList();
  }

  private static Map<String, Object> disagreement(Disagreement disagreement) {
    return new JsonObject()
        .put("question", disagreement.question())
        .put("scoreMoved", disagreement.moved())
        .put("interactions", disagreement.interactions())
        .map();
  }
}
