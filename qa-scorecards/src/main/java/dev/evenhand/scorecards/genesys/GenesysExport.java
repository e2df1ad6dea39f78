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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    List<FormObject> groups = new ArrayList<>();
    layout.groups().forEach(group -> groups.add(group(group)));
    return new FormObject()
        .put("id", card.id())
        .put("name", root.words("title", card.title()))
        .put(GenesysNames.GROUPS, groups)
        .put("dialect", root.language().contains("-") ? root.language() : null);
  }

  private FormObject group(GenesysLayout.QuestionGroup group) {
    Section section = group.section();
    CardNode node = group.node();
    List<FormObject> entries = new ArrayList<>();
    group.entries().forEach(entry -> entries.add(questions.entry(entry, group)));
    BigDecimal weight = values.weight(group);
    FormObject form =
        new FormObject()
            .put("id", section.id())
            .put("name", node.words("title", section.title()))
            .put("type", "questionGroup")
            .put("defaultAnswersToHighest", false)
            .put("defaultAnswersToNA", false)
            .put(GenesysNames.NA, isNotApplicable(group))
            .put(GenesysNames.WEIGHT, weight)
            .put(GenesysNames.MANUAL, weight == null ? null : true)
            .put(GenesysNames.QUESTIONS, entries);
    questions.putCondition(group.rules(), node, form);
    return form;
  }

  /** A section may be n/a where each of its scored questions may. */
  private static @Nullable Boolean isNotApplicable(GenesysLayout.QuestionGroup group) {
    List<Question> scored = new ArrayList<>();
    for (GenesysLayout.QuestionPlace entry : group.entries()) {
      if (entry.question() != null) {
        scored.add(entry.question());
      } else if (entry.several() != null) {
        scored.addAll(entry.several().questions());
      }
    }
    scored.removeIf(question -> !question.kind().scorable());
    return !scored.isEmpty() && scored.stream().allMatch(Question::allowNotApplicable);
  }

  private void noteSections(List<Section> sections, CardNode owner) {
    for (int i = 0; i < sections.size(); i++) {
      CardNode node = owner.to("sections", i);
      Section section = sections.get(i);
      node.droppedAll(TEXTS.lost("card-section"));
      node.exactly("id");
      if (!values.inPoints()) {
        node.approximated("weight", WEIGHT_SHARED);
      } else if (section.sections().isEmpty() || owner == root) {
        node.exactly("weight");
      } else {
        node.approximated("weight", WEIGHT_OF_GROUP);
      }
      if (section.method() == Method.NONE) {
        node.approximated("method", UNSCORED);
      } else if (section.method() == Method.POINTS && values.inPoints()) {
        node.exactly("method");
      }
      node.exactlyIf(section.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
      noteSplit(section, node);
      noteSections(section.sections(), node);
    }
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
    switch (scoring.method()) {
      case POINTS -> node.exactly("method");
      case WEIGHTED -> node.approximated("method", WEIGHTED);
      case NONE -> node.approximated("method", UNSCORED);
      case DEDUCTIONS -> node.dropped("method", METHOD);
    }
    boolean own = scoring.profile() == Profile.GENESYS;
    node.exactlyOr(own, "profile", PROFILE);
    node.exactlyIf(scoring.notApplicable() == NotApplicablePolicy.EXCLUDE, "notApplicable");
    node.exactlyIf(scoring.unanswered() == UnansweredPolicy.REJECT, "unanswered");
    node.exactlyIf(scoring.bounds() == Bounds.CAPPED, "bounds");
    node.exactly("ratio");
  }
}
