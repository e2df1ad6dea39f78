package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
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

/**
 * Guesses which sections, questions and options that are gone live on under another id. Each is
 * guessed at most once: the most alike first, of equals in the order of the earlier card.
 */
final class RenameGuesses {
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

  /** Two things that may be one. */
  private record Pair(CardPart before, CardPart after, Likeness likeness) {}

  private void guessSections() {
    List<Pair> pairs = new ArrayList<>();
    for (Section gone : gone(before.sections(), after.sections())) {
      for (Section added : gone(after.sections(), before.sections())) {
        Likeness likeness = Likeness.of(gone, added);
        if (likeness.isLikely()) {
          pairs.add(new Pair(before.place(gone.id()), after.place(added.id()), likeness));
        }
      }
    }
    for (Pair pair : likeliest(pairs)) {
      newIds.put(pair.before().id(), pair.after().id());
      oldIds.put(pair.after().id(), pair.before().id());
      add(pair, before.sections(), after.sections(), NodeDifferences::compare);
    }
  }

  private void guessQuestions() {
    List<Pair> pairs = new ArrayList<>();
    List<Question> added = gone(after.questions(), before.questions());
    Map<String, Set<String>> words = new HashMap<>();
    added.forEach(question -> words.put(question.id(), Likeness.words(question.ask())));
    for (Question gone : gone(before.questions(), after.questions())) {
      Set<String> own = Likeness.words(gone.ask());
      for (Question other : added) {
        Likeness likeness = Likeness.of(gone, other, own, words.getOrDefault(other.id(), Set.of()));
        if (likeness.isLikely()) {
          pairs.add(new Pair(before.place(gone.id()), after.place(other.id()), likeness));
        }
      }
    }
    for (Pair pair : likeliest(pairs)) {
      add(pair, before.questions(), after.questions(), NodeDifferences::compare);
    }
  }

  private void guessOptions() {
    before
        .questions()
        .forEach(
            (id, question) -> {
              Question other = after.questions().get(id);
              if (other != null) {
                OptionLikeness.pairs(question.kind(), other.kind())
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
    comparison.compare(
        new NodeDifferences(new PlaceDifferences(pair.after(), matters, changes::add), true),
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
