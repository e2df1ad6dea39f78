package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.words.PolicyWords;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is listed by name: the scales, causes and tests of a card, and the answers of a question.
 */
final class NamedPartDifferences {
  /** What to do with a part that both have. */
  interface Kept<T> {
    void compare(CardPart place, T before, T after);
  }

  private NamedPartDifferences() {}

  /** Scales, causes and tests. */
  static <T> void compare(
      Map<String, T> before,
      Map<String, T> after,
      Function<String, CardPart> place,
      Effect effect,
      Consumer<CardChange> changes) {
    compare(
        before,
        after,
        place,
        NamedPartDifferences::words,
        effect,
        changes,
        (where, was, is) -> change(where, was, is, effect, changes));
  }

  /** What is gone, and then in the order of {@code after} what is new and what is {@code kept}. */
  static <T> void compare(
      Map<String, T> before,
      Map<String, T> after,
      Function<String, CardPart> place,
      Function<T, String> words,
      Effect effect,
      Consumer<CardChange> changes,
      Kept<T> kept) {
    before.forEach(
        (name, value) -> {
          if (!after.containsKey(name)) {
            changes.accept(CardChange.removed(place.apply(name), words.apply(value), effect));
          }
        });
    after.forEach(
        (name, value) -> {
          T old = before.get(name);
          if (old == null) {
            changes.accept(CardChange.added(place.apply(name), words.apply(value), effect));
          } else {
            kept.compare(place.apply(name), old, value);
          }
        });
  }

  private static void change(
      CardPart place, Object before, Object after, Effect effect, Consumer<CardChange> changes) {
    if (before instanceof Text was && after instanceof Text is) {
      TextDifferences.compare(place, "cause", was, is, effect, changes);
    } else if (!before.equals(after)) {
      changes.accept(
          CardChange.of(CardChange.Kind.CHANGED, place, words(before), words(after), effect));
    }
  }

  private static String words(Object value) {
    if (value instanceof ScorecardTest test) {
      ScorecardTest.Expected expected = test.expect();
      return "%s answers, expects%s%s%s"
          .formatted(
              test.answers().size(),
              expected.outcome() == null ? "" : " " + expected.outcome(),
              expected.percent() == null ? "" : " " + PolicyWords.of(expected.percent()) + " %",
              expected.band() == null ? "" : " " + expected.band());
    }
    return value instanceof List<?> scale ? PolicyWords.of(scale) : "\"" + value + "\"";
  }
}
