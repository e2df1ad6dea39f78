package dev.evenhand.engine.estimate;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Why there is no value. */
record NoEstimate<T>(Reason why) implements Estimate<T> {
  NoEstimate {
    Objects.requireNonNull(why, "reason");
  }

  @Override
  public Optional<T> value() {
    return Optional.empty();
  }

  @Override
  public Optional<Reason> reason() {
    return Optional.of(why);
  }

  @Override
  public <R> Estimate<R> map(Function<? super T, ? extends R> change) {
    return new NoEstimate<>(why);
  }

  @Override
  public T orElseThrow() {
    throw new NoSuchElementException(why.code() + ": " + why.text());
  }
}
