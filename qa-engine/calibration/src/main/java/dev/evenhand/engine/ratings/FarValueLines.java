package dev.evenhand.engine.ratings;

import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.FarValue;

/** Numbers far beyond all others, with the lines where they stand. */
final class FarValueLines {
  private FarValueLines() {}

  static void warn(CriterionRatings ratings, CriterionRows rows, Notes notes) {
    for (FarValue far : FarValue.in(ratings)) {
      notes.doubtful(
          FarValue.CODE,
          rows.line(far.value()),
          "value",
          "the %s of '%s' for '%s' on '%s' is taken as a rating, and lies far beyond all other ratings (%s to %s)"
              .formatted(
                  far.value(),
                  far.reviewer(),
                  far.item(),
                  far.criterion(),
                  far.least().toPlainString(),
                  far.greatest().toPlainString()),
          far.maybe().isEmpty()
              ? "Correct it if it is mistyped."
              : "Correct it if it is mistyped; maybe %s is meant.".formatted(far.maybe()));
    }
  }
}
