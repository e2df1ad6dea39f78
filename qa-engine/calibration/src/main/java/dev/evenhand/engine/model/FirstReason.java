package dev.evenhand.engine.model;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why there is no answer: the first that holds of several reasons, looked at in their order. */
public final class FirstReason {
  private @Nullable Reason first;

  /** One more reason, if none before it holds. */
  public FirstReason when(boolean holds, Reason reason) {
    first = first == null && holds ? reason : first;
    return this;
  }

  public FirstReason when(boolean holds, UndefinedReason code, String text) {
    return when(holds, Reason.of(code, text));
  }

  /** The reason; empty if none holds. */
  public Optional<Reason> found() {
    return Optional.ofNullable(first);
  }

  /** The answer, which is asked for only if there is no reason against it. */
  public <T> Estimate<T> orElse(Supplier<Estimate<T>> answer) {
    return first == null ? answer.get() : Estimate.none(first);
  }
}
