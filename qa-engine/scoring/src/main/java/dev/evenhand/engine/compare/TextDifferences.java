package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Text;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words that differ, language by language. */
final class TextDifferences {
  private TextDifferences() {}

  /**
   * @param effect of other words in a language that both have. A language that is new or gone is a
   *     matter of translation and has none, unless there is no language in common to go by.
   */
  static void compare(
      CardPart place,
      String property,
      @Nullable Text before,
      @Nullable Text after,
      Effect effect,
      Consumer<CardChange> changes) {
    Map<String, String> was = before == null ? Map.of() : before.byLanguage();
    Map<String, String> is = after == null ? Map.of() : after.byLanguage();
    boolean common = !Collections.disjoint(was.keySet(), is.keySet());
    boolean same = before != null && after != null && before.in("").equals(after.in(""));
    Effect ofLanguage = common || same ? Effect.NONE : effect;
    SortedSet<String> languages = new TreeSet<>(was.keySet());
    languages.addAll(is.keySet());
    for (String language : languages) {
      String old = was.get(language);
      String words = is.get(language);
      if (old == null || words == null) {
        CardChange.Kind kind = old == null ? CardChange.Kind.ADDED : CardChange.Kind.REMOVED;
        changes.accept(new CardChange(kind, place, property, language, old, words, ofLanguage));
      } else if (!old.equals(words)) {
        changes.accept(
            new CardChange(
                CardChange.Kind.REWORDED, place, property, language, old, words, effect));
      }
    }
  }
}
