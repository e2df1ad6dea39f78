package dev.evenhand.engine.wire;

import com.google.common.base.CaseFormat;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps as objects, whose properties are texts, or constants as names of properties. */
final class MapShape implements Shape<Map<Object, Object>> {
  private final @Nullable Map<String, Object> constants;
  private final Type values;

  MapShape(Type keys, Type values) {
    this.values = values;
    this.constants = keys == String.class ? null : constants((Class<?>) keys);
  }

  private static Map<String, Object> constants(Class<?> type) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      byName.put(name(constant), constant);
    }
    return byName;
  }

  /** As the output of scores names the classes of errors. */
  private static String name(Object key) {
    return key instanceof Enum<?> constant
        ? CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name())
        : (String) key;
  }

  @Override
  public Object write(Map<Object, Object> map) {
    JsonObject out = new JsonObject();
    map.forEach((key, value) -> out.put(name(key), Shapes.of(values).write(value)));
    return out;
  }

  @Override
  public @Nullable Map<Object, Object> read(Cursor at) {
    return constants == null
        ? new LinkedHashMap<>(Fields.byName(at, Shapes.of(values)::read))
        : byConstant(at, constants);
  }

  private Map<Object, Object> byConstant(Cursor at, Map<String, Object> known) {
    Fields fields = Fields.of(at, Set.copyOf(known.keySet()));
    Map<Object, Object> map = new LinkedHashMap<>();
    known.forEach(
        (name, constant) -> {
          Object value = fields.optional(name, Shapes.of(values)::read);
          if (value != null) {
            map.put(constant, value);
          }
        });
    return map;
  }
}
