package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rating tables of the answers to a question, and of total scores. */
final class QuestionRatings {
  private QuestionRatings() {}

  /** The total in percent; an undefined score is a missing rating. */
  static CriterionRatings ofTotal(List<Score> scores) {
    RatingTableBuilder table = RatingTable.builder();
    for (Score score : scores) {
      score
          .ratio()
          .map(ratio -> ratio.times(Fraction.of(100, 1)).doubleValue())
          .ifPresent(percent -> add(table, score, BigDecimal.valueOf(percent).toPlainString()));
    }
    RatingTable total = table.build();
    return new CriterionRatings(
        SessionRatings.TOTAL,
        "Total score",
        CriterionKind.TOTAL,
        Scale.INTERVAL,
        Set.of(),
        total,
        total);
  }

  static CriterionRatings of(Question question, List<Score> scores) {
    List<Category> categories = categories(question.kind());
    boolean declared = !categories.isEmpty();
    RatingTableBuilder numbers = RatingTable.builder();
    RatingTableBuilder names = RatingTable.builder();
    if (declared) {
      numbers.declare(categories);
      names.declare(withNotApplicable(question, categories));
    }
    for (Score score : scores) {
      Answer answer = answerTo(question, score.evaluation(), score);
      if (answer != null) {
        add(names, score, label(answer));
        if (!(answer instanceof Answer.NotApplicable)) {
          add(numbers, score, label(answer));
        }
      }
    }
    RatingTable scored = numbers.build();
    RatingTable all = question.allowNotApplicable() ? names.build() : scored;
    Scale main = mainScale(question.kind());
    Set<Scale> scales = main == Scale.INTERVAL ? Set.of() : EnumSet.of(Scale.NOMINAL);
    return new CriterionRatings(
        question.id(),
        question.ask().toString(),
        CriterionKind.QUESTION,
        main,
        scales,
        all,
        scored);
  }

  /** The answer as it was scored: "not applicable" of a section stands at each of its questions. */
  private static @Nullable Answer answerTo(Question question, Evaluation evaluation, Score score) {
    Answer own = evaluation.answers().get(question.id());
    if (own != null) {
      return own;
    }
    return score.questions().stream()
        .filter(part -> part.id().equals(question.id()))
        .findFirst()
        .map(part -> part.answer())
        .orElse(null);
  }

  private static Scale mainScale(QuestionKind kind) {
    if (kind instanceof QuestionKind.Rating) {
      return Scale.ORDINAL;
    }
    return kind instanceof QuestionKind.Numeric ? Scale.INTERVAL : Scale.NOMINAL;
  }

  private static List<Category> categories(QuestionKind kind) {
    return kind instanceof Choosing choosing
        ? choosing.options().stream().map(QuestionRatings::category).toList()
        : List.of();
  }

  private static Category category(Option option) {
    return new Category(option.value(), option.score());
  }

  private static List<Category> withNotApplicable(Question question, List<Category> categories) {
    List<Category> all = new ArrayList<>(categories);
    if (question.allowNotApplicable()) {
      all.add(new Category(Answer.NOT_APPLICABLE, null));
    }
    return all;
  }

  /** Chosen options in one order, so that the same choice is the same category. */
  private static String label(Answer answer) {
    return answer instanceof Answer.Words words
        ? new TreeSet<>(words.values()).stream().collect(Collectors.joining(" + "))
        : answer.toString();
  }

  private static void add(RatingTableBuilder table, Score score, String value) {
    Evaluation evaluation = score.evaluation();
    table.add(evaluation.interaction().id(), evaluation.reviewer().id(), value);
  }
}
