package dev.evenhand.scorecards.forms;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.form.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes answers of values, as the question that they are given to wants them. */
public final class FormAnswers {
  private static final int DAY = 10;

  private FormAnswers() {}

  /** The text that stands in {@code owner} under the names; empty if it is blank. */
  public static Optional<String> text(JsonValue owner, String... names) {
    return owner.text(names).filter(text -> !text.isBlank());
  }

  /**
   * The answer that a text is; empty if it says nothing, or is no number where one is asked for.
   */
  public static Optional<Answer> ofText(Question question, String text) {
    QuestionKind kind = question.kind();
    if (text.isBlank()) {
      return Optional.empty();
    }
    return kind.match(
        choosing -> Optional.of(new Answer.Word(FormIds.value(text))),
        multiple -> Optional.of(ofTexts(List.of(text))),
        number -> number(text).map(Answer.Quantity::new),
        unscored ->
            Optional.of(
                new Answer.Word(
                    unscored.match(
                        words -> text, day -> text.substring(0, Math.min(DAY, text.length()))))));
  }

  /** The options that texts are. */
  public static Answer ofTexts(List<String> texts) {
    return Answer.of(texts.stream().map(FormIds::value).distinct().toList());
  }

  /** The options that the texts in a list are. */
  public static Answer ofList(JsonValue list) {
    return ofTexts(list.items().stream().flatMap(item -> item.text().stream()).toList());
  }

  private static Optional<BigDecimal> number(String text) {
    boolean plain = text.strip().matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    return plain ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
  }

  /**
   * The answer that a bare value is: a text, a number, or a list of texts. {@code NA} is not
   * applicable, unless the question has an option called so.
   */
  public static Optional<Answer> ofValue(Question question, JsonValue value) {
    Optional<String> text = value.text();
    if (text.isPresent() && text.get().equals("NA") && !question.kind().marks().contains("NA")) {
      return Optional.of(Answer.notApplicable());
    }
    if (text.isPresent()) {
      return ofText(question, text.get());
    }
    if (value.isList()) {
      return Optional.of(ofList(value));
    }
    return value.number().map(Answer.Quantity::new);
  }
}
