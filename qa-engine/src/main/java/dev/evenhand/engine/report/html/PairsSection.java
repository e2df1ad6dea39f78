package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.finding.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How every two reviewers agree, as tables whose cells are shaded.
 *
 * @param reviewers how many there are
 * @param first the total, and the questions on which reviewers agree least
 * @param rest the other questions
 */
record PairsSection(long reviewers, List<Matrix> first, List<Matrix> rest) {
  /** Beyond this many reviewers a matrix no longer fits a page; the JSON has all pairs. */
  private static final int MOST_REVIEWERS = 30;

  /** Beyond this many the page gets long. */
  private static final int MOST_MATRICES = 24;

  private static final int FIRST = 4;

  static @Nullable PairsSection of(Reading reading) {
    List<String> reviewers = reading.reviewers();
    List<CriterionReport> criteria =
        Stream.concat(
                reading.total().stream(),
                reading.questions().stream()
                    .sorted(Comparator.comparingDouble(PairsSection::alpha)))
            .filter(criterion -> !criterion.pairs().isEmpty())
            .limit(reviewers.size() > MOST_REVIEWERS ? 0 : MOST_MATRICES)
            .toList();
    boolean anyPair = reading.report().criteria().stream().anyMatch(c -> !c.pairs().isEmpty());
    if (reviewers.size() < 2 || !anyPair) {
      return null;
    }
    List<Matrix> matrices = new ArrayList<>();
    for (CriterionReport criterion : criteria) {
      matrices.add(matrix("pairs-" + matrices.size(), criterion, reviewers));
    }
    int first = Math.min(FIRST, matrices.size());
    return new PairsSection(
        reviewers.size(), matrices.subList(0, first), matrices.subList(first, matrices.size()));
  }

  /** The lowest first; without one last. */
  private static double alpha(CriterionReport criterion) {
    return criterion.alpha().estimate().value().orElse(2.0);
  }

  private static Matrix matrix(String key, CriterionReport criterion, List<String> reviewers) {
    return criterion.main() == Scale.NOMINAL || criterion.main() == Scale.ORDINAL
        ? KappaMatrix.of(key, criterion, reviewers)
        : DifferenceMatrix.of(key, criterion, reviewers);
  }
}
