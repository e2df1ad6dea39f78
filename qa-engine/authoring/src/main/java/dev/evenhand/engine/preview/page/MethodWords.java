package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Method;
import java.util.Optional;
import java.util.Set;

/** How parts become one score where they have no shares of it. */
final class MethodWords {
  private static final Set<String> KNOWN = Set.of("lowest", "highest", "geometric");

  private MethodWords() {}

  /** Such as "the lowest of these counts"; empty where shares say it. */
  static Optional<String> of(Method method, FormWords words) {
    if (!(method instanceof Method.Named named)) {
      return Optional.empty();
    }
    return Optional.of(
        KNOWN.contains(named.word())
            ? words.say("method." + named.word())
            : words.say("method", words.quoted(named.word())));
  }
}
