package dev.evenhand.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.explain.EvaluationComparison;
import dev.evenhand.engine.explain.ExplainedCards;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code explanations.md} shows what is printed. */
class ExplanationsDocTest {
  private static final Path DOC =
      Path.of(System.getProperty("basedir", ""), "../docs/explanations.md");
  private static final Scorecard CARD = ExplainedCards.read(ExplainedCards.CALL);

  @Test
  void card_isTheOneThatIsUsed() throws IOException {
    assertThat(block("card")).isEqualTo(ExplainedCards.CALL);
  }

  @Test
  void explanation_isWhatIsPrinted() throws IOException {
    Evaluation evaluation =
        ExplainedCards.evaluation(CARD, "greeting=yes", "verified=no", "tone=fair", "solved=no");

    assertThat(block("explanation"))
        .isEqualTo(ExplanationText.of(ScoreExplainer.of(CARD).explain(evaluation).orThrow()));
  }

  @Test
  void criticalQuestions_areWhatIsPrinted() throws IOException {
    Scorecard card = ExplainedCards.read(block("critical card"));
    Evaluation evaluation =
        ExplainedCards.evaluation(card, "verified=yes", "consent=no", "tone=yes");

    assertThat(block("critical"))
        .isEqualTo(ExplanationText.of(ScoreExplainer.of(card).explain(evaluation).orThrow()));
  }

  @Test
  void rest_isWhatIsPrinted() throws IOException {
    Scorecard card = ExplainedCards.read(block("rest card"));
    Evaluation evaluation =
        ExplainedCards.evaluation(card, "greeting=yes", "verified=n/a", "solved=yes", "notes=no");

    assertThat(block("rest"))
        .isEqualTo(ExplanationText.of(ScoreExplainer.of(card).explain(evaluation).orThrow()));
  }

  @Test
  void evaluations_areWhatIsPrinted() throws IOException {
    Evaluation first =
        ExplainedCards.evaluation(CARD, "greeting=yes", "verified=yes", "tone=fair", "solved=yes");
    Evaluation other =
        ExplainedCards.evaluation(CARD, "greeting=yes", "verified=no", "tone=good", "solved=yes");
    Evaluation second = Evaluation.of("e-2", CARD.ref(), "call-1", "ben", other.answers());

    assertThat(block("evaluations"))
        .isEqualTo(
            EvaluationComparisonText.of(
                EvaluationComparison.of(ScoringEngine.of(CARD), first, second).orThrow()));
  }

  @Test
  void cards_areWhatIsPrinted() throws IOException {
    Scorecard after =
        ExplainedCards.read(
            ExplainedCards.CALL
                .replace("\"1.0.0\"", "\"1.1.0\"")
                .replace("\"passMark\": 80", "\"passMark\": 75")
                .replace("\"ask\": \"Tone\"", "\"ask\": \"How was the tone?\"")
                .replace(
                    "\"type\": \"yes-no\", \"weight\": 1", "\"type\": \"yes-no\", \"weight\": 2"));

    assertThat(block("cards")).isEqualTo(CardComparisonText.of(CardComparison.of(CARD, after)));
  }

  private static String block(String name) throws IOException {
    Matcher block =
        Pattern.compile("<!-- " + name + " -->\\n```(?:json)?\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOC));
    assertThat(block.find()).as("a block named " + name).isTrue();
    return block.group(1);
  }
}
