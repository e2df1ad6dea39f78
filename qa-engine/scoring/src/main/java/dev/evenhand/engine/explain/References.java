package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the conditions of a card look at: answers to these questions do more than score. */
final class References {
  private final Map<String, Set<String>> values = new HashMap<>();
  private final Map<String, SortedSet<Breakpoint>> cuts = new HashMap<>();

  private final List<Question> ofCard = new ArrayList<>();

  private References() {}

  static References of(Scorecard card) {
    References references = new References();
    references.ofCard.addAll(card.questions());
    card.sections().forEach(references::add);
    return references;
  }

  /** Whether a condition looks at the question. */
  boolean contains(String question) {
    return values.containsKey(question) || cuts.containsKey(question);
  }

  /** The values that conditions name for the question. */
  Set<String> values(String question) {
    return values.getOrDefault(question, Set.of());
  }

  /** Where conditions divide the numbers of the question. */
  Set<Breakpoint> cuts(String question) {
    return cuts.getOrDefault(question, Collections.emptySortedSet());
  }

  private void add(Section section) {
    add(section.visibility());
    section.set().stream().map(SetScore::when).forEach(this::add);
    addRules(section.autoFail());
    for (Question question : section.questions()) {
      add(question.visibility());
      addRules(question.autoFail());
      question.answerRules().forEach(rule -> add(rule.when()));
    }
    section.sections().forEach(this::add);
  }

  private void addRules(List<AutoFail> rules) {
    rules.forEach(rule -> add(rule.when()));
  }

  private void add(@Nullable Visibility visibility) {
    if (visibility != null) {
      add(visibility.when());
    }
  }

  private void add(@Nullable Condition condition) {
    if (condition != null) {
      condition.leaves().forEach(this::addLeaf);
    }
  }

  /** What earns everything is no error; else the card names the answers that are. */
  private void addErring(Question question) {
    Set<String> named = values.computeIfAbsent(question.id(), id -> new HashSet<>());
    if (question.critical() != null) {
      named.addAll(question.critical().errorOn());
    }
  }

  private void addLeaf(Condition leaf) {
    if (leaf instanceof Condition.AnswerMatches matches) {
      values.computeIfAbsent(matches.question(), id -> new HashSet<>()).addAll(matches.values());
    } else if (leaf instanceof Condition.Errors errors) {
      Set<String> ids = errors.in(ofCard).collect(Collectors.toSet());
      ofCard.stream().filter(question -> ids.contains(question.id())).forEach(this::addErring);
    } else if (leaf instanceof Condition.AnswerCompares compares) {
      boolean after =
          compares.comparison() == Comparison.ABOVE || compares.comparison() == Comparison.AT_MOST;
      cuts.computeIfAbsent(compares.question(), id -> new TreeSet<>())
          .add(new Breakpoint(compares.bound(), after));
    }
  }
}
