package dev.evenhand.api.spi;

import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;

/**
 * Contributes scorecards from Java code. Cards that are only JSON need no provider: put them into a
 * folder, or into a jar with an index.
 *
 * <p>Implementations have a public constructor without arguments, are named in {@code
 * META-INF/services/dev.evenhand.api.spi.ScorecardProvider} and, in a module, by {@code provides};
 * they may be called from any thread. A provider that throws fails the whole catalogue, by name.
 */
public interface ScorecardProvider {
  /** Every scorecard of this provider, each time in the same order; never null. */
  List<Scorecard> scorecards();
}
