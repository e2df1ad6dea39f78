package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scoring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers of "How scores are calculated": category values of each scale, reviews, and an IQS of
 * 52.97. A category scores its value less the lowest of the scale.
 */
class ZendeskQaTest {
  @ParameterizedTest
  @CsvSource({
    "2, '0.0 100.0'",
    "3, '0.0 50.0 100.0'",
    "4, '0.0 33.3 66.6 100.0'",
    "5, '0.0 25.0 50.0 75.0 100.0'"
  })
  void category_valueLessMinimumOverRange_shownRoundedDown(int scale, String printed) {
    double[] scores = DoubleStream.iterate(1, score -> score + 1).limit(scale).toArray();
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().ratio(RatioPolicy.RANGE).build(),
            Cards.section("s", null, Cards.points("category", scores).build()));

    List<String> shown =
        DoubleStream.of(scores)
            .mapToObj(score -> Cards.score(engine, "category", Cards.name(score)))
            .map(score -> percentDown(score.ratio().orElseThrow()))
            .toList();

    assertThat(String.join(" ", shown)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0, 0, 0, 9.91",
    "1, 1, 1, 1, 0, 63.96",
    "1, 0, 1, 1, 1, 90.99",
    "0, 1, 1, 1, 1, 0.00"
  })
  void review_weightedMean_zeroWhereTheCriticalCategoryFails(
      String critical, String a, String b, String c, String d, String percent) {
    assertThat(review(critical, a, b, c, d).percent()).hasToString("Optional[" + percent + "]");
  }

  @Test
  void review_criticalCategoryFailed_isAutoFailed() {
    Score score = review("0", "1", "1", "1", "1");

    assertThat(score.outcome()).isEqualTo(Outcome.AUTO_FAILED);
    assertThat(score.autoFailed()).containsExactly("critical");
    assertThat(score.card().calculated().dividedBy(score.card().possible()).toPercent())
        .isEqualByComparingTo("99.10");
  }

  @Test
  void internalQualityScore_meanOfFiveReviews_is52_97() {
    List<Score> reviews =
        List.of(
            review("1", "1", "1", "1", "1"),
            review("1", "1", "0", "0", "0"),
            review("1", "1", "1", "1", "0"),
            review("1", "0", "1", "1", "1"),
            review("0", "1", "1", "1", "1"));

    Aggregate mean = Aggregate.of(Aggregation.MEAN, reviews);

    assertThat(mean.ratio().map(Fraction::toPercent)).contains(new BigDecimal("52.97"));
  }

  private static Score review(String critical, String a, String b, String c, String d) {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section(
                "s",
                null,
                Cards.points("critical", 0, 1)
                    .weight(new BigDecimal("0.05"))
                    .autoFail(
                        new AutoFail(List.of("0"), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO))
                    .build(),
                Cards.points("a", 0, 1).weight(new BigDecimal("0.5")).build(),
                Cards.points("b", 0, 1).weight(1).build(),
                Cards.points("c", 0, 1).weight(2).build(),
                Cards.points("d", 0, 1).weight(2).build()));
    return Cards.score(engine, "critical", critical, "a", a, "b", b, "c", c, "d", d);
  }

  private static String percentDown(Fraction ratio) {
    return ratio.times(Fraction.of(100, 1)).toDecimal(1, RoundingMode.DOWN).toPlainString();
  }
}
