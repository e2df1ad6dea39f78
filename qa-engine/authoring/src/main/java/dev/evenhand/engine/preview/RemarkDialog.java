package dev.evenhand.engine.preview;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.preview.page.Draft;
import dev.evenhand.engine.preview.page.FormWords;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks on a terminal for the comments and causes that answers want.
 *
 * @param fields where they go
 */
record RemarkDialog(
    Scorecard card,
    FormWords words,
    FormDialog.Terminal terminal,
    Map<String, List<String>> fields) {
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.anyOf(",; ")).omitEmptyStrings().trimResults();

  /** Asks what the answer to a question wants; false where the input ended. */
  boolean ask(String id, Supplier<Draft> draft) throws IOException {
    Question question =
        card.questions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    boolean more = !draft.get().wantsComment(question) || askComment("comment." + id);
    return more && (!draft.get().wantsCause(question) || askCauses("cause." + id));
  }

  private boolean askComment(String field) throws IOException {
    while (!fields.containsKey(field)) {
      String line = terminal.ask(words.say("comment") + " (" + words.say("wanted") + ")> ");
      if (line == null) {
        return false;
      }
      if (line.isBlank()) {
        terminal.tell(words.say("missing.comment"));
      } else {
        fields.put(field, List.of(line.strip()));
      }
    }
    return true;
  }

  private boolean askCauses(String field) throws IOException {
    List<Map.Entry<String, Text>> causes = List.copyOf(card.causes().entrySet());
    while (!fields.containsKey(field)) {
      for (int i = 0; i < causes.size(); i++) {
        terminal.tell("  %s  %s".formatted(i + 1, causes.get(i).getValue().in(words.language())));
      }
      String line = terminal.ask(words.say("causes") + "> ");
      if (line == null) {
        return false;
      }
      List<String> chosen =
          WORDS.splitToStream(line).flatMap(word -> named(word, causes).stream()).toList();
      if (chosen.isEmpty()) {
        terminal.tell(words.say("missing.cause"));
      } else {
        fields.put(field, chosen);
      }
    }
    return true;
  }

  /** A cause by its place or its id. */
  private static Optional<String> named(String word, List<Map.Entry<String, Text>> causes) {
    for (int i = 0; i < causes.size(); i++) {
      String id = causes.get(i).getKey();
      if (word.equals(String.valueOf(i + 1)) || word.equals(id)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
