package dev.evenhand.engine.csv;

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
 * @param rows all rows below the header
 * @param rejected rows that could not be used; each is named in a problem
 * @param problems in the order of the lines; empty if every row was used
 */
public record RatingsFile(CalibrationData data, long rows, long rejected, List<Problem> problems) {
  public RatingsFile {
    Objects.requireNonNull(data, "data");
    problems = Copies.list(problems, "problems");
  }

  /** In the order of their names. */
  public List<CriterionRatings> criteria() {
    return data.criteria();
  }
}
