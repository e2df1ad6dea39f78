package dev.evenhand.engine.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.engine.wire.WireType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Copies what a mapper reads into text, and has the library read it. */
final class WireDeserializer<T> extends JsonDeserializer<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final WireType<T> type;

  WireDeserializer(WireType<T> type) {
    this.type = type;
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    Checked<T> read = type.read(type.toString(), text(in));
    if (read.value().isPresent()) {
      return read.value().get();
    }
    ProblemException why = new ProblemException(placed(read.problems()));
    MismatchedInputException refusal =
        MismatchedInputException.from(in, type.type(), why.getMessage());
    refusal.initCause(why);
    throw refusal;
  }

  private static String text(JsonParser in) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      int depth = 0;
      JsonToken token = in.currentToken();
      while (token != null) {
        copy(in, token, out);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        token = depth == 0 ? null : in.nextToken();
      }
    }
    return text.toString();
  }

  private static void copy(JsonParser in, JsonToken token, JsonGenerator out) throws IOException {
    if (token.isNumeric()) {
      out.writeNumber(in.getText()); // as it was written, digit by digit
    } else {
      out.copyCurrentEvent(in);
    }
  }

  /** Lines and columns of the copy are none of the source; paths are those of the value. */
  private static List<Problem> placed(List<Problem> problems) {
    return problems.stream().map(WireDeserializer::placed).toList();
  }

  private static Problem placed(Problem problem) {
    return new Problem(
        problem.code(),
        problem.severity(),
        Location.of(problem.location().source()),
        problem.path(),
        problem.message(),
        problem.found(),
        problem.allowed(),
        problem.remedy());
  }
}
