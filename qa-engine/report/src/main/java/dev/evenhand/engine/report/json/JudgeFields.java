package dev.evenhand.engine.report.json;

import dev.evenhand.engine.calibration.JudgeReport;
import dev.evenhand.engine.calibration.judge.AnswerAccuracy;
import dev.evenhand.engine.calibration.judge.DifferingItem;
import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.reviewer.Consistency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Judges beside their measure as JSON. */
final class JudgeFields {
  private JudgeFields() {}

  static JsonObject of(JudgeReport judge) {
    return JsonObject.of("judge", judge.judge())
        .put("model", judge.model())
        .put("measure", judge.measure())
        .list("criteria", judge.criteria(), JudgeFields::criterion);
  }

  private static JsonObject criterion(JudgeReport.OnCriterion found) {
    JudgeAgreement agreement = found.agreement();
    return JsonObject.of("criterion", found.criterion())
        .put("items", agreement.items())
        .put("unsettled", agreement.unsettled())
        .put(
            "verdict",
            JsonObject.of("word", agreement.verdict().id())
                .put("reason", agreement.verdict().meaning()))
        .put("agreement", CoefficientFields.of(agreement.agreement()))
        .put("kappa", CoefficientFields.of(agreement.kappa()))
        .put("alpha", CoefficientFields.of(agreement.alpha()))
        .put("alphaNominal", CoefficientFields.of(agreement.alphaNominal()))
        .put("steadyShare", agreement.steadyShare())
        .put("confusion", confusion(agreement))
        .listIfAny("answers", agreement.byAnswer(), JudgeFields::answer)
        .put("differing", agreement.differing())
        .list("differences", agreement.differences(), JudgeFields::difference)
        .put("consistency", Optional.ofNullable(found.consistency()).map(JudgeFields::consistency));
  }

  /** By answer of the measure and of the judge. */
  private static Map<String, Map<String, Long>> confusion(JudgeAgreement agreement) {
    Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
    for (int row = 0; row < agreement.confusion().size(); row++) {
      Map<String, Long> cells = new LinkedHashMap<>();
      for (int column = 0; column < agreement.answers().size(); column++) {
        cells.put(agreement.answers().get(column), agreement.confusion().get(row).get(column));
      }
      rows.put(agreement.answers().get(row), cells);
    }
    return rows;
  }

  private static JsonObject answer(AnswerAccuracy answer) {
    return JsonObject.of("answer", answer.answer())
        .put("both", answer.both())
        .put("missed", answer.missed())
        .put("wrong", answer.wrong())
        .put("neither", answer.neither())
        .put("precision", share(answer.precision()))
        .put("recall", share(answer.recall()))
        .put("specificity", share(answer.specificity()))
        .put("f1", share(answer.f1()));
  }

  private static JsonObject share(AnswerAccuracy.Share share) {
    return FitFields.of(share.value(), value -> JsonObject.of("value", value))
        .putAll(
            share
                .bounds()
                .map(bounds -> JsonObject.of("low", bounds.low()).put("high", bounds.high()))
                .orElseGet(JsonObject::new));
  }

  private static Object difference(DifferingItem item) {
    return JsonObject.of("item", item.item())
        .put("measure", item.measure())
        .put("judge", item.judge())
        .onOneLine();
  }

  private static JsonObject consistency(Consistency found) {
    return JsonObject.of("items", found.items())
        .put("agreement", ReviewerStudyFields.measure(found.agreement()))
        .put("alphaNominal", ReviewerStudyFields.measure(found.alphaNominal()));
  }
}
