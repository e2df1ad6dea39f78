package dev.evenhand.engine.jackson3;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.engine.wire.WireType;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Copies what a mapper reads into text, and has the library read it. */
final class WireDeserializer<T> extends ValueDeserializer<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final WireType<T> type;

  WireDeserializer(WireType<T> type) {
    this.type = type;
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) {
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

  private static String text(JsonParser in) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
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

  private static void copy(JsonParser in, JsonToken token, JsonGenerator out) {
    if (token.isNumeric()) {
      out.writeNumber(in.getString()); // as it was written, digit by digit
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
