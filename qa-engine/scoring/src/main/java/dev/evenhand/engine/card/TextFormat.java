package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes words for people: a text, or texts by language. */
final class TextFormat {
  /** Stands where a text can't be read; breaks no rule. */
  static final String PLACEHOLDER = "(unreadable)";

  static final ValueFormat<Text> TEXT = new ValueFormat<>(TextFormat::text, TextFormat::written);

  private TextFormat() {}

  static @Nullable Text text(Cursor at) {
    if (at.node() instanceof Node.Str text) {
      return Text.of(text.value());
    }
    if (!(at.node() instanceof Node.Obj)) {
      WrongType.report(at, "a text, or texts by language");
      return null;
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Cursor entry : Fields.entries(at)) {
      String words = Values.text(entry);
      String language = entry.member() == null ? "" : entry.member().name();
      byLanguage.put(language, words == null ? PLACEHOLDER : words);
    }
    return new Text(byLanguage);
  }

  /** The placeholder as a text. */
  static Text placeholder() {
    return Text.of(PLACEHOLDER);
  }

  static Object written(Text text) {
    Map<String, String> words = text.byLanguage();
    boolean plain = words.size() == 1 && words.containsKey("");
    return plain ? words.getOrDefault("", "") : words;
  }
}
