package dev.evenhand.engine.gate.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.fixture.Refusals;
import dev.evenhand.engine.gate.Gate;
import dev.evenhand.engine.gate.GateBound;
import dev.evenhand.engine.gate.GateLimit;
import dev.evenhand.engine.gate.Gates;
import dev.evenhand.engine.json.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonGatesTest {
  static final String GOOD =
      """
      {
        "$schema": "https://evenhand.dev/schema/gates-1.schema.json",
        "gates": [
          {"criterion": "*", "coefficient": "krippendorff-alpha-ordinal", "bound": "low", "atLeast": 0.667},
          {"criterion": "tone", "reviewer": "severity", "bound": "value", "atMost": 0.5},
          {"count": "items", "atLeast": 30}
        ]
      }
      """;

  static final Refusals REFUSALS =
      new Refusals("gate/json/gate-refusals.txt", GOOD, JsonGatesTest::problems);

  @TestFactory
  Stream<DynamicTest> read_mistake_problemsAsListed() {
    return REFUSALS.tests();
  }

  @Test
  void read_goodFile_isItsGates() {
    assertThat(read(GOOD).orThrow())
        .isEqualTo(
            Gates.of(
                new Gate.Agreement(
                    "*",
                    CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
                    GateBound.LOW,
                    GateLimit.atLeast(0.667)),
                new Gate.Severity("tone", GateBound.VALUE, 0.5),
                new Gate.Count("*", Gate.Counted.ITEMS, 30)));
  }

  @Test
  void read_withoutBound_isTheOneThatMakesItSure() {
    String json =
        """
        {"gates": [
          {"coefficient": "krippendorff-alpha", "atLeast": 0.8},
          {"coefficient": "gwet-ac1", "atMost": 0.99},
          {"reviewer": "severity", "atMost": 1}]}
        """;

    assertThat(read(json).orThrow())
        .isEqualTo(
            Gates.of(
                Gate.Agreement.sure("*", null, GateLimit.atLeast(0.8)),
                new Gate.Agreement(
                    "*", CoefficientId.GWET_AC1, GateBound.HIGH, GateLimit.atMost(0.99)),
                new Gate.Severity("*", GateBound.HIGH, 1)));
  }

  @Test
  void read_noGates_isAProblem() {
    assertThat(problems("{\"gates\": []}"))
        .containsExactly(
            "gates.json:1:11 /gates: there is no gate, found []. Add a gate, or leave the file out."
                + " [no-gates]");
    assertThat(problems("{}"))
        .containsExactly(
            "gates.json:1:1: the property \"gates\" is missing. Add \"gates\"."
                + " [missing-property]");
  }

  @Test
  void read_notJson_isOneProblem() {
    assertThat(problems("{\"gates\": [}"))
        .singleElement()
        .asString()
        .startsWith("gates.json:1:12: ");
    assertThat(JsonGates.read(Path.of("no-such-file.json")).problems())
        .extracting(Problem::code)
        .containsExactly("file-missing");
    assertThat(JsonGates.read("huge.json", new byte[SourceFile.MAX_BYTES + 1]).problems())
        .extracting(Problem::text)
        .containsExactly(
            "huge.json: the file is too large for a gate file; allowed: at most 4194304 bytes (4"
                + " MiB). Split it into several. [file-too-large]");
  }

  static List<String> problems(String json) {
    return read(json).problems().stream().map(Problem::text).toList();
  }

  static Checked<Gates> read(String json) {
    return JsonGates.read("gates.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
