package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.words.PolicyWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How two questions are answered: their types, options and ranges. */
record KindDifferences(PlaceDifferences here) {
  private static final List<ComparedProperty<QuestionKind>> KIND =
      List.of(
          ComparedProperty.rule("type", QuestionKind::type),
          ComparedProperty.policy("cap", KindDifferences::cap).rescoring(),
          ComparedProperty.policy("scoredBy", KindDifferences::scoredBy).rescoring(),
          ComparedProperty.policy("perCount", KindDifferences::perCount).rescoring(),
          ComparedProperty.plain("step", KindDifferences::step, Effect.ASKED));

  void compare(QuestionKind before, QuestionKind after) {
    here.addProperties(KIND, before, after);
    here.addTexts("unit", unit(before), unit(after), Effect.ASKED);
    compareOptions(before, after);
    compareRanges(before.ranges(), after.ranges());
  }

  private static @Nullable Object cap(QuestionKind kind) {
    return kind instanceof QuestionKind.MultipleChoice multiple ? multiple.cap() : null;
  }

  private static @Nullable Text unit(QuestionKind kind) {
    return kind instanceof QuestionKind.Numeric number ? number.unit() : null;
  }

  private static @Nullable Object scoredBy(QuestionKind kind) {
    return kind instanceof QuestionKind.Numeric number ? number.scoredBy() : null;
  }

  private static @Nullable Object perCount(QuestionKind kind) {
    return kind instanceof QuestionKind.Numeric number ? number.perCount() : null;
  }

  private static @Nullable Object step(QuestionKind kind) {
    return kind instanceof QuestionKind.Numeric number ? number.step() : null;
  }

  private void compareOptions(QuestionKind before, QuestionKind after) {
    Map<String, Option> was = byName(before.options(), Option::value);
    Map<String, Option> is = byName(after.options(), Option::value);
    compare(
        was,
        is,
        CardPart.Subject.OPTION,
        option -> words(option.score()),
        (where, old, option) -> {
          where.addProperties(Properties.OPTION, old, option);
          where.addTexts("label", old.label(), option.label(), Effect.ASKED);
          where.addTexts("means", old.means(), option.means(), Effect.ASKED);
        });
    // The options of a rating are a scale, and statistics go by its order.
    boolean ordered = after instanceof Choosing choosing && choosing.ordered();
    OrderDifferences.compare(
        List.copyOf(was.keySet()),
        List.copyOf(is.keySet()),
        value -> here.place().part(CardPart.Subject.OPTION, value),
        ordered ? Effect.ASKED : Effect.NONE,
        here.changes());
  }

  private void compareRanges(List<NumberRange> before, List<NumberRange> after) {
    compare(
        byName(before, NumberRange::id),
        byName(after, NumberRange::id),
        CardPart.Subject.RANGE,
        KindDifferences::words,
        (where, old, range) -> where.addProperties(Properties.RANGE, old, range));
  }

  /** Less choice is another question even where the same answers score the same. */
  private <T> void compare(
      Map<String, T> before,
      Map<String, T> after,
      CardPart.Subject subject,
      Function<T, String> words,
      NamedPartDifferences.Kept<T> kept) {
    List<Runnable> later = new ArrayList<>();
    new NamedPartDifferences<>(here, subject, words, here.effect(Effect.SCORE, Effect.ASKED))
        .compare(before, after, (where, was, is) -> later.add(() -> kept.compare(where, was, is)));
    later.forEach(Runnable::run);
  }

  private static <T> Map<String, T> byName(List<T> list, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    list.forEach(item -> byName.putIfAbsent(name.apply(item), item));
    return byName;
  }

  private static String words(NumberRange range) {
    String from = range.from() == null ? "" : "above " + PolicyWords.of(range.from()) + " ";
    String to = range.to() == null ? "" : "up to " + PolicyWords.of(range.to()) + " ";
    return from + to + words(range.score());
  }

  private static String words(@Nullable BigDecimal score) {
    return score == null ? "unscored" : "scores " + PolicyWords.of(score);
  }
}
