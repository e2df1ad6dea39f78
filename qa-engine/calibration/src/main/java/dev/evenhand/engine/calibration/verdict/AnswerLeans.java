package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Who gives an answer more often than the others on the same items, where answers are names, so
 * that no severity is known; beyond chance with all reviewers and questions in mind.
 *
 * <p>Safe for threads.
 */
public final class AnswerLeans {
  private AnswerLeans() {}

  /**
   * Those of each question, the widest first.
   *
   * @param questions the answers of each; all are one family
   * @param sizeThatMatters the least difference of shares
   */
  public static List<List<AnswerLean>> of(List<RatingTable> questions, double sizeThatMatters) {
    Objects.requireNonNull(questions, "questions");
    List<AnswerCounts> counts = questions.stream().map(AnswerCounts::new).toList();
    double[] adjusted =
        MultipleTests.adjusted(
            IntStream.range(0, counts.size())
                .boxed()
                .flatMapToDouble(i -> p(questions.get(i), counts.get(i)))
                .toArray());
    List<List<AnswerLean>> leans = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < counts.size(); i++) {
      RatingTable table = questions.get(i);
      List<AnswerLean> found = new ArrayList<>();
      boolean alone = false;
      for (int rater = 0; rater < table.raters().size(); rater++) {
        boolean beyond = adjusted[next++] <= VerdictRules.FALSE_DISCOVERIES;
        if (beyond) {
          counts.get(i).lean(rater, sizeThatMatters).ifPresent(found::add);
          alone |= counts.get(i).hasOnePartner(rater);
        }
      }
      leans.add(told(own(found, table), table.raters().size(), alone));
    }
    return leans;
  }

  /**
   * Without those who stray from the rest only as the widest of all moves it: who don't when that
   * one is left out.
   */
  private static List<AnswerLean> own(List<AnswerLean> found, RatingTable table) {
    AnswerLean widest =
        found.stream().max(Comparator.comparingDouble(AnswerLean::size)).orElse(null);
    if (widest == null) {
      return found;
    }
    RatingTable others = table.without(widest.reviewer());
    AnswerCounts rest = new AnswerCounts(others);
    double[] adjusted = MultipleTests.adjusted(p(others, rest).toArray());
    return found.stream()
        .filter(
            one -> {
              int rater = others.raters().indexOf(one.reviewer());
              return rater < 0
                  || !rest.isCompared(rater)
                  || adjusted[rater] <= VerdictRules.FALSE_DISCOVERIES;
            })
        .toList();
  }

  private static DoubleStream p(RatingTable table, AnswerCounts counts) {
    return IntStream.range(0, table.raters().size()).mapToDouble(counts::p);
  }

  /**
   * Where more than half lean, or two compare with each other only, nobody can tell who is off: of
   * these the widest to one side, and the widest to another.
   */
  private static List<AnswerLean> told(List<AnswerLean> found, int reviewers, boolean alone) {
    List<AnswerLean> widest =
        found.stream().sorted(Comparator.comparingDouble(AnswerLean::size).reversed()).toList();
    if (!alone && 2 * widest.size() <= reviewers || widest.isEmpty()) {
      return widest;
    }
    AnswerLean first = widest.get(0);
    return widest.stream()
        .filter(one -> !one.answer().equals(first.answer()))
        .limit(1)
        .flatMap(other -> List.of(first, other).stream())
        .map(one -> one.distinct(false))
        .toList();
  }
}
