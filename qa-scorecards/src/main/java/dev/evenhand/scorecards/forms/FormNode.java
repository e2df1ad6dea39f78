package dev.evenhand.scorecards.forms;

import static dev.evenhand.scorecards.forms.FormLoss.BLANK;
import static dev.evenhand.scorecards.forms.FormLoss.NUMBER_SIZE;
import static dev.evenhand.scorecards.forms.FormLoss.ROUNDED;
import static dev.evenhand.scorecards.forms.FormLoss.TOO_LONG;

import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.form.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a form that notes in a {@link Ledger} what is read from it. What is of another type
 * than its name says is noted as lost and not there.
 */
public final class FormNode extends LedgerNode {
  /** What the model takes at most, of decimals and of whole digits. */
  private static final int DECIMALS = 6;

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private static final int LONGEST_TEXT = 10_000;

  private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  /** What no pointer of a form begins with. */
  private static final String NOWHERE = "nowhere";

  private final JsonValue value;

  private FormNode(JsonValue value, String pointer, Ledger ledger) {
    super(pointer, ledger);
    this.value = value;
  }

  /** The object {@code value}, noting what is read from it in {@code ledger}. */
  public static FormNode of(JsonValue value, Ledger ledger) {
    return new FormNode(value, value.pointer(), ledger);
  }

  /** An object without members, beside {@code node}; what is read from it is not there. */
  public static FormNode empty(FormNode node) {
    return new FormNode(JsonValue.EMPTY, NOWHERE, node.ledger());
  }

  /** The object itself. */
  public JsonValue value() {
    return value;
  }

  /** The text called {@code name}; blank texts are none. */
  public Optional<String> text(String name) {
    Optional<String> text = read(name, "a text", JsonValue::text);
    text.ifPresent(words -> exactlyOrDropped(!words.isBlank(), name, BLANK));
    return text.filter(words -> !words.isBlank());
  }

  /**
   * The text called {@code name} as words of {@code language}, at most as long as a text may be.
   */
  public Optional<Text> words(String name, String language) {
    Optional<String> text = text(name);
    text.filter(words -> words.length() > LONGEST_TEXT)
        .ifPresent(words -> approximated(name, TOO_LONG));
    return text.map(words -> words.substring(0, Math.min(words.length(), LONGEST_TEXT)))
        .map(words -> new Text(Map.of(language, words)));
  }

  /** Whether the text called {@code name} is {@code word}; nothing is noted. */
  public boolean is(String name, String word) {
    return value.text(name).filter(word::equals).isPresent();
  }

  /** The language whose tag is called {@code name}; empty if there is none. */
  public String language(String name) {
    return text(name).filter(tag -> tag.matches(LANGUAGE)).orElse("");
  }

  /** The flag called {@code name}; no if there is none. */
  public boolean flag(String name) {
    exactly(name);
    return read(name, "true or false", JsonValue::flag).orElse(false);
  }

  /** The number called {@code name}, within what a scorecard takes as points. */
  public Optional<BigDecimal> points(String name) {
    return number(name, MOST.negate(), MOST);
  }

  /** The number called {@code name}, within what a scorecard takes as a weight. */
  public Optional<BigDecimal> weight(String name) {
    return number(name, BigDecimal.ZERO, MOST);
  }

  /** The number called {@code name}, if it is from {@code least} to {@code most}. */
  public Optional<BigDecimal> number(String name, BigDecimal least, BigDecimal most) {
    Predicate<BigDecimal> fits =
        number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    Optional<BigDecimal> written = read(name, "a number", JsonValue::number);
    written.ifPresent(number -> exactlyOrDropped(fits.test(number), name, NUMBER_SIZE));
    return written.filter(fits).map(number -> rounded(number, name));
  }

  private BigDecimal rounded(BigDecimal number, String name) {
    BigDecimal rounded =
        number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.HALF_EVEN);
    exactlyOr(rounded.compareTo(number) == 0, name, ROUNDED);
    return rounded;
  }

  /**
   * The same number; where it is not there and {@code wanted}, 0 in its place, which is noted.
   *
   * @param name at what it is noted
   */
  public @Nullable BigDecimal orZero(
      Optional<BigDecimal> number, boolean wanted, String name, Loss missing) {
    if (number.isEmpty() && wanted) {
      approximated(name, missing);
      return BigDecimal.ZERO;
    }
    return number.orElse(null);
  }

  /** What the word called {@code name} stands for; an unknown word is noted and stands for none. */
  public <E> Optional<E> word(String name, Map<String, E> known) {
    Optional<String> word = text(name);
    Optional<E> found = word.map(known::get);
    if (word.isPresent() && found.isEmpty()) {
      dropped(
          name,
          new Loss.Words(
              "is none of the values that are known: "
                  + String.join(", ", new TreeSet<>(known.keySet())),
              "Check what it means there; maybe it is newer than this adapter.",
              true));
    }
    return found;
  }

  /** The object called {@code name}. */
  public Optional<FormNode> node(String name) {
    return value.get(name).flatMap(this::object);
  }

  /** The object called {@code name}; one without members if there is none. */
  public FormNode part(String name) {
    return node(name).orElse(empty(this));
  }

  /** The objects in the list called {@code name}; none if there is no list. */
  public List<FormNode> nodes(String name) {
    return items(name).flatMap(item -> object(item).stream()).toList();
  }

  private Optional<FormNode> object(JsonValue found) {
    return read(found, "an object", Optional.of(found).filter(JsonValue::isObject))
        .map(object -> FormNode.of(object, ledger()));
  }

  /** The texts in the list called {@code name}, with their places. */
  public List<JsonValue> texts(String name) {
    List<JsonValue> texts =
        items(name).filter(item -> read(item, "a text", item.text()).isPresent()).toList();
    texts.forEach(text -> ledger().exactly(text.pointer()));
    return texts;
  }

  private Stream<JsonValue> items(String name) {
    List<JsonValue> items =
        read(name, "a list", found -> Optional.of(found).filter(JsonValue::isList))
            .map(JsonValue::items)
            .orElse(List.of());
    exactlyIf(items.isEmpty(), name);
    return items.stream();
  }

  private <T> Optional<T> read(
      String name, String wanted, Function<JsonValue, Optional<T>> reading) {
    return value.get(name).flatMap(found -> read(found, wanted, reading.apply(found)));
  }

  private <T> Optional<T> read(JsonValue found, String wanted, Optional<T> read) {
    if (read.isEmpty()) {
      ledger()
          .dropped(
              found.pointer(),
              new Loss.Words(
                  "is %s where %s belongs".formatted(found.kind(), wanted),
                  "Check where the file comes from.",
                  true));
    }
    return read;
  }

  /** Notes that those flags that are set were lost. */
  public void droppedIfSet(Loss loss, String... names) {
    for (String name : names) {
      exactlyOrDropped(!flag(name), name, loss);
    }
  }

  /** Notes that the member {@code name}, if there is one, was lost, and whatever was read in it. */
  public void droppedWhole(String name, Loss loss) {
    value.get(name).ifPresent(found -> dropWhole(found, loss));
  }

  /** Notes that the whole object was lost, and whatever was read in it. */
  public void droppedWhole(Loss loss) {
    dropWhole(value, loss);
  }

  private void dropWhole(JsonValue found, Loss loss) {
    ledger().dropped(found.pointer(), loss);
    found.members().forEach(part -> dropWhole(part, loss));
    found.items().forEach(part -> dropWhole(part, loss));
  }
}
