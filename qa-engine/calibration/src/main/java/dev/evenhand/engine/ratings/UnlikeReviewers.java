package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reviewers who can't agree as their answers are written: they share none, or the numbers of one
 * are ratios where those of another are percents. Told, as such files give a strong verdict by
 * mistake.
 */
final class UnlikeReviewers {
  /** From fewer ratings of a reviewer nothing of the kind is told. */
  private static final int LEAST = 5;

  private static final BigDecimal PERCENT = BigDecimal.TEN;

  /** So many who answered differently are held beside each other. */
  private static final int MOST_COMPARED = 300;

  private static final int SHOWN = 3;

  /** What one reviewer answered. */
  private record Answers(String reviewer, int ratings, Set<Category> given) {
    boolean isEnough() {
      return ratings >= LEAST && given.size() > 1;
    }

    boolean isNumeric() {
      return given.stream().allMatch(one -> one.value() != null);
    }

    Stream<BigDecimal> numbers() {
      return given.stream().flatMap(one -> Stream.ofNullable(one.value()));
    }

    boolean isOfRatios() {
      return isNumeric()
          && numbers().allMatch(one -> one.abs().compareTo(BigDecimal.ONE) <= 0)
          && numbers().anyMatch(one -> one.stripTrailingZeros().scale() > 0);
    }

    boolean isOfPercents() {
      return isNumeric()
          && numbers().allMatch(one -> one.abs().compareTo(BigDecimal.ONE) > 0)
          && numbers().anyMatch(one -> one.compareTo(PERCENT) > 0);
    }

    String shown() {
      return given.stream()
          .limit(SHOWN)
          .map(one -> "'" + one.label() + "'")
          .collect(Collectors.joining(", "));
    }
  }

  private UnlikeReviewers() {}

  /** Tells the first pair of each kind. */
  static void warn(String criterion, RatingTable table, Notes notes) {
    // Those who answered alike differ from others alike, so very many are as soon looked at as few.
    Map<Set<Category>, Answers> distinct = new LinkedHashMap<>();
    answers(table).stream()
        .filter(Answers::isEnough)
        .forEach(one -> distinct.putIfAbsent(one.given(), one));
    List<Answers> all = distinct.values().stream().limit(MOST_COMPARED).toList();
    for (int i = 0; i < all.size(); i++) {
      for (Answers other : all.subList(i + 1, all.size())) {
        if (warn(criterion, all.get(i), other, notes)) {
          return;
        }
      }
    }
  }

  private static boolean warn(String criterion, Answers one, Answers other, Notes notes) {
    boolean ratios = one.isOfRatios() && other.isOfPercents();
    if (ratios || other.isOfRatios() && one.isOfPercents()) {
      notes.warn(
          warning(
              "units-differ",
              notes,
              "on '%s' '%s' answers %s and '%s' %s"
                  .formatted(
                      criterion, one.reviewer(), one.shown(), other.reviewer(), other.shown()),
              "If both mean percents, write them in one way."));
      return true;
    }
    boolean words = !one.isNumeric() || !other.isNumeric();
    if (words && Collections.disjoint(one.given(), other.given())) {
      notes.warn(
          warning(
              "no-answer-shared",
              notes,
              "on '%s' '%s' answers %s and '%s' %s, and no answer of one is one of the other"
                  .formatted(
                      criterion, one.reviewer(), one.shown(), other.reviewer(), other.shown()),
              "If they mean the same, write them alike."));
      return true;
    }
    return false;
  }

  private static Problem warning(String code, Notes notes, String message, String remedy) {
    return Problem.warning(code, notes.at(0), "value", message, remedy);
  }

  private static List<Answers> answers(RatingTable table) {
    int[] ratings = new int[table.raters().size()];
    List<Set<Integer>> given = new ArrayList<>();
    table.raters().forEach(rater -> given.add(new TreeSet<>()));
    for (int rating = 0; rating < table.size(); rating++) {
      ratings[table.rater(rating)]++;
      given.get(table.rater(rating)).add(table.category(rating));
    }
    List<Answers> answers = new ArrayList<>();
    for (int i = 0; i < ratings.length; i++) {
      Set<Category> categories =
          given.get(i).stream()
              .map(table.categories()::get)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      answers.add(new Answers(table.raters().get(i), ratings[i], categories));
    }
    return answers;
  }
}
