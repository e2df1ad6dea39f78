package dev.evenhand.engine.preview.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a card is tried while it is written.
 *
 * @param source the name of the card's file, or the card itself
 * @param filled the form with what was entered; null as long as the card never was without mistake
 * @param result its score; null without a form
 * @param problems those of the card as it stands in the file now
 * @param store where evaluations are saved, or null if nowhere
 * @param message what came of the last thing that was asked for, or null
 * @param revision which reading of the card it is
 * @param evaluation the id that the evaluation is saved by
 */
public record PreviewPage(
    FormWords words,
    String source,
    @Nullable FilledForm filled,
    @Nullable ResultView result,
    List<CardProblem> problems,
    @Nullable String store,
    @Nullable Message message,
    long revision,
    String evaluation) {
  /** What is told, whether it is bad news, and what the system said of it. */
  public record Message(String words, boolean bad, Said detail) {
    /** What the page tells by itself. */
    public static Message of(String words, boolean bad) {
      return new Message(words, bad, Said.of(""));
    }

    /** Bad news, with what the system says of it. */
    public static Message failed(FormWords page, String detail) {
      return new Message(page.say("saved.failed"), true, Said.english(detail, page));
    }
  }

  /** The words of the page itself. */
  public String say(String key) {
    return words.say(key);
  }

  /** Whether the card as it stands can't be used. */
  public boolean isBroken() {
    return problems.stream().anyMatch(problem -> !problem.warning());
  }

  /** What stands above the problems. */
  public String problemsTitle() {
    return words.count(isBroken() ? "problems" : "warnings", problems.size());
  }

  /** How much is still to be answered; empty if nothing. */
  public String open() {
    return result == null || result.missing().isEmpty()
        ? ""
        : words.count("missing.count", result.missing().size());
  }

  /** The same beside the score, which is then only the one so far. */
  public String progress() {
    String open = open();
    return result == null || result.explanation() == null || open.isEmpty()
        ? open
        : words.say("missing.soFar", open);
  }

  /** The whole page. */
  public String text() {
    CleanOutput output = new CleanOutput();
    JtepreviewGenerated.render(new OwaspHtmlTemplateOutput(output), null, this);
    return output.page();
  }

  /** What changes with the card: all but the head of the page. */
  public String body() {
    CleanOutput output = new CleanOutput();
    JtepreviewBodyGenerated.render(new OwaspHtmlTemplateOutput(output), null, this);
    return output.page();
  }

  /** What changes with the answers. */
  public String resultText() {
    CleanOutput output = new CleanOutput();
    JteresultGenerated.render(new OwaspHtmlTemplateOutput(output), null, this);
    return output.page();
  }
}
