package dev.evenhand.engine.estimate;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** What was asked for, or why there is none; one of the two is empty. */
record ValueOrReason<T>(Optional<T> value, Optional<Reason> reason) implements Estimate<T> {
  @Override
  public <R> Estimate<R> map(Function<? super T, ? extends R> change) {
    return new ValueOrReason<>(value.map(change), reason);
  }

  @Override
  public T orElseThrow() {
    return value.orElseThrow(
        () ->
            new NoSuchElementException(
                reason.map(why -> why.code() + ": " + why.text()).orElse("")));
  }
}
