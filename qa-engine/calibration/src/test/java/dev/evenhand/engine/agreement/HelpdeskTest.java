package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 1,672 customer-helpdesk dialogues, each rated by all of 19 reviewers on three criteria (NTCIR
 * STC-3). The data stay in ../shared; without them these tests are skipped.
 */
class HelpdeskTest {
  private static final Comparator<ReviewerSummary> BY_SEVERITY =
      Comparator.comparingDouble(reviewer -> reviewer.besideOthers().estimate().orElseThrow());

  private List<String> rows = List.of();

  @BeforeEach
  void readRows() {
    Optional<List<String>> found = PublishedSets.sharedRows("real/stc3_helpdesk_train_ratings.csv");
    Assumptions.assumeTrue(found.isPresent(), "../shared/data/real is absent");
    rows = found.get();
  }

  @ParameterizedTest
  @CsvSource({
    "KRIPPENDORFF_ALPHA_NOMINAL, 0.103691",
    "KRIPPENDORFF_ALPHA_ORDINAL, 0.261072",
    "KRIPPENDORFF_ALPHA_INTERVAL, 0.276097",
    "PERCENT_AGREEMENT, 0.343183",
    "FLEISS_KAPPA, 0.103662"
  })
  void coefficient_accomplishment_asKnown(CoefficientId id, double expected) {
    AgreementAccumulator agreement = AgreementAccumulator.of(table(rowsOf("accomplishment")));

    assertThat(agreement.items()).isEqualTo(1_672);
    assertThat(agreement.ratings()).isEqualTo(31_768);
    assertThat(Tables.value(agreement, id)).isCloseTo(expected, within(5e-7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"accomplishment", "satisfaction", "effectiveness"})
  void reviewers_eachCriterion_r11IsTheHarshestOfNineteen(String criterion) {
    List<ReviewerSummary> reviewers =
        AgreementAccumulator.of(table(rowsOf(criterion))).reviewers(0.95);

    assertThat(reviewers).hasSize(19);
    assertThat(reviewers)
        .allSatisfy(reviewer -> assertThat(reviewer.sharedItems()).isEqualTo(1_672));
    ReviewerSummary harshest = Collections.max(reviewers, BY_SEVERITY);
    assertThat(harshest.reviewer()).isEqualTo("R11");
    assertThat(harshest.besideOthers().interval().orElseThrow().low()).isPositive();
  }

  @Test
  void merge_splitAtTwoHundredPlaces_sameBits() {
    List<String> own = rowsOf("satisfaction");
    String whole = Fingerprint.ofMain(AgreementAccumulator.of(table(own)));
    int step = 8 * 19;
    List<AgreementAccumulator> chunks = new ArrayList<>();
    for (int from = 0; from < own.size(); from += step) {
      chunks.add(
          AgreementAccumulator.of(table(own.subList(from, Math.min(own.size(), from + step)))));
    }
    assertThat(chunks).hasSize(209);
    List<AgreementAccumulator> tails = new ArrayList<>();
    tails.add(AgreementAccumulator.create());
    for (int i = chunks.size() - 1; i >= 0; i--) {
      tails.add(
          AgreementAccumulator.create().merge(chunks.get(i)).merge(tails.get(tails.size() - 1)));
    }

    AgreementAccumulator head = AgreementAccumulator.create();
    for (int i = 0; i <= chunks.size(); i++) {
      AgreementAccumulator merged =
          AgreementAccumulator.create().merge(tails.get(chunks.size() - i)).merge(head);
      assertThat(Fingerprint.ofMain(merged)).isEqualTo(whole);
      if (i < chunks.size()) {
        head.merge(chunks.get(i));
      }
    }
  }

  @Test
  void table_rowsShuffled_sameBits() {
    List<String> own = new ArrayList<>(rowsOf("effectiveness"));
    String whole = Fingerprint.of(AgreementAccumulator.of(table(own)));
    Collections.shuffle(own, new Random(19));

    assertThat(Fingerprint.of(AgreementAccumulator.of(table(own)))).isEqualTo(whole);
  }

  private List<String> rowsOf(String criterion) {
    return rows.stream().filter(row -> row.split(",", -1)[2].equals(criterion)).toList();
  }

  private static RatingTable table(List<String> rows) {
    RatingTableBuilder builder = RatingTable.builder();
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      builder.add(cells[0], cells[1], cells[3]);
    }
    return builder.build();
  }
}
