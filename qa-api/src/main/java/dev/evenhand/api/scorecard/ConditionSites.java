package dev.evenhand.api.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a card has conditions, and which questions each node waits for: those that its own and its
 * sections' visibility and its answer look at.
 *
 * @param conditions by the path at which they stand, in the order of the card
 * @param waitsFor the questions that must be decided before a question or section is, by its id
 */
record ConditionSites(Map<List<Object>, Condition> conditions, Map<String, Set<String>> waitsFor) {

  static ConditionSites of(Scorecard card) {
    ConditionSites sites = new ConditionSites(new LinkedHashMap<>(), new LinkedHashMap<>());
    sites.visit(card.sections(), List.of(), Set.of());
    return sites;
  }

  private void visit(List<Section> sections, List<Object> path, Set<String> around) {
    for (int s = 0; s < sections.size(); s++) {
      Section section = sections.get(s);
      List<Object> here = CardRules.join(path, "sections", s);
      Set<String> waits = new LinkedHashSet<>(around);
      addVisibility(section.visibility(), here, waits);
      addAutoFails(section.autoFail(), here);
      for (int i = 0; i < section.set().size(); i++) {
        conditions.put(CardRules.join(here, "set", i, "when"), section.set().get(i).when());
      }
      waitsFor.put(section.id(), waits);
      for (int q = 0; q < section.questions().size(); q++) {
        visit(section.questions().get(q), CardRules.join(here, "questions", q), waits);
      }
      visit(section.sections(), here, waits);
    }
  }

  private void visit(Question question, List<Object> here, Set<String> around) {
    Set<String> waits = new LinkedHashSet<>(around);
    addVisibility(question.visibility(), here, waits);
    List<AnsweredBy.Rule> rules = question.answerRules();
    for (int i = 0; i < rules.size(); i++) {
      Condition when = rules.get(i).when();
      if (when != null) {
        conditions.put(CardRules.join(here, "answeredBy", "rules", i, "when"), when);
        when.questions().forEach(waits::add);
      }
    }
    addAutoFails(question.autoFail(), here);
    waitsFor.put(question.id(), waits);
  }

  private void addVisibility(
      @Nullable Visibility visibility, List<Object> here, Set<String> waits) {
    if (visibility != null) {
      conditions.put(CardRules.join(here, "visibility", "when"), visibility.when());
      visibility.when().questions().forEach(waits::add);
    }
  }

  /** What fails is judged when all is answered, so nothing waits for it. */
  private void addAutoFails(List<AutoFail> rules, List<Object> here) {
    for (int i = 0; i < rules.size(); i++) {
      Condition when = rules.get(i).when();
      if (when != null) {
        conditions.put(CardRules.join(here, "autoFail", i, "when"), when);
      }
    }
  }

  /**
   * A chain of questions each of which waits for the next, the last for the first; empty if there
   * is none through {@code id}.
   */
  List<String> cycleThrough(String id) {
    Map<String, String> cameFrom = new LinkedHashMap<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      String at = open.remove(0);
      for (String next : waitsFor.getOrDefault(at, Set.of())) {
        if (next.equals(id)) {
          return chain(at, cameFrom);
        }
        if (!cameFrom.containsKey(next)) {
          cameFrom.put(next, at);
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> chain(String last, Map<String, String> cameFrom) {
    List<String> chain = new ArrayList<>();
    String at = last;
    while (at != null) {
      chain.add(0, at);
      at = cameFrom.get(at);
    }
    return chain;
  }
}
