package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far reviewers agree on one criterion.
 *
 * @param criterion its id
 * @param title what people call it, or null
 * @param main the scale whose alpha sums it up
 * @param items with at least one rating
 * @param ratings all of them
 * @param missing how many more there would be if every reviewer had rated every item
 * @param categories in the order of their ranks
 * @param declared whether the categories were declared, and not just observed
 * @param coefficients in the order of the report
 * @param reviewers in the order of their names
 */
public record CriterionReport(
    String criterion,
    @Nullable String title,
    Scale main,
    long items,
    long ratings,
    long missing,
    List<Category> categories,
    boolean declared,
    Map<CoefficientId, Coefficient> coefficients,
    List<ReviewerSummary> reviewers) {
  public CriterionReport {
    Objects.requireNonNull(criterion, "criterion");
    categories = List.copyOf(categories);
    coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    reviewers = List.copyOf(reviewers);
  }

  /** What people call it, or its id. */
  public String name() {
    return title == null ? criterion : title;
  }

  /** Krippendorff's alpha on the main scale. */
  public Coefficient alpha() {
    return Objects.requireNonNull(coefficients.get(main.alpha()));
  }

  /** The reviewers whose severity is known, the harshest first. */
  public List<ReviewerSummary> bySeverity() {
    return reviewers.stream()
        .filter(reviewer -> reviewer.severity().estimate().isPresent())
        .sorted(Comparator.comparingDouble(CriterionReport::severity).reversed())
        .toList();
  }

  /** The harshest reviewer; empty if no severity is known. */
  public Optional<ReviewerSummary> harshest() {
    return bySeverity().stream().findFirst();
  }

  private static double severity(ReviewerSummary reviewer) {
    return reviewer.severity().estimate().orElseThrow().value();
  }
}
