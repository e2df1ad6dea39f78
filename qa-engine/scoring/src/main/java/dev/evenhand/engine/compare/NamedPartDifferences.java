package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.compare.CardPart.Subject;
import dev.evenhand.engine.words.PolicyWords;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is listed by name: the scales, causes and tests of a card, and the answers of a question.
 *
 * @param words what a part that is new or gone is told as
 * @param effect of such a part
 */
record NamedPartDifferences<T>(
    PlaceDifferences here, Subject subject, Function<T, String> words, Effect effect) {
  /** What to do with a part that both have. */
  interface Kept<T> {
    void compare(PlaceDifferences here, T before, T after);
  }

  /** Scales, causes and tests. */
  static <T> void compare(
      PlaceDifferences card,
      Subject subject,
      Map<String, T> before,
      Map<String, T> after,
      Effect effect) {
    new NamedPartDifferences<T>(card, subject, NamedPartDifferences::words, effect)
        .compare(before, after, (where, was, is) -> change(where, was, is, effect));
  }

  /** What is gone, and then in the order of {@code after} what is new and what is {@code kept}. */
  void compare(Map<String, T> before, Map<String, T> after, Kept<T> kept) {
    before.forEach(
        (name, value) -> {
          if (!after.containsKey(name)) {
            here.changes().accept(CardChange.removed(part(name), words.apply(value), effect));
          }
        });
    after.forEach(
        (name, value) -> {
          T old = before.get(name);
          if (old == null) {
            here.changes().accept(CardChange.added(part(name), words.apply(value), effect));
          } else {
            kept.compare(here.at(part(name)), old, value);
          }
        });
  }

  private CardPart part(String name) {
    return here.place().part(subject, name);
  }

  private static void change(PlaceDifferences here, Object before, Object after, Effect effect) {
    if (before instanceof Text was && after instanceof Text is) {
      here.addTexts("cause", was, is, effect);
    } else if (!before.equals(after)) {
      here.changes()
          .accept(
              CardChange.of(
                  CardChange.Kind.CHANGED, here.place(), words(before), words(after), effect));
    }
  }

  private static String words(Object value) {
    if (value instanceof ScorecardTest test) {
      ScorecardTest.Expected expected = test.expect();
      return "%s answers, expects%s%s%s%s%s"
          .formatted(
              test.answers().size(),
              expected.outcome() == null ? "" : " " + expected.outcome(),
              expected.percent() == null ? "" : " " + PolicyWords.of(expected.percent()) + " %",
              expected.band() == null ? "" : " " + expected.band(),
              expected.sections().entrySet().stream()
                  .map(of -> " %s %s %%".formatted(of.getKey(), PolicyWords.of(of.getValue())))
                  .collect(Collectors.joining()),
              expected.problems().stream().map(" "::concat).collect(Collectors.joining()));
    }
    return value instanceof List<?> scale ? PolicyWords.of(scale) : "\"" + value + "\"";
  }
}
