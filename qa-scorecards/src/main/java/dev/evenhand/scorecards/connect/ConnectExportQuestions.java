package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.AT_QUESTIONS;
import static dev.evenhand.scorecards.connect.ConnectLoss.DAY_WITH_TIME;
import static dev.evenhand.scorecards.connect.ConnectLoss.NEAR_AT_QUESTIONS;
import static dev.evenhand.scorecards.connect.ConnectLoss.NEAR_CONDITION;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_BONUS;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_CONDITION;
import static dev.evenhand.scorecards.connect.ConnectLoss.OTHER_KIND;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.TOO_LONG;
import static dev.evenhand.scorecards.connect.ConnectLoss.WEIGHT_IN_POINTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.WEIGHT_SCALED;
import static dev.evenhand.scorecards.connect.ConnectLoss.WEIGHT_SHARED;

import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes questions. */
final class ConnectExportQuestions {
  private static final int LONGEST_TITLE = 350;
  private static final int LONGEST_GUIDANCE = 1024;
  private static final String[] CONDITIONS = {"shownWhen", "hiddenWhen"};

  /**
   * Where a question stands.
   *
   * @param section the id of the section around it
   * @param rules of the sections around it
   * @param multiplier the product of their weights, by which points are multiplied
   */
  record Surroundings(String section, List<Visibility> rules, BigDecimal multiplier) {
    Surroundings {
      rules = List.copyOf(rules);
    }
  }

  private final ConnectExportContext target;
  private final ConnectExportConditions conditions;

  ConnectExportQuestions(ConnectExportContext target) {
    this.target = target;
    this.conditions = new ConnectExportConditions(target.card());
  }

  /** The item of a question. */
  FormObject item(Question question, CardNode node, Surroundings around) {
    node.droppedAll(TEXTS.lost("card-question"));
    node.exactly("id", "allowNotApplicable", "type");
    node.exactlyIf(question.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(question.unanswered() == UnansweredPolicy.REJECT, "unanswered");
    node.exactlyIf(question.ratio() == RatioPolicy.MAX, "ratio");
    ConnectPoints points = new ConnectPoints(target, question, around.multiplier());
    FormObject form =
        new FormObject()
            .put("Title", node.words("ask", question.ask(), LONGEST_TITLE, TOO_LONG))
            .put(
                "Instructions",
                node.words("guidance", question.guidance(), LONGEST_GUIDANCE, TOO_LONG))
            .put("RefId", target.refId(question.id(), node, "id"))
            .put("NotApplicableEnabled", question.allowNotApplicable());
    ConnectExportAutoFails fails = new ConnectExportAutoFails(question, around.section(), node);
    putKind(question, node, points, fails, form);
    return new FormObject()
        .put(
            "Question",
            form.put("Enablement", enablement(question, node, around))
                .put("Weight", weight(question, node))
                .put("ScoringConfiguration", scoring(question, node, points)));
  }

  private void putKind(
      Question question,
      CardNode node,
      ConnectPoints points,
      ConnectExportAutoFails fails,
      FormObject form) {
    question
        .kind()
        .match(
            choosing -> {
              node.exactlyOr(!choosing.ordered(), "type", OTHER_KIND);
              return putType(
                  form, "SINGLESELECT", "SingleSelect", select(choosing, node, points, fails));
            },
            multiple ->
                putType(form, "MULTISELECT", "MultiSelect", select(multiple, node, points, fails)),
            number ->
                putType(
                    form,
                    "NUMERIC",
                    "Numeric",
                    new ConnectExportRanges(points, fails).number(question, number, node)),
            unscored ->
                unscored.match(
                    text -> form.put("QuestionType", "TEXT"),
                    day -> {
                      node.approximated("type", DAY_WITH_TIME);
                      return form.put("QuestionType", "DATETIME");
                    }));
  }

  private static FormObject putType(
      FormObject form, String type, String member, FormObject properties) {
    return form.put("QuestionType", type)
        .put("QuestionTypeProperties", new FormObject().put(member, properties));
  }

  private FormObject select(
      QuestionKind kind, CardNode node, ConnectPoints points, ConnectExportAutoFails fails) {
    return new FormObject()
        .put(
            "Options",
            node.options(
                kind.options(),
                (option, place) -> {
                  FormObject form =
                      new FormObject()
                          .put("RefId", target.refId(option.value(), place, "value"))
                          .put("Text", place.label(option));
                  points.put(option.score(), option.bonus(), place, form);
                  fails.put(option.value(), form);
                  return form;
                }));
  }

  private @Nullable FormObject enablement(Question question, CardNode node, Surroundings around) {
    List<Visibility> rules = new ArrayList<>(around.rules());
    Visibility own = question.visibility();
    if (own != null && conditions.isKnown(own)) {
      rules.add(own);
    } else {
      node.dropped(NO_CONDITION, CONDITIONS);
    }
    return rules.isEmpty()
        ? null
        : node.condition(conditions.enablement(rules), NO_CONDITION, NEAR_CONDITION);
  }

  /** Notes what becomes of the condition of a section, and answers it if it can be told. */
  Optional<Visibility> ofSection(@Nullable Visibility rule, CardNode node) {
    if (rule == null) {
      return Optional.empty();
    }
    if (!conditions.isKnown(rule)) {
      node.dropped(NO_CONDITION, CONDITIONS);
      return Optional.empty();
    }
    node.approximated("shownWhen", AT_QUESTIONS);
    node.approximated("hiddenWhen", NEAR_AT_QUESTIONS);
    return Optional.of(rule);
  }

  private @Nullable BigDecimal weight(Question question, CardNode node) {
    if (target.plan().inPoints()) {
      node.approximated("weight", WEIGHT_IN_POINTS);
      return null;
    }
    switch (target.plan().fidelity()) {
      case DECLARED -> node.exactly("weight");
      case SCALED -> node.approximated("weight", WEIGHT_SCALED);
      case SHARED -> node.approximated("weight", WEIGHT_SHARED);
    }
    return target.plan().weight(question);
  }

  private @Nullable FormObject scoring(Question question, CardNode node, ConnectPoints points) {
    if (!question.kind().scorable()) {
      return null;
    }
    boolean bonus = question.bonus() && target.plan().inPoints();
    boolean lostBonus = question.bonus() && !bonus;
    if (lostBonus) {
      node.dropped("bonus", NO_BONUS);
    }
    node.exactly("excluded", "bonus");
    return new FormObject()
        .put(
            "PointsConfiguration",
            new FormObject()
                .put("MaxPointValue", points.most(node))
                .put("IsBonus", bonus ? true : null)
                .orNull())
        .put("IsExcludedFromScoring", question.excluded() || lostBonus ? true : null)
        .put("ScoreThresholds", ConnectExportThresholds.thresholds(question.bands(), node))
        .orNull();
  }
}
