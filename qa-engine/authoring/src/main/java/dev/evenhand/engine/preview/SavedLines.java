package dev.evenhand.engine.preview;

import dev.evenhand.engine.preview.page.FormWords;
import dev.evenhand.engine.preview.page.PreviewPage.Message;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saves each evaluation once, however often its form is sent. */
final class SavedLines {
  private final @Nullable LineStore store;
  private final Set<String> ids = new HashSet<>();

  /**
   * What became of a line.
   *
   * @param key of the words that tell it
   * @param detail what stands in them
   */
  record Outcome(String key, String detail, boolean failed) {
    Message message(FormWords words) {
      return failed ? Message.failed(words, detail) : Message.of(words.say(key, detail), false);
    }
  }

  SavedLines(@Nullable LineStore store) {
    this.store = store;
  }

  synchronized Outcome add(String id, String line) {
    if (store == null) {
      return new Outcome("saved.failed", "--save", true);
    }
    if (ids.contains(id)) {
      return new Outcome("saved.before", "", false);
    }
    try {
      store.add(line);
    } catch (IOException e) {
      return new Outcome("saved.failed", Objects.toString(e.getMessage(), ""), true);
    }
    ids.add(id);
    return new Outcome("saved", store.name(), false);
  }
}
