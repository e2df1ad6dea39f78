package dev.evenhand.engine.estimate;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model fitted to ratings, or the reason why these ratings do not determine it.
 *
 * @param <T> the model
 */
public sealed interface Fit<T> {
  /** The model; empty if undefined. */
  Optional<T> model();

  /** What becomes of the model; the same reason if there is none. */
  <R> Fit<R> map(Function<? super T, ? extends R> change);

  /**
   * The model.
   *
   * @throws NoSuchElementException if it is undefined, saying why
   */
  T orElseThrow();

  /** A model that the ratings determine. */
  record Fitted<T>(T value) implements Fit<T> {
    public Fitted {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<T> model() {
      return Optional.of(value);
    }

    @Override
    public T orElseThrow() {
      return value;
    }

    @Override
    public <R> Fit<R> map(Function<? super T, ? extends R> change) {
      return new Fitted<>(change.apply(value));
    }
  }

  /**
   * No model.
   *
   * @param text the reason in words, with the numbers at hand
   */
  record Undefined<T>(UndefinedReason reason, String text) implements Fit<T> {
    public Undefined {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Optional<T> model() {
      return Optional.empty();
    }

    @Override
    public <R> Fit<R> map(Function<? super T, ? extends R> change) {
      return new Undefined<>(reason, text);
    }

    @Override
    public T orElseThrow() {
      throw new NoSuchElementException(reason + ": " + text);
    }
  }
}
