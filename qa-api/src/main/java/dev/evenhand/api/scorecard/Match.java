package dev.evenhand.api.scorecard;

import java.util.Collections;
import java.util.Set;

/** How the values that an answer hits are held against those that a condition lists. */
public enum Match {
  /** It hits one of them. */
  IS,
  /** It hits none of them; an open question has no answer and is not even that. */
  IS_NOT,
  /** At least one of them was chosen; for an answer of one value the same as {@link #IS}. */
  ANY_OF,
  /** All of them were chosen, and maybe more. */
  ALL_OF,
  /** They were chosen and nothing else. */
  EXACTLY;

  /** Whether an answer that hits {@code marks} fits {@code values}. */
  public boolean holds(Set<String> marks, Set<String> values) {
    return switch (this) {
      case IS, ANY_OF -> shareAny(marks, values);
      case IS_NOT -> !shareAny(marks, values);
      case ALL_OF -> marks.containsAll(values);
      case EXACTLY -> marks.equals(values);
    };
  }

  /** Looks up the fewer among the more: a condition may list thousands, an answer hits a few. */
  private static boolean shareAny(Set<String> one, Set<String> other) {
    boolean less = one.size() < other.size();
    return !Collections.disjoint(less ? other : one, less ? one : other);
  }
}
