package dev.evenhand.engine.ratings;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.util.List;
import java.util.Objects;

/**
 * What a file of ratings holds.
 *
 * @param data the criteria in the order of their names, and what else the file tells
 * @param rows all ratings of the file: in a long table the rows below its header, in others the
 *     cells that are filled
 * @param rejected those that could not be used; each is named in a problem
 * @param problems why, in the order of the lines; empty if every row was used
 * @param notices how the file was read where it left that open, as notices, or as warnings where
 *     another reading would change results; and what is likely not meant as it is written
 */
public record RatingsFile(
    CalibrationData data, long rows, long rejected, List<Problem> problems, List<Problem> notices) {
  public RatingsFile {
    Objects.requireNonNull(data, "data");
    problems = Copies.list(problems, "problems");
    notices = Copies.list(notices, "notices");
  }

  /** In the order of their names. */
  public List<CriterionRatings> criteria() {
    return data.criteria();
  }
}
