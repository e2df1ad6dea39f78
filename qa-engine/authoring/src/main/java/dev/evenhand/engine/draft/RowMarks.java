package dev.evenhand.engine.draft;

import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a row say of a question beside its answers. Mutable. */
final class RowMarks {
  static final Set<String> YES =
      Set.of(
          "yes",
          "y",
          "x",
          "true",
          "1",
          "ja",
          "j",
          "\u2713",
          "\u2714",
          "xx",
          "wahr",
          "ko",
          "k.o.",
          "fatal",
          "critical",
          "kritisch");
  static final Set<String> NO =
      Set.of(
          "",
          "no",
          "n",
          "false",
          "0",
          "nein",
          "-",
          "non-fatal",
          "non fatal",
          "nonfatal",
          "not fatal",
          "non-critical",
          "non critical",
          "not critical",
          "nicht kritisch",
          "unkritisch");

  private final DraftAnswers answers;
  private @Nullable Critical critical;

  RowMarks(DraftAnswers answers) {
    this.answers = answers;
  }

  @Nullable Critical critical() {
    return critical;
  }

  /** Reads whether it is critical; false if that can't be told. */
  boolean critical(String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    Optional<CriticalClass> named =
        Stream.of(CriticalClass.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (YES.contains(word) || named.isPresent()) {
      critical = Critical.of(named.orElse(null));
    }
    return critical == null ? NO.contains(word) : answers.kind().scorable();
  }
}
