package dev.evenhand.engine.preview;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;

/** A catalogue without cards. */
final class DeskCardBases {
  private DeskCardBases() {}

  static Checked<Scorecard> none(ScorecardRef ref) {
    return Checked.failed(
        Problem.error(
            "unknown-scorecard",
            Location.of("catalogue"),
            ref.toString(),
            "there is no such card",
            "Name another."));
  }
}
