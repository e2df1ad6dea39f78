package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceFile;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Values;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a pack says of itself, or why it can't be told. */
final class PackFile {
  private static final Set<String> PROPERTIES = Set.of("name", "version", "license");
  private static final int LONGEST = 100;

  private PackFile() {}

  static Checked<CardPack> read(String origin, byte[] json) {
    return SourceFile.text(origin, json, "a pack", "Name the pack, its version and its license.")
        .flatMap(text -> JsonTree.ofFile(text).flatMap(root -> read(root, text)));
  }

  private static Checked<CardPack> read(Node.Obj root, SourceText text) {
    SourceProblems problems = new SourceProblems(text);
    Fields fields = Fields.of(Cursor.root(root, Cursor.Shown.SCALARS, problems), PROPERTIES);
    CardPack pack =
        new CardPack(
            fields.required("name", PackFile::words, ""),
            fields.optional("version", PackFile::words),
            fields.optional("license", PackFile::words));
    return problems.isEmpty() ? Checked.of(pack) : Checked.failed(problems.list());
  }

  /** A line of a list is made of it. */
  private static @Nullable String words(Cursor at) {
    String words = Values.text(at);
    boolean fits =
        words == null
            || (!words.isBlank()
                && words.length() <= LONGEST
                && words.codePoints().noneMatch(PackFile::breaksLines));
    if (fits) {
      return words;
    }
    at.reject(
        "pack-words",
        "%s is no line of words".formatted(at.name()),
        "1 to %s characters".formatted(LONGEST),
        "Write a short name in one line.");
    return null;
  }

  private static boolean breaksLines(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
