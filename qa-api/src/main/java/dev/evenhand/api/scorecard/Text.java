package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.LanguageTag;
import dev.evenhand.api.constraint.NonEmpty;
import dev.evenhand.api.constraint.Prose;
import dev.evenhand.api.copy.Copies;
import java.util.Map;

/**
 * Words for people, in one language or several.
 *
 * @param byLanguage by BCP 47 tag, in order of the tags; the tag is empty for a text whose language
 *     was not declared
 */
public record Text(
    @NonEmpty(
            code = "blank-text",
            message = "the text is in no language",
            allowed = "a text in at least one language",
            remedy = "Write what the reviewer should read.")
        Map<@LanguageTag String, @Prose String> byLanguage) {
  public Text {
    byLanguage = Copies.sorted(byLanguage, "byLanguage");
  }

  /** A text whose language is not declared. */
  public static Text of(String words) {
    return new Text(Map.of("", words));
  }

  /**
   * The words in {@code language}: those of that very tag, else of its main language ({@code de}
   * for {@code de-AT}), else without a declared language, else English, else the first; empty if
   * there is no text at all.
   */
  public String in(String language) {
    int hyphen = language.indexOf('-');
    String main = hyphen < 0 ? language : language.substring(0, hyphen);
    for (String tag : new String[] {language, main, "", "en"}) {
      String words = byLanguage.get(tag);
      if (words != null) {
        return words;
      }
    }
    return byLanguage.values().stream().findFirst().orElse("");
  }

  /** The words without regard to a language: {@code in("")}. */
  @Override
  public String toString() {
    return in("");
  }
}
