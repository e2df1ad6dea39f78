package dev.evenhand.scorecards.forms;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.form.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the JSON of a card that is exported, for notes in a {@link Ledger} about what stands
 * there. A note about something that the card does not say is no note.
 */
public final class CardNode {
  private static final Loss ONE_LANGUAGE =
      Loss.ofWords(
          "is in another language than the form, which has one",
          "Keep the other languages in the card.");

  private final String pointer;
  private final Ledger ledger;
  private final String language;

  private CardNode(String pointer, Ledger ledger, String language) {
    this.pointer = pointer;
    this.ledger = ledger;
    this.language = language;
  }

  /**
   * The root of {@code card}, whose titles say the language of the form.
   *
   * @param format the id of the other system's format
   * @param unknown the loss of what nobody will have noted
   */
  public static CardNode of(Scorecard card, String format, Loss unknown) {
    byte[] json = JsonScorecards.write(card).getBytes(StandardCharsets.UTF_8);
    JsonValue root = JsonValue.read(card.ref().toString(), json).orThrow();
    return new CardNode("", new Ledger(format, root, unknown), tag(card.title(), ""));
  }

  /** The language in which all texts are exported; empty if it is not declared. */
  public String language() {
    return language;
  }

  /** Where everything is noted. */
  public Ledger ledger() {
    return ledger;
  }

  /** The pointer of the property {@code name}. */
  public String at(String name) {
    return pointer + "/" + name;
  }

  /** The place of the property {@code name}. */
  public CardNode to(String name) {
    return new CardNode(at(name), ledger, language);
  }

  /** The place of an entry of the list {@code name}. */
  public CardNode to(String name, int index) {
    return new CardNode(at(name) + "/" + index, ledger, language);
  }

  /** Notes that these properties arrive as they are. */
  public void exactly(String... names) {
    for (String name : names) {
      ledger.exactly(at(name));
    }
  }

  /** Notes that something close to the property arrives. */
  public void approximated(String name, Loss loss) {
    ledger.approximated(at(name), loss);
  }

  /** Notes that nothing of the property arrives. */
  public void dropped(String name, Loss loss) {
    ledger.dropped(at(name), loss);
  }

  /** Notes the losses of properties. */
  public void droppedAll(Map<String, Loss> losses) {
    losses.forEach(this::dropped);
  }

  /** The words of {@code text}, which stands under {@code name}, in the language of the form. */
  public @Nullable String words(String name, @Nullable Text text) {
    if (text == null) {
      return null;
    }
    boolean plain = text.byLanguage().size() == 1 && text.byLanguage().containsKey("");
    if (plain) {
      ledger.exactly(at(name));
      return text.toString();
    }
    String tag = tag(text, language);
    ledger.dropped(at(name), ONE_LANGUAGE);
    ledger.exactly(at(name) + "/" + tag);
    return text.byLanguage().getOrDefault(tag, "");
  }

  private static String tag(Text text, String language) {
    for (String tag : new String[] {language, "", "en"}) {
      if (text.byLanguage().containsKey(tag)) {
        return tag;
      }
    }
    return text.byLanguage().keySet().iterator().next();
  }
}
