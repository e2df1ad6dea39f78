package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Parts of a condition without which it would hold in the same cases. */
final class IdleParts {
  private final Condition whole;
  private final Worlds worlds;
  private final Check.Findings found;

  private IdleParts(Condition whole, Worlds worlds, Check.Findings found) {
    this.whole = whole;
    this.worlds = worlds;
    this.found = found;
  }

  static void tell(LintedCard card, PlacedCondition one, Check.Findings found) {
    Condition whole = one.condition();
    new IdleParts(whole, Worlds.of(card, Stream.of(whole)), found)
        .look(whole, one.path(), UnaryOperator.identity());
  }

  /**
   * @param inPlace the whole condition with another in the place of {@code part}
   */
  private void look(Condition part, String path, UnaryOperator<Condition> inPlace) {
    if (part instanceof Condition.Not not) {
      look(not.condition(), path + "/not", other -> inPlace.apply(new Condition.Not(other)));
    } else if (part instanceof Condition.All all) {
      look(all.conditions(), path + "/all/", some -> inPlace.apply(new Condition.All(some)));
    } else if (part instanceof Condition.Any any) {
      look(any.conditions(), path + "/any/", some -> inPlace.apply(new Condition.Any(some)));
    }
  }

  /** Of parts that make each other idle the last is told, and nothing within them. */
  private void look(
      List<Condition> parts, String path, Function<List<Condition>, Condition> joined) {
    for (int i = parts.size() - 1; i >= 0 && parts.size() > 1; i--) {
      List<Condition> rest = new ArrayList<>(parts);
      rest.remove(i);
      Condition without = joined.apply(rest);
      if (worlds.all(facts -> without.holds(facts) == whole.holds(facts))) {
        found.add(
            path + i,
            "this part of the condition decides nothing beside its other parts",
            "Remove it, or correct what it compares.");
        return;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      look(
          parts.get(i),
          path + i,
          other -> {
            List<Condition> changed = new ArrayList<>(parts);
            changed.set(at, other);
            return joined.apply(changed);
          });
    }
  }
}
