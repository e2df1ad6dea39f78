package dev.evenhand.engine.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.spi.ScoringMethod;
import dev.evenhand.api.spi.ScoringMethod.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScoringMethodsTest {
  private static final ScoringMethod GEOMETRIC = method(ScoringMethods.GEOMETRIC);

  private static ScoringMethod method(Method named) {
    return ScoringMethods.of((Method.Named) named);
  }

  @Tag("slow")
  @Test
  void ownMethods_keepTheirPromises() {
    assertThat(ScoringMethodContract.broken(method(ScoringMethods.LOWEST))).isEmpty();
    assertThat(ScoringMethodContract.broken(method(ScoringMethods.HIGHEST))).isEmpty();
    assertThat(ScoringMethodContract.broken(GEOMETRIC)).isEmpty();
  }

  @Test
  void contract_ofAMethodThatKeepsNone_tellsEach() {
    ScoringMethod careless =
        new ScoringMethod() {
          private int calls;

          @Override
          public String name() {
            return "Weighted!";
          }

          @Override
          public Fraction ratio(List<Part> parts) {
            return Fraction.of(-calls++, 1).times(parts.get(0).weight());
          }

          @Override
          public List<Fraction> shares(List<Part> parts) {
            return List.of();
          }
        };

    assertThat(ScoringMethodContract.broken(careless))
        .extracting(broken -> broken.replaceAll(" Not so: .*", ""))
        .containsExactly(
            careless.getClass().getName()
                + " calls its scoring method 'Weighted!'; allowed: lower-case letters, digits and"
                + " hyphens, and not weighted, points, deductions, none.",
            "The same parts give the same ratio.",
            "A higher ratio of a part never lowers that of the whole.",
            "Weights that are all multiplied alike change nothing.",
            "Where all parts have one ratio the whole has it too.",
            "There are as many shares as parts, none is below 0, and their sum is 1.");
  }

  private record Own(String name, Function<List<Part>, Fraction> calculation)
      implements ScoringMethod {
    @Override
    public Fraction ratio(List<Part> parts) {
      return calculation.apply(parts);
    }
  }

  @Test
  void contract_tellsWhatShowsIt() {
    assertThat(ScoringMethodContract.broken(new Own("lowest", parts -> Fraction.of(1, 2))))
        .containsExactly(
            "The scoring method 'lowest' is that of dev.evenhand.engine.method.Extreme and of "
                + Own.class.getName()
                + ". Maybe remove a jar.",
            "Where all parts have one ratio the whole has it too. Not so: 1/2 of 0 (weight 9).");
    assertThat(
            ScoringMethodContract.broken(
                new Own(
                    "ours",
                    parts -> {
                      throw new ArithmeticException("zero");
                    })))
        .containsExactly(
            "It gives a ratio of any parts, and throws nothing: java.lang.ArithmeticException: zero"
                + " of 0 (weight 9)");
  }

  @Test
  void twoOfOneName_areAnErrorThatNamesBoth() {
    ScoringMethod lowest = method(ScoringMethods.LOWEST);

    assertThatIllegalStateException()
        .isThrownBy(() -> ScoringMethods.byName(List.of(lowest, lowest)))
        .withMessage(
            "The scoring method 'lowest' is that of dev.evenhand.engine.method.Extreme and of"
                + " dev.evenhand.engine.method.Extreme. Maybe remove a jar.");
  }

  @Test
  void unknownName_isAnErrorThatNamesWhatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoringMethods.of(new Method.Named("median")))
        .withMessage(
            "There is no scoring method 'median', only geometric, highest, lowest. Maybe its jar is"
                + " missing.");
  }

  @Test
  void geometric_ofRootsThatAreFractions_isExact() {
    assertThat(geometric(List.of(1, 1), "0.64", "0.81")).isEqualTo(Fraction.of(18, 25));
    assertThat(geometric(List.of(2, 1), "0.125", "1")).isEqualTo(Fraction.of(1, 4));
    assertThat(geometric(List.of(30, 20, 50), "0.7", "0.7", "0.7")).isEqualTo(Fraction.of(7, 10));
    assertThat(geometric(List.of(3, 2, 5), "0.9", "0", "1")).isEqualTo(Fraction.ZERO);
  }

  /** By the logarithms of doubles, which know nothing of whole numbers. */
  @Test
  void geometric_ofAnyWeights_isTheExponentialOfTheMeanLogarithm() {
    Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      int most = trial % 3 == 0 ? 1_000_000 : 12;
      List<Part> parts =
          IntStream.rangeClosed(0, random.nextInt(4))
              .mapToObj(
                  i ->
                      new Part(
                          "p" + i,
                          Fraction.of(1 + random.nextInt(most), 1),
                          Fraction.of(1 + random.nextInt(100), 100)))
              .toList();
      double weights = parts.stream().mapToDouble(part -> part.weight().doubleValue()).sum();
      double logarithms =
          parts.stream()
              .mapToDouble(
                  part -> part.weight().doubleValue() * Math.log(part.ratio().doubleValue()))
              .sum();

      assertThat(GEOMETRIC.ratio(parts).doubleValue())
          .isCloseTo(Math.exp(logarithms / weights), within(1e-14));
    }
  }

  @Test
  void geometric_thatIsNoFraction_isRoundedTo30Decimals() {
    Fraction root = geometric(List.of(1, 1), "0.5", "1");

    assertThat(root).isEqualTo(Fraction.of(new BigDecimal("0.5").sqrt(new MathContext(30))));
  }

  private static Fraction geometric(List<Integer> weights, String... ratios) {
    return GEOMETRIC.ratio(
        IntStream.range(0, ratios.length)
            .mapToObj(
                i ->
                    new Part(
                        "p" + i,
                        Fraction.of(weights.get(i), 1),
                        Fraction.of(new BigDecimal(ratios[i]))))
            .toList());
  }
}
