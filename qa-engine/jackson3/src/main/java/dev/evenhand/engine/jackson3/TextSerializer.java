package dev.evenhand.engine.jackson3;

import java.math.BigDecimal;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Gives a mapper the JSON that the library writes, event by event: it indents as it likes. */
final class TextSerializer<T> extends ValueSerializer<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final Function<T, String> writing;

  TextSerializer(Function<T, String> writing) {
    this.writing = writing;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializationContext context) {
    try (JsonParser events = JSON.createParser(ObjectReadContext.empty(), writing.apply(value))) {
      while (events.nextToken() != null) {
        if (events.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
          copyNumber(events, out);
        } else {
          out.copyCurrentEvent(events);
        }
      }
    }
  }

  /** A double where that is what was written, minus zero too; else every digit. */
  private static void copyNumber(JsonParser events, JsonGenerator out) {
    double number = events.getDoubleValue();
    BigDecimal exact = events.getDecimalValue();
    if (Double.isFinite(number) && BigDecimal.valueOf(number).compareTo(exact) == 0) {
      out.writeNumber(number);
    } else {
      out.writeNumber(exact);
    }
  }
}
