package dev.evenhand.engine.estimate;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What was asked for. */
record ValueEstimate<T>(T found) implements Estimate<T> {
  ValueEstimate {
    Objects.requireNonNull(found, "value");
  }

  @Override
  public Optional<T> value() {
    return Optional.of(found);
  }

  @Override
  public Optional<Reason> reason() {
    return Optional.empty();
  }

  @Override
  public <R> Estimate<R> map(Function<? super T, ? extends R> change) {
    return new ValueEstimate<>(change.apply(found));
  }

  @Override
  public T orElseThrow() {
    return found;
  }
}
