package dev.evenhand.engine.report;

import java.util.List;

/** The reviewers of whom it can't be said whether they stand apart. */
final class UnjudgedReviewers {
  private UnjudgedReviewers() {}

  /**
   * Those without a severity on a question on which others have one, in the order of the report.
   */
  static List<String> of(ReportOutline outline) {
    return outline.reviewers().stream()
        .filter(
            name ->
                outline.withSeverity().stream()
                    .anyMatch(
                        criterion ->
                            criterion.reviewers().stream()
                                    .anyMatch(one -> one.reviewer().equals(name))
                                && !criterion.severity().bySeverity().contains(name)))
        .toList();
  }
}
