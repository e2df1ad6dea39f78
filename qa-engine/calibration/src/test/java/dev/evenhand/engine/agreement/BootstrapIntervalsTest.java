package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapIntervalsTest {
  private static final List<CoefficientId> ALL = Fingerprint.ALL;
  private static final Bootstrap SMALL = new Bootstrap(200, 7, Bootstrap.Interval.BCA);

  /** What is resampled is what is estimated: every set, each item counted as often as it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "krippendorff2011",
        "fleiss1971_diagnoses",
        "irr_anxiety",
        "gwet_raw5obser",
        "gwet_gender",
        "shrout_fleiss1979",
        "zar_birds_kendall",
        "cohen1960_p37",
        "agresti1992_pathologists",
        "hout1987_sexualfun",
        "bland_altman1986_pefr_first",
        "syn_qa_scores",
        "syn_qa_passfail_skewed"
      })
  void evaluate_everyItemOnce_isTheEstimate(String set) {
    RatingTable table = PublishedSets.find(set).orElseThrow();
    var agreement = AgreementAccumulator.of(table);
    Map<CoefficientId, Coefficient> estimates = agreement.coefficients(ALL, 0.95);
    List<CoefficientId> defined =
        ALL.stream().filter(id -> estimates.get(id).value().isPresent()).toList();
    List<CoefficientId> seen = new ArrayList<>();

    Patterns patterns = agreement.snapshot();
    var rows = table.rows();
    Resampling.of(patterns, defined)
        .forEach((ids, group) -> seen.addAll(assertSame(ids, group, patterns.units(), estimates)));
    Resampling.of(rows, defined)
        .forEach((ids, group) -> seen.addAll(assertSame(ids, group, rows.units(), estimates)));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(defined);
  }

  private static List<CoefficientId> assertSame(
      List<CoefficientId> ids,
      Resampled group,
      long[] units,
      Map<CoefficientId, Coefficient> estimates) {
    double[] values = new double[ids.size()];
    group.evaluate(units, values);
    for (int i = 0; i < values.length; i++) {
      double expected = estimates.get(ids.get(i)).estimate().orElseThrow();
      assertThat(values[i]).as(ids.get(i).id()).isCloseTo(expected, within(1e-11));
    }
    return ids;
  }

  /** The jackknife error is that of the coefficients of tables that really lack an item. */
  @ParameterizedTest
  @ValueSource(strings = {"irr_anxiety", "krippendorff2011", "gwet_gender"})
  void jackknife_isThatOfTablesWithoutAnItem(String set) {
    RatingTable table = PublishedSets.find(set).orElseThrow();
    Map<CoefficientId, Coefficient> estimates =
        AgreementAccumulator.of(table).coefficients(ALL, 0.95);

    Map<CoefficientId, Coefficient> found = BootstrapIntervals.of(table, estimates, SMALL, 0.95);

    int compared = 0;
    for (CoefficientId id : ALL) {
      Optional<Double> expected = jackknifeError(table, id);
      Optional<Double> error =
          Optional.ofNullable(found.get(id).details().get("jackknifeStandardError"));
      assertThat(error.isPresent()).as(id.id()).isEqualTo(expected.isPresent());
      if (expected.isPresent()) {
        assertThat(error.get()).as(id.id()).isCloseTo(expected.get(), within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(8);
  }

  /**
   * Without a category that only one item has, linear weights of what is left differ: resamples
   * keep the categories of the whole, so these are declared.
   */
  private static Optional<Double> jackknifeError(RatingTable table, CoefficientId id) {
    List<Double> values = new ArrayList<>();
    for (int left = 0; left < table.items().size(); left++) {
      if (table.start(left) == table.end(left)) {
        continue;
      }
      RatingTableBuilder builder = RatingTable.builder().declare(table.categories());
      for (int item = 0; item < table.items().size(); item++) {
        for (int k = table.start(item); k < table.end(item) && item != left; k++) {
          builder.add(
              table.items().get(item),
              table.raters().get(table.rater(k)),
              table.categories().get(table.category(k)).label());
        }
      }
      Coefficient without = AgreementAccumulator.of(builder.build()).coefficient(id);
      if (without.value().isEmpty()) {
        return Optional.empty();
      }
      values.add(without.orElseThrow());
    }
    double mean = values.stream().mapToDouble(x -> x).average().orElseThrow();
    double squares = values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return Optional.of(Math.sqrt(squares * (values.size() - 1) / values.size()));
  }

  /** Bounds of scipy 1.17.1 (scipy.stats.bootstrap) with 200,000 resamples of its own. */
  @ParameterizedTest
  @CsvSource({
    "fleiss1971_diagnoses,fleiss-kappa,PERCENTILE,0.3148,0.5273",
    "fleiss1971_diagnoses,fleiss-kappa,BCA,0.3378,0.5526",
    "irr_anxiety,icc-a-1,PERCENTILE,-0.0217,0.4190",
    "irr_anxiety,icc-a-1,BCA,-0.0095,0.4321"
  })
  void bounds_areThoseOfScipy(
      String set, String id, Bootstrap.Interval interval, double low, double high) {
    var bootstrap = new Bootstrap(50_000, 42, interval);

    Interval bounds = bounds(set, CoefficientId.find(id).orElseThrow(), bootstrap);

    assertThat(bounds.method()).isEqualTo(interval.method());
    assertThat(bounds.low()).isCloseTo(low, within(0.003));
    assertThat(bounds.high()).isCloseTo(high, within(0.003));
  }

  /** Cohen (1960), p. 37: the analytic standard error is .0727 there (Fleiss et al. 1969). */
  @Test
  void standardError_ofCohensExample_isNearTheAnalyticOne() {
    RatingTable table = PublishedSets.find("cohen1960_p37").orElseThrow();
    double analytic =
        AgreementAccumulator.of(table)
            .coefficient(CoefficientId.COHEN_KAPPA)
            .interval()
            .map(Interval::standardError)
            .orElseThrow();

    var bootstrap = new Bootstrap(20_000, 1, Bootstrap.Interval.PERCENTILE);
    double resampled =
        bounds("cohen1960_p37", CoefficientId.COHEN_KAPPA, bootstrap).standardError();

    assertThat(resampled).isCloseTo(analytic, within(0.02 * analytic));
  }

  @Test
  void of_rowsInAnyOrder_andAnyThread_sameBits() throws Exception {
    List<String> rows = new ArrayList<>();
    var random = new Random(20_261_124);
    for (int item = 0; item < 60; item++) {
      for (int rater = 0; rater < 4; rater++) {
        if (random.nextInt(10) > 0) {
          rows.add("i" + item + ",r" + rater + "," + (1 + random.nextInt(4)));
        }
      }
    }
    String whole = fingerprint(rows, SMALL);
    Collections.shuffle(rows, random);

    assertThat(fingerprint(rows, SMALL)).isEqualTo(whole);
    assertThat(fingerprint(rows, new Bootstrap(200, 8, Bootstrap.Interval.BCA)))
        .isNotEqualTo(whole);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> found = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        found.add(threads.submit(() -> fingerprint(rows, SMALL)));
      }
      for (Future<String> one : found) {
        assertThat(one.get()).isEqualTo(whole);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void of_resamplesWithoutAValue_areCountedOrRefuse() {
    // Of 40 items one is rated otherwise: (39/40)^40 = 36 % of the resamples do not have it.
    RatingTableBuilder rare = RatingTable.builder();
    RatingTableBuilder common = RatingTable.builder();
    for (int item = 0; item < 40; item++) {
      for (String rater : List.of("a", "b")) {
        rare.add("i" + item, rater, item == 0 ? "no" : "yes");
        common.add("i" + item, rater, item < 4 ? "no" : "yes");
      }
    }

    Coefficient refused = fleiss(rare.build());
    Coefficient counted = fleiss(common.build());

    Reason unknown = refused.bounds().reason().orElseThrow();
    assertThat(unknown.code()).isEqualTo(UndefinedReason.DEGENERATE_RESAMPLE);
    assertThat(unknown.text()).matches("\\d+ of 1000 resamples have no value");
    assertThat(refused.details().get("undefinedResamples")).isBetween(320.0, 410.0);
    assertThat(refused.details()).doesNotContainKey("jackknifeStandardError");
    assertThat(counted.interval()).isPresent();
    assertThat(counted.details().get("undefinedResamples")).isBetween(3.0, 35.0);
  }

  @Test
  void of_singleItem_hasNoBounds() {
    RatingTable table =
        RatingTable.builder().add("i", "a", "1").add("i", "b", "2").add("i", "c", "1").build();

    Coefficient estimate =
        BootstrapIntervals.of(
                table, AgreementAccumulator.of(table).coefficients(ALL, 0.95), SMALL, 0.95)
            .get(CoefficientId.PERCENT_AGREEMENT);

    assertThat(estimate.bounds())
        .isEqualTo(Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread"));
  }

  @Test
  void ofPatternCounts_sameAsOfTheTable() {
    RatingTable table = PublishedSets.find("fleiss1971_diagnoses").orElseThrow();
    PatternCounts counts = PatternCounts.create(table.categories());
    for (int item = 0; item < table.items().size(); item++) {
      int[] unit = new int[table.end(item) - table.start(item)];
      for (int i = 0; i < unit.length; i++) {
        unit[i] = table.category(table.start(item) + i);
      }
      counts.addUnit(unit);
    }

    assertThat(
            counts
                .coefficients(List.of(CoefficientId.GWET_AC1), 0.95, SMALL)
                .get(CoefficientId.GWET_AC1))
        .isEqualTo(
            BootstrapIntervals.of(
                    table,
                    AgreementAccumulator.of(table)
                        .coefficients(List.of(CoefficientId.GWET_AC1), 0.95),
                    SMALL,
                    0.95)
                .get(CoefficientId.GWET_AC1));
  }

  @Test
  void ofCategories_valuesStay_andErrorsAreNearTheAnalyticOnes() {
    RatingTable table = PublishedSets.find("fleiss1971_diagnoses").orElseThrow();
    List<CategoryAgreement> analytic = AgreementAccumulator.of(table).byCategory(0.95);

    List<CategoryAgreement> found =
        BootstrapIntervals.ofCategories(
            table, analytic, new Bootstrap(5_000, 2, Bootstrap.Interval.PERCENTILE), 0.95);

    assertThat(found).hasSameSizeAs(analytic);
    for (int c = 0; c < found.size(); c++) {
      assertNear(found.get(c).fleissKappa(), analytic.get(c).fleissKappa());
      assertNear(found.get(c).specificAgreement(), analytic.get(c).specificAgreement());
    }
  }

  private static void assertNear(Coefficient own, Coefficient other) {
    double error = own.bounds().orElseThrow().standardError();
    assertThat(own.orElseThrow()).isEqualTo(other.orElseThrow());
    assertThat(error).isCloseTo(other.bounds().orElseThrow().standardError(), within(0.25 * error));
    if (other.bounds().orElseThrow().method() == IntervalMethod.JACKKNIFE) {
      assertThat(own.details().get("jackknifeStandardError"))
          .isCloseTo(other.bounds().orElseThrow().standardError(), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 0, -1, 1_000_001})
  void bootstrap_tooFewOrTooMany_isRefused(int resamples) {
    assertThatThrownBy(() -> new Bootstrap(resamples, 1, Bootstrap.Interval.PERCENTILE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A bootstrap takes from 100 to 1000000 resamples, not "
                + resamples
                + ". Maybe take 1000.");
  }

  private static Coefficient fleiss(RatingTable table) {
    return BootstrapIntervals.of(
            table,
            AgreementAccumulator.of(table).coefficients(List.of(CoefficientId.FLEISS_KAPPA), 0.95),
            new Bootstrap(1000, 3, Bootstrap.Interval.PERCENTILE),
            0.95)
        .get(CoefficientId.FLEISS_KAPPA);
  }

  private static Interval bounds(String set, CoefficientId id, Bootstrap bootstrap) {
    RatingTable table = PublishedSets.find(set).orElseThrow();
    return BootstrapIntervals.of(
            table, AgreementAccumulator.of(table).coefficients(List.of(id), 0.95), bootstrap, 0.95)
        .get(id)
        .interval()
        .orElseThrow();
  }

  private static String fingerprint(List<String> rows, Bootstrap bootstrap) {
    RatingTableBuilder builder = RatingTable.builder();
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      builder.add(cells[0], cells[1], cells[2]);
    }
    RatingTable table = builder.build();
    return Fingerprint.of(
        BootstrapIntervals.of(
            table, AgreementAccumulator.of(table).coefficients(ALL, 0.95), bootstrap, 0.95));
  }
}
