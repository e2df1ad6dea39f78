package dev.evenhand.api.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for each question and section to be asked: its own condition and those of the
 * sections around it.
 *
 * @param byId by the id of a question or section
 */
record Visibilities(Map<String, List<Visibility>> byId) {
  static Visibilities of(Scorecard card) {
    Visibilities all = new Visibilities(new HashMap<>());
    all.add(card.sections(), List.of());
    return all;
  }

  private void add(List<Section> sections, List<Visibility> around) {
    for (Section section : sections) {
      List<Visibility> here = with(around, section.visibility());
      byId.put(section.id(), here);
      section
          .questions()
          .forEach(question -> byId.put(question.id(), with(here, question.visibility())));
      add(section.sections(), here);
    }
  }

  private static List<Visibility> with(List<Visibility> around, @Nullable Visibility own) {
    if (own == null) {
      return around;
    }
    List<Visibility> longer = new ArrayList<>(around);
    longer.add(own);
    return longer;
  }

  boolean isShown(String id, Condition.Facts facts) {
    return byId.getOrDefault(id, List.of()).stream()
        .allMatch(visibility -> visibility.when().holds(facts) == visibility.shown());
  }

  /** How many comparisons {@link #isShown} makes at most. */
  int comparisons(String id) {
    return Math.toIntExact(
        byId.getOrDefault(id, List.of()).stream()
            .flatMap(visibility -> visibility.when().leaves())
            .count());
  }

  /** Every simple condition that decides about {@code ids}. */
  Stream<Condition> leaves(Set<String> ids) {
    return new TreeSet<>(ids)
        .stream()
            .flatMap(id -> byId.getOrDefault(id, List.of()).stream())
            .flatMap(visibility -> visibility.when().leaves());
  }
}
