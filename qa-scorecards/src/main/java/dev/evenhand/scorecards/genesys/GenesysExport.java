package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.METHOD;
import static dev.evenhand.scorecards.genesys.GenesysLoss.PROFILE;
import static dev.evenhand.scorecards.genesys.GenesysLoss.SPLIT;
import static dev.evenhand.scorecards.genesys.GenesysLoss.TEXTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.UNSCORED;
import static dev.evenhand.scorecards.genesys.GenesysLoss.WEIGHTED;
import static dev.evenhand.scorecards.genesys.GenesysLoss.WEIGHT_OF_GROUP;
import static dev.evenhand.scorecards.genesys.GenesysLoss.WEIGHT_SHARED;

import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.genesys.GenesysLayout.QuestionGroup;
import java.math.BigDecimal;
import java.util.List;

/** Makes a form of a scorecard. */
final class GenesysExport {
  private final Scorecard card;
  private final CardNode root;
  private final GenesysLayout layout;
  private final GenesysValues values;
  private final GenesysExportQuestions questions;

  private GenesysExport(Scorecard card, CardNode root) {
    this.card = card;
    this.root = root;
    this.layout = GenesysLayout.of(card, root);
    this.values = new GenesysValues(card);
    this.questions = new GenesysExportQuestions(values, new GenesysExportConditions(layout));
  }

  static FormObject form(Scorecard card, CardNode root) {
    return new GenesysExport(card, root).form();
  }

  private FormObject form() {
    root.droppedAll(TEXTS.lost("card"));
    root.exactly("id");
    noteScoring(card.scoring(), root.to("scoring"));
    noteSections(card.sections(), root);
    List<FormObject> groups = layout.groups().stream().map(this::group).toList();
    return new FormObject()
        .put("id", card.id())
        .put("name", root.words("title", card.title()))
        .put(GenesysNames.GROUPS, groups)
        .put("dialect", root.language().contains("-") ? root.language() : null);
  }

  private FormObject group(QuestionGroup group) {
    Section section = group.section();
    CardNode node = group.node();
    List<FormObject> entries =
        group.entries().stream().map(entry -> questions.entry(entry, group)).toList();
    BigDecimal weight = values.weight(group);
    return new FormObject()
        .put("id", section.id())
        .put("name", node.words("title", section.title()))
        .put("type", "questionGroup")
        .put("defaultAnswersToHighest", false)
        .put("defaultAnswersToNA", false)
        .put(GenesysNames.NA, isNotApplicable(group))
        .put(GenesysNames.WEIGHT, weight)
        .put(GenesysNames.MANUAL, weight == null ? null : true)
        .put(GenesysNames.QUESTIONS, entries)
        .put(GenesysNames.VISIBILITY, questions.condition(group.rules(), node));
  }

  /** A section may be n/a where each of its scored questions may. */
  private static boolean isNotApplicable(QuestionGroup group) {
    List<Question> scored =
        group.questions().stream().filter(question -> question.kind().scorable()).toList();
    return !scored.isEmpty() && scored.stream().allMatch(Question::allowNotApplicable);
  }

  private void noteSections(List<Section> sections, CardNode owner) {
    owner.forEach(
        "sections",
        sections,
        (section, node) -> {
          note(section, node, owner == root);
          noteSections(section.sections(), node);
        });
  }

  private void note(Section section, CardNode node, boolean outermost) {
    node.droppedAll(TEXTS.lost("card-section"));
    node.exactly("id");
    if (values.inPoints()) {
      node.exactlyOr(section.sections().isEmpty() || outermost, "weight", WEIGHT_OF_GROUP);
    } else {
      node.approximated("weight", WEIGHT_SHARED);
    }
    if (section.method() == Method.NONE) {
      node.approximated("method", UNSCORED);
    } else {
      node.exactlyIf(section.method() == Method.POINTS && values.inPoints(), "method");
    }
    node.exactlyIf(section.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    noteSplit(section, node);
  }

  /** A section that gets no group leaves its title behind; conditions go to the groups in it. */
  private void noteSplit(Section section, CardNode node) {
    if (!layout.keeps(section)) {
      node.approximated("title", SPLIT);
      node.approximated("shownWhen", SPLIT);
      node.approximated("hiddenWhen", SPLIT);
    }
  }

  private void noteScoring(Scoring scoring, CardNode node) {
    node.droppedAll(TEXTS.lost("card-scoring"));
    noteMethod(scoring.method(), node);
    boolean own = scoring.profile() == Profile.GENESYS;
    node.exactlyOr(own, "profile", PROFILE);
    node.exactlyIf(scoring.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(scoring.unanswered() == UnansweredPolicy.REJECT, "unanswered");
    node.exactlyIf(scoring.bounds() == Bounds.CAPPED, "bounds");
    node.exactly("ratio");
  }

  private static void noteMethod(Method method, CardNode node) {
    if (method == Method.POINTS) {
      node.exactly("method");
    } else if (method == Method.WEIGHTED) {
      node.approximated("method", WEIGHTED);
    } else if (method == Method.NONE) {
      node.approximated("method", UNSCORED);
    } else {
      node.dropped("method", METHOD);
    }
  }
}
