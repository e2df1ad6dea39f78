package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.resample.Resampled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * How coefficients of one kind are resampled: together, so that what they share is summed once.
 *
 * @param source what they are reckoned from: patterns of counts alone, or rows of who rated how
 * @param parameters what sets them apart
 * @param fits whether a source is not too large for their sums
 * @param together the resampled coefficients of some parameters, in their order
 */
record Resampling<S, P>(
    Class<S> source,
    Class<P> parameters,
    Predicate<S> fits,
    BiFunction<S, List<P>, Resampled> together) {
  /** For coefficients that are not resampled. */
  static final Resampling<Void, Object> NONE =
      new Resampling<>(
          Void.class,
          Object.class,
          (nothing, parameters) -> {
            throw new UnsupportedOperationException("nothing to resample");
          });

  /** For coefficients that any source has room for. */
  Resampling(Class<S> source, Class<P> parameters, BiFunction<S, List<P>, Resampled> together) {
    this(source, parameters, any -> true, together);
  }

  /**
   * All of these coefficients that can be reckoned from the source, by those that go together.
   *
   * @param source {@link Patterns} or {@link Rows}
   */
  static Map<List<CoefficientId>, Resampled> of(Object source, List<CoefficientId> ids) {
    Map<Resampling<?, ?>, List<CoefficientId>> kinds = new LinkedHashMap<>();
    for (CoefficientId id : ids) {
      kinds.computeIfAbsent(id.formula().resampling(), kind -> new ArrayList<>()).add(id);
    }
    Map<List<CoefficientId>, Resampled> groups = new LinkedHashMap<>();
    kinds.forEach(
        (kind, own) -> {
          if (kind.source.isInstance(source)) {
            kind.resampled(source, own).ifPresent(resampled -> groups.put(own, resampled));
          }
        });
    return groups;
  }

  private Optional<Resampled> resampled(Object given, List<CoefficientId> ids) {
    List<P> own = ids.stream().map(id -> parameters.cast(id.formula().parameter())).toList();
    return Optional.of(source.cast(given)).filter(fits).map(all -> together.apply(all, own));
  }
}
