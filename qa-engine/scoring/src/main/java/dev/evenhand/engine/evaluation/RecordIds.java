package dev.evenhand.engine.evaluation;

import dev.evenhand.engine.json.RecordReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Finds the id of an evaluation and looks no further. */
final class RecordIds {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  /** The id of the record, or null if it has none that can be found. */
  @Nullable String of(RecordReader record) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), record.array(), 0, record.length())) {
      return parser.nextToken() == JsonToken.START_OBJECT ? of(parser) : null;
    } catch (JacksonException e) {
      return null; // no JSON, at least not up to the id
    }
  }

  private static @Nullable String of(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean id = parser.currentName().equals("id");
      JsonToken value = parser.nextToken();
      if (id) {
        return value != null && value.isScalarValue() ? parser.getString() : null;
      }
      parser.skipChildren();
    }
    return null;
  }
}
