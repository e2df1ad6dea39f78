package dev.evenhand.engine.report.json;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Consistency;
import dev.evenhand.engine.reviewer.Deviations;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.EwmaChart;
import dev.evenhand.engine.reviewer.Halo;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.PanelDeviation;
import dev.evenhand.engine.reviewer.ReferenceAccuracy;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.reviewer.ScaleUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A study of reviewers as the JSON of a calibration holds it. */
final class ReviewerStudyFields {
  private ReviewerStudyFields() {}

  /**
   * @param scores the criteria on which lower is harsher
   */
  static Map<String, Object> of(ReviewerStudy study, Set<String> scores) {
    Map<String, Object> halo = new LinkedHashMap<>();
    study.halo().forEach((reviewer, found) -> halo.put(reviewer, finding(found, h -> halo(h))));
    return new JsonObject()
        .put("settings", settings(study.settings()))
        .put("reference", study.reference())
        .put(
            "criteria",
            study.criteria().stream()
                .map(found -> criterion(found, scores.contains(found.criterion())))
                .toList())
        .put("halo", halo)
        .put("outliers", outliers(study.outliers()))
        .map();
  }

  private static Map<String, Object> settings(ReviewerSettings settings) {
    return new JsonObject()
        .put("confidence", settings.confidence())
        .put("minimumItems", settings.minimumItems())
        .put("tolerance", settings.tolerance())
        .put("smoothing", settings.smoothing())
        .put("falseAlarmRate", settings.falseAlarmRate())
        .put("permutations", settings.permutations())
        .put("seed", settings.seed())
        .map();
  }

  private static Map<String, Object> criterion(ReviewerStudy.OfCriterion found, boolean score) {
    return new JsonObject()
        .put("criterion", found.criterion())
        .put("accuracy", list(found.accuracy(), ReviewerStudyFields::accuracy))
        .put("panel", list(found.panel(), ReviewerStudyFields::panel))
        .put("scaleUse", list(found.scaleUse(), ReviewerStudyFields::scaleUse))
        .put("consistency", list(found.consistency(), ReviewerStudyFields::consistency))
        .put("drift", list(found.drift(), drift -> drift(drift, score)))
        .map();
  }

  private static <T> @Nullable List<Map<String, Object>> list(
      List<T> all, Function<T, Map<String, Object>> fields) {
    return all.isEmpty() ? null : all.stream().map(fields).toList();
  }

  private static Map<String, Object> accuracy(ReferenceAccuracy accuracy) {
    return new JsonObject()
        .put("reviewer", accuracy.reviewer())
        .put("items", accuracy.items())
        .put("agreement", measure(accuracy.agreement()))
        .put("kappa", measure(accuracy.kappa()))
        .put("weightedKappa", measure(accuracy.weightedKappa()))
        .put("deviations", deviations(accuracy.deviations()))
        .map();
  }

  private static Map<String, Object> panel(PanelDeviation panel) {
    return new JsonObject()
        .put("reviewer", panel.reviewer())
        .put("items", panel.items())
        .put("deviations", deviations(panel.deviations()))
        .map();
  }

  private static Map<String, Object> deviations(Deviations deviations) {
    return new JsonObject()
        .put("signed", measure(deviations.signed()))
        .put("absolute", measure(deviations.absolute()))
        .put("squared", measure(deviations.squared()))
        .put("withinTolerance", measure(deviations.withinTolerance()))
        .map();
  }

  private static Map<String, Object> scaleUse(ScaleUse use) {
    return new JsonObject()
        .put("reviewer", use.reviewer())
        .put("items", use.items())
        .put("spread", measure(use.spread()))
        .put("fromMiddle", measure(use.fromMiddle()))
        .put("ends", measure(use.ends()))
        .map();
  }

  private static Map<String, Object> consistency(Consistency consistency) {
    return new JsonObject()
        .put("reviewer", consistency.reviewer())
        .put("items", consistency.items())
        .put("agreement", measure(consistency.agreement()))
        .put("alphaNominal", measure(consistency.alphaNominal()))
        .put("alphaInterval", measure(consistency.alphaInterval()))
        .put("repeatability", measure(consistency.repeatability()))
        .map();
  }

  private static Map<String, Object> drift(ReviewerDrift drift, boolean score) {
    return new JsonObject()
        .put("reviewer", drift.reviewer())
        .put("ratings", drift.ratings())
        .put("chart", finding(drift.chart(), chart -> chart(chart, score)))
        .put("change", finding(drift.change(), change -> change(change, score)))
        .put("adjustedP", drift.adjustedP())
        .map();
  }

  private static Map<String, Object> chart(EwmaChart chart, boolean score) {
    EwmaChart.Signal signal = chart.signal();
    return new JsonObject()
        .put("baselineRatings", chart.baselineRatings())
        .put("baselineEnd", chart.baselineEnd().toString())
        .put("runLength", chart.runLength())
        .put("centre", chart.centre())
        .put("limit", chart.limit())
        .put("p", chart.p())
        .put("signal", signal == null ? null : signal(signal, score))
        .put("points", chart.points().stream().map(ReviewerStudyFields::point).toList())
        .map();
  }

  private static Map<String, Object> signal(EwmaChart.Signal signal, boolean score) {
    return new JsonObject()
        .put("time", signal.time().toString())
        .put("direction", word(signal.direction(), score))
        .put("average", signal.average())
        .map();
  }

  private static Map<String, Object> point(EwmaChart.Point point) {
    return new JsonObject()
        .put("time", point.time().toString())
        .put("severity", point.severity())
        .put("average", point.average())
        .put("low", point.low())
        .put("high", point.high())
        .map();
  }

  private static Map<String, Object> change(ChangePoint change, boolean score) {
    return new JsonObject()
        .put("detected", change.detected())
        .put("before", change.before().toString())
        .put("after", change.after().toString())
        .put("ratingsBefore", change.ratingsBefore())
        .put("ratingsAfter", change.ratingsAfter())
        .put("direction", word(change.direction(), score))
        .put("size", fields(change.size()))
        .put("p", change.p())
        .map();
  }

  private static Map<String, Object> halo(Halo halo) {
    return new JsonObject()
        .put("own", halo.own())
        .put("others", halo.others())
        .put("difference", fields(halo.difference()))
        .map();
  }

  private static Map<String, Object> outliers(OutlierTests outliers) {
    return new JsonObject()
        .put("falseDiscoveryRate", outliers.rate())
        .put("tests", outliers.tests().stream().map(ReviewerStudyFields::test).toList())
        .put("untested", outliers.untested().stream().map(ReviewerStudyFields::untested).toList())
        .map();
  }

  private static Map<String, Object> test(OutlierTests.Test test) {
    return new JsonObject()
        .put("criterion", test.criterion())
        .put("reviewer", test.reviewer())
        .put("kind", word(test.kind()))
        .put("estimate", test.estimate())
        .put("p", test.p())
        .put("amongReviewers", test.amongReviewers())
        .put("adjustedP", test.adjustedP())
        .put("standsOut", test.standsOut())
        .map();
  }

  private static Map<String, Object> untested(OutlierTests.Untested untested) {
    return new JsonObject()
        .put("criterion", untested.criterion())
        .put("reviewer", untested.reviewer())
        .put("kind", word(untested.kind()))
        .put("reason", untested.reason())
        .map();
  }

  private static Map<String, Object> measure(Estimate<Measure> finding) {
    return finding(finding, ReviewerStudyFields::fields);
  }

  private static Map<String, Object> fields(Measure measure) {
    JsonObject fields = new JsonObject().put("value", measure.value());
    Interval bounds = measure.bounds();
    if (bounds != null) {
      fields
          .put("low", bounds.low())
          .put("high", bounds.high())
          .put("confidence", bounds.confidence())
          .put("interval", bounds.method().id());
    }
    return fields.put("items", measure.items()).map();
  }

  /** The value, or why there is none; too few have the numbers beside. */
  private static <T> Map<String, Object> finding(
      Estimate<T> finding, Function<T, Map<String, Object>> fields) {
    Reason why = finding.reason().orElse(null);
    if (why == null) {
      return fields.apply(finding.orElseThrow());
    }
    JsonObject none = new JsonObject().put("undefined", why.code().name());
    why.have().ifPresent(have -> none.put("have", have));
    why.need().ifPresent(need -> none.put("need", need));
    return none.put("reason", why.text()).map();
  }

  private static String word(Direction direction, boolean score) {
    if (score) {
      return word(direction);
    }
    return direction == Direction.HARSHER ? "lower" : "higher";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
