package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.card.JsonScorecards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {
  @Test
  void schema_withoutName_isThatOfCards() {
    RunResult ran = RunResult.qa("schema");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo(JsonScorecards.schema());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scorecard",
        "gates",
        "evaluation",
        "scores",
        "explanation",
        "problems",
        "tests",
        "interaction",
        "session",
        "stored-score",
        "stored-explanation"
      })
  void schema_ofAName_isPrinted_andTheHelpNamesIt(String name) {
    assertThat(RunResult.qa("schema", name).out())
        .contains("\"$id\": \"https://evenhand.dev/schema/" + name + "-1.schema.json\"");
    assertThat(RunResult.qa("schema", "--help").out()).contains(name);
  }

  @Test
  void schema_thatThereIsNot_isToldWithTheNearest() {
    RunResult ran = RunResult.qa("schema", "gate");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo("There is no schema 'gate'. Maybe you mean \"gates\".\n");
  }
}
