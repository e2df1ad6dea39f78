package dev.evenhand.engine.catalog;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What reading a catalogue once more gave.
 *
 * @param catalog what serves from now on
 * @param changes what became of cards, in the order of the references; empty if all is as before
 * @param problems why other cards do not serve, or not as they are now written
 */
public record CatalogReload(
    ScorecardCatalog catalog, List<CatalogChange> changes, List<Problem> problems) {
  public CatalogReload {
    Objects.requireNonNull(catalog, "catalog");
    changes = Copies.list(changes, "changes");
    problems = Copies.list(problems, "problems");
  }
}
