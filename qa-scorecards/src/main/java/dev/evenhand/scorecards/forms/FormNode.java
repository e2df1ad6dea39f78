package dev.evenhand.scorecards.forms;

import static dev.evenhand.scorecards.forms.FormLoss.BLANK;
import static dev.evenhand.scorecards.forms.FormLoss.NUMBER_SIZE;
import static dev.evenhand.scorecards.forms.FormLoss.ROUNDED;
import static dev.evenhand.scorecards.forms.FormLoss.TOO_LONG;

import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.form.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

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

  private final JsonValue value;

  private FormNode(JsonValue value, Ledger ledger) {
    super(value.pointer(), ledger);
    this.value = value;
  }

  /** The object {@code value}, noting what is read from it in {@code ledger}. */
  public static FormNode of(JsonValue value, Ledger ledger) {
    return new FormNode(value, ledger);
  }

  /** An object without members, beside {@code node}; what is read from it is not there. */
  public static FormNode empty(FormNode node) {
    return new FormNode(JsonValue.EMPTY, node.ledger());
  }

  /** The object itself. */
  public JsonValue value() {
    return value;
  }

  /** Whether there is such a member, and not {@code null}. */
  public boolean has(String name) {
    return value.get(name).isPresent();
  }

  /** The text called {@code name}; blank texts are none. */
  public Optional<String> text(String name) {
    Optional<String> text = typed(name, "a text", JsonValue::text);
    text.ifPresent(words -> exactlyOrDropped(!words.isBlank(), name, BLANK));
    return text.filter(words -> !words.isBlank());
  }

  /**
   * The text called {@code name} as words of {@code language}, at most as long as a text may be.
   */
  public Optional<Text> words(String name, String language) {
    return text(name)
        .map(
            words -> {
              if (words.length() <= LONGEST_TEXT) {
                return new Text(Map.of(language, words));
              }
              approximated(name, TOO_LONG);
              return new Text(Map.of(language, words.substring(0, LONGEST_TEXT)));
            });
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
    Optional<Boolean> flag = typed(name, "true or false", JsonValue::flag);
    flag.ifPresent(known -> exactly(name));
    return flag.orElse(false);
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
    Optional<BigDecimal> number = typed(name, "a number", JsonValue::number);
    return number.flatMap(written -> within(written, least, most, name));
  }

  /**
   * The scores of options, by {@code read}; where only some have one, the others count 0, which is
   * noted at their ids, called {@code name}.
   */
  public static Map<FormNode, BigDecimal> scores(
      List<FormNode> options,
      Function<FormNode, Optional<BigDecimal>> read,
      String name,
      Loss missing) {
    Map<FormNode, BigDecimal> scores = new HashMap<>();
    options.forEach(node -> read.apply(node).ifPresent(score -> scores.put(node, score)));
    boolean scored = !scores.isEmpty();
    for (FormNode node : options) {
      if (scored && scores.putIfAbsent(node, BigDecimal.ZERO) == null) {
        node.approximated(name, missing);
      }
    }
    return scores;
  }

  private Optional<BigDecimal> within(
      BigDecimal number, BigDecimal least, BigDecimal most, String name) {
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      dropped(name, NUMBER_SIZE);
      return Optional.empty();
    }
    BigDecimal rounded =
        number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_EVEN) : number;
    exactlyOr(rounded.compareTo(number) == 0, name, ROUNDED);
    return Optional.of(rounded);
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

  /** The objects in the list called {@code name}; none if there is no list. */
  public List<FormNode> nodes(String name) {
    return items(name).stream().flatMap(item -> object(item).stream()).toList();
  }

  private Optional<FormNode> object(JsonValue found) {
    return typed(found, "an object", it -> Optional.of(it).filter(JsonValue::isObject))
        .map(object -> new FormNode(object, ledger()));
  }

  /** The texts in the list called {@code name}, with their places. */
  public List<JsonValue> texts(String name) {
    List<JsonValue> texts =
        items(name).stream()
            .filter(item -> typed(item, "a text", JsonValue::text).isPresent())
            .toList();
    texts.forEach(text -> ledger().exactly(text.pointer()));
    return texts;
  }

  private List<JsonValue> items(String name) {
    Optional<JsonValue> list =
        typed(name, "a list", found -> Optional.of(found).filter(JsonValue::isList));
    list.filter(found -> found.items().isEmpty()).ifPresent(none -> exactly(name));
    return list.map(JsonValue::items).orElse(List.of());
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

  private <T> Optional<T> typed(String name, String wanted, Function<JsonValue, Optional<T>> read) {
    return value.get(name).flatMap(found -> typed(found, wanted, read));
  }

  /** What {@code read} finds a value to be; notes if it is nothing of the kind. */
  private <T> Optional<T> typed(
      JsonValue found, String wanted, Function<JsonValue, Optional<T>> read) {
    Optional<T> typed = read.apply(found);
    if (typed.isEmpty()) {
      Loss loss =
          new Loss.Words(
              "is %s where %s belongs".formatted(found.kind(), wanted),
              "Check where the file comes from.",
              true);
      ledger().dropped(found.pointer(), loss);
    }
    return typed;
  }
}
