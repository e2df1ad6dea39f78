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
import dev.evenhand.engine.method.ScoringMethods;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values of one sort stand in files.
 *
 * @param reader reads one from its place in the tree
 * @param writer the JSON for it; null for what files leave out
 */
record ValueFormat<V>(Fields.Reader<V> reader, CardProperty.Getter<V, Object> writer) {
  static final ValueFormat<String> WORD = new ValueFormat<>(Values::text, word -> word);
  static final ValueFormat<BigDecimal> NUMBER = new ValueFormat<>(Values::number, number -> number);
  static final ValueFormat<BigDecimal> PERCENT =
      new ValueFormat<>(Values::percent, ratio -> ratio.movePointRight(2));
  static final ValueFormat<Boolean> FLAG =
      new ValueFormat<>(Values::flag, set -> set ? true : null);
  static final ValueFormat<Method> METHOD =
      new ValueFormat<>(at -> Values.oneOf(ScoringMethods.byWord()).read(at), Method::word);
  static final ValueFormat<NotApplicablePolicy> NOT_APPLICABLE =
      words(NotApplicablePolicy.values());
  static final ValueFormat<UnansweredPolicy> UNANSWERED = words(UnansweredPolicy.values());
  static final ValueFormat<RatioPolicy> RATIO = words(RatioPolicy.values());
  static final ValueFormat<FailedSectionPolicy> FAILED_SECTION =
      words(FailedSectionPolicy.values());
  static final ValueFormat<Bounds> BOUNDS = words(Bounds.values());

  /** Constants by the words by which files call them. */
  static <E extends Enum<E>> ValueFormat<E> words(E[] constants) {
    return new ValueFormat<>(Values.oneOf(Values.words(constants)), JsonText::word);
  }

  /** A list; an empty one is left out. */
  static <V> ValueFormat<List<V>> list(ValueFormat<V> entry, V placeholder) {
    return new ValueFormat<>(
        at -> Fields.entries(at, entry.reader, placeholder),
        list -> list.isEmpty() ? null : list.stream().map(entry::write).toList());
  }

  @Nullable Object write(@Nullable V value) {
    return value == null ? null : writer.of(value);
  }
}
