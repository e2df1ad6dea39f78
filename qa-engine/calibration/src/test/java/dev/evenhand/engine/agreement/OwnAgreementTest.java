package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class OwnAgreementTest {
  private record Own(String id, String title, ToDoubleFunction<RatingTable> value)
      implements OwnCoefficient {
    @Override
    public double of(RatingTable ratings) {
      return value.applyAsDouble(ratings);
    }
  }

  private static Own own(ToDoubleFunction<RatingTable> value) {
    return new Own("ours", "Ours", value);
  }

  private static RatingTable table() {
    Random random = new Random(3);
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 30; item++) {
      for (String rater : new String[] {"a", "b", "c"}) {
        table.add("i" + item, rater, String.valueOf((item + random.nextInt(2)) % 4));
      }
    }
    return table.build();
  }

  /** Kendall's W has its interval by the same jackknife, from sums instead of tables. */
  @Test
  void bounds_areTheJackknifeOfTheCoefficientItself() {
    RatingTable table = table();
    Coefficient theirs =
        JackknifeIntervals.of(
                table,
                AgreementAccumulator.of(table).coefficients(List.of(CoefficientId.KENDALL_W), 0.95),
                0.95)
            .get(CoefficientId.KENDALL_W);
    OwnAgreement own =
        OwnAgreement.of(
            own(
                ratings ->
                    AgreementAccumulator.of(ratings)
                        .coefficient(CoefficientId.KENDALL_W, 0.95)
                        .orElseThrow()),
            table,
            0.95);

    Interval expected = theirs.interval().orElseThrow();
    assertThat(own.value().orElseThrow()).isEqualTo(theirs.orElseThrow());
    assertThat(own.bounds().orElseThrow().standardError())
        .isCloseTo(expected.standardError(), within(1e-12));
  }

  @Test
  void noValue_andNoBounds_haveReasons() {
    assertThat(OwnAgreement.of(own(ratings -> Double.NaN), table(), 0.95).value().reason())
        .map(Reason::text)
        .contains("'ours' has no value for these ratings");
    assertThat(OwnAgreement.of(own(ratings -> 0.5), table(), 0.95).bounds().reason())
        .map(Reason::text)
        .contains("the value is the same without any of the items");
    RatingTable one = RatingTable.builder().add("i", "a", "1").add("i", "b", "2").build();
    assertThat(OwnAgreement.of(own(RatingTable::size), one, 0.95).bounds().reason())
        .map(Reason::text)
        .contains("one item has no spread");
  }

  @Test
  void coefficientThatThrows_isNamed() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                OwnAgreement.of(
                    own(
                        ratings -> {
                          throw new ArithmeticException("zero");
                        }),
                    table(),
                    0.95))
        .withMessage(
            "The coefficient 'ours' (%s) failed: java.lang.ArithmeticException: zero. Maybe test it with OwnCoefficientContract.",
            Own.class.getName());
  }

  @Test
  void contract_tellsWhatIsBroken() {
    assertThat(
            OwnCoefficientContract.broken(
                new Own(
                    "gwet-ac1",
                    " ",
                    ratings -> {
                      throw new ArithmeticException("zero");
                    })))
        .containsExactly(
            "Its id is of lower-case letters, digits and hyphens, and no coefficient of the library.",
            "It has a title.",
            "It answers any ratings, with NaN where there is no value:"
                + " java.lang.ArithmeticException: zero");
    assertThat(
            OwnCoefficientContract.broken(
                own(
                    ratings ->
                        ratings.items().stream().mapToInt(String::length).sum() + Math.random())))
        .containsExactly(
            "The same ratings give the same value.",
            "What items and reviewers are called, and their order, changes nothing.");
  }
}
