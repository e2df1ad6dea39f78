package dev.evenhand.engine.preview.page;

import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the sections and questions of a card out, with their numbers and shares. */
final class FormLayout {
  private final FormWords words;
  private final Map<String, ScoreNode> shares = new HashMap<>();
  private final Set<String> unshared = new HashSet<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final NoteWords notes;
  private final QuestionLayout questions;
  private final List<FormSection> done = new ArrayList<>();

  private FormLayout(Scorecard card, FormWords words) {
    this.words = words;
    number(card.sections(), "", 0);
    share(ScoringEngine.of(card).shares(), false);
    Map<String, Question> byId =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
    this.notes = new NoteWords(card, words, new ConditionWords(words, byId, numbers));
    this.questions = new QuestionLayout(card, words, notes);
  }

  static List<FormSection> of(Scorecard card, FormWords words) {
    FormLayout layout = new FormLayout(card, words);
    layout.add(card.sections(), 2);
    return List.copyOf(layout.done);
  }

  /** Sections within are counted on after the questions, so that no number stands twice. */
  private void number(List<Section> sections, String around, int before) {
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      String own = around + (before + i + 1);
      numbers.put(section.id(), own);
      for (int j = 0; j < section.questions().size(); j++) {
        numbers.put(section.questions().get(j).id(), own + "." + (j + 1));
      }
      number(section.sections(), own + ".", section.questions().size());
    }
  }

  /**
   * @param apart whether no part within decides a share of its own, such as where the lowest counts
   */
  private void share(SectionScore parent, boolean apart) {
    boolean within = apart || parent.method() instanceof Method.Named;
    for (ScoreNode part : parent.parts()) {
      shares.put(part.id(), part);
      if (within) {
        unshared.add(part.id());
      }
      if (part instanceof SectionScore section) {
        share(section, within);
      }
    }
  }

  private List<String> notes(Section section) {
    List<String> all = new ArrayList<>();
    if (shares.get(section.id()) instanceof SectionScore score) {
      MethodWords.of(score.method(), words)
          .map(rule -> Labels.capital(rule) + ".")
          .ifPresent(all::add);
    }
    all.addAll(notes.of(section));
    return List.copyOf(all);
  }

  private void add(List<Section> sections, int level) {
    for (Section section : sections) {
      done.add(
          new FormSection(
              section.id(),
              numbers.getOrDefault(section.id(), ""),
              Said.of(section.title(), words.language()),
              Math.min(level, 6),
              share(section.id()),
              notes(section),
              section.questions().stream().map(this::question).toList()));
      add(section.sections(), level + 1);
    }
  }

  private FormQuestion question(Question question) {
    return questions.of(
        question,
        numbers.getOrDefault(question.id(), ""),
        share(question.id()),
        counts(shares.get(question.id())));
  }

  private static boolean counts(@Nullable ScoreNode node) {
    return node != null
        && (node.effectiveWeight().signum() > 0 || node.contribution().signum() > 0);
  }

  private String share(String id) {
    ScoreNode node = shares.get(id);
    if (node == null || !counts(node)) {
      return words.say("share.none");
    }
    if (unshared.contains(id)) {
      return "";
    }
    if (node.effectiveWeight().signum() <= 0) {
      return words.say("share.bonus", words.percent(node.contribution()));
    }
    return words.say("share", words.percent(node.effectiveWeight()));
  }
}
