package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceAccuracyTest {
  private static final ReviewerSettings TWO = ReviewerSettings.ofDefaults().withMinimumItems(2);

  /** The kappas that the AIAG manual prints for its attribute study, against the reference. */
  @ParameterizedTest
  @CsvSource({"AxREF, A, 0.88, 142", "CxREF, C, 0.77, 135"})
  void accuracy_ofTheAiagStudy_isThePrintedKappa(
      String set, String appraiser, double kappa, int alike) throws IOException {
    RatingTable table = published("aiag_attribute_" + set);
    ReferenceAccuracy accuracy =
        ReferenceAccuracy.of(table, table, "REF", ReviewerSettings.ofDefaults()).get(0);

    assertThat(accuracy.reviewer()).isEqualTo(appraiser);
    assertThat(accuracy.items()).isEqualTo(150);
    assertThat(value(accuracy.kappa())).isCloseTo(kappa, within(0.005));
    assertThat(value(accuracy.agreement())).isEqualTo(alike / 150.0);
    assertThat(accuracy.agreement().value().orElseThrow().interval().orElseThrow().method())
        .isEqualTo(IntervalMethod.WILSON);
  }

  @Test
  void deviations_ofThreeCalls_areWhatIsComputedByHand() {
    RatingTable table =
        table("1 EXPERT 80", "1 ana 85", "2 EXPERT 90", "2 ana 78", "3 EXPERT 70.5", "3 ana 72.5");
    ReferenceAccuracy ana = ReferenceAccuracy.of(table, table, "EXPERT", TWO).get(0);

    Deviations deviations = ana.deviations(); // 5, -12, 2
    assertThat(value(deviations.signed())).isCloseTo(-5.0 / 3, within(1e-12));
    assertThat(value(deviations.absolute())).isCloseTo(19.0 / 3, within(1e-12));
    assertThat(value(deviations.squared())).isCloseTo(173.0 / 3, within(1e-12));
    assertThat(value(deviations.withinTolerance())).isEqualTo(2.0 / 3);
    // t of 2 degrees of freedom at 97.5 %, times the standard error
    double squares = 25 + 144 + 4 - 25.0 / 3;
    double half = 4.302652729911275 * Math.sqrt(squares / 2 / 3);
    assertThat(deviations.signed().value().orElseThrow().interval().orElseThrow().high())
        .isCloseTo(-5.0 / 3 + half, within(1e-9));
  }

  @Test
  void withinTolerance_deviationEqualToTolerance_counts() {
    RatingTable table = table("1 EXPERT 0.1", "1 ana 0.4", "2 EXPERT 0.1", "2 ana 0.5");

    ReferenceAccuracy ana =
        ReferenceAccuracy.of(table, table, "EXPERT", TWO.withTolerance(new BigDecimal("0.3")))
            .get(0);

    assertThat(value(ana.deviations().withinTolerance())).isEqualTo(0.5);
  }

  @Test
  void averageAbsoluteDeviation_isTheMeanOverReviewers() {
    RatingTable table =
        table(
            "1 EXPERT 80",
            "1 ana 90",
            "1 ben 84",
            "2 EXPERT 60",
            "2 ana 50",
            "2 ben 60",
            "1 cho 80");

    List<ReferenceAccuracy> all = ReferenceAccuracy.of(table, table, "EXPERT", TWO);

    assertThat(all).extracting(ReferenceAccuracy::reviewer).containsExactly("ana", "ben", "cho");
    assertThat(ReferenceAccuracy.averageAbsoluteDeviation(all)).hasValue(6);
    assertThat(ReferenceAccuracy.averageAbsoluteDeviation(List.of())).isEmpty();
  }

  @Test
  void accuracy_ofWords_hasNoDeviations() {
    RatingTable table = table("1 EXPERT yes", "1 ana yes", "2 EXPERT no", "2 ana yes");

    ReferenceAccuracy ana = ReferenceAccuracy.of(table, table, "EXPERT", TWO).get(0);

    assertThat(value(ana.agreement())).isEqualTo(0.5);
    assertThat(value(ana.kappa())).isZero();
    assertThat(ana.deviations().signed().reason().map(Reason::text))
        .contains("not enough data: 0 of 2 items that the reference rated too, both with a number");
  }

  @Test
  void accuracy_onOneCategory_hasNoKappa() {
    RatingTable table = table("1 EXPERT yes", "1 ana yes", "2 EXPERT yes", "2 ana yes");

    ReferenceAccuracy ana = ReferenceAccuracy.of(table, table, "EXPERT", TWO).get(0);

    assertThat(value(ana.agreement())).isEqualTo(1);
    assertThat(ana.kappa())
        .isEqualTo(
            Estimate.none(
                UndefinedReason.NO_VARIATION,
                "both reviewers rated all items alike, in one category"));
  }

  @Test
  void accuracy_withTooFewItems_orNoReference_isNotEnoughData() {
    RatingTable table = table("1 EXPERT yes", "1 ana yes", "2 ana no");

    assertThat(ReferenceAccuracy.of(table, table, "EXPERT", TWO).get(0).agreement())
        .isEqualTo(Estimate.none(Reason.tooFew(1, 2, "items that the reference rated too")));
    assertThat(
            ReferenceAccuracy.of(table, table, "nobody", TWO)
                .get(0)
                .agreement()
                .reason()
                .map(Reason::text))
        .contains("not enough data: 0 of 2 items that the reference rated too");
  }

  @Test
  void accuracy_leavesOutItemsThatWereRatedTwice() {
    RatingTableBuilder rows = RatingTable.builder().allowReplicates();
    for (String row : List.of("1 EXPERT 1", "1 ana 1", "1 ana 2", "2 EXPERT 2", "2 ana 2")) {
      add(rows, row);
    }
    RatingTable table = rows.build();

    assertThat(ReferenceAccuracy.of(table, table, "EXPERT", TWO).get(0).items()).isEqualTo(1);
  }

  private static double value(Estimate<Measure> finding) {
    return finding.value().orElseThrow().value();
  }

  private static RatingTable table(String... rows) {
    RatingTableBuilder table = RatingTable.builder();
    for (String row : rows) {
      add(table, row);
    }
    return table.build();
  }

  private static void add(RatingTableBuilder table, String row) {
    String[] cells = row.split(" ", -1);
    table.add(cells[0], cells[1], cells[2]);
  }

  static RatingTable published(String name) throws IOException {
    RatingTableBuilder table = RatingTable.builder();
    try (var in =
        ReferenceAccuracyTest.class
            .getClassLoader()
            .getResourceAsStream("published/" + name + ".csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(row -> add(table, row.replace(',', ' ')));
    }
    return table.build();
  }
}
