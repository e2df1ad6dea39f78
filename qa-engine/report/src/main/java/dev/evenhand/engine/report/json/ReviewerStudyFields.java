package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.verdict.HabitVerdicts;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A study of reviewers as the JSON of a calibration holds it. */
final class ReviewerStudyFields {
  private ReviewerStudyFields() {}

  /**
   * @param ends where good ratings are, by criterion where that is known
   * @param habits in which reviewers are unlike the others
   */
  static JsonObject of(
      ReviewerStudy study, Map<String, GoodEnd> ends, Set<HabitVerdicts.Of> habits) {
    JsonObject halo = new JsonObject();
    study.halo().forEach((reviewer, found) -> halo.put(reviewer, finding(found, h -> halo(h))));
    return JsonObject.of("settings", settings(study.settings()))
        .put("reference", study.reference())
        .list("criteria", study.criteria(), found -> criterion(found, ends.get(found.criterion())))
        .put("halo", halo)
        .list("habits", inOrder(habits), ReviewerStudyFields::habit)
        .put("outliers", outliers(study.outliers()));
  }

  private static List<HabitVerdicts.Of> inOrder(Set<HabitVerdicts.Of> habits) {
    return habits.stream()
        .sorted(
            Comparator.comparing(HabitVerdicts.Of::criterion)
                .thenComparing(HabitVerdicts.Of::reviewer)
                .thenComparing(HabitVerdicts.Of::habit))
        .toList();
  }

  /** The number is that of the same name: of halo over all, else of the criterion's scale use. */
  private static JsonObject habit(HabitVerdicts.Of one) {
    return JsonObject.of("reviewer", one.reviewer())
        .put("criterion", one.criterion().isEmpty() ? null : one.criterion())
        .put("habit", JsonText.word(one.habit()));
  }

  private static JsonObject settings(ReviewerSettings settings) {
    return JsonObject.of("confidence", settings.confidence())
        .put("minimumItems", settings.minimumItems())
        .put("tolerance", settings.tolerance())
        .put("smoothing", settings.smoothing())
        .put("falseAlarmRate", settings.falseAlarmRate())
        .put("permutations", settings.permutations())
        .put("seed", settings.seed());
  }

  private static JsonObject criterion(ReviewerStudy.OfCriterion found, @Nullable GoodEnd good) {
    return JsonObject.of("criterion", found.criterion())
        .listIfAny("accuracy", found.accuracy(), ReviewerStudyFields::accuracy)
        .listIfAny("panel", found.panel(), ReviewerStudyFields::panel)
        .listIfAny("scaleUse", found.scaleUse(), ReviewerStudyFields::scaleUse)
        .listIfAny("consistency", found.consistency(), ReviewerStudyFields::consistency)
        .listIfAny("drift", found.drift(), drift -> drift(drift, good));
  }

  private static JsonObject accuracy(ReferenceAccuracy accuracy) {
    return JsonObject.of("reviewer", accuracy.reviewer())
        .put("items", accuracy.items())
        .put("agreement", measure(accuracy.agreement()))
        .put("kappa", measure(accuracy.kappa()))
        .put("weightedKappa", measure(accuracy.weightedKappa()))
        .put("deviations", deviations(accuracy.deviations()));
  }

  private static JsonObject panel(PanelDeviation panel) {
    return JsonObject.of("reviewer", panel.reviewer())
        .put("items", panel.items())
        .put("deviations", deviations(panel.deviations()));
  }

  private static JsonObject deviations(Deviations deviations) {
    return JsonObject.of("signed", measure(deviations.signed()))
        .put("absolute", measure(deviations.absolute()))
        .put("squared", measure(deviations.squared()))
        .put("withinTolerance", measure(deviations.withinTolerance()));
  }

  private static JsonObject scaleUse(ScaleUse use) {
    return JsonObject.of("reviewer", use.reviewer())
        .put("items", use.items())
        .put("spread", measure(use.spread()))
        .put("fromMiddle", measure(use.fromMiddle()))
        .put("ends", measure(use.ends()));
  }

  private static JsonObject consistency(Consistency consistency) {
    return JsonObject.of("reviewer", consistency.reviewer())
        .put("items", consistency.items())
        .put("agreement", measure(consistency.agreement()))
        .put("alphaNominal", measure(consistency.alphaNominal()))
        .put("alphaInterval", measure(consistency.alphaInterval()))
        .put("repeatability", measure(consistency.repeatability()));
  }

  private static JsonObject drift(ReviewerDrift drift, @Nullable GoodEnd good) {
    return JsonObject.of("reviewer", drift.reviewer())
        .put("ratings", drift.ratings())
        .put("untimed", drift.untimed())
        .put("chart", finding(drift.chart(), chart -> chart(chart, good)))
        .put("change", finding(drift.change(), change -> change(change, good)))
        .put("adjustedP", drift.adjustedP());
  }

  private static JsonObject chart(EwmaChart chart, @Nullable GoodEnd good) {
    return JsonObject.of("baselineRatings", chart.baselineRatings())
        .put("baselineEnd", chart.baselineEnd())
        .put("runLength", chart.runLength())
        .put("centre", chart.centre())
        .put("limit", chart.limit())
        .put("p", chart.p())
        .put("signal", chart.signal(), signal -> signal(signal, good))
        .list("points", chart.points(), ReviewerStudyFields::point);
  }

  private static JsonObject signal(EwmaChart.Signal signal, @Nullable GoodEnd good) {
    return JsonObject.of("time", signal.time())
        .put("direction", word(signal.direction(), good))
        .put("average", signal.average());
  }

  private static JsonObject point(EwmaChart.Point point) {
    return JsonObject.of("time", point.time())
        .put("severity", point.severity())
        .put("average", point.average())
        .put("low", point.low())
        .put("high", point.high());
  }

  private static JsonObject change(ChangePoint change, @Nullable GoodEnd good) {
    return JsonObject.of("detected", change.detected())
        .put("before", change.before())
        .put("after", change.after())
        .put("ratingsBefore", change.ratingsBefore())
        .put("ratingsAfter", change.ratingsAfter())
        .put("direction", word(change.direction(), good))
        .put("step", change.step())
        .put("firstToLastThird", change.firstToLast())
        .put("size", fields(change.size()))
        .put("p", change.p());
  }

  private static JsonObject halo(Halo halo) {
    return JsonObject.of("own", halo.own())
        .put("others", halo.others())
        .put("difference", fields(halo.difference()));
  }

  private static JsonObject outliers(OutlierTests outliers) {
    return JsonObject.of("falseDiscoveryRate", outliers.rate())
        .list("tests", outliers.tests(), ReviewerStudyFields::test)
        .list("untested", outliers.untested(), ReviewerStudyFields::untested);
  }

  private static JsonObject test(OutlierTests.Test test) {
    return JsonObject.of("criterion", test.criterion())
        .put("reviewer", test.reviewer())
        .put("kind", JsonText.word(test.kind()))
        .put("estimate", test.estimate())
        .put("p", test.p())
        .put("amongReviewers", test.amongReviewers())
        .put("adjustedP", test.adjustedP())
        .put("standsOut", test.standsOut());
  }

  private static JsonObject untested(OutlierTests.Untested untested) {
    return JsonObject.of("criterion", untested.criterion())
        .put("reviewer", untested.reviewer())
        .put("kind", JsonText.word(untested.kind()))
        .put("reason", untested.reason());
  }

  static JsonObject measure(Estimate<Measure> finding) {
    return finding(finding, ReviewerStudyFields::fields);
  }

  private static JsonObject fields(Measure measure) {
    Interval bounds = measure.bounds();
    return JsonObject.of("value", measure.value())
        .put("low", bounds, Interval::low)
        .put("high", bounds, Interval::high)
        .put("confidence", bounds, Interval::confidence)
        .put("interval", bounds, found -> found.method().id())
        .put("items", measure.items());
  }

  /** The value, or why there is none; too few have the numbers beside. */
  private static <T> JsonObject finding(Estimate<T> finding, Function<T, JsonObject> fields) {
    return finding.value().map(fields).orElseGet(() -> none(finding.reason().orElseThrow()));
  }

  private static JsonObject none(Reason why) {
    return JsonObject.of("undefined", why.code().name())
        .put("have", why.have())
        .put("need", why.need())
        .put("reason", why.text());
  }

  private static String word(Direction direction, @Nullable GoodEnd good) {
    boolean lower = direction == Direction.HARSHER;
    if (good == null) {
      return lower ? "lower" : "higher";
    }
    return JsonText.word(
        lower == (good == GoodEnd.HIGH) ? Direction.HARSHER : Direction.MORE_LENIENT);
  }
}
