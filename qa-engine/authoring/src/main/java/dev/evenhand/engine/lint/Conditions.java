package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.lint.PlacedCondition.Use;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a card with the pointers at which they stand in its file. */
final class Conditions {
  private final List<PlacedCondition> all = new ArrayList<>();

  private Conditions() {}

  static List<PlacedCondition> of(LintedCard card) {
    Conditions conditions = new Conditions();
    card.sections().forEach(conditions::add);
    card.questions().forEach(conditions::add);
    return conditions.all;
  }

  private void add(PlacedSection one) {
    PlacedSection outer = one.around();
    add(
        one.section().visibility(),
        one.path(),
        outer == null ? "" : outer.name(),
        outer == null ? List.of() : outer.visibilities().toList());
    List<Visibility> shown = one.visibilities().toList();
    add(one.section().autoFail(), one.path(), one.name(), shown);
    List<SetScore> sets = one.section().set();
    for (int i = 0; i < sets.size(); i++) {
      String path = one.path() + "/set/" + i + "/when";
      all.add(
          new PlacedCondition(path, sets.get(i).when(), Use.SETS, one.name(), shown, List.of()));
    }
  }

  private void add(PlacedQuestion one) {
    PlacedSection outer = one.section();
    add(one.question().visibility(), one.path(), outer.name(), outer.visibilities().toList());
    List<Visibility> shown = one.visibilities().toList();
    add(one.question().autoFail(), one.path(), one.name(), shown);
    addAnswers(one, shown);
  }

  private void add(
      @Nullable Visibility visibility, String path, String judged, List<Visibility> around) {
    if (visibility != null) {
      String name = visibility.shown() ? "/shownWhen" : "/hiddenWhen";
      Use use = visibility.shown() ? Use.SHOWS : Use.HIDES;
      all.add(new PlacedCondition(path + name, visibility.when(), use, judged, around, List.of()));
    }
  }

  private void add(List<AutoFail> rules, String path, String judged, List<Visibility> around) {
    for (int i = 0; i < rules.size(); i++) {
      Condition when = rules.get(i).when();
      if (when != null) {
        String at = path + "/autoFail/" + i + "/when";
        all.add(new PlacedCondition(at, when, Use.FAILS, judged, around, List.of()));
      }
    }
  }

  private void addAnswers(PlacedQuestion one, List<Visibility> around) {
    List<AnsweredBy.Rule> rules = one.question().answerRules();
    List<Condition> earlier = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Condition when = rules.get(i).when();
      if (when != null) {
        String at = one.path() + "/answeredBy/" + i + "/when";
        all.add(new PlacedCondition(at, when, Use.ANSWERS, one.name(), around, earlier));
        earlier.add(when);
      }
    }
  }
}
