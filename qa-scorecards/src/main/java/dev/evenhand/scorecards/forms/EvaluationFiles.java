package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDocuments.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files of evaluations of any system: what is the same for all of them. */
public final class EvaluationFiles {
  private EvaluationFiles() {}

  /** Every evaluation in {@code bytes}, as {@code reader} reads it, or why there is none. */
  static Checked<List<FormEvaluation>> read(
      String source, byte[] bytes, Scorecard card, BiConsumer<JsonValue, EvaluationDraft> reader) {
    Map<String, Question> questions =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
    return EvaluationDocuments.read(source, bytes)
        .map(
            documents ->
                documents.stream()
                    .map(document -> evaluation(document, card, questions, reader))
                    .toList());
  }

  private static FormEvaluation evaluation(
      Document document,
      Scorecard card,
      Map<String, Question> questions,
      BiConsumer<JsonValue, EvaluationDraft> reader) {
    Checked<JsonValue> value = document.value();
    if (value.value().isEmpty()) {
      return new FormEvaluation(
          document.location(), document.text(), Checked.failed(value.problems()), List.of(), null);
    }
    EvaluationDraft draft = new EvaluationDraft(document, card, questions);
    reader.accept(value.orThrow(), draft);
    return draft.finish();
  }

  /** The text that stands in {@code owner} under the names; empty if it is blank. */
  public static Optional<String> text(JsonValue owner, String... names) {
    return owner.text(names).filter(text -> !text.isBlank());
  }
}
