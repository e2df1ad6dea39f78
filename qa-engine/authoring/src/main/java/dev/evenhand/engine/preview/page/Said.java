package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Text;
import org.jspecify.annotations.Nullable;

/**
 * Words of a card or of the engine, and in which language they are if it is not that of the page,
 * so that a screen reader pronounces them rightly.
 *
 * @param language null where it is that of the page, or not declared
 */
public record Said(String words, @Nullable String language) {
  /** Words of the page itself. */
  static Said of(String words) {
    return new Said(words, null);
  }

  /** Words of the engine, which speaks English only, on a page of another language. */
  static Said english(String words, FormWords page) {
    return new Said(words, page.own().equals("en") ? null : "en");
  }

  /** The words of {@code text} that {@link Text#in} finds. */
  static Said of(Text text, String wanted) {
    String words = text.in(wanted);
    if (speaks(text, wanted) || text.byLanguage().containsKey("")) {
      return of(words);
    }
    return text.byLanguage().entrySet().stream()
        .filter(entry -> entry.getValue().equals(words))
        .findFirst()
        .map(entry -> new Said(words, entry.getKey()))
        .orElse(of(words));
  }

  /** Whether a text is declared to be in the language, or in the main one of it. */
  static boolean speaks(Text text, String language) {
    return text.byLanguage().containsKey(language)
        || text.byLanguage().containsKey(FormWords.mainLanguage(language));
  }
}
