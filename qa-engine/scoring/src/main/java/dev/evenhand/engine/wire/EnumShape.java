package dev.evenhand.engine.wire;

import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Constants as words. */
final class EnumShape<E extends Enum<E>> implements Shape<E> {
  private final Map<String, E> byWord = new LinkedHashMap<>();
  private final Function<? super E, String> words;

  EnumShape(E[] constants, Function<? super E, String> words) {
    this.words = words;
    for (E constant : constants) {
      byWord.put(words.apply(constant), constant);
    }
  }

  /** By the words of documents: in lower case, with hyphens. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // the class of an enum is one of enums
  static Shape<?> of(Class<?> type) {
    return new EnumShape(((Class<? extends Enum>) type).getEnumConstants(), word());
  }

  private static Function<Enum<?>, String> word() {
    return JsonText::word;
  }

  @Override
  public Object write(E value) {
    return words.apply(value);
  }

  @Override
  public @Nullable E read(Cursor at) {
    return Values.oneOf(byWord).read(at);
  }
}
