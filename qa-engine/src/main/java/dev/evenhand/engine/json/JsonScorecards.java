package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import java.nio.file.Path;

/**
 * Reads and writes scorecards as JSON. The answer of reading is a card that breaks no rule, or every problem of
 * the file at once, each with its line and column; a file that is not JSON has one problem.
 *
 * <p>At most 4 MiB of UTF-8, with or without a byte order mark. Safe for threads.
 */
public final class JsonScorecards {
  private JsonScorecards() {}

  /** The card in {@code file}. */
  public static Checked<Scorecard> read(Path file) {
    Checked<byte[]> bytes = SourceFile.read(file);
    return bytes
        .value()
        .map(json -> read(file.toString(), json))
        .orElseGet(() -> Checked.failed(bytes.problems()));
  }

  /**
   * The card in {@code json}.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<Scorecard> read(String source, byte[] json) {
    if (json.length > SourceFile.MAX_BYTES) {
      return Checked.failed(tooLarge(source));
    }
    Checked<SourceText> text = Utf8.decodeFile(source, json);
    return text.value().map(JsonScorecards::read).orElseGet(() -> Checked.failed(text.problems()));
  }

  /**
   * The JSON of {@code card}, indented, ended by a line end. Properties stand in the order of the
   * documentation, and what is the default is left out; scales are written out at each question.
   * Reading it gives an equal card, with one exception: a card whose profile presets a method for
   * sections, and which has none, gets the method of the card written there, which means the same.
   *
   * @param card one without problems; what breaks a rule is written as it is
   */
  public static String write(Scorecard card) {
    return JsonLayout.of(CardWriter.card(card));
  }

  private static Checked<Scorecard> read(SourceText text) {
    Checked<Node.Obj> tree = JsonTree.ofFile(text);
    return tree.value()
        .map(root -> read(root, new Findings(text)))
        .orElseGet(() -> Checked.failed(tree.problems()));
  }

  private static Checked<Scorecard> read(Node.Obj root, Findings findings) {
    CardBinder.Bound bound = CardBinder.bind(Cursor.root(root, Cursor.Shown.ALL, findings));
    CardCheck.run(bound, findings);
    return findings.isEmpty() ? Checked.of(bound.card()) : Checked.failed(findings.problems());
  }

  static Problem tooLarge(String source) {
    return Problem.unreadable(
            "file-too-large",
            Location.of(source),
            "the file is too large for a scorecard",
            "Split it into several cards.")
        .with(null, "at most %s bytes (4 MiB)".formatted(SourceFile.MAX_BYTES));
  }
}
