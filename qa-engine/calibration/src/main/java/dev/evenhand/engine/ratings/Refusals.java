package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.Refusal;
import dev.evenhand.engine.agreement.RefusalReason;

/** Ratings that a table refused, as problems of the lines on which they stand. */
final class Refusals {
  private Refusals() {}

  /** Adds a problem for each; of very many the first, and how many more there are. */
  static long add(String criterion, RatingTable table, Notes notes, ProblemLog problems) {
    long listed = 0;
    for (Refusal refusal : table.refusals()) {
      for (long line : refusal.sources()) {
        problems.add(problem(criterion, refusal, line, notes));
      }
      listed += refusal.sources().size();
    }
    problems.addUnlisted(table.refused() - listed);
    return table.refused();
  }

  private static Problem problem(String criterion, Refusal refusal, long line, Notes notes) {
    return Problem.error(
        code(refusal.reason()),
        notes.at(line),
        "value",
        "rating of item '%s' by '%s' on '%s': %s"
            .formatted(refusal.item(), refusal.rater(), criterion, refusal.reason().text()),
        remedy(refusal.reason()));
  }

  private static String code(RefusalReason reason) {
    return switch (reason) {
      case DUPLICATE -> "duplicate-rating";
      case UNDECLARED_CATEGORY -> "undeclared-category";
      case NUMBER_OUT_OF_RANGE -> "number-out-of-range";
    };
  }

  private static String remedy(RefusalReason reason) {
    return switch (reason) {
      case DUPLICATE ->
          "Keep one of the rows; or say --replicates if items were rated again on purpose.";
      case UNDECLARED_CATEGORY -> "Correct the value or declare it with --categories.";
      case NUMBER_OUT_OF_RANGE -> "Use a unit in which the number is handy.";
    };
  }
}
