package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.UndefinedReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryWeightsTest {
  private static final CategoryWeights WEIGHTS =
      weights("b p f g", "1 0.75 0.25 0", "0.75 1 0.5 0", "0.25 0.5 1 0.7", "0 0 0.7 1");

  private static CategoryWeights weights(String names, String... rows) {
    return new CategoryWeights(
        List.of(names.split(" ", -1)),
        Stream.of(rows)
            .map(row -> Stream.of(row.split(" ", -1)).map(BigDecimal::new).toList())
            .toList());
  }

  private static RatingTable table(String... items) {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < items.length; item++) {
      String[] values = items[item].split(" ", -1);
      for (int rater = 0; rater < values.length; rater++) {
        if (!values[rater].equals("-")) {
          table.add("i" + item, "r" + rater, values[rater]);
        }
      }
    }
    return table.build();
  }

  /** Worked out as fractions from the definitions; nobody used the category b. */
  @ParameterizedTest
  @CsvSource({
    "GWET_AC2_WEIGHTED, 1861, 3221",
    "BRENNAN_PREDIGER_WEIGHTED, 149, 285",
    "FLEISS_KAPPA_WEIGHTED, 105, 241",
    "CONGER_KAPPA_WEIGHTED, 1027, 2404",
    "KRIPPENDORFF_ALPHA_WEIGHTED, 757, 1540"
  })
  void coefficient_threeReviewers_asByDefinition(CoefficientId id, double over, double under) {
    RatingTable table =
        table("p p f", "p f p", "f f g", "g g g", "p p -", "g f f", "f f f", "- g p", "p p p")
            .weighted(WEIGHTS);
    AgreementAccumulator ratings = AgreementAccumulator.of(table);
    ratings.addItem(Map.of("r0", "g", "r1", "g", "r2", "f"));

    assertThat(Tables.value(ratings, id)).isCloseTo(over / under, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"COHEN_KAPPA_WEIGHTED", "CONGER_KAPPA_WEIGHTED"})
  void kappa_independentReviewers_isZeroToTheBit(CoefficientId id) {
    RatingTable table =
        table("p p", "p f", "p g", "f p", "f f", "f g", "g p", "g f", "g g").weighted(WEIGHTS);

    assertThat(Tables.value(AgreementAccumulator.of(table), id)).isEqualTo(0.0);
  }

  /** Cohen (1968), p. 215: disagreement of 1, 3 and 6. */
  @Test
  void kappa_weightsOfCohen1968_asPrinted() {
    BigDecimal sixth = BigDecimal.valueOf(5.0 / 6);
    CategoryWeights cohen =
        new CategoryWeights(
            List.of("1", "2", "3"),
            List.of(
                List.of(BigDecimal.ONE, sixth, BigDecimal.valueOf(0.5)),
                List.of(sixth, BigDecimal.ONE, BigDecimal.ZERO),
                List.of(BigDecimal.valueOf(0.5), BigDecimal.ZERO, BigDecimal.ONE)));
    RatingTable table = PublishedSets.find("cohen1960_p45").orElseThrow();

    assertThat(
            Tables.value(
                AgreementAccumulator.of(table.weighted(cohen)), CoefficientId.COHEN_KAPPA_WEIGHTED))
        .isCloseTo(0.348, within(0.0005));
  }

  @ParameterizedTest
  @CsvSource({
    "GWET_AC2_WEIGHTED, GWET_AC2_QUADRATIC",
    "COHEN_KAPPA_WEIGHTED, COHEN_KAPPA_QUADRATIC",
    "CONGER_KAPPA_WEIGHTED, CONGER_KAPPA_QUADRATIC",
    "KRIPPENDORFF_ALPHA_WEIGHTED, KRIPPENDORFF_ALPHA_INTERVAL"
  })
  void coefficient_quadraticWeights_asTheQuadraticOne(CoefficientId told, CoefficientId known) {
    CategoryWeights quadratic =
        new CategoryWeights(
            List.of("1", "2", "3"),
            IntStream.rangeClosed(1, 3)
                .mapToObj(
                    c ->
                        IntStream.rangeClosed(1, 3)
                            .mapToObj(k -> BigDecimal.valueOf(1 - (c - k) * (c - k) / 4.0))
                            .toList())
                .toList());
    RatingTable table = table("1 1", "2 3", "3 3", "1 2", "2 2", "3 1");
    Coefficient expected = AgreementAccumulator.of(table).coefficient(known);
    Coefficient found = AgreementAccumulator.of(table.weighted(quadratic)).coefficient(told);

    assertThat(found.orElseThrow()).isEqualTo(expected.orElseThrow());
    assertThat(found.interval().orElseThrow().low())
        .isCloseTo(expected.interval().orElseThrow().low(), within(1e-12));
  }

  @Test
  void coefficient_withoutWeights_saysSo() {
    assertThat(Tables.items("a b", "a a").coefficient(CoefficientId.GWET_AC2_WEIGHTED))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.NO_WEIGHTS, "no weights of the categories were told", null, 2));
  }

  @Test
  void weighted_tableWithAnotherCategory_isRefused() {
    RatingTable table = table("p q");

    assertThat(WEIGHTS.unknown(table.categories())).containsExactly("q");
    assertThatThrownBy(() -> table.weighted(WEIGHTS))
        .hasMessage(
            "The weights know no category 'q'. Maybe leave those ratings out, or name it among the"
                + " weights.");
  }

  @Test
  void merge_otherWeights_isRefused() {
    AgreementAccumulator one = AgreementAccumulator.of(table("p g").weighted(WEIGHTS));
    CategoryWeights other = weights("b p f g", "1 0 0 0", "0 1 0 0", "0 0 1 0", "0 0 0 1");

    assertThatThrownBy(() -> one.add(table("p g").weighted(other)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a b   ! 1 0.5 ; 0.4 1 ! 'b' with 'a' is 0.4, and 'a' with 'b' is 0.5. Write the same for both.",
        "a b   ! 1 2 ; 2 1     ! 'a' with 'b' is 2, and weights are from 0 to 1. Of disagreement d write 1 - d / greatest.",
        "a b   ! 1 -1 ; -1 1   ! 'a' with 'b' is -1, and weights are from 0 to 1. Of disagreement d write 1 - d / greatest.",
        "a b   ! 0 1 ; 1 0     ! 'a' with itself is 0, and must be 1. Weights are of agreement; of disagreement d write 1 - d / greatest.",
        "a b   ! 1 0           ! 2 categories want 2 rows of 2 weights each. Write a row and a column for each category.",
        "a b   ! 1 0 0 ; 0 1 0 ! 2 categories want 2 rows of 2 weights each. Write a row and a column for each category.",
        "a a   ! 1 0 ; 0 1     ! the category 'a' is blank or named twice. Name each category once.",
        "a     ! 1             ! there are 1 categories; weights are of 2 to 1000. Write a row and a column for each category."
      })
  void weights_withAMistake_areRefusedWithIt(String names, String rows, String message) {
    String[] each = Stream.of(rows.split(";", -1)).map(String::strip).toArray(String[]::new);

    assertThatThrownBy(() -> weights(names, each)).hasMessage("The weights: " + message);
  }
}
