package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The questions that two camps of reviewers read in two ways, as one family of tests whose false
 * discovery rate is controlled.
 *
 * <p>Camps are those that differ most of all into which the reviewers can be divided, where they
 * agree among themselves, differ by as much as matters, and more than if the answers to each item
 * had been dealt out at random among those who gave one. It takes {@value VerdictRules#LEAST_CAMP}
 * in each camp, and as many items that two of them share as any verdict. Of more than 128 reviewers
 * not every two are compared, and no camps are looked for.
 *
 * <p>Safe for threads.
 */
public final class CampFamily {
  private CampFamily() {}

  /**
   * What reviewers answered to a question.
   *
   * @param names whether answers are names, or numbers or steps in order
   */
  public record Question(RatingTable ratings, boolean names) {
    public Question {
      Objects.requireNonNull(ratings, "ratings");
    }
  }

  /** The camps on each of some questions, where there are two. */
  public static List<Optional<TwoCamps>> of(List<Question> questions) {
    Objects.requireNonNull(questions, "questions");
    List<Optional<TwoCamps>> found = questions.stream().map(CampFamily::camps).toList();
    double[] adjusted =
        MultipleTests.adjusted(
            found.stream().mapToDouble(one -> one.map(TwoCamps::p).orElse(1.0)).toArray());
    List<Optional<TwoCamps>> beyondChance = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      double p = adjusted[i];
      beyondChance.add(
          found
              .get(i)
              .filter(one -> p <= VerdictRules.FALSE_DISCOVERIES)
              .map(one -> one.adjusted(p)));
    }
    return List.copyOf(beyondChance);
  }

  private static Optional<TwoCamps> camps(Question question) {
    return Optional.ofNullable(CampTest.of(question.ratings(), question.names()));
  }
}
