package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
      List<String> questions, List<String> facts, @Nullable List<List<Seen>> choices) {
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
    List<List<Seen>> choices =
        counts ? null : choices(card, questions, facts, new Sights(leaves));
    return new Worlds(questions, facts, choices);
  }

  private static @Nullable List<List<Seen>> choices(
      LintedCard card, List<String> questions, List<String> facts, Sights sights) {
    List<List<Seen>> choices = new ArrayList<>();
    long count = 1;
    for (int i = 0; i < questions.size() + facts.size(); i++) {
      List<Seen> seen =
          i < questions.size()
              ? card.question(questions.get(i)).map(sights::of).orElse(List.of())
              : sights.of(facts.get(i - questions.size()));
      choices.add(seen);
      count *= seen.size();
      if (count == 0 || count > MOST) {
        return null;
      }
    }
    return choices;
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
      return claim.test(world);
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
