package dev.evenhand.engine.gate.json;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.gate.Gates;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceFile;
import dev.evenhand.engine.json.SourceProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    Objects.requireNonNull(file, "file");
    return SourceFile.read(file).flatMap(json -> read(file.toString(), json));
  }

  /**
   * The gates in {@code json}.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<Gates> read(String source, byte[] json) {
    Objects.requireNonNull(json, "json");
    return SourceFile.text(source, json, "a gate file", "Split it into several.")
        .flatMap(
            text -> JsonTree.ofFile(text).flatMap(root -> read(root, new SourceProblems(text))));
  }

  private static Checked<Gates> read(Node.Obj root, SourceProblems problems) {
    Gates gates = GateBinder.bind(Cursor.root(root, Cursor.Shown.ALL, problems));
    return problems.isEmpty() ? Checked.of(gates) : Checked.failed(problems.list());
  }

  /** The JSON Schema (draft-07) of gate files. */
  public static String schema() {
    try (InputStream in = Objects.requireNonNull(JsonGates.class.getResourceAsStream(SCHEMA))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
