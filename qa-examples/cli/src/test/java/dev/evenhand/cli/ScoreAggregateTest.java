package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreAggregateTest {
  private static final String EVALUATIONS =
      """
      {"id":"e-1","scorecard":"tiny@1.0.0","interaction":"c-1","reviewer":"ana","answers":{"long":20,"safe":"no"}}
      {"id":"e-2","scorecard":"tiny@1.0.0","interaction":"c-2","reviewer":"ana","answers":{"long":"n/a","safe":"yes"}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "pooled, , pooled 50.00 %",
    "mean, , mean 74.39 %",
    "pooled, mean, mean 74.39 %",
    "mean, pooled, pooled 50.00 %"
  })
  void aggregate_isThatOfTheCard_unlessTheUserSaysOtherwise(
      String declared, String asked, String summary) throws IOException {
    RunResult ran =
        asked == null
            ? RunResult.qa("score", "--scorecard", card(declared), evaluations())
            : RunResult.qa(
                "score", "--scorecard", card(declared), "--aggregate", asked, evaluations());

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("2 scored, " + summary + "\n");
  }

  @Test
  void accuracy_followsTheSummary() throws IOException {
    RunResult ran = RunResult.qa("score", "--scorecard", card("mean"), evaluations());

    assertThat(ran.out())
        .endsWith(
            """
            accuracy, compliance critical: 50.00 % of evaluations, 50.00 % of opportunities
            accuracy, not critical: 50.00 % of evaluations, 0.00 % of opportunities
            """);
  }

  private Path card(String aggregate) throws IOException {
    return Files.writeString(
        folder.resolve("tiny.scorecard.json"),
        """
        {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"method": "points", "aggregate": "%s"},
         "sections": [{"id": "s", "title": "S", "questions": [
           {"id": "long", "ask": "Long?", "type": "number", "scoredBy": "value", "max": 40, "allowNotApplicable": true},
           {"id": "safe", "ask": "Safe?", "type": "yes-no", "critical": "compliance"}]}]}
        """
            .formatted(aggregate));
  }

  private Path evaluations() throws IOException {
    return Files.writeString(folder.resolve("e.ndjson"), EVALUATIONS);
  }
}
