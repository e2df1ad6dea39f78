package dev.evenhand.engine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTestRunsTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonTestRuns.schema(), InputFormat.JSON);

  private static void fits(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void runs_ofGoodFailingAndUnreadableCards_fitTheSchema() {
    Scorecard card = Cards.conditions();
    Scorecard untested = card.toBuilder().tests(List.of()).build();
    CardTestRun gone =
        CardTestRun.of("gone", JsonScorecards.read("gone", "{\"id\"".getBytes(UTF_8)));
    CardTestRun run = CardTestRun.of(untested);

    fits(JsonTestRuns.write(List.of(CardTestRun.of(card), gone), Map.of()));
    fits(JsonTestRuns.write(List.of(run), Map.of(run.name(), TestSuggestions.of(untested))));
  }

  @Test
  void runs_withAMinimum_sayWhetherItIsReached() {
    List<CardTestRun> runs = List.of(CardTestRun.of(Cards.conditions()));

    String much = JsonTestRuns.write(runs, Map.of(), new BigDecimal("99.5"));
    String little = JsonTestRuns.write(runs, Map.of(), BigDecimal.ONE);

    fits(much);
    assertThat(much).contains("\"minimum\": 99.5,\n      \"enough\": false");
    assertThat(little).contains("\"minimum\": 1,\n      \"enough\": true");
    assertThat(JsonTestRuns.write(runs, Map.of())).doesNotContain("enough");
  }

  @Test
  void runs_ofAllReadyMadeCards_fitTheSchema() {
    fits(
        JsonTestRuns.write(
            Cards.readyMade().stream()
                .map(file -> CardTestRun.of(file.toString(), JsonScorecards.read(file)))
                .toList(),
            Map.of()));
  }

  @Test
  void schema_refusesWhatIsNeverWritten() {
    String written = JsonTestRuns.write(List.of(CardTestRun.of(Cards.conditions())), Map.of());

    assertThat(
            SCHEMA.validate(written.replace("\"passed\": true", "\"passed\": 1"), InputFormat.JSON))
        .isNotEmpty();
  }
}
