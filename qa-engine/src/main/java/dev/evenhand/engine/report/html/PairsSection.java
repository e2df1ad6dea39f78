package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.finding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How every two reviewers agree, as tables whose cells are shaded.
 *
 * @param reviewers how many there are
 * @param matrices the total's first
 */
record PairsSection(long reviewers, List<Matrix> matrices) {
  /** Beyond this many reviewers a matrix no longer fits a page; the JSON has all pairs. */
  static final int MOST_REVIEWERS = 30;

  /** Beyond this many the page gets long. */
  private static final int MOST_MATRICES = 24;

  static @Nullable PairsSection of(Reading reading) {
    List<String> reviewers = reading.reviewers();
    boolean anyPair = reading.report().criteria().stream().anyMatch(c -> !c.pairs().isEmpty());
    if (reviewers.size() < 2 || !anyPair) {
      return null;
    }
    List<Matrix> matrices = new ArrayList<>();
    if (reviewers.size() <= MOST_REVIEWERS) {
      reading.total().flatMap(total -> matrix(total, reviewers)).ifPresent(matrices::add);
      reading.questions().stream()
          .flatMap(question -> matrix(question, reviewers).stream())
          .limit(MOST_MATRICES)
          .forEach(matrices::add);
    }
    return new PairsSection(reviewers.size(), matrices);
  }

  private static Optional<Matrix> matrix(CriterionReport criterion, List<String> reviewers) {
    if (criterion.pairs().isEmpty()) {
      return Optional.empty();
    }
    boolean names = criterion.main() == Scale.NOMINAL || criterion.main() == Scale.ORDINAL;
    return Optional.of(
        names
            ? KappaMatrix.of(criterion, reviewers)
            : DifferenceMatrix.of(criterion, reviewers));
  }
}
