package dev.evenhand.engine.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes maps, lists, texts and numbers as JSON, the same bytes on every machine. */
final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();
  private static final DefaultPrettyPrinter PRETTY = pretty();

  private JsonText() {}

  static String indented(Object value) {
    return MAPPER.writer().with(PRETTY).writeValueAsString(value) + "\n";
  }

  static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A constant as documents spell it: in lower case, with hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A value that stands on one line also where the rest is indented. */
  static Object onOneLine(Object value) {
    return new RawValue(line(value));
  }

  private static DefaultPrettyPrinter pretty() {
    Separators separators =
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  /** An object under construction that leaves out what is null. */
  static final class Fields {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Fields put(String name, @Nullable Object value) {
      if (value != null) {
        map.put(name, value);
      }
      return this;
    }

    Fields putAll(Fields others) {
      map.putAll(others.map);
      return this;
    }

    Map<String, Object> map() {
      return map;
    }
  }
}
