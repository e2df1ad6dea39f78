package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.Values;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values of one sort stand in files.
 *
 * @param reader reads one from its place in the tree
 * @param writer the JSON for it; null for what files leave out
 */
record Format<V>(Fields.Reader<V> reader, Property.Getter<V, Object> writer) {
  static final Format<String> WORD = new Format<>(Values::text, word -> word);
  static final Format<BigDecimal> NUMBER = new Format<>(Values::number, number -> number);
  static final Format<BigDecimal> PERCENT =
      new Format<>(Values::percent, ratio -> ratio.movePointRight(2));
  static final Format<Boolean> FLAG = new Format<>(Values::flag, set -> set ? true : null);
  static final Format<Method> METHOD = words(Method.values());
  static final Format<NotApplicablePolicy> NOT_APPLICABLE = words(NotApplicablePolicy.values());
  static final Format<UnansweredPolicy> UNANSWERED = words(UnansweredPolicy.values());
  static final Format<RatioPolicy> RATIO = words(RatioPolicy.values());
  static final Format<FailedSectionPolicy> FAILED_SECTION = words(FailedSectionPolicy.values());
  static final Format<Bounds> BOUNDS = words(Bounds.values());

  /** Constants by the words by which files call them. */
  static <E extends Enum<E>> Format<E> words(E[] constants) {
    return new Format<>(Values.oneOf(Values.words(constants)), JsonText::word);
  }

  /** A list; an empty one is left out. */
  static <V> Format<List<V>> list(Format<V> entry, V placeholder) {
    return new Format<>(
        at -> Fields.entries(at, entry.reader, placeholder),
        list -> list.isEmpty() ? null : list.stream().map(entry::write).toList());
  }

  @Nullable Object write(@Nullable V value) {
    return value == null ? null : writer.of(value);
  }
}
