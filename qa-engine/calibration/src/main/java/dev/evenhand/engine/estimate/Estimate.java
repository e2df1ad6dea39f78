package dev.evenhand.engine.estimate;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What ratings say, or the reason why they do not say it: a number, an {@link Interval}, a fitted
 * model, a finding about a reviewer. Never a zero or a NaN in its place. Immutable.
 *
 * <pre>{@code
 * Estimate<DawidSkene> consensus = DawidSkene.of(ratings);
 * consensus.value().ifPresent(model -> show(model));
 * consensus.reason().ifPresent(why -> explain(why.text()));
 * }</pre>
 *
 * @param <T> what was asked for
 */
public sealed interface Estimate<T> permits ValueOrReason {
  /** What was asked for. */
  static <T> Estimate<T> of(T value) {
    return new ValueOrReason<>(Optional.of(value), Optional.empty());
  }

  /** No value. */
  static <T> Estimate<T> none(Reason reason) {
    return new ValueOrReason<>(Optional.empty(), Optional.of(reason));
  }

  /**
   * No value.
   *
   * @param text the reason in words, with the numbers at hand
   */
  static <T> Estimate<T> none(UndefinedReason code, String text) {
    return none(Reason.of(code, text));
  }

  /** What was asked for; empty if there is a {@link #reason()}. */
  Optional<T> value();

  /** Why there is no value; empty if there is one. */
  Optional<Reason> reason();

  /** What becomes of the value; the same reason if there is none. */
  <R> Estimate<R> map(Function<? super T, ? extends R> change);

  /**
   * The value.
   *
   * @throws NoSuchElementException if there is none; its message is the reason
   */
  T orElseThrow();
}
