package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which options of a question that are gone live on under another value. */
final class OptionLikeness {
  private OptionLikeness() {}

  /** The new value, and what speaks for it. */
  record Match(String value, RenameGuess.Why why) {}

  /** By the old value; each new value at most once. */
  static Map<String, Match> pairs(QuestionKind before, QuestionKind after) {
    List<Option> were = before.options();
    List<Option> are = after.options();
    Set<String> oldValues = values(were);
    Set<String> newValues = values(are);
    Set<String> taken = new HashSet<>();
    Map<String, Match> pairs = new LinkedHashMap<>();
    for (Option old : were) {
      if (!newValues.contains(old.value())) {
        List<Option> free =
            are.stream()
                .filter(
                    option ->
                        !oldValues.contains(option.value()) && !taken.contains(option.value()))
                .toList();
        Match match = match(old, were.indexOf(old), free, are);
        if (match != null) {
          taken.add(match.value());
          pairs.put(old.value(), match);
        }
      }
    }
    return pairs;
  }

  private static Set<String> values(List<Option> options) {
    return options.stream().map(Option::value).collect(Collectors.toSet());
  }

  private static @Nullable Match match(Option old, int index, List<Option> free, List<Option> all) {
    for (Option option : free) {
      if (same(old.label(), option.label()) || same(old.means(), option.means())) {
        return new Match(option.value(), RenameGuess.Why.SAME_WORDS);
      }
    }
    for (Option option : free) {
      if (all.indexOf(option) == index && EqualNumbers.same(old.score(), option.score())) {
        return new Match(option.value(), RenameGuess.Why.SAME_PLACE_AND_SCORE);
      }
    }
    return null;
  }

  private static boolean same(@Nullable Text before, @Nullable Text after) {
    return before != null && after != null && Likeness.sameWords(before, after);
  }
}
