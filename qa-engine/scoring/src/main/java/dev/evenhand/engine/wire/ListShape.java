package dev.evenhand.engine.wire;

import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.WrongType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists and sets as lists, in their order. */
final class ListShape<C extends Collection<Object>> implements Shape<C> {
  private final Type element;
  private final Function<List<Object>, C> collected;

  ListShape(Type element, Function<List<Object>, C> collected) {
    this.element = element;
    this.collected = collected;
  }

  @Override
  public Object write(C value) {
    Shape<Object> shape = Shapes.of(element);
    return value.stream().map(shape::write).toList();
  }

  /** Without what can't be read: then the whole can't be used. */
  @Override
  public @Nullable C read(Cursor at) {
    if (!(at.node() instanceof Node.Arr list)) {
      WrongType.report(at, "a list");
      return null;
    }
    Shape<Object> shape = Shapes.of(element);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Object value = shape.read(at.to(list.items().get(i), i));
      if (value != null) {
        values.add(value);
      }
    }
    return collected.apply(values);
  }
}
