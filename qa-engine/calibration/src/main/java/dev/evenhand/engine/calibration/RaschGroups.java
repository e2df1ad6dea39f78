package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschBias;
import dev.evenhand.engine.model.rasch.RaschComparison;
import dev.evenhand.engine.model.rasch.RaschThresholds;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures criteria of one scale together. They share a scale if they declare the same categories,
 * or if their numbers have the same least and greatest.
 */
final class RaschGroups {
  private RaschGroups() {}

  /** A model for each scale, in the order in which the scales occur. */
  static List<RaschReport> of(List<CriterionRatings> criteria, RaschThresholds thresholds) {
    Map<List<String>, List<CriterionRatings>> byScale =
        criteria.stream()
            .filter(RaschGroups::isRated)
            .collect(
                Collectors.groupingBy(
                    criterion -> scale(criterion.scores()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byScale.values().stream().map(one -> report(one, thresholds)).toList();
  }

  /** Only an ordinal scale has steps: not measured numbers, sums of ratings or names. */
  private static boolean isRated(CriterionRatings criterion) {
    return criterion.kind() == CriterionKind.QUESTION && criterion.main() == Scale.ORDINAL;
  }

  private static List<String> scale(RatingTable table) {
    List<Category> categories = table.categories();
    List<BigDecimal> numbers =
        categories.stream().map(Category::value).filter(value -> value != null).sorted().toList();
    if (table.hasDeclaredCategories() || numbers.isEmpty()) {
      return categories.stream().map(Category::label).toList();
    }
    return List.of(
        "from " + numbers.get(0).stripTrailingZeros().toPlainString(),
        "to " + numbers.get(numbers.size() - 1).stripTrailingZeros().toPlainString());
  }

  private static RaschReport report(List<CriterionRatings> criteria, RaschThresholds thresholds) {
    SortedMap<String, RatingTable> tables = new TreeMap<>();
    criteria.forEach(criterion -> tables.put(criterion.criterion(), criterion.scores()));
    List<String> names = criteria.stream().map(CriterionRatings::criterion).toList();
    if (thresholds == RaschThresholds.RATING_SCALE) {
      return new RaschReport(
          names, ManyFacetRasch.of(tables, RaschBias.CORRECTED), Optional.empty());
    }
    Estimate<ManyFacetRasch> own = ManyFacetRasch.of(tables, RaschBias.PROFILED, thresholds);
    return new RaschReport(
        names, own, own.value().flatMap(model -> RaschComparison.withShared(model, tables)));
  }
}
