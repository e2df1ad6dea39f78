package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.ContestedItems;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.ReviewerGroup;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.calibration.verdict.AnswerLean;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.calibration.verdict.OthersAlone;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.calibration.verdict.TwoCamps;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A criterion's report as JSON. */
final class CriterionFields {
  private CriterionFields() {}

  /**
   * @param good where good ratings are; null where that is not known
   * @param narrow who uses less of the scale
   */
  static JsonObject of(
      CriterionReport criterion, @Nullable GoodEnd good, Set<PeopleVerdicts.Place> narrow) {
    JsonObject coefficients = new JsonObject();
    criterion
        .coefficients()
        .forEach((id, found) -> coefficients.put(id.id(), CoefficientFields.of(found)));
    return JsonObject.of("criterion", criterion.criterion())
        .put("title", criterion.title())
        .put("kind", JsonText.word(criterion.kind()))
        .put("scale", JsonText.word(criterion.main()))
        .put("goodEnd", good, GoodEnd::id)
        .put("items", criterion.items())
        .put("comparedItems", criterion.alpha().itemsUsed())
        .put("reviewers", criterion.reviewers().size())
        .put("ratings", criterion.ratings())
        .put("missing", criterion.missing())
        .put("notApplicable", criterion.applicability().notApplicable())
        .put("compared", criterion.applicability().compared())
        .list("categories", criterion.categories(), Category::label)
        .put("categoriesFrom", criterion.declared() ? "declaration" : "data")
        .put(
            "verdict",
            verdict(criterion.verdict()).list("causes", Cause.of(criterion, narrow), Cause::id))
        .listIfAny("groups", criterion.groups(), CriterionFields::group)
        .listIfAny("erratic", criterion.erratic(), name -> name)
        .listIfAny("reversed", criterion.ways().reversed(), name -> name)
        .listIfAny("leans", criterion.ways().leans(), CriterionFields::lean)
        .put("othersAlone", criterion.ways().others(), CriterionFields::others)
        .put("camps", criterion.camps(), CriterionFields::camps)
        .put("coefficients", coefficients)
        .listIfAny("ownCoefficients", criterion.own(), CoefficientFields::of)
        .listIfAny("byCategory", criterion.byCategory(), CriterionFields::category)
        .list("pairs", criterion.pairs(), PairFields::of)
        .put("contestedItems", contested(criterion.contested()))
        .put("severityModel", severity(criterion.severity()))
        .put("harshest", good == GoodEnd.HIGH ? criterion.harshest() : null);
  }

  private static JsonObject verdict(AgreementVerdict verdict) {
    Interval bounds = verdict.interval();
    return JsonObject.of("word", verdict.level().id())
        .put("reason", verdict.reason())
        .put("low", bounds == null ? null : bounds.low())
        .put("high", bounds == null ? null : bounds.high());
  }

  private static JsonObject group(ReviewerGroup group) {
    return JsonObject.of("reviewers", group.reviewers())
        .put("alpha", CoefficientFields.of(group.alpha()))
        .put("verdict", verdict(group.verdict()));
  }

  private static JsonObject lean(AnswerLean lean) {
    return JsonObject.of("reviewer", lean.reviewer())
        .put("answer", lean.answer())
        .put("share", lean.own())
        .put("othersShare", lean.others())
        .put("items", lean.items())
        .put("more", lean.more())
        .put("fewer", lean.fewer())
        .put("distinct", lean.distinct());
  }

  private static JsonObject others(OthersAlone others) {
    return JsonObject.of("without", others.without())
        .put("alpha", CoefficientFields.of(others.alpha()))
        .put("verdict", verdict(others.verdict()));
  }

  private static JsonObject camps(TwoCamps camps) {
    return JsonObject.of("first", camps.first())
        .put("second", camps.second())
        .listIfAny("neither", camps.neither(), name -> name)
        .put("withinFirst", camps.withinFirst())
        .put("withinSecond", camps.withinSecond())
        .put("across", camps.across())
        .put("p", camps.p())
        .put("adjustedP", camps.adjustedP())
        .put("items", camps.items());
  }

  private static JsonObject category(CategoryAgreement agreement) {
    return JsonObject.of("category", agreement.category().label())
        .put("ratings", agreement.ratings())
        .put("fleissKappa", CoefficientFields.of(agreement.fleissKappa()))
        .put("specificAgreement", CoefficientFields.of(agreement.specificAgreement()));
  }

  private static JsonObject contested(ContestedItems items) {
    return JsonObject.of("compared", items.compared())
        .put("contested", items.contested())
        .list("lowest", items.lowest(), CriterionFields::item);
  }

  private static JsonObject item(ContestedItems.Item item) {
    return JsonObject.of("item", item.item())
        .put("ratings", item.ratings())
        .put("agreement", item.agreement())
        .put("distance", item.distance())
        .put("range", item.range())
        .put("byCategory", item.countByCategory());
  }

  private static JsonObject severity(AdjustedSeverity severity) {
    return JsonObject.of("method", "additive")
        .put("connected", severity.isConnected())
        .put("components", severity.components())
        .put("residualVariance", severity.residualVariance())
        .put("residualDf", severity.residualDegreesOfFreedom());
  }
}
