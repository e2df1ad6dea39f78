package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.RatingTable;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of one criterion: a question, a total score, or whatever a file calls so.
 *
 * @param criterion its id
 * @param title what people call it, or null if only the id is known
 * @param kind what it is of
 * @param unit of its numbers, such as {@code s}, or null if none is told
 * @param main the scale that its values have; its alpha sums the criterion up
 * @param scales all scales that can be reported
 * @param ratings every rating, "not applicable" as a category of its own
 * @param scores the ratings without "not applicable", which is missing where scores are compared
 * @param repeated where reviewers rated items again and that was declared: every rating without
 *     "not applicable", while {@code ratings} has the first of each; null if nothing is repeated
 */
public record CriterionRatings(
    String criterion,
    @Nullable String title,
    CriterionKind kind,
    @Nullable String unit,
    Scale main,
    Set<Scale> scales,
    RatingTable ratings,
    RatingTable scores,
    @Nullable RatingTable repeated) {
  public CriterionRatings {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(main, "main");
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(scores, "scores");
    EnumSet<Scale> all = EnumSet.of(main);
    all.addAll(Copies.list(scales, "scales"));
    scales = Collections.unmodifiableSet(all);
  }

  /**
   * Ratings of which nothing is known but their values: nominal, and of every scale if all are
   * numbers.
   */
  public static CriterionRatings of(String criterion, RatingTable table) {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(table, "table");
    return of(criterion, table, table);
  }

  /**
   * The same, where some ratings mean "not applicable".
   *
   * @param scores the ratings without those
   */
  public static CriterionRatings of(String criterion, RatingTable table, RatingTable scores) {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(scores, "scores");
    boolean numbers =
        !scores.categories().isEmpty()
            && scores.categories().stream().allMatch(category -> category.value() != null);
    return new CriterionRatings(
        criterion,
        null,
        CriterionKind.QUESTION,
        null,
        numbers ? Scale.ORDINAL : Scale.NOMINAL,
        numbers ? EnumSet.complementOf(EnumSet.of(Scale.SET)) : EnumSet.of(Scale.NOMINAL),
        table,
        scores,
        null);
  }

  /** The same ratings on the given scale alone, as a user may declare it. */
  public CriterionRatings on(Scale scale) {
    return new CriterionRatings(
        criterion, title, kind, unit, scale, EnumSet.of(scale), ratings, scores, repeated);
  }

  /**
   * The same ratings as sets of options, and as names beside: two answers are alike as far as they
   * have options in common. Labels part options by {@code |} or {@code +} between blanks; {@code
   * (none)} is the empty set.
   */
  public CriterionRatings ofSets() {
    return new CriterionRatings(
        criterion,
        title,
        kind,
        unit,
        Scale.SET,
        EnumSet.of(Scale.NOMINAL, Scale.SET),
        ratings,
        scores,
        repeated);
  }

  /**
   * The same ratings as steps in the order in which their categories are declared, and as names
   * beside.
   */
  public CriterionRatings inOrder() {
    return new CriterionRatings(
        criterion,
        title,
        kind,
        unit,
        Scale.ORDINAL,
        EnumSet.of(Scale.NOMINAL, Scale.ORDINAL),
        ratings,
        scores,
        repeated);
  }

  /** The same, where reviewers rated items again; null if they did not. */
  public CriterionRatings withRepeated(@Nullable RatingTable table) {
    return new CriterionRatings(criterion, title, kind, unit, main, scales, ratings, scores, table);
  }

  /** Whether its values are compared as names or sets of names, beside whatever else. */
  boolean isOfNames() {
    return scales.stream().anyMatch(Scale::isOfNames);
  }

  /** What is compared on the main scale: names as they are, else scores. */
  RatingTable compared() {
    return main.isOfNames() ? ratings : scores;
  }

  /** The same ratings without those of one reviewer. */
  public CriterionRatings without(String reviewer) {
    RatingTable ownRatings = ratings.without(reviewer);
    RatingTable ownScores = scores == ratings ? ownRatings : scores.without(reviewer);
    RatingTable ownRepeated = repeated == null ? null : repeated.without(reviewer);
    return new CriterionRatings(
        criterion, title, kind, unit, main, scales, ownRatings, ownScores, ownRepeated);
  }

  /** The same ratings without those of some reviewers. */
  public CriterionRatings without(Collection<String> reviewers) {
    CriterionRatings rest = this;
    for (String reviewer : reviewers) {
      rest = rest.without(reviewer);
    }
    return rest;
  }

  /** The same ratings with "not applicable" missing everywhere. */
  public CriterionRatings withoutNotApplicable() {
    return scores == ratings
        ? this
        : new CriterionRatings(
            criterion, title, kind, unit, main, scales, scores, scores, repeated);
  }
}
