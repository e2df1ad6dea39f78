package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.CardJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A good line, and what reading others gives. */
final class EvaluationJson {
  static final String GOOD =
      "{\"id\":\"e-1\",\"scorecard\":\"phone-support@1.2.0\",\"interaction\":\"call-881\","
          + "\"agent\":\"a-7\",\"reviewer\":\"r-2\",\"at\":\"2026-11-01T10:00:00Z\","
          + "\"answers\":{\"greeting\":\"yes\",\"speed\":412,\"steps\":[\"asked\"]},"
          + "\"comments\":{\"greeting\":\"Friendly.\"},\"causes\":{\"greeting\":[\"knowledge\"]},"
          + "\"session\":\"cal-45\",\"metadata\":{\"team\":\"north\",\"vip\":true,\"wait\":12.50}}";

  private EvaluationJson() {}

  /** What came of an input. */
  record Read(List<EvaluationLine> lines, Optional<Problem> problem) {
    EvaluationLine only() {
      if (lines.size() != 1) {
        throw new AssertionError(lines.size() + " lines; " + problem);
      }
      return lines.get(0);
    }
  }

  static Read read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Read read(byte[] bytes) {
    List<EvaluationLine> lines = new ArrayList<>();
    Optional<Problem> problem =
        JsonEvaluations.read("e.ndjson", new ByteArrayInputStream(bytes), lines::add);
    return new Read(lines, problem);
  }

  static List<String> problems(String line) {
    return CardJson.texts(read(line).only().evaluation());
  }
}
