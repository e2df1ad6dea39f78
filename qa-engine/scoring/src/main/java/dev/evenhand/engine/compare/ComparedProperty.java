package dev.evenhand.engine.compare;

import dev.evenhand.engine.words.PolicyWords;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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

  /** Tells the differences of two things in all {@code properties}. */
  static <T> void compare(
      List<ComparedProperty<T>> properties,
      T before,
      T after,
      CardPart place,
      boolean matters,
      Consumer<CardChange> changes) {
    for (ComparedProperty<T> property : properties) {
      Object was = property.value.apply(before);
      Object is = property.value.apply(after);
      if (!Objects.equals(was, is)) {
        changes.accept(
            new CardChange(
                property.kind,
                place,
                property.name,
                null,
                words(was),
                words(is),
                matters ? property.mattering : property.otherwise));
      }
    }
  }

  /** Null for what is not declared. */
  private static @Nullable String words(@Nullable Object value) {
    boolean empty = value instanceof Collection<?> list && list.isEmpty();
    return value == null || empty ? null : PolicyWords.of(value);
  }
}
