package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions and rules of sections and questions, a sentence each. */
final class NoteWords {
  private final FormWords words;
  private final ConditionWords conditions;
  private final Map<String, String> sections = new HashMap<>();

  NoteWords(Scorecard card, FormWords words, ConditionWords conditions) {
    this.words = words;
    this.conditions = conditions;
    name(card.sections());
  }

  private void name(List<Section> all) {
    for (Section section : all) {
      sections.put(section.id(), section.title().in(words.language()));
      name(section.sections());
    }
  }

  List<String> of(Section section) {
    List<String> notes = new ArrayList<>();
    addVisibility(section.visibility(), notes);
    addRules(section.autoFail(), notes);
    addLimit("limit.least", section.minimum(), notes);
    addLimit("limit.most", section.maximum(), notes);
    for (SetScore set : section.set()) {
      notes.add(words.say("limit.set", limit(set.to()), conditions.of(set.when())));
    }
    if (section.passMark() != null) {
      notes.add(words.say("passMark.part", words.percent(section.passMark())));
    }
    return List.copyOf(notes);
  }

  List<String> of(Question question) {
    List<String> notes = new ArrayList<>();
    addVisibility(question.visibility(), notes);
    if (question.critical() != null) {
      addCritical(question.critical(), question, notes);
    }
    if (question.answeredBy() != null) {
      notes.add(answeredBy(question.answeredBy(), question));
    }
    addRules(question.autoFail(), notes);
    if (question.passMark() != null) {
      notes.add(words.say("passMark.part", words.percent(question.passMark())));
    }
    return List.copyOf(notes);
  }

  private void addCritical(Critical mark, Question question, List<String> notes) {
    notes.add(words.say(mark.of() == null ? "critical" : "critical." + mark.of().name()));
    if (!mark.errorOn().isEmpty()) {
      List<String> errors =
          mark.errorOn().stream()
              .map(value -> words.quoted(conditions.label(question, value)))
              .toList();
      notes.add(words.say("critical.on", words.joined(errors, "or")));
    }
  }

  private void addVisibility(@Nullable Visibility visibility, List<String> notes) {
    if (visibility != null) {
      String key = visibility.shown() ? "shownWhen" : "hiddenWhen";
      notes.add(words.say(key, conditions.of(visibility.when())));
    }
  }

  /** Those on answers stand at the answers. */
  private void addRules(List<AutoFail> rules, List<String> notes) {
    for (AutoFail rule : rules) {
      if (rule.below() != null) {
        notes.add(words.say("fail.below", words.percent(rule.below()), fails(rule)));
      } else if (rule.when() != null) {
        notes.add(words.say("fail.when", conditions.of(rule.when()), fails(rule)));
      }
    }
  }

  /** What a rule fails, such as "fails the whole evaluation". */
  String fails(AutoFail rule) {
    String what =
        rule.section() == null
            ? words.say("fails." + rule.fails().name())
            : words.say("fails.named", sections.getOrDefault(rule.section(), rule.section()));
    return rule.effect() == AutoFail.Effect.KEEP ? words.say("fails.keep", what) : what;
  }

  private void addLimit(String key, @Nullable Limit limit, List<String> notes) {
    if (limit != null) {
      notes.add(words.say(key, limit(limit)));
    }
  }

  private String limit(Limit limit) {
    return limit.unit() == Limit.Unit.PERCENT
        ? words.percent(limit.amount())
        : words.points(limit.amount());
  }

  private String answeredBy(AnsweredBy source, Question question) {
    return source.match(
        fact -> words.say("answeredBy.fact", words.quoted(fact.name())),
        rules ->
            words.say(
                "answeredBy.rules",
                String.join(
                    "; ", rules.rules().stream().map(rule -> rule(rule, question)).toList())));
  }

  private String rule(AnsweredBy.Rule rule, Question question) {
    String answer =
        words.quoted(
            words.joined(
                question.marksOf(rule.answer()).stream()
                    .map(mark -> conditions.label(question, mark))
                    .toList(),
                "and"));
    return rule.when() == null
        ? words.say("answeredBy.always", answer)
        : words.say("answeredBy.when", answer, conditions.of(rule.when()));
  }
}
