package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a card by the pointers at which they stand in its file. */
final class Conditions {
  private final Map<String, Condition> byPath = new LinkedHashMap<>();

  private Conditions() {}

  static Map<String, Condition> of(LintedCard card) {
    Conditions all = new Conditions();
    for (PlacedSection one : card.sections()) {
      Section section = one.section();
      all.add(section.visibility(), one.path());
      all.add(section.autoFail(), one.path());
      for (int i = 0; i < section.set().size(); i++) {
        all.byPath.put(one.path() + "/set/" + i + "/when", section.set().get(i).when());
      }
    }
    for (PlacedQuestion one : card.questions()) {
      all.add(one.question().visibility(), one.path());
      all.add(one.question().autoFail(), one.path());
      all.addAnswers(one.question().answerRules(), one.path());
    }
    return all.byPath;
  }

  private void add(@Nullable Visibility visibility, String path) {
    if (visibility != null) {
      byPath.put(path + (visibility.shown() ? "/shownWhen" : "/hiddenWhen"), visibility.when());
    }
  }

  private void add(List<AutoFail> rules, String path) {
    for (int i = 0; i < rules.size(); i++) {
      Condition when = rules.get(i).when();
      if (when != null) {
        byPath.put(path + "/autoFail/" + i + "/when", when);
      }
    }
  }

  private void addAnswers(List<AnsweredBy.Rule> rules, String path) {
    for (int i = 0; i < rules.size(); i++) {
      Condition when = rules.get(i).when();
      if (when != null) {
        byPath.put(path + "/answeredBy/" + i + "/when", when);
      }
    }
  }
}
