package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was found about a reviewer, or the reason why nothing can be said. Immutable.
 *
 * @param <T> what was asked for
 */
public sealed interface Finding<T> {
  /** What was found; empty if there is none. */
  Optional<T> value();

  /** Why there is no value, in words; empty if there is one. */
  Optional<String> reason();

  /** What becomes of the value; the same reason if there is none. */
  <R> Finding<R> map(Function<? super T, ? extends R> change);

  /** A value. */
  record Found<T>(T found) implements Finding<T> {
    public Found {
      Objects.requireNonNull(found, "found");
    }

    @Override
    public Optional<T> value() {
      return Optional.of(found);
    }

    @Override
    public Optional<String> reason() {
      return Optional.empty();
    }

    @Override
    public <R> Finding<R> map(Function<? super T, ? extends R> change) {
      return new Found<>(change.apply(found));
    }
  }

  /**
   * Too few observations: an answer would say more about chance than about the reviewer.
   *
   * @param have how many there are, fewer than {@code need}
   * @param need how many there must be at least
   * @param of what they are, such as "items that the reference rated too"
   */
  record NotEnoughData<T>(long have, long need, String of) implements Finding<T> {
    public NotEnoughData {
      Objects.requireNonNull(of, "of");
    }

    /** Such as "not enough data: 3 of 10 items that others rated too". */
    public String text() {
      return "not enough data: " + have + " of " + need + " " + of;
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Optional<String> reason() {
      return Optional.of(text());
    }

    @Override
    public <R> Finding<R> map(Function<? super T, ? extends R> change) {
      return new NotEnoughData<>(have, need, of);
    }
  }

  /**
   * Enough observations, but no answer.
   *
   * @param why the reason
   * @param text the reason in words, with the numbers at hand
   */
  record Undefined<T>(UndefinedReason why, String text) implements Finding<T> {
    public Undefined {
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Optional<String> reason() {
      return Optional.of(text);
    }

    @Override
    public <R> Finding<R> map(Function<? super T, ? extends R> change) {
      return new Undefined<>(why, text);
    }
  }
}
