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
      case IS, ANY_OF -> !Collections.disjoint(marks, values);
      case IS_NOT -> Collections.disjoint(marks, values);
      case ALL_OF -> marks.containsAll(values);
      case EXACTLY -> marks.equals(values);
    };
  }
}
