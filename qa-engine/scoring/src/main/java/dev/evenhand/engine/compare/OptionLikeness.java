package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which options of a question that are gone live on under another value. */
final class OptionLikeness {
  /** The new value, and what speaks for it. */
  record Match(String value, RenameGuess.Why why) {}

  /** An option, its words by language, and where it stands. */
  private record Placed(
      Option option, int index, Map<String, String> label, Map<String, String> means) {
    int comparisons() {
      return 1 + label.size() + means.size();
    }

    boolean saysTheSame(Placed other) {
      return Likeness.sameWords(label, other.label) || Likeness.sameWords(means, other.means);
    }

    boolean standsAndScoresTheSame(Placed other) {
      return index == other.index && EqualNumbers.same(option.score(), other.option.score());
    }
  }

  private final Map<String, Match> pairs = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final GuessBudget budget;

  private OptionLikeness(GuessBudget budget) {
    this.budget = budget;
  }

  /** By the old value; each new value at most once. */
  static Map<String, Match> pairs(QuestionKind before, QuestionKind after, GuessBudget budget) {
    List<Placed> gone = placed(before, after);
    List<Placed> added = placed(after, before);
    OptionLikeness likeness = new OptionLikeness(budget);
    if (!added.isEmpty()) {
      gone.forEach(old -> likeness.match(old, added));
    }
    return likeness.pairs;
  }

  /** The options of {@code some} whose values {@code others} lack; of equal values the first. */
  private static List<Placed> placed(QuestionKind some, QuestionKind others) {
    Set<String> known = new HashSet<>(others.options().stream().map(Option::value).toList());
    Map<Option, Integer> firsts = new HashMap<>();
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < some.options().size(); i++) {
      Option option = some.options().get(i);
      firsts.putIfAbsent(option, i);
      if (!known.contains(option.value())) {
        int index = firsts.getOrDefault(option, i);
        placed.add(new Placed(option, index, texts(option.label()), texts(option.means())));
      }
    }
    return placed;
  }

  private static Map<String, String> texts(@Nullable Text text) {
    return text == null ? Map.of() : Likened.texts(text);
  }

  private void match(Placed old, List<Placed> added) {
    if (budget.isSpent()) {
      budget.leaveOut(1);
      return;
    }
    Placed found = first(added, old::saysTheSame);
    RenameGuess.Why why = RenameGuess.Why.SAME_WORDS;
    if (found == null) {
      found = first(added, old::standsAndScoresTheSame);
      why = RenameGuess.Why.SAME_PLACE_AND_SCORE;
    }
    budget.spend(added.size() * old.comparisons());
    if (found != null) {
      taken.add(found.option().value());
      pairs.put(old.option().value(), new Match(found.option().value(), why));
    }
  }

  private @Nullable Placed first(List<Placed> added, Predicate<Placed> fits) {
    for (Placed option : added) {
      if (!taken.contains(option.option().value()) && fits.test(option)) {
        return option;
      }
    }
    return null;
  }
}
