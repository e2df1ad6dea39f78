package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that some conditions can see, as far as they can tell it apart: all combinations of
 * what may be known of the questions and facts that they look at. Combinations that other
 * conditions rule out are among them, so what holds for all of them holds.
 */
final class Worlds {
  private static final int MOST = 20_000;

  /** How many combinations are tried for the whole of a card; beyond them nothing is claimed. */
  static final class Budget {
    private long left = 2_000_000;

    private boolean take() {
      return --left >= 0;
    }

    /** How many are left. */
    long left() {
      return left;
    }
  }

  private final Budget budget;
  private final List<String> questions;
  private final List<String> facts;

  /** What may be known of each question, then of each fact; null if the combinations are many. */
  private final @Nullable List<List<Seen>> choices;

  /** One combination; goes on to be the next. */
  private static final class World implements Condition.Facts {
    private final Map<String, Seen> answers = new HashMap<>();
    private final Map<String, Seen> facts = new HashMap<>();

    @Override
    public @Nullable Set<String> marksOf(String question) {
      return answers.getOrDefault(question, Seen.NOTHING).marks();
    }

    @Override
    public @Nullable BigDecimal numberOf(String question) {
      return answers.getOrDefault(question, Seen.NOTHING).number();
    }

    @Override
    public int errors(Condition.Errors errors) {
      throw new IllegalStateException("conditions that count errors are not tried");
    }

    @Override
    public @Nullable String metadata(String name) {
      return facts.getOrDefault(name, Seen.NOTHING).fact();
    }
  }

  private Worlds(
      Budget budget,
      List<String> questions,
      List<String> facts,
      @Nullable List<List<Seen>> choices) {
    this.budget = budget;
    this.questions = questions;
    this.facts = facts;
    this.choices = choices;
  }

  /** Of what conditions of {@code card} see. */
  static Worlds of(LintedCard card, Stream<Condition> conditions) {
    List<Condition> leaves = conditions.flatMap(Condition::leaves).distinct().toList();
    List<String> questions = leaves.stream().flatMap(Condition::questions).distinct().toList();
    List<String> facts = leaves.stream().flatMap(Condition::facts).distinct().toList();
    boolean counts = leaves.stream().anyMatch(leaf -> leaf instanceof Condition.Errors);
    List<List<Seen>> choices = counts ? null : choices(card, questions, facts, leaves);
    return new Worlds(card.budget(), questions, facts, choices);
  }

  private static @Nullable List<List<Seen>> choices(
      LintedCard card, List<String> questions, List<String> facts, List<Condition> leaves) {
    Sights sights = new Sights(leaves);
    List<List<Seen>> choices = new ArrayList<>();
    long count = 1;
    for (int i = 0; i < questions.size() + facts.size(); i++) {
      boolean asked = i < questions.size();
      String name = asked ? questions.get(i) : facts.get(i - questions.size());
      List<Seen> all =
          asked ? card.question(name).map(sights::of).orElse(List.of()) : sights.of(name);
      List<Seen> seen = apart(all, leaves, asked, name);
      choices.add(seen);
      count *= seen.size();
      if (count == 0 || count > MOST) {
        return null;
      }
    }
    return choices;
  }

  /** Of those that no comparison tells apart one. */
  private static List<Seen> apart(
      List<Seen> all, List<Condition> leaves, boolean asked, String name) {
    List<Condition> looking =
        leaves.stream()
            .filter(leaf -> (asked ? leaf.questions() : leaf.facts()).anyMatch(name::equals))
            .toList();
    Map<BitSet, Seen> first = new LinkedHashMap<>();
    World world = new World();
    for (Seen seen : all) {
      (asked ? world.answers : world.facts).put(name, seen);
      BitSet held = new BitSet();
      for (int i = 0; i < looking.size(); i++) {
        held.set(i, looking.get(i).holds(world));
      }
      first.putIfAbsent(held, seen);
    }
    return List.copyOf(first.values());
  }

  /**
   * Whether {@code claim} holds in all of them; also false if they are too many to try, as those of
   * conditions are that count errors.
   */
  boolean all(Predicate<Condition.Facts> claim) {
    return choices != null && all(claim, new World(), 0, choices);
  }

  private boolean all(
      Predicate<Condition.Facts> claim, World world, int at, List<List<Seen>> choices) {
    if (at == choices.size()) {
      return budget.take() && claim.test(world);
    }
    for (Seen seen : choices.get(at)) {
      if (at < questions.size()) {
        world.answers.put(questions.get(at), seen);
      } else {
        world.facts.put(facts.get(at - questions.size()), seen);
      }
      if (!all(claim, world, at + 1, choices)) {
        return false;
      }
    }
    return true;
  }
}
