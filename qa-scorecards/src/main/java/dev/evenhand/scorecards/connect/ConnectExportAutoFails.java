package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.FAILS_KEEPING;
import static dev.evenhand.scorecards.connect.ConnectLoss.FAILS_NOTHING;
import static dev.evenhand.scorecards.connect.ConnectLoss.FAILS_QUESTION;
import static dev.evenhand.scorecards.connect.ConnectLoss.FAILS_TWICE;
import static dev.evenhand.scorecards.connect.ConnectLoss.FAILS_UNNAMED;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.util.HashMap;
import java.util.Map;

/** Tells for each answer of a question what it fails: the whole form or one section. */
final class ConnectExportAutoFails {
  private static final String WHOLE_FORM = "";
  private static final String[] RULE = {"on", "below", "when", "fails", "effect"};

  private final Map<String, String> targetByMark = new HashMap<>();

  /**
   * @param section the id of the section around the question
   */
  ConnectExportAutoFails(Question question, String section, CardNode node) {
    node.forEach("autoFail", question.autoFail(), (rule, at) -> add(question, rule, section, at));
  }

  private void add(Question question, AutoFail rule, String section, CardNode node) {
    if (rule.on().isEmpty()) {
      node.dropped(FAILS_UNNAMED, RULE);
    } else if (rule.fails() == AutoFail.Scope.QUESTION) {
      boolean nothing = earnsNothing(question, rule);
      node.dropped(nothing ? FAILS_NOTHING : FAILS_QUESTION, RULE);
    } else if (rule.effect() == AutoFail.Effect.KEEP) {
      node.dropped(FAILS_KEEPING, RULE);
    } else {
      addTargets(rule, section, node);
    }
  }

  private void addTargets(AutoFail rule, String section, CardNode node) {
    String target = WHOLE_FORM;
    if (rule.fails() == AutoFail.Scope.SECTION) {
      target = rule.section() == null ? section : rule.section();
    }
    node.exactly("fails");
    for (int i = 0; i < rule.on().size(); i++) {
      String earlier = targetByMark.putIfAbsent(rule.on().get(i), target);
      boolean same = earlier == null || earlier.equals(target);
      node.exactlyOrDropped(same, "on/" + i, FAILS_TWICE);
      if (!same) {
        targetByMark.replace(rule.on().get(i), WHOLE_FORM);
      }
    }
  }

  private static boolean earnsNothing(Question question, AutoFail rule) {
    return question.kind() instanceof Choosing choosing
        && choosing.options().stream()
            .filter(option -> rule.on().contains(option.value()))
            .allMatch(option -> option.score() == null || option.score().signum() <= 0);
  }

  /** Puts what the answer called {@code mark} fails into its option. */
  void put(String mark, FormObject option) {
    String target = targetByMark.get(mark);
    if (target != null) {
      option
          .put("AutomaticFail", true)
          .put("AutomaticFailConfiguration", target.equals(WHOLE_FORM) ? null : section(target));
    }
  }

  private static FormObject section(String id) {
    return new FormObject().put("TargetSection", ConnectExportContext.refId(id));
  }
}
