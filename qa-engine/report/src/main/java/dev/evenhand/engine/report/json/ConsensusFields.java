package dev.evenhand.engine.report.json;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.model.consensus.DawidSkene;

/** What items most likely are, and the errors of each reviewer, as JSON. */
final class ConsensusFields {
  private ConsensusFields() {}

  static JsonObject of(DawidSkene model) {
    return JsonObject.of("smoothing", model.smoothing())
        .put("iterations", model.iterations())
        .put("logLikelihood", model.logLikelihood())
        .put("prevalence", model.prevalence())
        .list("reviewers", model.raters(), name -> reviewer(model, name))
        .list("items", model.ratedItems(), item -> item(model, item));
  }

  private static JsonObject reviewer(DawidSkene model, String reviewer) {
    JsonObject confusion = new JsonObject();
    for (Category truth : model.categories()) {
      JsonObject given = new JsonObject();
      for (Category category : model.categories()) {
        given.put(category.label(), model.confusion(reviewer, truth.label(), category.label()));
      }
      confusion.put(truth.label(), given.map().isEmpty() ? null : given.onOneLine());
    }
    return JsonObject.of("reviewer", reviewer)
        .put("accuracy", model.accuracy(reviewer))
        .put("confusion", confusion);
  }

  private static Object item(DawidSkene model, String item) {
    return JsonObject.of("item", item)
        .put("consensus", model.consensus(item))
        .put("posterior", model.posterior(item))
        .onOneLine();
  }
}
