package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Joins the sections and questions that a card declares with those of the card that it extends:
 * what has an id of the base replaces it where it stands, what is new comes last, and what is
 * removed is gone. Notes where in the source each part of the joined card stands.
 */
final class Extension {
  /** Where the source has what it took from its base. */
  private static final String SOURCE = "/extends";

  private final SourceProblems problems;
  private final List<Section> sections;

  private Extension(SourceProblems problems, List<Section> sections) {
    this.problems = problems;
    this.sections = sections;
  }

  /** No base: everything is declared. */
  static Extension none(SourceProblems problems) {
    return new Extension(problems, List.of());
  }

  /** A base without what {@code remove}, a list of ids, takes out of it. */
  static Extension of(Scorecard base, Fields card) {
    Set<String> present = new HashSet<>();
    collect(base.sections(), present);
    Set<String> removed = new HashSet<>();
    Cursor remove = card.find("remove");
    if (remove != null) {
      List<String> ids = Fields.entries(remove, Values::text, "");
      for (int i = 0; i < ids.size(); i++) {
        if (present.contains(ids.get(i)) || ids.get(i).isEmpty()) {
          removed.add(ids.get(i));
        } else {
          refuse(remove, i, ids.get(i), base, present);
        }
      }
    }
    return new Extension(card.at().problems(), without(base.sections(), removed));
  }

  private static void refuse(Cursor remove, int i, String id, Scorecard base, Set<String> present) {
    Node entry = ((Node.Arr) remove.node()).items().get(i);
    remove
        .to(entry, i)
        .reject(
            "unknown-removal",
            "%s has no section or question of this id".formatted(base.ref()),
            null,
            remove.problems().guesses().maybe(id, present, "Remove the entry."));
  }

  private static void collect(List<Section> sections, Set<String> ids) {
    for (Section section : sections) {
      ids.add(section.id());
      section.questions().forEach(question -> ids.add(question.id()));
      collect(section.sections(), ids);
    }
  }

  private static List<Section> without(List<Section> sections, Set<String> removed) {
    return sections.stream()
        .filter(section -> !removed.contains(section.id()))
        .map(
            section ->
                section.with(
                    section.questions().stream()
                        .filter(question -> !removed.contains(question.id()))
                        .toList(),
                    without(section.sections(), removed)))
        .toList();
  }

  /** The sections of the base at the top of the card. */
  List<Section> sections() {
    return sections;
  }

  List<Question> questions(List<Question> base, List<Question> declared, String list) {
    return joined(base, declared, Question::id, list);
  }

  List<Section> sections(List<Section> base, List<Section> declared, String list) {
    return joined(base, declared, Section::id, list);
  }

  /**
   * @param list the pointer of the list in the source
   */
  private <T> List<T> joined(
      List<T> base, List<T> declared, Function<T, String> idOf, String list) {
    if (base.isEmpty()) {
      return declared;
    }
    List<T> all = new ArrayList<>(base);
    List<String> places = new ArrayList<>();
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (int i = 0; i < base.size(); i++) {
      places.add(SOURCE);
      indexes.putIfAbsent(idOf.apply(base.get(i)), i);
    }
    Map<String, Integer> used = new HashMap<>();
    for (int i = 0; i < declared.size(); i++) {
      String id = idOf.apply(declared.get(i));
      Integer at = used.putIfAbsent(id, i) == null ? indexes.get(id) : null;
      if (at == null) {
        all.add(declared.get(i));
        places.add(list + "/" + i);
      } else {
        all.set(at, declared.get(i));
        places.set(at, list + "/" + i);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      problems.alias(list + "/" + i, places.get(i));
    }
    return all;
  }
}
