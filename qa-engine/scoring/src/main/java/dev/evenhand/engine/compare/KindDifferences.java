package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.words.PolicyWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two questions are answered: their types, options and ranges. */
final class KindDifferences {
  private static final Optional<Object> NONE = Optional.empty();

  private static final List<Property<QuestionKind>> KIND =
      List.of(
          Property.rule("type", QuestionKind::type),
          Property.policy("cap", KindDifferences::cap).rescoring(),
          Property.plain("unit", KindDifferences::unit, Effect.ASKED),
          Property.policy("scoredBy", KindDifferences::scoredBy).rescoring());

  private final Place place;
  private final boolean matters;
  private final Consumer<CardChange> changes;

  private KindDifferences(Place place, boolean matters, Consumer<CardChange> changes) {
    this.place = place;
    this.matters = matters;
    this.changes = changes;
  }

  static void compare(
      Place place,
      QuestionKind before,
      QuestionKind after,
      boolean matters,
      Consumer<CardChange> changes) {
    KindDifferences differences = new KindDifferences(place, matters, changes);
    Property.compare(KIND, before, after, place, matters, changes);
    differences.compareOptions(before.options(), after.options(), after);
    differences.compareRanges(before.ranges(), after.ranges());
  }

  private static @Nullable Object cap(QuestionKind kind) {
    return kind.match(
            choosing -> NONE, multiple -> known(multiple.cap()), number -> NONE, unscored -> NONE)
        .orElse(null);
  }

  private static @Nullable Object unit(QuestionKind kind) {
    return kind.match(
            choosing -> NONE, multiple -> NONE, number -> known(number.unit()), unscored -> NONE)
        .orElse(null);
  }

  private static @Nullable Object scoredBy(QuestionKind kind) {
    return kind.match(
            choosing -> NONE,
            multiple -> NONE,
            number -> known(number.scoredBy()),
            unscored -> NONE)
        .orElse(null);
  }

  private static Optional<Object> known(@Nullable Object value) {
    return Optional.ofNullable(value);
  }

  private void compareOptions(List<Option> before, List<Option> after, QuestionKind kind) {
    Map<String, Option> was = byName(before, Option::value);
    Map<String, Option> is = byName(after, Option::value);
    addAndRemove(Place.Subject.OPTION, words(was), words(is));
    is.forEach(
        (value, option) -> {
          Option old = was.get(value);
          if (old != null) {
            compare(place.part(Place.Subject.OPTION, value), old, option);
          }
        });
    // The options of a rating are a scale, and statistics go by its order.
    boolean ordered =
        kind.match(Choosing::ordered, multiple -> false, number -> false, unscored -> false);
    Effect effect = ordered ? Effect.ASKED : Effect.NONE;
    OrderDifferences.compare(
        List.copyOf(was.keySet()),
        List.copyOf(is.keySet()),
        value -> place.part(Place.Subject.OPTION, value),
        effect,
        changes);
  }

  private void compare(Place where, Option before, Option after) {
    Property.compare(Properties.OPTION, before, after, where, matters, changes);
    TextDifferences.compare(where, "label", before.label(), after.label(), Effect.ASKED, changes);
    TextDifferences.compare(where, "means", before.means(), after.means(), Effect.ASKED, changes);
  }

  private void compareRanges(List<NumberRange> before, List<NumberRange> after) {
    Map<String, NumberRange> was = byName(before, NumberRange::id);
    Map<String, NumberRange> is = byName(after, NumberRange::id);
    addAndRemove(Place.Subject.RANGE, rangeWords(was), rangeWords(is));
    is.forEach(
        (id, range) -> {
          NumberRange old = was.get(id);
          if (old != null) {
            Place where = place.part(Place.Subject.RANGE, id);
            Property.compare(Properties.RANGE, old, range, where, matters, changes);
          }
        });
  }

  /** Less choice is another question even where the same answers score the same. */
  private void addAndRemove(
      Place.Subject subject, Map<String, String> before, Map<String, String> after) {
    Effect effect = matters ? Effect.SCORE : Effect.ASKED;
    before.forEach(
        (name, words) -> {
          if (!after.containsKey(name)) {
            changes.accept(
                new CardChange(
                    CardChange.Kind.REMOVED,
                    place.part(subject, name),
                    null,
                    null,
                    words,
                    null,
                    effect));
          }
        });
    after.forEach(
        (name, words) -> {
          if (!before.containsKey(name)) {
            changes.accept(
                new CardChange(
                    CardChange.Kind.ADDED,
                    place.part(subject, name),
                    null,
                    null,
                    null,
                    words,
                    effect));
          }
        });
  }

  private static <T> Map<String, T> byName(List<T> list, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    list.forEach(item -> byName.putIfAbsent(name.apply(item), item));
    return byName;
  }

  private static Map<String, String> words(Map<String, Option> options) {
    return mapped(
        options,
        option -> option.score() == null ? "unscored" : "scores " + PolicyWords.of(option.score()));
  }

  private static Map<String, String> rangeWords(Map<String, NumberRange> ranges) {
    return mapped(ranges, KindDifferences::words);
  }

  private static String words(NumberRange range) {
    String from = range.from() == null ? "" : "above " + PolicyWords.of(range.from()) + " ";
    String to = range.to() == null ? "" : "up to " + PolicyWords.of(range.to()) + " ";
    String score = range.score() == null ? "unscored" : "scores " + PolicyWords.of(range.score());
    return from + to + score;
  }

  private static <T> Map<String, String> mapped(Map<String, T> map, Function<T, String> words) {
    return map.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> words.apply(entry.getValue()),
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
