package dev.evenhand.engine.calibration;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rating tables of the answers to a question. */
final class QuestionRatings {
  private QuestionRatings() {}

  static CriterionRatings of(
      Question question, EvaluationColumns columns, int[] rows, RatingTableBuilder builder) {
    List<Category> categories = categories(question.kind());
    if (!categories.isEmpty()) {
      builder.declare(withNotApplicable(question, categories));
    }
    ValueColumn<String> answers = columns.answers(question.id());
    for (int row : rows) {
      String answer = answers.get(row);
      if (answer != null) {
        ScoreRatings.add(builder, columns, row, answer);
      }
    }
    RatingTable names = builder.build();
    Scale main = mainScale(question.kind());
    Set<Scale> scales = main == Scale.INTERVAL ? Set.of() : EnumSet.of(Scale.NOMINAL);
    return new CriterionRatings(
        question.id(),
        question.ask().toString(),
        CriterionKind.QUESTION,
        unit(question.kind()),
        main,
        scales,
        names,
        names.withoutCategories(Set.of(Answer.NOT_APPLICABLE)),
        null);
  }

  private static Scale mainScale(QuestionKind kind) {
    return kind.match(
        choosing -> choosing.ordered() ? Scale.ORDINAL : Scale.NOMINAL,
        multiple -> Scale.SET,
        number -> Scale.INTERVAL,
        unscored -> Scale.NOMINAL);
  }

  private static List<Category> categories(QuestionKind kind) {
    return kind.match(
        choosing ->
            choosing.options().stream()
                .map(option -> new Category(option.value(), option.score()))
                .toList(),
        multiple -> List.of(),
        number -> List.of(),
        unscored -> List.of());
  }

  private static List<Category> withNotApplicable(Question question, List<Category> categories) {
    List<Category> all = new ArrayList<>(categories);
    if (question.allowNotApplicable()) {
      all.add(new Category(Answer.NOT_APPLICABLE, null));
    }
    return all;
  }

  private static @Nullable String unit(QuestionKind kind) {
    return kind instanceof QuestionKind.Numeric number && number.unit() != null
        ? number.unit().toString()
        : null;
  }
}
