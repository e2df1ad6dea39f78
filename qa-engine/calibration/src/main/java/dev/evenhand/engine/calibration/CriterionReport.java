package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.OwnAgreement;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.calibration.verdict.ReviewerWays;
import dev.evenhand.engine.calibration.verdict.TwoCamps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far reviewers agree on one criterion.
 *
 * @param criterion its id
 * @param title what people call it, or null
 * @param kind what it is of
 * @param unit of its numbers, such as {@code s}, or null if none is told
 * @param main the scale whose alpha sums it up
 * @param items with at least one rating
 * @param ratings all of them
 * @param missing how many more there would be if every reviewer had rated every item
 * @param applicability how many answers were "not applicable", and how many were compared
 * @param categories in the order of their ranks
 * @param declared whether the categories were declared, and not just observed
 * @param coefficients in the order of the report
 * @param own what coefficients of one's own came to, in the order in which they were asked for
 * @param byCategory agreement about each category; empty where values are numbers only, or too many
 * @param pairs how every two reviewers agree, in the order of their names; empty above 128
 *     reviewers
 * @param reviewers in the order of their names
 * @param countsByReviewer how often each reviewer chose each category, in the order of the
 *     categories; reviewers by name; empty where values are numbers only, or categories too many
 * @param contested the items on which they differ most
 * @param groups where reviewers fall into groups of two or more that share no item, each with its
 *     own agreement; else empty
 * @param erratic reviewers who agree with nobody while the others agree with each other, by name
 * @param camps two camps of reviewers who read it in two ways; null where there are none, or they
 *     agree well enough
 * @param ways what reviewers do in a way of their own beside, and how far the others agree
 * @param models severity adjusted for items and others, and components of variance
 */
public record CriterionReport(
    String criterion,
    @Nullable String title,
    CriterionKind kind,
    @Nullable String unit,
    Scale main,
    long items,
    long ratings,
    long missing,
    Applicability applicability,
    List<Category> categories,
    boolean declared,
    Map<CoefficientId, Coefficient> coefficients,
    List<OwnAgreement> own,
    List<CategoryAgreement> byCategory,
    List<PairAgreement> pairs,
    List<ReviewerSummary> reviewers,
    Map<String, List<Long>> countsByReviewer,
    ContestedItems contested,
    List<ReviewerGroup> groups,
    List<String> erratic,
    @Nullable TwoCamps camps,
    ReviewerWays ways,
    CriterionModels models) {
  /** Scores are in percent. */
  private static final double PERCENT = 100;

  /** What rounding leaves of a difference that is 0, as a share of the scale. */
  private static final double ROUNDING = 1e-9;

  public CriterionReport {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(main, "main");
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(applicability, "applicability");
    categories = Copies.list(categories, "categories");
    coefficients = Copies.map(coefficients, "coefficients");
    own = Copies.list(own, "own");
    byCategory = Copies.list(byCategory, "byCategory");
    pairs = Copies.list(pairs, "pairs");
    reviewers = Copies.list(reviewers, "reviewers");
    countsByReviewer =
        Copies.sorted(Copies.mapOfLists(countsByReviewer, "countsByReviewer"), "countsByReviewer");
    Objects.requireNonNull(contested, "contested");
    groups = Copies.list(groups, "groups");
    erratic = Copies.list(erratic, "erratic");
    Objects.requireNonNull(ways, "ways");
    Objects.requireNonNull(models, "models");
  }

  /** With all that can be read off the ratings themselves. */
  static CriterionReport of(
      CriterionRatings criterion,
      Applicability applicability,
      Agreements agreements,
      double confidence,
      Map<CoefficientId, Coefficient> coefficients,
      List<OwnAgreement> own,
      List<CategoryAgreement> byCategory,
      Map<String, List<Long>> countsByReviewer,
      CriterionModels models) {
    AgreementAccumulator ratings = agreements.ratings();
    List<ReviewerSummary> summaries = agreements.scores().reviewers(confidence);
    long reviewers = agreements.areSame() ? summaries.size() : ratings.reviewers(confidence).size();
    return new CriterionReport(
        criterion.criterion(),
        criterion.title(),
        criterion.kind(),
        criterion.unit(),
        criterion.main(),
        ratings.items(),
        ratings.ratings(),
        ratings.items() * reviewers - ratings.ratings(),
        applicability,
        criterion.ratings().categories(),
        criterion.ratings().hasDeclaredCategories(),
        coefficients,
        own,
        byCategory,
        agreements.pairs(confidence),
        summaries,
        countsByReviewer,
        ContestedItems.of(criterion),
        ReviewerGroup.of(criterion, confidence),
        List.of(),
        null,
        ReviewerWays.NONE,
        models);
  }

  /** The same with what all criteria together decide. */
  CriterionReport decided(
      List<String> erraticReviewers,
      @Nullable TwoCamps readings,
      ReviewerWays ownWays,
      CriterionModels others) {
    return new CriterionReport(
        criterion,
        title,
        kind,
        unit,
        main,
        items,
        ratings,
        missing,
        applicability,
        categories,
        declared,
        coefficients,
        own,
        byCategory,
        pairs,
        reviewers,
        countsByReviewer,
        contested,
        groups,
        erraticReviewers,
        readings,
        ownWays,
        others);
  }

  /** What people call it, or its id. */
  public String name() {
    return title == null ? criterion : title;
  }

  /** Krippendorff's alpha on the main scale. */
  public Coefficient alpha() {
    return Objects.requireNonNull(coefficients.get(main.alpha()));
  }

  /** How far reviewers agree, in a word that the data carry. */
  public AgreementVerdict verdict() {
    return groups.isEmpty()
        ? AgreementVerdict.of(alpha())
        : AgreementVerdict.byGroup(groups.size());
  }

  /** How far apart the ends of the scale are; scores are in percent; empty without two numbers. */
  public OptionalDouble width() {
    if (kind != CriterionKind.QUESTION) {
      return OptionalDouble.of(PERCENT);
    }
    List<BigDecimal> numbers =
        categories.stream().map(Category::value).flatMap(Stream::ofNullable).sorted().toList();
    return numbers.isEmpty() || numbers.get(0).compareTo(numbers.get(numbers.size() - 1)) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(numbers.get(numbers.size() - 1).subtract(numbers.get(0)).doubleValue());
  }

  /** Severity of reviewers, adjusted for items and for each other. */
  public AdjustedSeverity severity() {
    return models.severity();
  }

  /** The harshest reviewer; empty if no severity is known, or nobody's differs. */
  public Optional<String> harshest() {
    return severity().bySeverity().stream().findFirst().filter(this::isHarsh);
  }

  private boolean isHarsh(String reviewer) {
    return severity().of(reviewer).orElseThrow().orElseThrow() > ROUNDING * width().orElse(1);
  }
}
