package dev.evenhand.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.json.FormatDoc;
import org.junit.jupiter.api.Test;

/** {@code scorecard-format.md} says what the reader of evaluations does. */
class EvaluationDocTest {
  @Test
  void properties_inTheDoc_areThoseOfTheReader() {
    assertThat(FormatDoc.properties("Evaluation"))
        .containsExactlyInAnyOrderElementsOf(EvaluationBinder.EVALUATION);
    assertThat(FormatDoc.properties("Reviewer"))
        .containsExactlyInAnyOrderElementsOf(EvaluationBinder.REVIEWER);
  }

  @Test
  void exampleEvaluations_areRead() {
    EvaluationJson.Read read = EvaluationJson.read(FormatDoc.block("ndjson"));

    assertThat(read.lines()).hasSize(2);
    assertThat(read.lines()).allMatch(line -> line.evaluation().value().isPresent());
  }
}
