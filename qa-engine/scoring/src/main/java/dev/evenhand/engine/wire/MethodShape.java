package dev.evenhand.engine.wire;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Values;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scoring method as its word. What was stored is read whether or not its plug-in is there. */
final class MethodShape implements Shape<Method> {
  @Override
  public Object write(Method value) {
    return value.word();
  }

  @Override
  public @Nullable Method read(Cursor at) {
    String word = Values.text(at);
    return word == null
        ? null
        : Stream.of(Method.Standard.values())
            .filter(method -> method.word().equals(word))
            .<Method>map(method -> method)
            .findFirst()
            .orElseGet(() -> Method.named(word));
  }
}
