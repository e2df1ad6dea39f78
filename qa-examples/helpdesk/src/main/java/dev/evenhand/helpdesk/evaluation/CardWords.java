package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind.Numeric;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The texts of a card and the answers to it as people read them. */
public final class CardWords {
  private static final String LANGUAGE = "en";

  private CardWords() {}

  /** A text in the language of the pages. */
  public static String of(Text text) {
    return text.in(LANGUAGE);
  }

  /** An answer as reviewers know it: the labels of options, not their values. */
  public static String of(Scorecard card, String question, @Nullable Answer answer) {
    if (answer == null) {
      return "no answer";
    }
    return card.questions().stream()
        .filter(one -> one.id().equals(question))
        .findFirst()
        .map(found -> of(found, answer))
        .orElse(answer.text());
  }

  static String of(Question question, Answer answer) {
    return answer.match(
        word -> labels(question, answer, word.value()),
        words -> labels(question, answer, "None of these"),
        number -> number + unit(question),
        notApplicable -> "Not applicable");
  }

  private static String labels(Question question, Answer answer, String otherwise) {
    List<String> labels =
        question.kind().options().stream()
            .filter(option -> question.marksOf(answer).contains(option.value()))
            .map(CardWords::label)
            .toList();
    return labels.isEmpty() ? otherwise : String.join(", ", labels);
  }

  private static String unit(Question question) {
    return question.kind() instanceof Numeric numeric && numeric.unit() != null
        ? " " + of(numeric.unit())
        : "";
  }

  static String label(Option option) {
    return option.label() == null ? StringUtils.capitalize(option.value()) : of(option.label());
  }
}
