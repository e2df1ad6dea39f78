package dev.evenhand.scorecards.forms;

import static dev.evenhand.scorecards.forms.FormLoss.MEANING_OF_OPTION;
import static dev.evenhand.scorecards.forms.FormLoss.OTHER_LANGUAGE;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.form.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in the JSON of a card that is exported, for notes about what becomes of what stands
 * there.
 */
public final class CardNode extends LedgerNode {

  private final Scorecard card;
  private final String language;

  private CardNode(String pointer, Ledger ledger, Scorecard card, String language) {
    super(pointer, ledger);
    this.card = card;
    this.language = language;
  }

  /**
   * The root of {@code card}, whose titles say the language of the form.
   *
   * @param format the id of the other system's format
   * @param unknown the loss of what is not noted
   */
  public static CardNode of(Scorecard card, String format, Loss unknown) {
    byte[] json = JsonScorecards.write(card).getBytes(StandardCharsets.UTF_8);
    JsonValue root = JsonValue.read(card.ref().toString(), json).orThrow();
    return new CardNode("", new Ledger(format, root, unknown), card, tag(card.title(), ""));
  }

  /** The language in which all texts are exported; empty if it is not declared. */
  public String language() {
    return language;
  }

  /** The place of the property {@code name}. */
  public CardNode to(String name) {
    return place(at(name));
  }

  /** The place of an entry of the list {@code name}. */
  public CardNode to(String name, int index) {
    return place(at(name) + "/" + index);
  }

  /** What becomes of the entries of the list {@code name}, each with its place. */
  public <T, R> List<R> each(String name, List<T> entries, BiFunction<T, CardNode, R> made) {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> made.apply(entries.get(i), to(name, i)))
        .toList();
  }

  /** Notes what becomes of the entries of the list {@code name}, each at its place. */
  public <T> void forEach(String name, List<T> entries, BiConsumer<T, CardNode> note) {
    IntStream.range(0, entries.size()).forEach(i -> note.accept(entries.get(i), to(name, i)));
  }

  private CardNode place(String pointer) {
    return new CardNode(pointer, ledger(), card, language);
  }

  /**
   * What becomes of the options of the question that stands here, each with its place, which may be
   * that in a scale of the card.
   */
  public <R> List<R> options(List<Option> options, BiFunction<Option, CardNode, R> made) {
    exactly("scale");
    return card.scales().entrySet().stream()
        .filter(named -> named.getValue().equals(options))
        .findFirst()
        .map(scale -> place("/scales").each(scale.getKey(), options, made))
        .orElseGet(() -> each("options", options, made));
  }

  /**
   * Notes what becomes of the conditions that stand here or are {@code rules} from around, and how
   * they are told together; null if they are not, or there is none.
   */
  public @Nullable FormObject condition(
      List<Visibility> rules,
      Function<List<Visibility>, Optional<ToldCondition>> telling,
      Loss untold,
      Loss near) {
    if (rules.isEmpty()) {
      return null;
    }
    Optional<ToldCondition> told = telling.apply(rules);
    for (String name : List.of("shownWhen", "hiddenWhen")) {
      told.ifPresentOrElse(
          condition -> exactlyOr(condition.exact(), name, near), () -> dropped(name, untold));
    }
    return told.map(ToldCondition::form).orElse(null);
  }

  /** What the option that stands here is called: its value, if it has no label. */
  public String label(Option option) {
    dropped("means", MEANING_OF_OPTION);
    String label = words("label", option.label());
    return label == null ? option.value() : label;
  }

  /** The words of {@code text}, which stands under {@code name}, in the language of the form. */
  public @Nullable String words(String name, @Nullable Text text) {
    if (text == null) {
      return null;
    }
    if (text.byLanguage().keySet().equals(Set.of(""))) {
      exactly(name);
      return text.toString();
    }
    String tag = tag(text, language);
    dropped(name, OTHER_LANGUAGE);
    exactly(name + "/" + tag);
    return text.byLanguage().getOrDefault(tag, "");
  }

  /** The same words, of which the system takes up to {@code most} characters. */
  public @Nullable String words(String name, @Nullable Text text, int most, Loss tooLong) {
    String words = words(name, text);
    if (words != null && words.length() > most) {
      approximated(name, tooLong);
    }
    return words;
  }

  private static String tag(Text text, String language) {
    Map<String, String> words = text.byLanguage();
    return Stream.concat(Stream.of(language, "", "en"), words.keySet().stream())
        .filter(words::containsKey)
        .findFirst()
        .orElseThrow();
  }
}
