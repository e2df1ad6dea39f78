package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.CAPPED_SUM;
import static dev.evenhand.scorecards.genesys.GenesysLoss.DAY_AS_TEXT;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NUMBER_AS_CHOICE;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NUMBER_AS_TEXT;
import static dev.evenhand.scorecards.genesys.GenesysLoss.OPTION_AS_QUESTION;
import static dev.evenhand.scorecards.genesys.GenesysLoss.OTHER_KIND;
import static dev.evenhand.scorecards.genesys.GenesysLoss.RANGE_IN_WORDS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.SEVERAL_OPTIONS;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.PointScale;
import dev.evenhand.scorecards.genesys.GenesysLayout.QuestionGroup;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes how one question is answered, and what its answers are worth. */
final class GenesysExportAnswers {
  private final GenesysValues values;
  private final QuestionGroup group;
  private final Question question;

  GenesysExportAnswers(GenesysValues values, QuestionGroup group, Question question) {
    this.values = values;
    this.group = group;
    this.question = question;
  }

  /** Puts the type and the answers of the question, which stands at {@code node}. */
  void put(CardNode node, FormObject form) {
    node.exactly("type");
    question
        .kind()
        .match(
            choosing -> {
              node.exactlyOr(choosing instanceof QuestionKind.Choice, "type", OTHER_KIND);
              return choice(form, node.options(choosing.options(), this::option));
            },
            multiple -> {
              node.approximated("type", SEVERAL_OPTIONS);
              node.dropped("cap", CAPPED_SUM);
              return form.put("type", GenesysNames.SEVERAL)
                  .put(
                      GenesysNames.OPTION_QUESTIONS,
                      node.each("options", multiple.options(), this::optionQuestion));
            },
            number -> number(number, node, form),
            unscored -> {
              if (unscored.match(text -> false, day -> true)) {
                node.approximated("type", DAY_AS_TEXT);
              }
              return form.put("type", GenesysNames.TEXT);
            });
  }

  private static FormObject choice(FormObject form, List<FormObject> options) {
    return form.put("type", GenesysNames.CHOICE).put(GenesysNames.OPTIONS, options);
  }

  private FormObject option(Option option, CardNode node) {
    node.exactly("value");
    String label = node.label(option);
    boolean builtIn = option.label() != null && GenesysNames.BUILT_IN_WORDS.contains(label);
    return new FormObject()
        .put("id", option.value())
        .put(builtIn ? GenesysNames.BUILT_IN : "text", label)
        .put("value", values.value(question, group, option.score(), node));
  }

  /** An option of several becomes a question of its own: whether it is selected. */
  private FormObject optionQuestion(Option option, CardNode node) {
    node.approximated("value", OPTION_AS_QUESTION);
    String id = question.id() + "." + option.value();
    BigDecimal value = values.value(question, group, option.score(), node);
    return choice(
            new FormObject().put("id", id).put("text", node.label(option)),
            List.of(
                answer(id + "-s", GenesysNames.SELECTED, value),
                answer(id + "-u", GenesysNames.UNSELECTED, BigDecimal.ZERO)))
        .put(GenesysNames.NA, question.allowNotApplicable());
  }

  private static FormObject answer(String id, String word, @Nullable BigDecimal value) {
    return new FormObject().put("id", id).put(GenesysNames.BUILT_IN, word).put("value", value);
  }

  private FormObject number(QuestionKind.Numeric number, CardNode node, FormObject form) {
    if (GenesysQuestions.isNps(question)) {
      node.exactly("ranges/0/id", "ranges/0/from", "ranges/0/to");
      return form.put("type", GenesysNames.NPS);
    }
    if (GenesysLayout.hasAnswers(question)) {
      node.approximated("type", NUMBER_AS_CHOICE);
      List<NumberRange> ranges = number.ranges();
      return choice(
          form, node.each("ranges", ranges, (range, place) -> range(ranges, range, place)));
    }
    node.approximated("type", NUMBER_AS_TEXT);
    node.dropped("ranges", NUMBER_AS_TEXT);
    node.dropped("perCount", NUMBER_AS_TEXT);
    node.dropped("step", NUMBER_AS_TEXT);
    return form.put("type", GenesysNames.TEXT);
  }

  private FormObject range(List<NumberRange> ranges, NumberRange range, CardNode node) {
    node.exactly("id");
    node.approximated("from", RANGE_IN_WORDS);
    node.approximated("to", RANGE_IN_WORDS);
    return new FormObject()
        .put("id", range.id())
        .put("text", words(PointScale.above(ranges, range), range.to()))
        .put("value", values.value(question, group, range.score(), node));
  }

  /** The range in signs that need no language: {@code > 0, ≤ 600}. */
  private static String words(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    String above = from == null ? "" : "> " + from.toPlainString();
    String upTo = to == null ? "" : "≤ " + to.toPlainString();
    return above.isEmpty() || upTo.isEmpty() ? above + upTo : above + ", " + upTo;
  }
}
