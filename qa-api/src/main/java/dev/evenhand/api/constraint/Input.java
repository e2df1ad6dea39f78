package dev.evenhand.api.constraint;

import dev.evenhand.api.copy.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a rule reads besides the value that it finds fault with. Who knows that an input is not what
 * the author meant, as a reader of files does, knows that the {@link Breach} may merely follow from
 * that.
 *
 * <p>Paths go from the record as those of a breach do: property names and list indexes in turn.
 */
public sealed interface Input {
  /** Of a rule that reads nothing but the value at fault and what stands in it. */
  List<Input> NOTHING_ELSE = List.of();

  /** What a value is, as far as it tells which unknown property might have been meant for it. */
  enum Form {
    /** A number. */
    NUMBER,
    /** A list, or properties whose names are the author's. */
    LIST,
    /** Yes or no. */
    FLAG,
    /** Anything that no unknown property is taken for. */
    OTHER
  }

  /** What a whole card says. */
  enum OfCard implements Input {
    /** The ids of all sections and questions. One that breaks a rule is known all the same. */
    IDS,
    /** Everything: the rule can only be judged where nothing else is wrong. */
    EVERYTHING;

    @Override
    public Input under(List<Object> prefix) {
      return this;
    }

    @Override
    public <R> R match(
        Function<Value, R> value, Function<Below, R> below, Function<OfCard, R> card) {
      return card.apply(this);
    }
  }

  /** One value: a property or an entry of a list. */
  record Value(List<Object> path, Form form) implements Input {
    public Value {
      Objects.requireNonNull(form, "form");
      path = Copies.list(path, "path");
    }

    @Override
    public Input under(List<Object> prefix) {
      return new Value(joined(prefix, path), form);
    }

    @Override
    public <R> R match(
        Function<Value, R> value, Function<Below, R> below, Function<OfCard, R> card) {
      return value.apply(this);
    }
  }

  /** Every property of these names below a path, at any depth, and the entries of lists there. */
  record Below(List<Object> path, Map<String, Form> properties) implements Input {
    public Below {
      path = Copies.list(path, "path");
      properties = Copies.map(properties, "properties");
    }

    @Override
    public Input under(List<Object> prefix) {
      return new Below(joined(prefix, path), properties);
    }

    @Override
    public <R> R match(
        Function<Value, R> value, Function<Below, R> below, Function<OfCard, R> card) {
      return below.apply(this);
    }
  }

  /** The same input seen from a record that holds this one under {@code prefix}. */
  Input under(List<Object> prefix);

  /** What the function of this input's sort makes of it. */
  <R> R match(Function<Value, R> value, Function<Below, R> below, Function<OfCard, R> card);

  private static List<Object> joined(List<Object> prefix, List<Object> path) {
    List<Object> joined = new ArrayList<>(prefix);
    joined.addAll(path);
    return joined;
  }
}
