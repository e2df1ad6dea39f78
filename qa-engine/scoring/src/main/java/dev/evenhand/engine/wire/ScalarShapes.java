package dev.evenhand.engine.wire;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that stand as they are in the other formats, too. */
final class ScalarShapes {
  static final Shape<String> TEXT = of(text -> text, Values::text);
  static final Shape<Boolean> FLAG = of(flag -> flag, Values::flag);
  static final Shape<Integer> INT =
      of(number -> number, at -> whole(at, BigDecimal::intValueExact));

  /** From 1 on. */
  static final Shape<Integer> COUNT = of(number -> number, ScalarShapes::count);

  static final Shape<Long> LONG = of(number -> number, at -> whole(at, BigDecimal::longValueExact));
  static final Shape<Answer> ANSWER =
      of(AnswerBinder::written, at -> AnswerBinder.answer(at.hidden()));

  /** Words for people. */
  static final Shape<Text> WORDS = of(ScalarShapes::written, ScalarShapes::words);

  private ScalarShapes() {}

  private static <T> Shape<T> of(Function<T, Object> writer, Fields.Reader<T> reader) {
    return new Shape<>() {
      @Override
      public Object write(T value) {
        return writer.apply(value);
      }

      @Override
      public @Nullable T read(Cursor at) {
        return reader.read(at);
      }
    };
  }

  private static <N> @Nullable N whole(Cursor at, Function<BigDecimal, N> exact) {
    BigDecimal number = Values.number(at);
    try {
      return number == null ? null : exact.apply(number);
    } catch (ArithmeticException e) {
      WrongType.report(at, "a whole number");
      return null;
    }
  }

  private static @Nullable Integer count(Cursor at) {
    Integer number = INT.read(at);
    if (number != null && number < 1) {
      WrongType.report(at, "a whole number from 1 on");
      return null;
    }
    return number;
  }

  private static Object written(Text text) {
    Map<String, String> words = text.byLanguage();
    boolean plain = words.size() == 1 && words.containsKey("");
    return plain ? words.getOrDefault("", "") : words;
  }

  private static @Nullable Text words(Cursor at) {
    if (at.node() instanceof Node.Str text) {
      return Text.of(text.value());
    }
    if (!(at.node() instanceof Node.Obj)) {
      WrongType.report(at, "a text, or texts by language");
      return null;
    }
    return new Text(Fields.byName(at, Values::text));
  }
}
