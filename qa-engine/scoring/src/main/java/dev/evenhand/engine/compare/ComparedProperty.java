package dev.evenhand.engine.compare;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property that two things of one type may declare differently.
 *
 * @param name as files call it
 * @param mattering what a difference can do where the thing can move the score
 * @param otherwise what it can do elsewhere
 */
record ComparedProperty<T>(
    String name,
    CardChange.Kind kind,
    Function<T, @Nullable Object> value,
    Effect mattering,
    Effect otherwise) {

  static <T> ComparedProperty<T> policy(String name, Function<T, @Nullable Object> value) {
    return new ComparedProperty<>(name, CardChange.Kind.CHANGED, value, Effect.SCORE, Effect.NONE);
  }

  static <T> ComparedProperty<T> rule(String name, Function<T, @Nullable Object> value) {
    return new ComparedProperty<>(name, CardChange.Kind.CHANGED, value, Effect.SCORE, Effect.ASKED);
  }

  static <T> ComparedProperty<T> plain(
      String name, Function<T, @Nullable Object> value, Effect effect) {
    return new ComparedProperty<>(name, CardChange.Kind.CHANGED, value, effect, effect);
  }

  ComparedProperty<T> rescoring() {
    return new ComparedProperty<>(name, CardChange.Kind.RESCORED, value, mattering, otherwise);
  }
}
