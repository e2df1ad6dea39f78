package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Visibility;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition, and where it is judged at all.
 *
 * @param path its JSON pointer
 * @param use what it decides
 * @param judged the question or section that must be shown for it, such as "section 'sale'"
 * @param around what shows that
 * @param earlier conditions of rules that come first if they hold
 */
record PlacedCondition(
    String path,
    Condition condition,
    Use use,
    String judged,
    List<Visibility> around,
    List<Condition> earlier) {
  /** What a condition decides. */
  enum Use {
    SHOWS,
    HIDES,
    ANSWERS,
    FAILS,
    SETS;

    /** Whether it may be left out of the file, so that what it decides always is so. */
    boolean optional() {
      return this == SHOWS || this == HIDES || this == ANSWERS;
    }
  }

  PlacedCondition {
    around = List.copyOf(around);
    earlier = List.copyOf(earlier);
  }

  /** All that must be known to judge it. */
  Stream<Condition> all() {
    return Stream.concat(
        Stream.concat(Stream.of(condition), around.stream().map(Visibility::when)),
        earlier.stream());
  }

  /** Whether it is judged. */
  boolean isJudged(Condition.Facts facts) {
    return isShown(around, facts);
  }

  /** Whether it is judged and no rule before it holds. */
  boolean isReached(Condition.Facts facts) {
    return isJudged(facts) && earlier.stream().noneMatch(rule -> rule.holds(facts));
  }

  static boolean isShown(List<Visibility> around, Condition.Facts facts) {
    return around.stream().allMatch(one -> one.when().holds(facts) == one.shown());
  }
}
