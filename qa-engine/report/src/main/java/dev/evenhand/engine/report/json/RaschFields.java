package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschComparison;
import dev.evenhand.engine.model.rasch.RaschInteraction;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.model.rasch.RaschSpread;
import dev.evenhand.engine.model.rasch.RaschStep;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The many-facet Rasch model as JSON. */
final class RaschFields {
  private RaschFields() {}

  /** The model of one scale. */
  static JsonObject of(RaschReport report) {
    return JsonObject.of("criteria", report.criteria())
        .put("method", "joint-maximum-likelihood")
        .putAll(FitFields.of(report.fit(), RaschFields::fields))
        .put("comparison", report.comparison().map(RaschFields::comparison));
  }

  private static JsonObject comparison(RaschComparison comparison) {
    return JsonObject.of("logLikelihood", comparison.logLikelihood())
        .put("sharedLogLikelihood", comparison.sharedLogLikelihood())
        .put("chi2", comparison.chiSquare())
        .put("df", comparison.degreesOfFreedom())
        .put("p", comparison.p());
  }

  private static JsonObject byCriterion(Map<String, List<RaschStep>> steps) {
    JsonObject fields = new JsonObject();
    steps.forEach((criterion, own) -> fields.put(criterion, steps(own)));
    return fields;
  }

  /** By the upper category of each step. */
  private static JsonObject steps(List<RaschStep> steps) {
    JsonObject fields = new JsonObject();
    for (RaschStep step : steps) {
      fields.put(
          step.category().label(),
          JsonObject.of("threshold", step.threshold())
              .put("standardError", step.standardError())
              .put("ratings", step.ratings())
              .onOneLine());
    }
    return fields;
  }

  private static JsonObject labels(Map<String, List<Category>> byCriterion) {
    JsonObject fields = new JsonObject();
    byCriterion.forEach(
        (criterion, own) ->
            fields.put(criterion, JsonText.onOneLine(own.stream().map(Category::label).toList())));
    return fields;
  }

  private static JsonObject fields(ManyFacetRasch model) {
    return JsonObject.of("biasCorrection", model.bias().id())
        .put("biasFactor", model.biasFactor())
        .put("ratings", model.ratings())
        .put("iterations", model.iterations())
        .put("logLikelihood", model.logLikelihood())
        .list("categories", model.categories(), Category::label)
        .put("model", model.kind().id())
        .put("thresholds", JsonText.onOneLine(model.thresholds()))
        .put(
            "thresholdsByCriterion",
            model.stepsByCriterion().isEmpty() ? null : byCriterion(model.stepsByCriterion()))
        .put(
            "unusedCategories",
            model.unusedCategories().isEmpty() ? null : labels(model.unusedCategories()))
        .list("reviewers", model.severities().keySet(), name -> reviewer(model, name))
        .put("reviewerSpread", spread(model.raterSpread()))
        .put("difficulty", model.criteria().isEmpty() ? null : measures(model.criteria()))
        .put("criterionSpread", model.criterionSpread().map(RaschFields::spread))
        .listIfAny("interactions", model.interactions(), RaschFields::interaction)
        .put("noInteractions", model.interactionsReason().map(Reason::text))
        .put("itemSpread", spread(model.itemSpread()))
        .put("items", measures(model.items()))
        .put("extremeItems", model.extremeItems())
        .put("extremeReviewers", model.extremeRaters())
        .put("extremeCriteria", model.extremeCriteria());
  }

  private static Object reviewer(ManyFacetRasch model, String reviewer) {
    return JsonObject.of("reviewer", reviewer)
        .putAll(measure(Objects.requireNonNull(model.severities().get(reviewer), reviewer)))
        .put("fairAverage", model.fairAverages().get(reviewer))
        .put("observedAverage", model.observedAverages().get(reviewer))
        .onOneLine();
  }

  private static Object interaction(RaschInteraction one) {
    return JsonObject.of("reviewer", one.rater())
        .put("criterion", one.criterion())
        .put("ratings", one.ratings())
        .put("observed", one.observed())
        .put("expected", one.expected())
        .putAll(FitFields.of(one.departure(), RaschFields::departure))
        .onOneLine();
  }

  private static JsonObject departure(RaschInteraction.Departure departure) {
    return JsonObject.of("logits", departure.logits())
        .put("standardError", departure.standardError())
        .put("points", departure.points())
        .put("t", departure.t())
        .put("p", departure.p())
        .put("adjustedP", departure.adjustedP())
        .put("distinct", departure.distinct());
  }

  private static JsonObject measures(Map<String, RaschMeasure> measures) {
    JsonObject fields = new JsonObject();
    measures.forEach((name, one) -> fields.put(name, measure(one).onOneLine()));
    return fields;
  }

  private static JsonObject measure(RaschMeasure measure) {
    return JsonObject.of("logits", measure.value())
        .put("standardError", measure.standardError())
        .put("conditionalError", measure.conditionalError())
        .put("infit", measure.infit())
        .put("outfit", measure.outfit())
        .put("ratings", measure.ratings());
  }

  private static JsonObject spread(RaschSpread spread) {
    return JsonObject.of("separation", spread.separation())
        .put("reliability", spread.reliability())
        .put("chi2", spread.chiSquare())
        .put("df", spread.degreesOfFreedom())
        .put("p", spread.p());
  }
}
