package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.Refusal;

/** Ratings that a table refused, as problems of the lines on which they stand. */
final class Refusals {
  private Refusals() {}

  /** Adds a problem for each; of very many the first, and how many more there are. */
  static long add(String criterion, RatingTable table, Notes notes, ProblemLog problems) {
    long listed = 0;
    for (Refusal refusal : table.refusals()) {
      for (long line : refusal.sources()) {
        problems.add(refusal.problem(criterion, notes.at(line)));
      }
      listed += refusal.sources().size();
    }
    problems.addUnlisted(table.refused() - listed);
    return table.refused();
  }
}
