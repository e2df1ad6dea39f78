package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Guesses which sections, questions and options that are gone live on under another id. Each is
 * guessed at most once: the most alike first, of equals in the order of the earlier card.
 */
final class RenameGuesses {
  /** Likely pairs are sorted, too. */
  private static final int KEPT = 50;

  private final GuessBudget budget = new GuessBudget();
  private final CardOutline before;
  private final CardOutline after;
  private final List<RenameGuess> guesses = new ArrayList<>();
  private final Map<String, String> newIds = new HashMap<>();
  private final Map<String, String> oldIds = new HashMap<>();

  private RenameGuesses(CardOutline before, CardOutline after) {
    this.before = before;
    this.after = after;
  }

  static RenameGuesses of(CardOutline before, CardOutline after) {
    RenameGuesses guesses = new RenameGuesses(before, after);
    guesses.guessSections();
    guesses.guessQuestions();
    guesses.guessOptions();
    return guesses;
  }

  List<RenameGuess> guesses() {
    return guesses;
  }

  /** The id that a section of the earlier card likely has now, or the same. */
  String newIdOf(String section) {
    return newIds.getOrDefault(section, section);
  }

  /** The id that a section of the later card likely had, or the same. */
  String oldIdOf(String section) {
    return oldIds.getOrDefault(section, section);
  }

  /** How many things that are gone were held against nothing, as the cards are large. */
  int unguessed() {
    return budget.unguessed();
  }

  /** Two things that may be one. */
  private record Pair(CardPart before, CardPart after, Likeness likeness) {}

  private void guessSections() {
    List<Pair> pairs =
        pairs(
            gone(before.sections(), after.sections()).stream().map(Likened::of).toList(),
            gone(after.sections(), before.sections()).stream().map(Likened::of).toList(),
            Likeness::ofSections);
    for (Pair pair : likeliest(pairs)) {
      newIds.put(pair.before().id(), pair.after().id());
      oldIds.put(pair.after().id(), pair.before().id());
      add(pair, before.sections(), after.sections(), NodeDifferences::compare);
    }
  }

  private void guessQuestions() {
    List<Pair> pairs =
        pairs(
            gone(before.questions(), after.questions()).stream().map(Likened::of).toList(),
            gone(after.questions(), before.questions()).stream().map(Likened::of).toList(),
            Likeness::ofQuestions);
    for (Pair pair : likeliest(pairs)) {
      add(pair, before.questions(), after.questions(), NodeDifferences::compare);
    }
  }

  private List<Pair> pairs(
      List<Likened> gone, List<Likened> added, BiFunction<Likened, Likened, Likeness> compare) {
    List<Pair> pairs = new ArrayList<>();
    for (Likened old : added.isEmpty() ? List.<Likened>of() : gone) {
      if (budget.isSpent()) {
        budget.leaveOut(1);
        continue;
      }
      CardPart place = before.place(old.id());
      for (Likened other : added) {
        budget.spend(old.comparisons(other));
        Likeness likeness = compare.apply(old, other);
        if (likeness.isLikely()) {
          budget.spend(KEPT);
          pairs.add(new Pair(place, after.place(other.id()), likeness));
        }
      }
    }
    return pairs;
  }

  private void guessOptions() {
    before
        .questions()
        .forEach(
            (id, question) -> {
              Question other = after.questions().get(id);
              if (other != null) {
                OptionLikeness.pairs(question.kind(), other.kind(), budget)
                    .forEach((was, is) -> guessOption(id, was, is));
              }
            });
  }

  private void guessOption(String question, String was, OptionLikeness.Match is) {
    CardPart place = after.place(question);
    guesses.add(
        new RenameGuess(
            place.part(CardPart.Subject.OPTION, was),
            place.part(CardPart.Subject.OPTION, is.value()),
            is.why(),
            List.of()));
  }

  private interface Comparison<T> {
    void compare(NodeDifferences node, T before, T after);
  }

  private <T> void add(
      Pair pair, Map<String, T> were, Map<String, T> are, Comparison<T> comparison) {
    String was = pair.before().id();
    String is = pair.after().id();
    List<CardChange> changes = new ArrayList<>();
    boolean matters = before.matters(was) || after.matters(is);
    CriticalDifferences critical = CriticalDifferences.of(before, after);
    comparison.compare(
        new NodeDifferences(critical.at(pair.after(), matters, changes::add), true, critical),
        Objects.requireNonNull(were.get(was)),
        Objects.requireNonNull(are.get(is)));
    guesses.add(new RenameGuess(pair.before(), pair.after(), pair.likeness().why(), changes));
  }

  private static List<Pair> likeliest(List<Pair> pairs) {
    Set<String> taken = new HashSet<>();
    List<Pair> chosen = new ArrayList<>();
    pairs.stream()
        .sorted(Comparator.comparing((Pair pair) -> pair.likeness().degree()).reversed())
        .forEach(
            pair -> {
              List<String> ids =
                  List.of("before " + pair.before().id(), "after " + pair.after().id());
              if (Collections.disjoint(taken, ids)) {
                taken.addAll(ids);
                chosen.add(pair);
              }
            });
    return chosen;
  }

  private static <T> List<T> gone(Map<String, T> some, Map<String, T> others) {
    Map<String, T> rest = new LinkedHashMap<>(some);
    rest.keySet().removeAll(others.keySet());
    return List.copyOf(rest.values());
  }
}
