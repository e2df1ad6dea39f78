package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kappa of a model with each person, by criterion. */
final class PersonKappas {
  /** Beyond this many people a matrix no longer fits a page. */
  private static final int MOST_PEOPLE = 30;

  private PersonKappas() {}

  static @Nullable Matrix of(String key, ModelReviewer model, Reading reading) {
    List<String> people =
        reading.reviewers().stream()
            .filter(name -> model.criteria().stream().anyMatch(on -> pair(on, name).isPresent()))
            .toList();
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      return null;
    }
    List<Matrix.Row> rows =
        model.criteria().stream().map(found -> row(found, people, reading)).toList();
    return new Matrix(
        key,
        Display.name(model.reviewer()),
        "Cohen's kappa with each person, with linear weights where answers have an order",
        "On",
        people.stream().map(Display::name).toList(),
        rows);
  }

  private static Matrix.Row row(
      ModelReviewer.OnCriterion found, List<String> people, Reading reading) {
    boolean linear = isLinear(found, reading);
    return new Matrix.Row(
        Display.name(found.criterion()),
        people.stream()
            .map(person -> KappaMatrix.cell(pair(found, person).orElse(null), linear))
            .toList());
  }

  static boolean isLinear(ModelReviewer.OnCriterion found, Reading reading) {
    Scale scale =
        reading
            .report()
            .criterion(found.criterion())
            .map(CriterionReport::main)
            .orElse(Scale.NOMINAL);
    return KappaMatrix.isLinear(scale, found.pairs());
  }

  private static Optional<PairAgreement> pair(ModelReviewer.OnCriterion found, String person) {
    return found.pairs().stream()
        .filter(pair -> pair.first().equals(person) || pair.second().equals(person))
        .findFirst();
  }
}
