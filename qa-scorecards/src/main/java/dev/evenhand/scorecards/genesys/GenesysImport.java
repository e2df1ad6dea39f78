package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.AFTER_SEVERAL;
import static dev.evenhand.scorecards.genesys.GenesysLoss.COMPUTED;
import static dev.evenhand.scorecards.genesys.GenesysLoss.EMPTY_GROUP;
import static dev.evenhand.scorecards.genesys.GenesysLoss.GROUP_NA;
import static dev.evenhand.scorecards.genesys.GenesysLoss.OF_SEVERAL;
import static dev.evenhand.scorecards.genesys.GenesysLoss.READ_ONLY;
import static dev.evenhand.scorecards.genesys.GenesysLoss.TEXTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.UNWEIGHTED;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormChoices;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.IdRegistry;
import dev.evenhand.scorecards.forms.QuestionShares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a scorecard of a form. */
final class GenesysImport {
  private static final String TYPE = "type";

  private final FormNode form;
  private final GenesysContext context;
  private final GenesysQuestions questions;
  private final boolean weighted;

  GenesysImport(FormNode form, FormChoices choices) {
    this.form = form;
    GenesysIds ids = GenesysIds.of(form);
    this.context =
        new GenesysContext(
            ids, new GenesysConditions(form, ids), form.language("dialect"), choices);
    this.questions = new GenesysQuestions(context);
    this.weighted = form.word("weightMode", Map.of("SCALED", true, "OFF", false)).orElse(true);
  }

  Scorecard card() {
    form.droppedAll(TEXTS.lost("form"));
    String id = IdRegistry.cardId(form, "id", "name");
    List<Section> sections = sections();
    return Scorecard.builder(new ScorecardRef(id, "1.0.0"))
        .title(form.words("name", context.language()).orElse(Text.of(id)))
        .scoring(scoring(sections))
        .sections(sections)
        .build();
  }

  /** A form of nothing but texts has no total. */
  private static Scoring scoring(List<Section> sections) {
    boolean scored = sections.stream().anyMatch(QuestionShares::hasScored);
    Scoring scoring = Profile.GENESYS.scoring();
    return scored ? scoring : scoring.toBuilder().method(Method.NONE).build();
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<FormNode> groups = form.nodes(GenesysNames.GROUPS);
    for (int g = 0; g < groups.size(); g++) {
      group(groups.get(g), g).ifPresent(sections::add);
    }
    return sections;
  }

  private Optional<Section> group(FormNode node, int place) {
    node.droppedAll(TEXTS.lost("form-group"));
    List<Question> asked = new ArrayList<>();
    List<Section> several = new ArrayList<>();
    boolean notApplicable = node.flag(GenesysNames.NA);
    if (notApplicable) {
      node.approximated(GenesysNames.NA, GROUP_NA);
    }
    for (FormNode question : node.nodes(GenesysNames.QUESTIONS)) {
      if (GenesysIds.isReadOnly(question)) {
        question.droppedWhole(READ_ONLY);
      } else if (question.is(TYPE, GenesysNames.SEVERAL)) {
        several(question, place, notApplicable).ifPresent(several::add);
      } else {
        asked.add(questions.question(question, place, notApplicable));
        if (!several.isEmpty()) {
          question.approximated("text", AFTER_SEVERAL);
        }
      }
    }
    if (asked.isEmpty() && several.isEmpty()) {
      node.droppedWhole(EMPTY_GROUP);
      return Optional.empty();
    }
    return Optional.of(noted(section(node, place).questions(asked).sections(several)));
  }

  /** A section without scores is noted, not scored. */
  private static Section noted(Section.Builder section) {
    Section built = section.build();
    return QuestionShares.hasScored(built) ? built : section.method(Method.NONE).build();
  }

  private Section.Builder section(FormNode node, int place) {
    String id = context.ids().id(node);
    node.word(TYPE, Map.of("questionGroup", true));
    return Section.builder(id)
        .title(node.words("name", context.language()).orElse(Text.of(id)))
        .weight(weight(node))
        .visibility(context.conditions().visibility(node, place));
  }

  private @Nullable BigDecimal weight(FormNode node) {
    Optional<BigDecimal> weight = node.weight(GenesysNames.WEIGHT);
    node.exactlyOr(node.flag(GenesysNames.MANUAL), GenesysNames.MANUAL, COMPUTED);
    if (!weighted) {
      node.dropped(UNWEIGHTED, GenesysNames.WEIGHT, GenesysNames.MANUAL);
      return null;
    }
    return weight.orElse(null);
  }

  /** A question of several options: a section with a question for each, as they count and fail. */
  private Optional<Section> several(FormNode node, int place, boolean around) {
    if (node.nodes(GenesysNames.OPTION_QUESTIONS).isEmpty()) {
      node.droppedWhole(EMPTY_GROUP);
      return Optional.empty();
    }
    String id = context.ids().id(node);
    node.exactly(TYPE);
    node.droppedAll(TEXTS.lost("form-several"));
    node.droppedAll(TEXTS.lost("form-question"));
    node.droppedIfSet(OF_SEVERAL, GenesysNames.KILL, GenesysNames.CRITICAL, GenesysNames.COMMENTS);
    boolean notApplicable = node.flag(GenesysNames.NA) || around;
    return Optional.of(
        noted(
            Section.builder(id)
                .title(node.words("text", context.language()).orElse(Text.of(id)))
                .visibility(context.conditions().visibility(node, place))
                .questions(
                    node.nodes(GenesysNames.OPTION_QUESTIONS).stream()
                        .map(option -> questions.question(option, place, notApplicable))
                        .toList())));
  }
}
