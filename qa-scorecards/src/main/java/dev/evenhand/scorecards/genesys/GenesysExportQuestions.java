package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.CRITICAL_CLASS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.LOWEST_FATAL;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NEAR_CONDITION;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NO_CONDITION;
import static dev.evenhand.scorecards.genesys.GenesysLoss.OTHER_FATAL;
import static dev.evenhand.scorecards.genesys.GenesysLoss.SOME_COMMENTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.TEXTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.WEIGHT_IN_POINTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.WEIGHT_SHARED;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.genesys.GenesysLayout.QuestionGroup;
import dev.evenhand.scorecards.genesys.GenesysLayout.QuestionPlace;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes questions. */
final class GenesysExportQuestions {

  private final GenesysValues values;
  private final GenesysExportConditions conditions;

  GenesysExportQuestions(GenesysValues values, GenesysExportConditions conditions) {
    this.values = values;
    this.conditions = conditions;
  }

  /** The question that an entry becomes. */
  FormObject entry(QuestionPlace entry, QuestionGroup group) {
    Section several = entry.several();
    return several == null
        ? question(entry.questions().get(0), entry.node(), group)
        : several(several, entry.node(), group);
  }

  private FormObject several(Section section, CardNode node, QuestionGroup group) {
    node.exactly("id");
    List<FormObject> options =
        node.each("questions", section.questions(), (part, place) -> question(part, place, group));
    return new FormObject()
        .put("id", section.id())
        .put("text", node.words("title", section.title()))
        .put("type", GenesysNames.SEVERAL)
        .put(GenesysNames.OPTION_QUESTIONS, options)
        .put(GenesysNames.VISIBILITY, condition(rules(section.visibility()), node));
  }

  private FormObject question(Question question, CardNode node, QuestionGroup group) {
    note(question, node);
    FormObject form =
        new FormObject()
            .put("id", question.id())
            .put("text", node.words("ask", question.ask()))
            .put("helpText", node.words("guidance", question.guidance()));
    new GenesysExportAnswers(values, group, question).put(node, form);
    return form.put(GenesysNames.NA, question.allowNotApplicable())
        .put(GenesysNames.COMMENTS, comments(question, node))
        .put(GenesysNames.KILL, isFatal(question, node))
        .put(GenesysNames.CRITICAL, isCritical(question, node))
        .put(GenesysNames.VISIBILITY, condition(rules(question.visibility()), node));
  }

  private void note(Question question, CardNode node) {
    node.droppedAll(TEXTS.lost("card-question"));
    node.exactly("id", "allowNotApplicable", "excluded");
    node.approximated("weight", values.inPoints() ? WEIGHT_IN_POINTS : WEIGHT_SHARED);
    node.exactlyIf(question.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(question.unanswered() == UnansweredPolicy.REJECT, "unanswered");
  }

  private static boolean comments(Question question, CardNode node) {
    List<String> on = question.commentRequiredOn();
    node.exactlyOr(
        Set.copyOf(on).equals(Set.copyOf(question.kind().marks())),
        "commentRequiredOn",
        SOME_COMMENTS);
    return !on.isEmpty();
  }

  private static boolean isCritical(Question question, CardNode node) {
    Critical critical = question.critical();
    node.exactlyOr(critical != null && critical.of() == null, "critical", CRITICAL_CLASS);
    return critical != null;
  }

  private static boolean isFatal(Question question, CardNode node) {
    List<Boolean> fatal =
        node.each("autoFail", question.autoFail(), (rule, place) -> isFatal(question, rule, place));
    return fatal.contains(true);
  }

  private static boolean isFatal(Question question, AutoFail rule, CardNode place) {
    boolean whole =
        rule.fails() == AutoFail.Scope.SCORECARD && rule.effect() == AutoFail.Effect.ZERO;
    boolean fatal =
        whole && question.kind() instanceof Choosing choosing && isFatal(rule, choosing, place);
    place.dropped(OTHER_FATAL, "on", "below", "when", "fails", "effect");
    return fatal;
  }

  private static boolean isFatal(AutoFail rule, Choosing choosing, CardNode place) {
    boolean highest = same(rule.on(), GenesysFatalAnswers.of(choosing, false));
    boolean lowest = same(rule.on(), GenesysFatalAnswers.of(choosing, true));
    if (highest || lowest) {
      for (int i = 0; i < rule.on().size(); i++) {
        place.exactlyOr(highest, "on/" + i, LOWEST_FATAL);
      }
    }
    return highest || lowest;
  }

  private static boolean same(List<String> on, List<String> fatal) {
    return !on.isEmpty() && Set.copyOf(on).equals(Set.copyOf(fatal));
  }

  private static List<Visibility> rules(@Nullable Visibility visibility) {
    return visibility == null ? List.of() : List.of(visibility);
  }

  /** When something is asked that all of {@code rules} have to let; null for always. */
  @Nullable FormObject condition(List<Visibility> rules, CardNode node) {
    return node.condition(rules, conditions::told, NO_CONDITION, NEAR_CONDITION);
  }
}
