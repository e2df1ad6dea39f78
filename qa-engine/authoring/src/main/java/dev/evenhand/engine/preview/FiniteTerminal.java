package dev.evenhand.engine.preview;

import dev.evenhand.engine.preview.page.FormWords;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A terminal whose lines end at last, though a program may answer without end. */
final class FiniteTerminal implements FormDialog.Terminal {
  /** How often somebody may try, go back and ask for help at each question. */
  private static final int LINES_A_QUESTION = 20;

  private final FormDialog.Terminal terminal;
  private final FormWords words;
  private final int most;
  private int asked;

  FiniteTerminal(FormDialog.Terminal terminal, FormWords words, int questions) {
    this.terminal = terminal;
    this.words = words;
    this.most = LINES_A_QUESTION * (questions + 1);
  }

  @Override
  public void tell(String line) {
    terminal.tell(line);
  }

  @Override
  public @Nullable String ask(String prompt) throws IOException {
    if (asked > most) {
      return null;
    }
    if (asked++ == most) {
      terminal.tell(words.say("dialog.enough", String.valueOf(most)));
      return null;
    }
    return terminal.ask(prompt);
  }
}
