package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.DAY_WITH_TIME;
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
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one question. */
final class ConnectExportQuestion {
  private static final int LONGEST_TITLE = 350;
  private static final int LONGEST_GUIDANCE = 1024;

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
  private final Question question;
  private final CardNode node;
  private final ConnectPoints points;
  private final ConnectExportAutoFails fails;
  private final List<Visibility> rules;

  ConnectExportQuestion(
      ConnectExportContext target, Question question, CardNode node, Surroundings around) {
    this.target = target;
    this.question = question;
    this.node = node;
    this.points = new ConnectPoints(target, question, around.multiplier());
    this.fails = new ConnectExportAutoFails(question, around.section(), node);
    this.rules = around.rules();
  }

  /** The item of the question. */
  FormObject item() {
    node.droppedAll(TEXTS.lost("card-question"));
    node.exactly("id", "allowNotApplicable", "type");
    node.exactlyIf(question.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(question.unanswered() == UnansweredPolicy.REJECT, "unanswered");
    node.exactlyIf(question.ratio() == RatioPolicy.MAX, "ratio");
    FormObject form =
        new FormObject()
            .put("Title", node.words("ask", question.ask(), LONGEST_TITLE, TOO_LONG))
            .put(
                "Instructions",
                node.words("guidance", question.guidance(), LONGEST_GUIDANCE, TOO_LONG))
            .put("RefId", target.refId(question.id(), node, "id"))
            .put("NotApplicableEnabled", question.allowNotApplicable());
    question
        .kind()
        .match(
            choosing -> {
              node.exactlyOr(!choosing.ordered(), "type", OTHER_KIND);
              return putType(form, "SINGLESELECT", "SingleSelect", select());
            },
            multiple -> putType(form, "MULTISELECT", "MultiSelect", select()),
            number -> {
              ConnectExportRanges ranges = new ConnectExportRanges(points, fails);
              return putType(form, "NUMERIC", "Numeric", ranges.number(question, number, node));
            },
            unscored -> {
              boolean day = unscored.match(text -> false, date -> true);
              node.exactlyOr(!day, "type", DAY_WITH_TIME);
              return form.put("QuestionType", day ? "DATETIME" : "TEXT");
            });
    return new FormObject()
        .put(
            "Question",
            form.put("Enablement", enablement())
                .put("Weight", weight())
                .put("ScoringConfiguration", scoring()));
  }

  private static FormObject putType(
      FormObject form, String type, String member, FormObject properties) {
    return form.put("QuestionType", type)
        .put("QuestionTypeProperties", new FormObject().put(member, properties));
  }

  private FormObject select() {
    return new FormObject().put("Options", node.options(question.kind().options(), this::option));
  }

  private FormObject option(Option option, CardNode place) {
    FormObject form =
        new FormObject()
            .put("RefId", target.refId(option.value(), place, "value"))
            .put("Text", place.label(option));
    points.put(option.score(), option.bonus(), place, form);
    fails.put(option.value(), form);
    return form;
  }

  private @Nullable FormObject enablement() {
    ConnectExportConditions conditions = target.conditions();
    return node.condition(
        conditions.known(rules, question.visibility(), node),
        conditions::enablement,
        NO_CONDITION,
        NEAR_CONDITION);
  }

  private @Nullable BigDecimal weight() {
    if (target.plan().inPoints()) {
      node.approximated("weight", WEIGHT_IN_POINTS);
      return null;
    }
    switch (target.plan().fidelity()) {
      case DECLARED -> node.exactly("weight");
      case SCALED -> node.approximated("weight", WEIGHT_SCALED);
      case SHARED -> node.approximated("weight", WEIGHT_SHARED);
    }
    return target.plan().weights().get(question.id());
  }

  private @Nullable FormObject scoring() {
    if (!question.kind().scorable()) {
      return null;
    }
    boolean bonus = question.bonus() && target.plan().inPoints();
    boolean lostBonus = question.bonus() && !bonus;
    node.exactlyOrDropped(!lostBonus, "bonus", NO_BONUS);
    node.exactly("excluded");
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
