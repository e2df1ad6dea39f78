package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Option;
import java.util.Locale;

/** What reviewers see of options. */
final class Labels {
  private Labels() {}

  /** The label, else yes and no in the language, else the value as a word. */
  static Said of(Option option, FormWords words) {
    if (option.label() != null) {
      return Said.of(option.label(), words.language());
    }
    return switch (option.value()) {
      case "yes" -> Said.of(words.say("yes"));
      case "no" -> Said.of(words.say("no"));
      default -> Said.of(capital(option.value().replace('-', ' ')));
    };
  }

  static String capital(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
