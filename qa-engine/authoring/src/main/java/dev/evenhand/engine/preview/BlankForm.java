package dev.evenhand.engine.preview;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.preview.page.BlankPage;
import dev.evenhand.engine.preview.page.FormView;
import java.util.Objects;

/**
 * The blank form of a card as one HTML page that needs nothing else: to print, to mail, or to talk
 * about. It holds what a reviewer needs: guidance, what the answers mean, what fails, where a
 * comment is wanted, and when a question is asked at all; and what each question decides of the
 * score.
 *
 * <p>No script runs in it: a policy in the page forbids that. The same card gives the same bytes.
 * Safe for threads.
 */
public final class BlankForm {
  private BlankForm() {}

  /**
   * The page, to be written as UTF-8.
   *
   * @param language a BCP 47 tag, such as {@code de}; empty for English, or the first language of a
   *     card that has none. Texts that the card lacks in it stand in another, and the page says so.
   */
  public static String html(Scorecard card, String language) {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(language, "language");
    return BlankPage.of(FormView.of(card, language)).text();
  }
}
