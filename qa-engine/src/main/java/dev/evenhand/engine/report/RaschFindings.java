package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Whose ratings the many-facet Rasch model does not explain, in words. */
final class RaschFindings {
  private static final int NAMED = 6;

  /** A fit of n ratings strays by about sqrt(2 / n): with fewer, 1.5 may well be chance. */
  private static final int FEWEST = 30;

  private RaschFindings() {}

  /** From the most severe reviewer, or the hardest criterion, to the least. */
  static List<Map.Entry<String, RaschMeasure>> bySize(Map<String, RaschMeasure> measures) {
    return measures.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, RaschMeasure> entry) -> entry.getValue().value())
                .reversed())
        .toList();
  }

  /** How ratings fit the model, in words. */
  static String fit(RaschMeasure measure) {
    return measure.isErratic() ? "erratic" : measure.isMuted() ? "too even" : "as expected";
  }

  static List<Sentence> points(Reading reading) {
    List<Sentence> points = new ArrayList<>();
    for (RaschReport scale : reading.report().rasch()) {
      scale.fit().value().flatMap(model -> erratic(model, scale)).ifPresent(points::add);
    }
    return points;
  }

  private static Optional<Sentence> erratic(ManyFacetRasch model, RaschReport scale) {
    List<Map.Entry<String, RaschMeasure>> erratic =
        model.severities().entrySet().stream()
            .filter(entry -> isErratic(entry.getValue()))
            .sorted(Comparator.comparingDouble(entry -> -worst(entry.getValue())))
            .toList();
    if (erratic.isEmpty()) {
      return Optional.empty();
    }
    Sentence.Builder sentence = Sentence.create().words("Erratic on ");
    sentence.names(scale.criteria().stream().limit(NAMED).toList());
    sentence.words(scale.criteria().size() > NAMED ? " and others: " : ": ");
    for (int i = 0; i < Math.min(NAMED, erratic.size()); i++) {
      double worst = worst(erratic.get(i).getValue());
      sentence
          .words(i == 0 ? "" : ", ")
          .name(erratic.get(i).getKey())
          .words(" (fit ")
          .number(worst, Numbers.decimal(worst, 2))
          .words(")");
    }
    return Optional.of(
        sentence
            .words(erratic.size() > NAMED ? " and others; " : "; ")
            .words("1 is expected, so neither severity nor what was rated explains the ratings.")
            .done());
  }

  private static boolean isErratic(RaschMeasure measure) {
    return measure.isErratic() && measure.ratings() >= FEWEST;
  }

  private static double worst(RaschMeasure measure) {
    return Math.max(measure.infit(), measure.outfit());
  }

  static Optional<Block.Step> step(Reading reading) {
    TreeSet<String> names = new TreeSet<>();
    for (RaschReport scale : reading.report().rasch()) {
      scale
          .fit()
          .value()
          .ifPresent(
              model ->
                  model.severities().entrySet().stream()
                      .filter(entry -> isErratic(entry.getValue()))
                      .forEach(entry -> names.add(entry.getKey())));
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Step(
                Sentence.create()
                    .words("Ask ")
                    .names(names.stream().limit(NAMED).toList())
                    .words(" for the reasons of some ratings.")
                    .done(),
                Sentence.of(
                    "They are erratic: harsh on some and lenient on others in a way that nobody"
                        + " else is, which no adjustment mends.")));
  }
}
