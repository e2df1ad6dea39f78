package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model beside each person.
 *
 * @param left how many rows there are beyond those shown
 */
record PeopleTable(String key, List<Row> rows, int left) {
  private static final int DIGITS = 2;
  private static final int MOST = 200;

  /**
   * One criterion and person.
   *
   * @param items that both rated
   * @param tested items on which they were compared
   * @param result of the comparison, in words
   */
  record Row(
      String criterion,
      String person,
      Shown items,
      Shown alike,
      Measured kappa,
      Shown tested,
      Shown advantage,
      Shown p,
      String result) {}

  static PeopleTable of(String key, ModelReviewer model, Reading reading) {
    List<Row> rows = new ArrayList<>();
    for (ModelReviewer.OnCriterion found : model.criteria()) {
      boolean linear = PersonKappas.isLinear(found, reading);
      found.pairs().forEach(pair -> rows.add(row(model, found, pair, linear)));
    }
    return new PeopleTable(
        key, rows.subList(0, Math.min(MOST, rows.size())), Math.max(0, rows.size() - MOST));
  }

  private static Row row(
      ModelReviewer model, ModelReviewer.OnCriterion found, PairAgreement pair, boolean linear) {
    String person = pair.first().equals(model.reviewer()) ? pair.second() : pair.first();
    Optional<AlternativeAnnotator> test = found.test().value();
    Optional<AlternativeAnnotator.Comparison> compared =
        test.stream()
            .flatMap(one -> one.comparisons().stream())
            .filter(one -> one.human().equals(person))
            .findFirst();
    return new Row(
        Display.name(found.criterion()),
        Display.name(person),
        Shown.count(pair.items()),
        Shown.percent(pair.percentAgreement()),
        Measured.of(KappaMatrix.kappa(pair, linear), DIGITS),
        compared.map(one -> Shown.count(one.items())).orElse(Shown.nothing()),
        compared.map(one -> Shown.percent(one.advantage())).orElse(Shown.nothing()),
        compared.map(one -> Shown.probability(one.p())).orElse(Shown.nothing()),
        compared
            .map(one -> one.isBeaten() ? "as good" : "not shown to be as good")
            .orElseGet(() -> untested(test, person)));
  }

  private static String untested(Optional<AlternativeAnnotator> test, String person) {
    return test.map(one -> one.untested().get(person))
        .map(
            items ->
                "not tested: %s of %s items"
                    .formatted(Numbers.count(items), Numbers.count(AlternativeAnnotator.MIN_ITEMS)))
        .orElse("");
  }
}
