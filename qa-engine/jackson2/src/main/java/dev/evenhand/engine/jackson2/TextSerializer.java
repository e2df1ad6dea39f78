package dev.evenhand.engine.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/** Gives a mapper the JSON that the library writes, event by event: it indents as it likes. */
final class TextSerializer<T> extends JsonSerializer<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final Function<T, String> writing;

  TextSerializer(Function<T, String> writing) {
    this.writing = writing;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    try (JsonParser events = JSON.createParser(writing.apply(value))) {
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
  private static void copyNumber(JsonParser events, JsonGenerator out) throws IOException {
    double number = events.getDoubleValue();
    BigDecimal exact = events.getDecimalValue();
    if (Double.isFinite(number) && BigDecimal.valueOf(number).compareTo(exact) == 0) {
      out.writeNumber(number);
    } else {
      out.writeNumber(exact);
    }
  }
}
