package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.words.PolicyWords;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a card lists by name: scales, causes and tests. */
final class NamedPartDifferences {
  private NamedPartDifferences() {}

  static <T> void compare(
      Map<String, T> before,
      Map<String, T> after,
      Function<String, Place> place,
      Effect effect,
      Consumer<CardChange> changes) {
    before.forEach(
        (name, value) -> {
          if (!after.containsKey(name)) {
            changes.accept(
                new CardChange(
                    CardChange.Kind.REMOVED,
                    place.apply(name),
                    null,
                    null,
                    words(value),
                    null,
                    effect));
          }
        });
    after.forEach(
        (name, value) -> {
          T old = before.get(name);
          if (old == null) {
            changes.accept(
                new CardChange(
                    CardChange.Kind.ADDED,
                    place.apply(name),
                    null,
                    null,
                    null,
                    words(value),
                    effect));
          } else {
            change(place.apply(name), old, value, effect, changes);
          }
        });
  }

  private static void change(
      Place place, Object before, Object after, Effect effect, Consumer<CardChange> changes) {
    if (before instanceof Text was && after instanceof Text is) {
      TextDifferences.compare(place, "cause", was, is, effect, changes);
    } else if (!before.equals(after)) {
      changes.accept(
          new CardChange(
              CardChange.Kind.CHANGED, place, null, null, words(before), words(after), effect));
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
