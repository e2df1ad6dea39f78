package dev.evenhand.engine.report.json;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.agreement.CategoryWeights;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.OutcomeAgreement;
import dev.evenhand.engine.calibration.SessionRules;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.calibration.verdict.HabitVerdicts;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.calibration.verdict.SeverityVerdict;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.ReportSource;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calibration report as JSON, a documented contract. Numbers are full doubles; what is undefined
 * has a reason instead of a value.
 *
 * <p>Safe for threads.
 */
public final class JsonCalibration {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-calibration/1";

  private JsonCalibration() {}

  /** The whole report, indented. */
  public static String write(ReportInput input) {
    Objects.requireNonNull(input, "input");
    return JsonText.indented(document(input));
  }

  /**
   * The same, written as it is made: criteria and discussion sheets come one after the other, for
   * there can be very many. The writer stays open.
   */
  public static void write(ReportInput input, Writer out) {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(out, "out");
    JsonText.indented(document(input), out);
  }

  private static JsonObject document(ReportInput input) {
    CalibrationReport report = input.report();
    ReviewerStudy study = report.study();
    Set<PeopleVerdicts.Place> narrow = PeopleVerdicts.narrow(report);
    return JsonObject.of("format", FORMAT)
        .put("source", fields(input.source()))
        .put("settings", settings(report))
        .put("definitions", definitions(report))
        .put(
            "criteria",
            Lists.transform(
                report.criteria(),
                criterion -> CriterionFields.of(criterion, report.goodEnd(criterion), narrow)))
        .put("reviewers", reviewers(report))
        .put(
            "reviewerStudy",
            study == null
                ? noStudy(report)
                : ReviewerStudyFields.of(study, ends(report), HabitVerdicts.unlike(report)))
        .listIfAny("judges", report.judges(), JudgeFields::of)
        .listIfAny("modelReviewers", report.modelReviewers(), ModelReviewerFields::of)
        .put(
            "agents", FitFields.byCriterion(report, null, CriterionModels::agents, AgentFields::of))
        .put("varianceComponents", variance(report))
        .put("gage", FitFields.byCriterion(report, null, CriterionModels::gage, GageFields::of))
        .listIfAny("rasch", report.rasch(), RaschFields::of)
        .put(
            "consensus",
            FitFields.byCriterion(
                report, "dawid-skene", CriterionModels::consensus, ConsensusFields::of))
        .list("sessions", report.sessions(), SessionFields::of)
        .list("rewriteFirst", report.rewriteFirst(), JsonCalibration::disagreement)
        .put("outcomes", report.outcomes(), JsonCalibration::outcomes)
        .put("gates", input.gates(), GateFields::of)
        .list("problems", input.problems(), ProblemFields::of)
        .list("notices", input.told(), ProblemFields::of);
  }

  private static Map<String, GoodEnd> ends(CalibrationReport report) {
    Map<String, GoodEnd> ends = new HashMap<>();
    for (CriterionReport criterion : report.criteria()) {
      GoodEnd good = report.goodEnd(criterion);
      if (good != null) {
        ends.put(criterion.criterion(), good);
      }
    }
    return ends;
  }

  private static JsonObject fields(ReportSource source) {
    return JsonObject.of("name", source.name())
        .put("scorecard", source.scorecard())
        .put("rows", source.rows())
        .put("rejected", source.rejected());
  }

  private static JsonObject settings(CalibrationReport report) {
    SessionRules rules = report.rules();
    return JsonObject.of("confidence", report.confidence())
        .put("bootstrap", report.settings().bootstrap(), JsonCalibration::bootstrap)
        .put("notApplicable", report.settings().notApplicable().id())
        .put("smoothing", report.settings().consensus())
        .put("epsilon", report.modelReviewers().isEmpty() ? null : report.settings().epsilon())
        .put("sizeThatMatters", report.settings().sizeThatMatters())
        .put("weights", report.settings().weights(), JsonCalibration::weights)
        .put("mode", rules, given -> JsonText.word(given.mode()))
        .put("unfinished", rules, given -> given.unfinished().id())
        .put("replicates", rules == null || !rules.replicates() ? null : true)
        .put("reference", report.reference());
  }

  private static JsonObject weights(CategoryWeights weights) {
    List<String> names = weights.categories();
    JsonObject rows = new JsonObject();
    for (int c = 0; c < names.size(); c++) {
      JsonObject row = new JsonObject();
      for (int k = 0; k < names.size(); k++) {
        row.put(names.get(k), weights.rows().get(c).get(k));
      }
      rows.put(names.get(c), row.onOneLine());
    }
    return rows;
  }

  /** For each coefficient that occurs how near misses and missing ratings count. */
  private static JsonObject definitions(CalibrationReport report) {
    Set<CoefficientId> ids = EnumSet.noneOf(CoefficientId.class);
    report.criteria().forEach(criterion -> ids.addAll(criterion.coefficients().keySet()));
    JsonObject definitions = new JsonObject();
    for (CoefficientId id : ids) {
      definitions.put(
          id.id(), JsonObject.of("weights", id.weights()).put("missingRatings", id.missing().id()));
    }
    return definitions;
  }

  private static JsonObject bootstrap(Bootstrap bootstrap) {
    return JsonObject.of("resamples", bootstrap.resamples())
        .put("seed", bootstrap.seed())
        .put("interval", bootstrap.interval().id());
  }

  /** Why a study that was asked for is not there; null if none was. */
  private static @Nullable JsonObject noStudy(CalibrationReport report) {
    return report.lacksStudy()
        ? FitFields.undefined(
            Reason.of(
                UndefinedReason.TOO_MANY_REVIEWERS,
                "more than %s reviewers are too many to study"
                    .formatted(ReviewerStudy.MAX_REVIEWERS)))
        : null;
  }

  /** By criterion, for those that have numbers. */
  private static Map<String, JsonObject> variance(CalibrationReport report) {
    Map<String, VarianceReport> byCriterion = new LinkedHashMap<>();
    for (CriterionReport criterion : report.criteria()) {
      byCriterion.put(criterion.criterion(), criterion.models().variance());
    }
    return Maps.transformValues(byCriterion, VarianceFields::of);
  }

  private static List<JsonObject> reviewers(CalibrationReport report) {
    Map<String, List<JsonObject>> criteriaByReviewer = new TreeMap<>();
    for (CriterionReport criterion : report.criteria()) {
      for (ReviewerSummary reviewer : criterion.reviewers()) {
        criteriaByReviewer
            .computeIfAbsent(reviewer.reviewer(), name -> new ArrayList<>())
            .add(reviewer(criterion, reviewer, report.goodEnd(criterion)));
      }
    }
    return criteriaByReviewer.entrySet().stream()
        .map(entry -> JsonObject.of("reviewer", entry.getKey()).put("criteria", entry.getValue()))
        .toList();
  }

  private static JsonObject reviewer(
      CriterionReport criterion, ReviewerSummary reviewer, @Nullable GoodEnd good) {
    return JsonObject.of("criterion", criterion.criterion())
        .put("ratings", reviewer.ratings())
        .put("byCategory", counts(criterion, reviewer.reviewer()))
        .put("mean", reviewer.mean())
        .put("standardDeviation", reviewer.standardDeviation())
        .put("severity", criterion.severity().of(reviewer.reviewer()).map(CoefficientFields::of))
        .put(
            "flag",
            criterion
                .severity()
                .flag(reviewer.reviewer())
                .map(flag -> SeveritySide.of(flag, good).id()))
        .put(
            "beyondChance",
            criterion.severity().verdict(reviewer.reviewer()).map(verdict -> chance(verdict)))
        .put("besideOthers", CoefficientFields.of(reviewer.besideOthers()));
  }

  private static JsonObject chance(SeverityVerdict verdict) {
    return JsonObject.of("p", verdict.p())
        .put("adjustedP", verdict.adjustedP())
        .put("holds", verdict.beyondChance())
        .put("matters", verdict.matters())
        .put("distinct", verdict.distinct());
  }

  private static @Nullable JsonObject counts(CriterionReport criterion, String reviewer) {
    List<Long> counts = criterion.countsByReviewer().get(reviewer);
    if (counts == null) {
      return null;
    }
    JsonObject byCategory = new JsonObject();
    for (int i = 0; i < counts.size(); i++) {
      byCategory.put(criterion.categories().get(i).label(), counts.get(i));
    }
    return byCategory;
  }

  private static JsonObject outcomes(OutcomeAgreement outcomes) {
    return new JsonObject()
        .put("passing", outcomes.passing(), JsonCalibration::split)
        .put("bands", outcomes.bands(), JsonCalibration::split);
  }

  private static JsonObject split(OutcomeAgreement.Split split) {
    return JsonObject.of("interactions", split.interactions())
        .put("split", split.split())
        .put("pairs", split.pairs())
        .put("differing", split.differing());
  }

  private static JsonObject disagreement(Disagreement disagreement) {
    return JsonObject.of("question", disagreement.question())
        .put("scoreMoved", disagreement.moved())
        .put("interactions", disagreement.interactions());
  }
}
