package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceFile;
import dev.evenhand.engine.json.SourceProblems;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads what lint is not to tell of many cards: a file that is what stands in a card under {@code
 * lint}. The answer is the settings, or every problem of the file. Safe for threads.
 */
public final class JsonLintSettings {
  private JsonLintSettings() {}

  /** The settings in {@code file}. */
  public static Checked<LintSettings> read(Path file) {
    Objects.requireNonNull(file, "file");
    return SourceFile.read(file).flatMap(json -> read(file.toString(), json));
  }

  /**
   * The settings in {@code json}.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<LintSettings> read(String source, byte[] json) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(json, "json");
    return SourceFile.text(source, json, "a file of lint settings", "Split it into several.")
        .flatMap(
            text -> JsonTree.ofFile(text).flatMap(root -> read(root, new SourceProblems(text))));
  }

  private static Checked<LintSettings> read(Node.Obj root, SourceProblems problems) {
    LintSettings settings = LintFormat.settings(Cursor.root(root, Cursor.Shown.ALL, problems));
    for (int i = 0; i < settings.off().size(); i++) {
      if (settings.off().get(i).reason().isBlank()) {
        String path = "/off/%s/reason".formatted(i);
        problems.add(
            Problem.error(
                "blank-text",
                problems.locationOf(path),
                path,
                "text is blank or too long",
                "Say why the rule is switched off."));
      }
    }
    return problems.isEmpty() ? Checked.of(settings) : Checked.failed(problems.list());
  }
}
