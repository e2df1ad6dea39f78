package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.StrayWord;

/** Words among numbers, with the lines where they stand first. */
final class StrayWordLines {
  private StrayWordLines() {}

  static void warn(CriterionRatings ratings, CriterionRows rows, Notes notes) {
    for (StrayWord word : StrayWord.in(ratings)) {
      Problem problem = word.warning();
      notes.warn(problem.at(notes.at(rows.line(word.word())), "value"));
    }
  }
}
