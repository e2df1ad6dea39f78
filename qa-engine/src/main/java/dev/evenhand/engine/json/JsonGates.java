package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import dev.evenhand.engine.gate.Gates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads gate files. The answer is gates, or every problem of the file at once, each with its line
 * and column; a file that is not JSON has one problem.
 *
 * <p>At most 4 MiB of UTF-8, with or without a byte order mark. Safe for threads.
 */
public final class JsonGates {
  /** The name of the schema of gate files, for {@code "$schema"}. */
  public static final String SCHEMA_ID = "https://evenhand.dev/schema/gates-1.schema.json";

  private static final String SCHEMA = "gates-1.schema.json";

  private JsonGates() {}

  /** The gates in {@code file}. */
  public static Checked<Gates> read(Path file) {
    Checked<byte[]> bytes = SourceFile.read(file);
    return bytes
        .value()
        .map(json -> read(file.toString(), json))
        .orElseGet(() -> Checked.failed(bytes.problems()));
  }

  /**
   * The gates in {@code json}.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<Gates> read(String source, byte[] json) {
    if (json.length > SourceFile.MAX_BYTES) {
      return Checked.failed(tooLarge(source));
    }
    Checked<SourceText> text = Utf8.decodeFile(source, json);
    return text.value().map(JsonGates::read).orElseGet(() -> Checked.failed(text.problems()));
  }

  private static Checked<Gates> read(SourceText text) {
    Checked<Node.Obj> tree = JsonTree.ofFile(text);
    return tree.value()
        .map(root -> read(root, new Findings(text)))
        .orElseGet(() -> Checked.failed(tree.problems()));
  }

  private static Checked<Gates> read(Node.Obj root, Findings findings) {
    Gates gates = GateBinder.bind(Cursor.root(root, Cursor.Shown.ALL, findings));
    return findings.isEmpty() ? Checked.of(gates) : Checked.failed(findings.problems());
  }

  /** The JSON Schema (draft-07) of gate files. */
  public static String schema() {
    try (InputStream in =
        Objects.requireNonNull(JsonGates.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The gates of a report, as every output holds them. */
  static List<Map<String, Object>> list(GateReport report) {
    return report.results().stream().map(JsonGates::fields).toList();
  }

  private static Map<String, Object> fields(GateResult result) {
    return new JsonText.Fields()
        .put("gate", result.gate().text())
        .put("criterion", result.gate().criterion())
        .put("status", result.status().name())
        .put("checks", result.checks().stream().map(JsonGates::fields).toList())
        .put("skipped", result.skipped().isEmpty() ? null : result.skipped())
        .map();
  }

  private static Map<String, Object> fields(GateResult.Check check) {
    return new JsonText.Fields()
        .put("criterion", check.criterion())
        .put("reviewer", check.reviewer())
        .put("status", check.status().name())
        .put("found", check.found())
        .put("message", check.message())
        .put("remedy", check.remedy())
        .map();
  }

  private static Problem tooLarge(String source) {
    return Problem.unreadable(
            "file-too-large",
            Location.of(source),
            "the file is too large for a gate file",
            "Split it into several.")
        .with(null, "at most %s bytes (4 MiB)".formatted(SourceFile.MAX_BYTES));
  }
}
