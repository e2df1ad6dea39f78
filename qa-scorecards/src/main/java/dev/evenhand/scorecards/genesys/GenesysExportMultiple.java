package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.CAPPED_SUM;
import static dev.evenhand.scorecards.genesys.GenesysLoss.OPTION_AS_QUESTION;
import static dev.evenhand.scorecards.genesys.GenesysLoss.SEVERAL_OPTIONS;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a multiple choice as a question of several options, each of which is selected or not. */
final class GenesysExportMultiple {

  private final GenesysValues values;
  private final GenesysLayout.QuestionGroup group;

  GenesysExportMultiple(GenesysValues values, GenesysLayout.QuestionGroup group) {
    this.values = values;
    this.group = group;
  }

  void put(Question question, QuestionKind.MultipleChoice kind, CardNode node, FormObject form) {
    node.approximated("type", SEVERAL_OPTIONS);
    node.dropped("cap", CAPPED_SUM);
    List<FormObject> options = new ArrayList<>();
    for (int i = 0; i < kind.options().size(); i++) {
      options.add(option(question, kind.options().get(i), node.to("options", i)));
    }
    form.put("type", GenesysNames.SEVERAL).put(GenesysNames.OPTION_QUESTIONS, options);
  }

  private FormObject option(Question question, Option option, CardNode node) {
    node.approximated("value", OPTION_AS_QUESTION);
    String id = question.id() + "." + option.value();
    BigDecimal value = values.value(question, group, option.score(), node);
    return new FormObject()
        .put("id", id)
        .put("text", node.label(option))
        .put("type", GenesysNames.CHOICE)
        .put(
            GenesysNames.OPTIONS,
            List.of(
                answer(id + "-s", GenesysNames.SELECTED, value),
                answer(id + "-u", GenesysNames.UNSELECTED, BigDecimal.ZERO)))
        .put(GenesysNames.NA, question.allowNotApplicable());
  }

  private static FormObject answer(String id, String word, @Nullable BigDecimal value) {
    return new FormObject().put("id", id).put(GenesysNames.BUILT_IN, word).put("value", value);
  }
}
