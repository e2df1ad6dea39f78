package dev.evenhand.engine.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Which model answers which metric of published-models/expected.json. */
final class ModelMetrics {
  private static final Map<String, Object> FITS = new ConcurrentHashMap<>();

  private ModelMetrics() {}

  static double value(String set, String metric, String field) {
    return switch (metric) {
      case "rater_severity_additive" -> severity(fit(set, metric, ModelMetrics::additive), field);
      default -> throw new IllegalArgumentException(metric);
    };
  }

  /** Fits once for all fields of a metric. */
  @SuppressWarnings("unchecked")
  private static <T> T fit(String set, String metric, Function<String, T> fitting) {
    return (T) FITS.computeIfAbsent(set + " " + metric, key -> fitting.apply(set));
  }

  private static AdditiveSeverity additive(String set) {
    return AdditiveSeverity.of(PublishedModels.tableOfItemsByFacet(set));
  }

  private static double severity(AdditiveSeverity fit, String field) {
    String rater = field.substring(field.indexOf('.') + 1);
    return switch (field.replace("." + rater, "")) {
      case "components" -> fit.components().size();
      case "connected" -> fit.isConnected() ? 1 : 0;
      case "resid_df" -> fit.residualDegreesOfFreedom();
      case "resid_var" -> fit.residualVariance().orElseThrow();
      case "severity" -> fit.severity(rater).estimate().orElseThrow().value();
      case "leniency" -> -fit.severity(rater).estimate().orElseThrow().value();
      default -> throw new IllegalArgumentException(field);
    };
  }
}
