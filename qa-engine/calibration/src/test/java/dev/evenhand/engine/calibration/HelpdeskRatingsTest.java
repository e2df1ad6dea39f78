package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 95,304 ratings by 19 reviewers of 1,672 customer-helpdesk dialogues (STC-3), where they are. */
class HelpdeskRatingsTest {
  private static final Path FILE =
      Path.of("../../../shared/data/real/stc3_helpdesk_train_ratings.csv");

  private static List<String> lines = List.of();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.exists(FILE), "the STC-3 ratings are not here");
    lines = Files.readAllLines(FILE);
  }

  @Test
  void accomplishment_hasTheKnownCoefficients() throws IOException {
    CriterionReport report = report(lines).criterion("accomplishment").orElseThrow();

    assertThat(value(report, CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL)).isEqualTo("0.103691");
    assertThat(value(report, CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL)).isEqualTo("0.261072");
    assertThat(value(report, CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL)).isEqualTo("0.276097");
    assertThat(value(report, CoefficientId.PERCENT_AGREEMENT)).isEqualTo("0.343183");
    assertThat(value(report, CoefficientId.FLEISS_KAPPA)).isEqualTo("0.103662");
    assertThat(report.items()).isEqualTo(1_672);
    assertThat(report.ratings()).isEqualTo(31_768);
  }

  @Test
  void oneReviewer_isTheHarshestOnAllThreeCriteria() throws IOException {
    assertThat(report(lines).criteria())
        .hasSize(3)
        .extracting(criterion -> criterion.harshest().orElseThrow())
        .containsOnly("R11");
  }

  @Test
  void satisfaction_hasTheKnownReliabilities() throws IOException {
    CriterionReport report = report(lines).criterion("satisfaction").orElseThrow();

    assertThat(value(report, CoefficientId.ICC_A_1)).isEqualTo("0.305117");
    assertThat(value(report, CoefficientId.ICC_A_1_REML)).isEqualTo("0.305117");
    assertThat(value(report, CoefficientId.ICC_1_1)).isEqualTo("0.301247");
    assertThat(value(report, CoefficientId.KENDALL_W)).isEqualTo("0.371291");
    assertThat(report.pairs()).hasSize(19 * 18 / 2);
    assertThat(report.severity().isConnected()).isTrue();
  }

  @Test
  void markedSeverities_areThoseOfAFewReviewers() throws IOException {
    CalibrationReport report = report(lines);

    assertThat(flags(report, "effectiveness"))
        .containsExactly("R11 HARSH", "R14 LENIENT", "R15 LENIENT", "R19 HARSH");
    assertThat(flags(report, "satisfaction")).containsExactly("R11 HARSH", "R14 HARSH");
    assertThat(flags(report, "accomplishment"))
        .containsExactly("R01 LENIENT", "R11 HARSH", "R15 LENIENT");
  }

  private static List<String> flags(CalibrationReport report, String criterion) {
    AdjustedSeverity severity = report.criterion(criterion).orElseThrow().severity();
    return severity.severityByReviewer().keySet().stream()
        .flatMap(name -> severity.flag(name).map(flag -> name + " " + flag).stream())
        .toList();
  }

  @Test
  void rowsInAnyOrder_giveTheSameReportToTheLastDigit() throws IOException {
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(rows, new Random(20_261_122));
    List<String> shuffled = new ArrayList<>(lines.subList(0, 1));
    shuffled.addAll(rows);

    assertThat(report(shuffled)).isEqualTo(report(lines));
  }

  private static CalibrationReport report(List<String> rows) throws IOException {
    byte[] bytes = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    RatingsFile file =
        RatingsReader.ofDefaults().read(new ByteArrayInputStream(bytes), "ratings.csv").orThrow();
    return CalibrationAnalyzer.ofDefaults().analyze(file.data());
  }

  private static String value(CriterionReport report, CoefficientId id) {
    double value = report.coefficients().get(id).estimate().orElseThrow();
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
