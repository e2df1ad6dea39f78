package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.resample.Resampled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How formulas of one class are resampled: together, so that what they share is summed once.
 *
 * @param <F> the class of the formulas
 */
final class Resampling<F extends Formula> {
  private final Class<F> formulas;
  private final OfPatterns<F> ofPatterns;
  private final OfRows<F> ofRows;

  private Resampling(Class<F> formulas, OfPatterns<F> ofPatterns, OfRows<F> ofRows) {
    this.formulas = formulas;
    this.ofPatterns = ofPatterns;
    this.ofRows = ofRows;
  }

  /** What is reckoned from the patterns of counts alone. */
  interface OfPatterns<F> {
    /**
     * The resampled coefficients.
     *
     * @param reviewers how many there are; 0 if that is not known
     */
    List<Resampled<CoefficientId>> together(
        Patterns patterns, int reviewers, Map<CoefficientId, F> formulas);
  }

  /** What is reckoned from who rated how. */
  interface OfRows<F> {
    /** The resampled coefficients; none if they would take too much room. */
    List<Resampled<CoefficientId>> together(Rows rows, Map<CoefficientId, F> formulas);
  }

  static <F extends Formula> Resampling<F> ofPatterns(Class<F> formulas, OfPatterns<F> together) {
    return new Resampling<>(formulas, together, (rows, none) -> List.of());
  }

  static <F extends Formula> Resampling<F> ofRows(Class<F> formulas, OfRows<F> together) {
    return new Resampling<>(formulas, (patterns, reviewers, none) -> List.of(), together);
  }

  /** For formulas that are not resampled. */
  static <F extends Formula> Resampling<F> none(Class<F> formulas) {
    return ofRows(formulas, (rows, none) -> List.of());
  }

  /** All of these coefficients that patterns alone decide. */
  static List<Resampled<CoefficientId>> ofPatterns(
      Patterns patterns, int reviewers, List<CoefficientId> ids) {
    List<Resampled<CoefficientId>> groups = new ArrayList<>();
    all(ids).forEach(each -> groups.addAll(each.amongPatterns(patterns, reviewers, ids)));
    return groups;
  }

  /** All of these coefficients that ask who rated. */
  static List<Resampled<CoefficientId>> ofRows(Rows rows, List<CoefficientId> ids) {
    List<Resampled<CoefficientId>> groups = new ArrayList<>();
    all(ids).forEach(each -> groups.addAll(each.amongRows(rows, ids)));
    return groups;
  }

  private static List<Resampling<?>> all(List<CoefficientId> ids) {
    List<Resampling<?>> all = new ArrayList<>();
    for (CoefficientId id : ids) {
      if (!all.contains(id.formula().resampling())) {
        all.add(id.formula().resampling());
      }
    }
    return all;
  }

  private List<Resampled<CoefficientId>> amongPatterns(
      Patterns patterns, int reviewers, List<CoefficientId> ids) {
    return ofPatterns.together(patterns, reviewers, own(ids));
  }

  private List<Resampled<CoefficientId>> amongRows(Rows rows, List<CoefficientId> ids) {
    return ofRows.together(rows, own(ids));
  }

  private Map<CoefficientId, F> own(List<CoefficientId> ids) {
    Map<CoefficientId, F> own = new LinkedHashMap<>();
    for (CoefficientId id : ids) {
      if (id.formula().resampling() == this) {
        own.put(id, formulas.cast(id.formula()));
      }
    }
    return own;
  }
}
