package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.CRITICAL_CLASS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.DAY_AS_TEXT;
import static dev.evenhand.scorecards.genesys.GenesysLoss.LOWEST_FATAL;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NEAR_CONDITION;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NO_CONDITION;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NUMBER_AS_CHOICE;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NUMBER_AS_TEXT;
import static dev.evenhand.scorecards.genesys.GenesysLoss.OTHER_FATAL;
import static dev.evenhand.scorecards.genesys.GenesysLoss.OTHER_KIND;
import static dev.evenhand.scorecards.genesys.GenesysLoss.SOME_COMMENTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.TEXTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.WEIGHT_IN_POINTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.WEIGHT_SHARED;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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
  FormObject entry(GenesysLayout.QuestionPlace entry, GenesysLayout.QuestionGroup group) {
    Section several = entry.several();
    if (several != null) {
      return several(several, entry.node(), group);
    }
    return question(Objects.requireNonNull(entry.question()), entry.node(), group);
  }

  private FormObject several(Section section, CardNode node, GenesysLayout.QuestionGroup group) {
    node.exactly("id");
    List<FormObject> options = new ArrayList<>();
    for (int i = 0; i < section.questions().size(); i++) {
      options.add(question(section.questions().get(i), node.to("questions", i), group));
    }
    FormObject form =
        new FormObject()
            .put("id", section.id())
            .put("text", node.words("title", section.title()))
            .put("type", GenesysNames.SEVERAL)
            .put(GenesysNames.OPTION_QUESTIONS, options);
    putCondition(section.visibility(), node, form);
    return form;
  }

  private FormObject question(Question question, CardNode node, GenesysLayout.QuestionGroup group) {
    note(question, node);
    FormObject form =
        new FormObject()
            .put("id", question.id())
            .put("text", node.words("ask", question.ask()))
            .put("helpText", node.words("guidance", question.guidance()));
    putKind(question, node, group, form);
    form.put(GenesysNames.NA, question.allowNotApplicable())
        .put(GenesysNames.COMMENTS, comments(question, node))
        .put(GenesysNames.KILL, isFatal(question, node))
        .put(GenesysNames.CRITICAL, isCritical(question, node));
    putCondition(question.visibility(), node, form);
    return form;
  }

  private void note(Question question, CardNode node) {
    node.droppedAll(TEXTS.lost("card-question"));
    node.exactly("id", "allowNotApplicable", "excluded");
    node.approximated("weight", values.inPoints() ? WEIGHT_IN_POINTS : WEIGHT_SHARED);
    node.exactlyIf(question.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(question.unanswered() == UnansweredPolicy.REJECT, "unanswered");
  }

  private void putKind(
      Question question, CardNode node, GenesysLayout.QuestionGroup group, FormObject form) {
    QuestionKind kind = question.kind();
    node.exactly("type");
    kind.match(
        choosing -> {
          if (!(kind instanceof QuestionKind.Choice)) {
            node.approximated("type", OTHER_KIND);
          }
          return form.put("type", GenesysNames.CHOICE)
              .put(GenesysNames.OPTIONS, options(question, choosing.options(), node, group));
        },
        multiple -> {
          new GenesysExportMultiple(values, group).put(question, multiple, node, form);
          return form;
        },
        number -> {
          putNumber(question, number, node, group, form);
          return form;
        },
        unscored -> {
          if (unscored.match(text -> false, day -> true)) {
            node.approximated("type", DAY_AS_TEXT);
          }
          return form.put("type", GenesysNames.TEXT);
        });
  }

  private void putNumber(
      Question question,
      QuestionKind.Numeric number,
      CardNode node,
      GenesysLayout.QuestionGroup group,
      FormObject form) {
    if (GenesysQuestions.isNps(question)) {
      node.exactly("ranges/0/id", "ranges/0/from", "ranges/0/to");
      form.put("type", GenesysNames.NPS);
    } else if (GenesysLayout.hasAnswers(question)) {
      node.approximated("type", NUMBER_AS_CHOICE);
      form.put("type", GenesysNames.CHOICE)
          .put(
              GenesysNames.OPTIONS,
              GenesysExportRanges.options(question, number, values, group, node));
    } else {
      node.approximated("type", NUMBER_AS_TEXT);
      node.dropped("ranges", NUMBER_AS_TEXT);
      form.put("type", GenesysNames.TEXT);
    }
  }

  private List<FormObject> options(
      Question question, List<Option> options, CardNode node, GenesysLayout.QuestionGroup group) {
    List<CardNode> places = node.options(options);
    return IntStream.range(0, options.size())
        .mapToObj(i -> option(question, options.get(i), places.get(i), group))
        .toList();
  }

  private FormObject option(
      Question question, Option option, CardNode node, GenesysLayout.QuestionGroup group) {
    node.exactly("value");
    String label = node.label(option);
    boolean builtIn = option.label() != null && GenesysNames.BUILT_IN_WORDS.contains(label);
    return new FormObject()
        .put("id", option.value())
        .put(builtIn ? GenesysNames.BUILT_IN : "text", label)
        .put("value", values.value(question, group, option.score(), node));
  }

  private static boolean comments(Question question, CardNode node) {
    boolean some = !question.commentRequiredOn().isEmpty();
    boolean all =
        new HashSet<>(question.commentRequiredOn()).equals(new HashSet<>(question.kind().marks()));
    node.exactlyOr(all, "commentRequiredOn", SOME_COMMENTS);
    return some;
  }

  private static boolean isCritical(Question question, CardNode node) {
    if (question.critical() == null) {
      return false;
    }
    node.exactlyOr(question.critical().of() == null, "critical", CRITICAL_CLASS);
    return true;
  }

  private static boolean isFatal(Question question, CardNode node) {
    boolean fatal = false;
    for (int i = 0; i < question.autoFail().size(); i++) {
      AutoFail rule = question.autoFail().get(i);
      boolean whole =
          rule.fails() == AutoFail.Scope.SCORECARD && rule.effect() == AutoFail.Effect.ZERO;
      CardNode place = node.to("autoFail", i);
      if (whole && question.kind() instanceof Choosing choosing) {
        fatal |= isFatal(rule, choosing, place);
      }
      place.dropped(OTHER_FATAL, "on", "below", "when", "fails", "effect");
    }
    return fatal;
  }

  private static boolean isFatal(AutoFail rule, Choosing choosing, CardNode place) {
    boolean highest = same(rule.on(), GenesysFatalAnswers.notHighest(choosing));
    boolean lowest = same(rule.on(), GenesysFatalAnswers.lowest(choosing));
    for (int i = 0; i < rule.on().size() && (highest || lowest); i++) {
      place.exactlyOr(highest, "on/" + i, LOWEST_FATAL);
    }
    return highest || lowest;
  }

  private static boolean same(List<String> on, List<String> fatal) {
    return !on.isEmpty() && new HashSet<>(on).equals(new HashSet<>(fatal));
  }

  void putCondition(@Nullable Visibility visibility, CardNode node, FormObject form) {
    if (visibility != null) {
      putCondition(List.of(visibility), node, form);
    }
  }

  void putCondition(List<Visibility> rules, CardNode node, FormObject form) {
    if (rules.isEmpty()) {
      return;
    }
    Optional<GenesysExportConditions.AnswerList> flat = conditions.flat(rules);
    for (String name : List.of("shownWhen", "hiddenWhen")) {
      if (flat.isEmpty()) {
        node.dropped(name, NO_CONDITION);
      } else {
        node.exactlyOr(flat.get().exact(), name, NEAR_CONDITION);
      }
    }
    form.put(
        GenesysNames.VISIBILITY, flat.map(GenesysExportConditions.AnswerList::form).orElse(null));
  }
}
