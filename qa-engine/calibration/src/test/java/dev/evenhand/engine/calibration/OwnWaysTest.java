package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.verdict.AnswerLean;
import dev.evenhand.engine.calibration.verdict.AnswerLeans;
import dev.evenhand.engine.calibration.verdict.ReversedReviewers;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leans to an answer, or answers the other way round; where all are alike hardly anybody. */
class OwnWaysTest {
  private static final int SETS = 200;
  private static final double SIZE = 0.05;

  @ParameterizedTest
  @CsvSource({
    "2, 40, 2, 0.6, 0",
    "3, 20, 2, 0.6, 1",
    "4, 60, 2, 0.3, 0",
    "8, 40, 2, 2, 1",
    "5, 40, 3, 0.6, 0.5",
    "5, 100, 5, 2, 0",
    "4, 80, 2, 0.6, 1.5"
  })
  void reviewersWhoAreAlike_hardlyEverLean(
      int reviewers, int items, int answers, double noise, double shift) {
    Random random = new Random(31);
    int named = 0;
    for (int set = 0; set < SETS; set++) {
      RatingTable table = words(reviewers, items, answers, noise, random, who -> shift);
      named += AnswerLeans.of(List.of(table), SIZE).get(0).isEmpty() ? 0 : 1;
    }

    assertThat(named).isLessThanOrEqualTo(SETS / 20);
  }

  @ParameterizedTest
  @CsvSource({"3, 20, 0.6", "4, 40, 2", "8, 40, 0.6", "3, 10, 0.6"})
  void reviewersWhoAreAlike_hardlyEverAnswerTheOtherWayRound(
      int reviewers, int items, double noise) {
    Random random = new Random(37);
    int named = 0;
    for (int set = 0; set < SETS; set++) {
      RatingTable table = words(reviewers, items, 2, noise, random, who -> 0);
      named += ReversedReviewers.of(List.of(table)).get(0).isEmpty() ? 0 : 1;
    }

    assertThat(named).isLessThanOrEqualTo(SETS / 20);
  }

  @Test
  void oneWithAHigherBar_leansAlone() {
    RatingTable table = words(4, 80, 2, 0.2, new Random(5), who -> who == 3 ? -1 : 0);

    List<AnswerLean> leans = AnswerLeans.of(List.of(table), SIZE).get(0);
    assertThat(leans)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reviewer()).isEqualTo("r3");
              assertThat(one.answer()).isEqualTo("a0");
              assertThat(one.distinct()).isTrue();
              assertThat(one.items()).isEqualTo(80);
              assertThat(one.size()).isGreaterThan(0.2);
            });
  }

  /** A rare answer of one makes all others look as if they gave it seldom. */
  @Test
  void oneStrict_doesNotMakeTheOthersLean() {
    Random random = new Random(41);
    int others = 0;
    for (int set = 0; set < SETS; set++) {
      RatingTable table = words(4, 80, 2, 0.4, random, who -> who == 3 ? -2 : -1);
      others +=
          AnswerLeans.of(List.of(table), SIZE).get(0).stream()
                  .anyMatch(one -> !one.reviewer().equals("r3"))
              ? 1
              : 0;
    }

    assertThat(others).isLessThanOrEqualTo(SETS / 20);
  }

  @Test
  void twoStrictBesideTwoLenient_andTwoAlone_areNobodyInParticular() {
    RatingTable four = words(4, 80, 2, 0.1, new Random(5), who -> who < 2 ? -0.7 : 0.7);
    RatingTable two = words(2, 80, 2, 0.1, new Random(5), who -> who < 1 ? -0.7 : 0.7);

    for (RatingTable table : List.of(four, two)) {
      List<AnswerLean> leans = AnswerLeans.of(List.of(table), SIZE).get(0);
      assertThat(leans).hasSize(2).noneMatch(AnswerLean::distinct);
      assertThat(leans).extracting(AnswerLean::answer).containsExactlyInAnyOrder("a0", "a1");
    }
  }

  @Test
  void oneWhoAnswersAtRandom_doesNotLean() {
    RatingTable table = words(4, 80, 2, 0.2, new Random(5), who -> who == 3 ? Double.NaN : 0);

    assertThat(AnswerLeans.of(List.of(table), SIZE).get(0)).isEmpty();
  }

  /** Answers by how good an item is, each reviewer with a shift; with none at all by chance. */
  private static RatingTable words(
      int reviewers,
      int items,
      int answers,
      double noise,
      Random random,
      ToDoubleFunction<Integer> shift) {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      double quality = random.nextGaussian();
      for (int who = 0; who < reviewers; who++) {
        double seen = quality + noise * random.nextGaussian() + shift.applyAsDouble(who);
        long answer =
            Double.isNaN(seen)
                ? random.nextInt(answers)
                : Math.max(0, Math.min(answers - 1L, Math.round((answers - 1) / 2.0 + seen)));
        table.add("i" + item, "r" + who, "a" + answer);
      }
    }
    return table.build();
  }
}
