package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.Loss;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes questions. */
final class ConnectExportQuestions {
  private static final int LONGEST_TITLE = 350;
  private static final int LONGEST_GUIDANCE = 1024;
  private static final Loss NO_CONDITION =
      Loss.ofScores(
          "can't be told there, where conditions look at options only; the question is always asked",
          "Use conditions on the answers of selects, joined by \"all\" and \"any\".");
  private static final Loss NEAR_CONDITION =
      Loss.ofScores(
          "is turned round there with NOT_IN, which may not hold for a question without an answer",
          "Name the answers that are wanted.");
  private static final Loss AT_QUESTIONS =
      Loss.ofWords(
          "stands at each question of the section there, as sections have no conditions",
          "Nothing needs to be done.");
  private static final Loss NEAR_AT_QUESTIONS =
      Loss.ofScores(
          "stands at each question of the section there, turned round with NOT_IN where the question"
              + " has a condition of its own",
          "Say when the section is shown instead.");
  private static final Loss DAY =
      Loss.ofWords("becomes a date with a time", "Nothing needs to be done.");

  /**
   * Where a question stands.
   *
   * @param section the id of the section around it
   * @param rules of the sections around it
   * @param multiplier the product of their weights, by which points are multiplied
   */
  record Around(String section, List<Visibility> rules, BigDecimal multiplier) {
    Around {
      rules = List.copyOf(rules);
    }
  }

  private final ConnectTarget target;
  private final ConnectExportConditions conditions;

  ConnectExportQuestions(ConnectTarget target) {
    this.target = target;
    this.conditions = new ConnectExportConditions(target.card());
  }

  /** The item of a question. */
  FormObject item(Question question, CardNode node, Around around) {
    node.droppedAll(ConnectExportLosses.QUESTION);
    node.exactly("id", "allowNotApplicable");
    notePolicies(question, node);
    String title = node.words("ask", question.ask());
    String guidance = node.words("guidance", question.guidance());
    FormObject form =
        new FormObject()
            .put("Title", ConnectTarget.noteLength(title, node, "ask", LONGEST_TITLE))
            .put(
                "Instructions",
                ConnectTarget.noteLength(guidance, node, "guidance", LONGEST_GUIDANCE))
            .put("RefId", target.refId(question.id(), node, "id"))
            .put("NotApplicableEnabled", question.allowNotApplicable());
    putKind(question, node, around, form);
    form.put("Enablement", enablement(question, node, around))
        .put("Weight", weight(question, node));
    return new FormObject()
        .put("Question", form.put("ScoringConfiguration", scoring(question, node, around)));
  }

  private static void notePolicies(Question question, CardNode node) {
    if (question.notApplicable() == NotApplicablePolicy.EXCLUDE) {
      node.exactly("notApplicable");
    }
    if (question.unanswered() == UnansweredPolicy.REJECT) {
      node.exactly("unanswered");
    }
    if (question.ratio() == RatioPolicy.MAX) {
      node.exactly("ratio");
    }
  }

  private void putKind(Question question, CardNode node, Around around, FormObject form) {
    BigDecimal multiplier = around.multiplier().multiply(orOne(question.weight()));
    ConnectPoints points = new ConnectPoints(target, question, multiplier);
    ConnectExportFails fails = new ConnectExportFails(question, around.section(), node);
    ConnectExportOptions options = new ConnectExportOptions(target, points, fails);
    QuestionKind kind = question.kind();
    node.exactly("type");
    kind.match(
        choosing -> {
          noteKind(choosing, node);
          return putType(
              form, "SINGLESELECT", "SingleSelect", select(choosing.options(), options, node));
        },
        multiple ->
            putType(form, "MULTISELECT", "MultiSelect", select(multiple.options(), options, node)),
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
                  node.approximated("type", DAY);
                  return form.put("QuestionType", "DATETIME");
                }));
  }

  private static void noteKind(Choosing kind, CardNode node) {
    if (kind.ordered()) {
      node.approximated("type", ConnectExportLosses.KIND);
    }
  }

  private static FormObject putType(
      FormObject form, String type, String member, FormObject properties) {
    return form.put("QuestionType", type)
        .put("QuestionTypeProperties", new FormObject().put(member, properties));
  }

  private FormObject select(List<Option> options, ConnectExportOptions writer, CardNode node) {
    Optional<String> scale =
        target.card().scales().entrySet().stream()
            .filter(named -> named.getValue().equals(options))
            .map(Map.Entry::getKey)
            .findFirst();
    node.exactly("scale");
    return new FormObject()
        .put(
            "Options",
            scale
                .map(name -> writer.options(options, target.root().to("scales"), name))
                .orElseGet(() -> writer.options(options, node, "options")));
  }

  private @Nullable FormObject enablement(Question question, CardNode node, Around around) {
    List<Visibility> rules = new ArrayList<>(around.rules());
    Visibility own = question.visibility();
    if (own != null && conditions.isKnown(own)) {
      rules.add(own);
    } else {
      noteCondition(node, NO_CONDITION);
    }
    if (rules.isEmpty()) {
      return null;
    }
    Optional<ConnectExportConditions.Told> told = conditions.enablement(rules);
    if (told.isEmpty()) {
      noteCondition(node, NO_CONDITION);
    } else if (told.get().exact()) {
      node.exactly("shownWhen", "hiddenWhen");
    } else {
      node.approximated("shownWhen", NEAR_CONDITION);
      node.approximated("hiddenWhen", NEAR_CONDITION);
    }
    return told.map(ConnectExportConditions.Told::form).orElse(null);
  }

  private static void noteCondition(CardNode node, Loss loss) {
    node.dropped("shownWhen", loss);
    node.dropped("hiddenWhen", loss);
  }

  /** Notes what becomes of the condition of a section, and answers it if it can be told. */
  Optional<Visibility> ofSection(@Nullable Visibility rule, CardNode node) {
    if (rule == null) {
      return Optional.empty();
    }
    if (!conditions.isKnown(rule)) {
      noteCondition(node, NO_CONDITION);
      return Optional.empty();
    }
    node.approximated("shownWhen", AT_QUESTIONS);
    node.approximated("hiddenWhen", NEAR_AT_QUESTIONS);
    return Optional.of(rule);
  }

  private @Nullable BigDecimal weight(Question question, CardNode node) {
    if (target.plan().inPoints()) {
      node.approximated("weight", ConnectExportLosses.WEIGHT_IN_POINTS);
      return null;
    }
    switch (target.plan().fidelity()) {
      case DECLARED -> node.exactly("weight");
      case SCALED -> node.approximated("weight", ConnectExportLosses.WEIGHT_SCALED);
      case SHARED -> node.approximated("weight", ConnectExportLosses.WEIGHT_SHARED);
    }
    return target.plan().weight(question);
  }

  private @Nullable FormObject scoring(Question question, CardNode node, Around around) {
    if (!question.kind().scorable()) {
      return null;
    }
    BigDecimal multiplier = around.multiplier().multiply(orOne(question.weight()));
    boolean lostBonus = question.bonus() && !target.plan().inPoints();
    if (lostBonus) {
      node.dropped("bonus", ConnectExportLosses.NO_BONUS);
    }
    node.exactly("excluded", "bonus");
    FormObject points =
        new FormObject()
            .put("MaxPointValue", new ConnectPoints(target, question, multiplier).most(node))
            .put("IsBonus", question.bonus() && target.plan().inPoints() ? true : null);
    FormObject scoring =
        new FormObject()
            .put("PointsConfiguration", points.isEmpty() ? null : points)
            .put("IsExcludedFromScoring", question.excluded() || lostBonus ? true : null)
            .put("ScoreThresholds", ConnectExportThresholds.thresholds(question.bands(), node));
    return scoring.isEmpty() ? null : scoring;
  }

  private static BigDecimal orOne(@Nullable BigDecimal weight) {
    return weight == null ? BigDecimal.ONE : weight;
  }
}
