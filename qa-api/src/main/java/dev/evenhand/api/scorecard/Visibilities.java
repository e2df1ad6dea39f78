package dev.evenhand.api.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for each question and section to be asked: its own condition and those of the
 * sections around it.
 *
 * @param byId by the id of a question or section
 */
record Visibilities(Map<String, Needed> byId) {
  private static final Needed NOTHING = new Needed(List.of(), 0);

  /**
   * What must hold for one of them.
   *
   * @param comparisons how many are made at most to see whether it does
   */
  record Needed(List<Visibility> visibilities, int comparisons) {
    Needed and(@Nullable Visibility own, List<Question> ofCard) {
      if (own == null) {
        return this;
      }
      List<Visibility> longer = new ArrayList<>(visibilities);
      longer.add(own);
      return new Needed(longer, comparisons + comparisonsOf(own.when(), ofCard));
    }
  }

  /** One for each leaf, and for errors one for each question that may have some. */
  private static int comparisonsOf(Condition condition, List<Question> ofCard) {
    return condition
        .leaves()
        .mapToInt(
            leaf ->
                leaf instanceof Condition.Errors errors
                    ? Math.max(1, Math.toIntExact(errors.in(ofCard).count()))
                    : 1)
        .sum();
  }

  static Visibilities of(Scorecard card) {
    Visibilities all = new Visibilities(new HashMap<>());
    all.add(card.sections(), NOTHING, card.questions());
    return all;
  }

  private void add(List<Section> sections, Needed around, List<Question> ofCard) {
    for (Section section : sections) {
      Needed here = around.and(section.visibility(), ofCard);
      byId.put(section.id(), here);
      section
          .questions()
          .forEach(question -> byId.put(question.id(), here.and(question.visibility(), ofCard)));
      add(section.sections(), here, ofCard);
    }
  }

  private Needed needed(String id) {
    return byId.getOrDefault(id, NOTHING);
  }

  boolean isShown(String id, Condition.Facts facts) {
    for (Visibility visibility : needed(id).visibilities()) {
      if (visibility.when().holds(facts) != visibility.shown()) {
        return false;
      }
    }
    return true;
  }

  /** How many comparisons {@link #isShown} makes at most. */
  int comparisons(String id) {
    return needed(id).comparisons();
  }

  /** Every simple condition that decides about {@code ids}, each where it stands once. */
  Stream<Condition> leaves(Collection<String> ids) {
    Set<Visibility> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    return ids.stream()
        .flatMap(id -> needed(id).visibilities().stream())
        .filter(distinct::add)
        .flatMap(visibility -> visibility.when().leaves());
  }
}
