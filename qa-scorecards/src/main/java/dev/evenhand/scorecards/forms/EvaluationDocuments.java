package dev.evenhand.scorecards.forms;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.form.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The evaluations of a file, whatever stands around them: one object a line, one object, a list, or
 * an object that holds a list as {@code evaluations} or {@code entities}.
 */
final class EvaluationDocuments {
  /** Under which names lists of evaluations stand: the short form, and answers to queries. */
  private static final List<String> LISTS = List.of("entities", "evaluations");

  private EvaluationDocuments() {}

  /**
   * One evaluation as it stands in a file.
   *
   * @param location where it begins
   * @param text as it came, on one line
   * @param value the object, or why there is none
   */
  record Document(Location location, String text, Checked<JsonValue> value) {}

  /** The evaluations in {@code bytes}, or why there are none. */
  static Checked<List<Document>> read(String source, byte[] bytes) {
    List<byte[]> lines = lines(bytes);
    return isOneALine(source, lines)
        ? Checked.of(ofLines(source, lines))
        : JsonValue.read(source, bytes)
            .map(root -> entries(root).stream().map(EvaluationDocuments::document).toList());
  }

  private static List<byte[]> lines(byte[] bytes) {
    return Pattern.compile("\n")
        .splitAsStream(new String(bytes, StandardCharsets.ISO_8859_1))
        .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static boolean isBlank(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1).isBlank();
  }

  /** Whether the first of several lines is a whole object. */
  private static boolean isOneALine(String source, List<byte[]> lines) {
    List<byte[]> full = lines.stream().filter(line -> !isBlank(line)).limit(2).toList();
    return full.size() > 1 && JsonValue.readLine(source, full.get(0), 1).value().isPresent();
  }

  private static List<Document> ofLines(String source, List<byte[]> lines) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!isBlank(lines.get(i))) {
        String text = new String(lines.get(i), StandardCharsets.UTF_8).strip();
        Checked<JsonValue> value = JsonValue.readLine(source, lines.get(i), i + 1);
        documents.add(new Document(Location.of(source, i + 1), text, value));
      }
    }
    return documents;
  }

  private static List<JsonValue> entries(JsonValue root) {
    if (root.isList()) {
      return root.items();
    }
    return LISTS.stream()
        .flatMap(name -> root.get(name).stream())
        .filter(JsonValue::isList)
        .findFirst()
        .map(JsonValue::items)
        .orElse(List.of(root));
  }

  private static Document document(JsonValue value) {
    Checked<JsonValue> object =
        value.isObject()
            ? Checked.of(value)
            : Checked.failed(
                Problem.error(
                        "not-an-object",
                        value.location(),
                        value.pointer(),
                        "this is JSON, but no evaluation",
                        "Write one object for each evaluation.")
                    .with(value.kind(), null));
    return new Document(value.location(), value.line(), object);
  }
}
