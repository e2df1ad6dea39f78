package dev.evenhand.engine.csv;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.util.List;

/**
 * What a file of ratings holds.
 *
 * @param criteria in the order of their names
 * @param rows all rows below the header
 * @param rejected rows that could not be used; each is named in a problem
 * @param problems in the order of the lines; empty if every row was used
 */
public record RatingsFile(
    List<CriterionRatings> criteria, long rows, long rejected, List<Problem> problems) {
  public RatingsFile {
    criteria = List.copyOf(criteria);
    problems = List.copyOf(problems);
  }
}
