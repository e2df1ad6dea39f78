package dev.evenhand.engine.wire;

import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One of several records as an object, whose first property tells which. */
final class ChoiceShape implements Shape<Object> {
  private final String teller;
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, RecordShape<Object>> shapes = new TreeMap<>();

  private ChoiceShape(String teller) {
    this.teller = teller;
  }

  static ChoiceShape of(String teller, Map<String, Class<? extends Record>> types) {
    ChoiceShape choice = new ChoiceShape(teller);
    types.forEach(choice::add);
    return choice;
  }

  @SuppressWarnings("unchecked") // it is only asked for values of its type
  private void add(String name, Class<?> type) {
    RecordShape<Object> shape = new RecordShape<>((Class<Object>) type);
    if (shape.names().contains(teller)) {
      throw new IllegalArgumentException("%s has a component '%s'".formatted(type, teller));
    }
    names.put(type, name);
    shapes.put(name, shape);
  }

  @Override
  public Object write(Object value) {
    String name = names.get(value.getClass());
    RecordShape<Object> shape = name == null ? null : shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException(value.getClass() + " has no name in JSON");
    }
    return JsonObject.of(teller, name).putAll(shape.write(value));
  }

  @Override
  public @Nullable Object read(Cursor at) {
    RecordShape<Object> told = told(at.node());
    Fields fields = Fields.of(at, told == null ? everyName() : with(teller, told.names()));
    RecordShape<Object> shape = fields.required(teller, Values.oneOf(shapes), anyShape());
    return told == null ? null : shape.read(fields);
  }

  private @Nullable RecordShape<Object> told(Node node) {
    if (node instanceof Node.Obj object) {
      for (Node.Member member : object.members()) {
        if (member.name().equals(teller) && member.value() instanceof Node.Str word) {
          return shapes.get(word.value());
        }
      }
    }
    return null;
  }

  private RecordShape<Object> anyShape() {
    return shapes.values().iterator().next();
  }

  private Set<String> everyName() {
    Set<String> all = new HashSet<>();
    shapes.values().forEach(shape -> all.addAll(shape.names()));
    return with(teller, all);
  }

  private static Set<String> with(String name, Set<String> others) {
    Set<String> all = new HashSet<>(others);
    all.add(name);
    return all;
  }
}
