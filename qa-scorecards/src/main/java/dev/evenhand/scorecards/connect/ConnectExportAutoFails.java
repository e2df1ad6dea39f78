package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.Loss;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells for each answer of a question what it fails: the whole form or one section. */
final class ConnectExportAutoFails {
  private static final String WHOLE_FORM = "";
  private static final String[] RULE = {"on", "below", "when", "fails", "effect"};
  private static final Loss NO_EFFECT = Loss.harmless("fails answers that earn nothing");
  private static final Loss ONE_EACH =
      Loss.ofScores(
          "fails something else than another rule on the same answer, and an option has one target"
              + " there",
          "Give the answer one rule.");
  private static final Loss KEPT =
      Loss.scoreByCard("keeps the score, while an automatic fail there makes it 0");
  private static final Loss QUESTION_ONLY =
      Loss.ofScores(
          "fails its own question, which is no target there", "Give those answers the score 0.");
  private static final Loss NO_ANSWERS =
      Loss.scoreByCard("fails without naming answers, which is not known there");

  private final Map<String, String> targetByMark = new HashMap<>();

  /**
   * @param section the id of the section around the question
   */
  ConnectExportAutoFails(Question question, String section, CardNode node) {
    List<AutoFail> rules = question.autoFail();
    for (int i = 0; i < rules.size(); i++) {
      add(question, rules.get(i), section, node.to("autoFail", i));
    }
  }

  private void add(Question question, AutoFail rule, String section, CardNode node) {
    if (rule.on().isEmpty()) {
      node.dropped(NO_ANSWERS, RULE);
    } else if (rule.fails() == AutoFail.Scope.QUESTION) {
      boolean nothing = earnsNothing(question, rule);
      node.dropped(nothing ? NO_EFFECT : QUESTION_ONLY, RULE);
    } else if (rule.effect() == AutoFail.Effect.KEEP) {
      node.dropped(KEPT, RULE);
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
      if (earlier == null || earlier.equals(target)) {
        node.exactly("on/" + i);
      } else {
        node.dropped("on/" + i, ONE_EACH);
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
    @Nullable String target = targetByMark.get(mark);
    if (target == null) {
      return;
    }
    option.put("AutomaticFail", true);
    if (!target.equals(WHOLE_FORM)) {
      option.put(
          "AutomaticFailConfiguration",
          new FormObject().put("TargetSection", ConnectExportContext.refId(target)));
    }
  }
}
