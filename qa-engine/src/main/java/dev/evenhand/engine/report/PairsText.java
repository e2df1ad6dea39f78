package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every two reviewers as a matrix: kappa below the diagonal and percent agreement above it, or of
 * numbers the mean difference. The JSON has every pair with its interval.
 */
final class PairsText {
  /** A matrix of more columns is no longer read. */
  private static final int MOST_REVIEWERS = 6;

  private static final int NAME = 8;

  private final CriterionReport criterion;
  private final List<String> reviewers;
  private final Map<List<String>, PairAgreement> pairs = new HashMap<>();

  private PairsText(CriterionReport criterion) {
    this.criterion = criterion;
    this.reviewers = criterion.reviewers().stream().map(reviewer -> reviewer.reviewer()).toList();
    criterion.pairs().forEach(pair -> pairs.put(List.of(pair.first(), pair.second()), pair));
  }

  /** The matrix; empty where it is no more than one pair, or does not fit. */
  static String of(CriterionReport criterion) {
    return criterion.reviewers().size() < 3 || !fits(criterion) || criterion.pairs().isEmpty()
        ? ""
        : new PairsText(criterion).text();
  }

  static boolean fits(CriterionReport criterion) {
    return criterion.reviewers().size() <= MOST_REVIEWERS;
  }

  private String text() {
    String name = Words.shortened(criterion.name(), 44);
    if (criterion.main() == Scale.INTERVAL || criterion.main() == Scale.RATIO) {
      return "\nEvery two reviewers on %s: how much higher the row rates than the column\n"
              .formatted(name)
          + matrix(this::difference);
    }
    String which = criterion.main() == Scale.ORDINAL ? "quadratic kappa" : "Cohen's kappa";
    return "\nEvery two reviewers on %s: %s below, %% of items rated alike above\n"
            .formatted(name, which)
        + matrix(this::cell);
  }

  private String matrix(Function<int[], String> cell) {
    int size = reviewers.size();
    TextTable table = new TextTable("  ", "l" + "r".repeat(size));
    String[] head = new String[size + 1];
    head[0] = "";
    for (int column = 0; column < size; column++) {
      head[column + 1] = Words.shortened(reviewers.get(column), NAME);
    }
    table.row(head);
    for (int row = 0; row < size; row++) {
      String[] cells = new String[size + 1];
      cells[0] = Words.shortened(reviewers.get(row), NAME);
      for (int column = 0; column < size; column++) {
        cells[column + 1] = row == column ? "." : cell.apply(new int[] {row, column});
      }
      table.row(cells);
    }
    return table.text();
  }

  private @Nullable PairAgreement pair(int row, int column) {
    return pairs.get(
        List.of(reviewers.get(Math.min(row, column)), reviewers.get(Math.max(row, column))));
  }

  private String cell(int[] place) {
    PairAgreement pair = pair(place[0], place[1]);
    if (pair == null) {
      return "";
    }
    if (place[0] < place[1]) {
      return Numbers.decimal(pair.percentAgreement() * 100, 0);
    }
    var weighted = pair.kappaQuadratic();
    var kappa = criterion.main() == Scale.ORDINAL && weighted != null ? weighted : pair.kappa();
    return kappa.estimate().map(estimate -> Numbers.decimal(estimate.value(), 2)).orElse("-");
  }

  private String difference(int[] place) {
    PairAgreement pair = pair(place[0], place[1]);
    BlandAltman found = pair == null ? null : pair.differences();
    if (found == null) {
      return "";
    }
    // The bias is the second's less the first's, and the first stands above.
    double higher = place[0] < place[1] ? -found.bias() : found.bias();
    return Numbers.signed(higher, 1);
  }
}
