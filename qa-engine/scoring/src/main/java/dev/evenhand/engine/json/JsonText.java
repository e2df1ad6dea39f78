package dev.evenhand.engine.json;

import dev.evenhand.api.score.Fraction;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes objects, maps, lists, texts, times, numbers and flags as JSON, the same bytes on every
 * machine. Of a fraction that is the double nearest to it.
 */
public final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().characterEscapes(new VisibleText()).build();

  private static final JsonFactory LEAVING_OPEN =
      FACTORY.rebuild().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** What is written already, and goes into other JSON as it is. */
  private record Written(String json) {}

  private JsonText() {}

  /** With two blanks a level, ended by a line end; lists go on in their line. */
  public static String indented(Object value) {
    StringWriter out = new StringWriter();
    indented(value, out);
    return out.toString();
  }

  /** The same, written as it is made; the writer stays open. */
  public static void indented(Object value, Writer out) {
    try (JsonGenerator generator = indentedTo(out)) {
      write(value, generator);
      generator.writeRaw('\n');
    }
  }

  /** On one line, without blanks and without an end. */
  public static String line(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(value, generator);
    }
    return out.toString();
  }

  /** A constant as documents spell it: in lower case, with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A value that stands on one line also where the rest is indented. */
  public static Object onOneLine(Object value) {
    return new Written(line(value));
  }

  /** JSON that was written already, as a part of other JSON. */
  public static Object written(String json) {
    return new Written(json);
  }

  /** What writes as {@link #indented} does, and leaves {@code target} open when it is closed. */
  static JsonGenerator indentedTo(Writer target) {
    return LEAVING_OPEN.createGenerator(new Indented(), target);
  }

  static void write(@Nullable Object value, JsonGenerator out) {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach(
          (name, entry) -> {
            out.writeName((String) name);
            write(entry, out);
          });
      out.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      out.writeStartArray();
      list.forEach(entry -> write(entry, out));
      out.writeEndArray();
    } else if (value instanceof JsonObject object) {
      write(object.map(), out);
    } else if (value instanceof Written written) {
      out.writeRawValue(written.json());
    } else {
      writeScalar(value, out);
    }
  }

  private static void writeScalar(@Nullable Object value, JsonGenerator out) {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String || value instanceof Instant) {
      out.writeString(value.toString());
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      out.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Fraction number) {
      out.writeNumber(number.doubleValue());
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else {
      throw new IllegalArgumentException("JSON has no word for a " + value.getClass().getName());
    }
  }

  /** A printer keeps how deep it is, so each text has its own. */
  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
