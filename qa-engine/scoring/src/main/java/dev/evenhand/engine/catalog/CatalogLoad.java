package dev.evenhand.engine.catalog;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import java.util.List;
import java.util.Objects;

/**
 * What loading a catalogue gave: every card that can be used, and what is wrong with the others. A
 * broken file does not hide the good ones.
 *
 * @param catalog the cards without problems
 * @param problems of the others, those of whole sources first, else in the order of the sources;
 *     empty if all is well. Of more than 10,000 only the first of each further file is kept
 */
public record CatalogLoad(ScorecardCatalog catalog, List<Problem> problems) {
  public CatalogLoad {
    Objects.requireNonNull(catalog, "catalog");
    problems = Copies.list(problems, "problems");
  }

  /**
   * The catalogue, for callers to whom any problem is a bug.
   *
   * @throws ProblemException if there are problems
   */
  public ScorecardCatalog orThrow() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return catalog;
  }
}
