package dev.evenhand.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.Problem.Severity;
import dev.evenhand.engine.card.CardJson;
import dev.evenhand.engine.json.FormatDoc;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems as SARIF and as JUnit XML. */
class ProblemFormatsTest {
  private static final Problem ERROR =
      Problem.error(
              "unknown-value",
              new Location("cards/my card.json", 3, 9),
              "/a",
              "no <such>",
              "Use x.")
          .with("\"y\u0001\"", "\"x\" & \"z\"");
  private static final Problem AGAIN =
      Problem.error(
          "unknown-value", new Location("cards/my card.json", 4, 9), "/a", "again", "No.");
  private static final Problem WARNING =
      Problem.warning("max-zero", Location.of("/b.json"), "", "odd", "Look.");
  private static final Problem NOTICE =
      Problem.notice("time-read", Location.of("b.json", 7), "/at", "read", "Write.");
  private static final Problem HOSTILE =
      Problem.error("a-b", Location.of("<\"&'\u0000\uD800\uFFFF>.json"), "/]]>", "\u001B", "No.");
  private static final List<Problem> PROBLEMS = List.of(ERROR, AGAIN, WARNING, NOTICE);

  private static JsonNode run() {
    return JsonMapper.shared().readTree(SarifProblems.write(PROBLEMS)).get("runs").get(0);
  }

  @Test
  void sarif_hasARuleForEachCode_andAResultForEachProblem() {
    JsonNode rules = run().get("tool").get("driver").get("rules");
    JsonNode results = run().get("results");

    assertThat(rules.valueStream().map(rule -> rule.get("id").asString()))
        .containsExactly("unknown-value", "max-zero", "time-read");
    assertThat(results.valueStream().map(result -> result.get("level").asString()))
        .containsExactly("error", "error", "warning", "note");
    for (JsonNode result : results) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
    assertThat(results.get(0).get("message").get("text").asString())
        .isEqualTo("no <such>, found \"y\u0001\"; allowed: \"x\" & \"z\". Use x.");
  }

  @Test
  void sarif_tellsThePlace() {
    JsonNode place = run().get("results").get(0).get("locations").get(0);
    JsonNode whole = run().get("results").get(2).get("locations").get(0).get("physicalLocation");

    assertThat(place.get("physicalLocation").toString())
        .isEqualTo(
            "{\"artifactLocation\":{\"uri\":\"cards/my%20card.json\",\"uriBaseId\":\"%SRCROOT%\"},"
                + "\"region\":{\"startLine\":3,\"startColumn\":9}}");
    assertThat(place.get("logicalLocations").get(0).get("fullyQualifiedName").asString())
        .isEqualTo("/a");
    assertThat(whole.toString()).isEqualTo("{\"artifactLocation\":{\"uri\":\"file:///b.json\"}}");
    assertThat(URI.create("cards/my%20card.json").getPath()).isEqualTo("cards/my card.json");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "a b#c?d%e.json, a%20b%23c%3Fd%25e.json, true",
        "./x/../c:1.json, c%3A1.json, true",
        "../up.json, ../up.json, false",
        "..up.json, ..up.json, true",
        "-x.json, -x.json, true",
        "/abs/\uD83D\uDE00.json, file:///abs/%F0%9F%98%80.json, false",
        "C:\\cards\\a b.json, file:///C:/cards/a%20b.json, false",
        "(standard input), %28standard%20input%29, true",
        "::error::<script>]]>.json, %3A%3Aerror%3A%3A%3Cscript%3E%5D%5D%3E.json, true",
        "x\u001B\u202E.json, x%1B%E2%80%AE.json, true",
      })
  void sarif_namesFilesByUris_belowWhereItRan(String source, String uri, boolean below) {
    Problem problem = Problem.error("a-b", Location.of(source), "", "no", "Yes.");
    JsonNode artifact =
        JsonMapper.shared()
            .readTree(SarifProblems.write(List.of(problem)))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");

    assertThat(artifact.get("uri").asString()).isEqualTo(uri);
    assertThat(artifact.has("uriBaseId")).isEqualTo(below);
    assertThat(URI.create(uri).isAbsolute()).isEqualTo(uri.startsWith("file:"));
  }

  @Test
  void sarif_fingerprints_stayAsLinesMove_andTellProblemsApart() {
    Problem moved = ERROR.at(new Location("cards/my card.json", 30, 1), ERROR.path());

    assertThat(fingerprints(SarifProblems.write(List.of(moved, AGAIN))))
        .isEqualTo(fingerprints(SarifProblems.write(List.of(ERROR, AGAIN))))
        .hasSize(2);
  }

  private static Set<String> fingerprints(String sarif) {
    JsonNode results = JsonMapper.shared().readTree(sarif).get("runs").get(0).get("results");
    return results
        .valueStream()
        .map(result -> result.get("partialFingerprints").get("evenhandProblem/v1").asString())
        .collect(Collectors.toSet());
  }

  /**
   * The schema of OASIS is not ours to copy: name a copy of it with {@code -Dsarif.schema=FILE}, as
   * architecture.md says.
   */
  @Test
  void sarif_isValidByTheSchemaOfOasis() {
    String schema = System.getProperty("sarif.schema");
    assumeTrue(schema != null, "no copy of sarif-schema-2.1.0.json is named with -Dsarif.schema");
    var official =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(FormatDoc.text(Path.of(schema)), InputFormat.JSON);

    assertThat(official.validate(SarifProblems.write(PROBLEMS), InputFormat.JSON)).isEmpty();
    assertThat(official.validate(SarifProblems.write(List.of()), InputFormat.JSON)).isEmpty();
    assertThat(official.validate(SarifProblems.write(List.of(HOSTILE)), InputFormat.JSON))
        .isEmpty();
    assertThat(official.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sarif_hasWhatTheStandardRequires_andLevelsThatItKnows() {
    JsonNode document = JsonMapper.shared().readTree(SarifProblems.write(PROBLEMS));

    assertThat(document.get("version").asString()).isEqualTo("2.1.0");
    assertThat(document.get("$schema").asString()).endsWith("sarif-schema-2.1.0.json");
    assertThat(run().get("tool").get("driver").get("name").asString()).isEqualTo("Evenhand");
    assertThat(run().get("columnKind").asString()).isEqualTo("utf16CodeUnits");
    for (JsonNode result : run().get("results")) {
      assertThat(result.get("level").asString()).isIn("none", "note", "warning", "error");
      assertThat(result.get("message").get("text").asString()).isNotBlank();
    }
  }

  @Test
  void junit_isXml_inWhichErrorsFail() throws Exception {
    Document xml =
        parsed(JUnitProblems.write("qa validate", List.of("b.json", "fine.json"), PROBLEMS));
    Element root = xml.getDocumentElement();
    NodeList suites = root.getElementsByTagName("testsuite");

    assertThat(root.getAttribute("tests")).isEqualTo("5");
    assertThat(root.getAttribute("failures")).isEqualTo("2");
    assertThat(suites.getLength()).isEqualTo(4);
    assertThat(((Element) suites.item(0)).getAttribute("name")).isEqualTo("cards/my card.json");
    assertThat(root.getElementsByTagName("failure").item(0).getTextContent())
        .isEqualTo(ERROR.text());
    assertThat(root.getElementsByTagName("system-out").item(1).getTextContent())
        .isEqualTo(NOTICE.text());
    assertThat(((Element) suites.item(3)).getElementsByTagName("testcase").getLength())
        .isEqualTo(1);
  }

  @Test
  void junit_ofACommandThatFailsForLess_failsForThat() throws Exception {
    Element warned =
        parsed(JUnitProblems.write("qa lint", List.of(), PROBLEMS, Severity.WARNING))
            .getDocumentElement();
    Element noticed =
        parsed(JUnitProblems.write("qa lint", List.of(), PROBLEMS, Severity.NOTICE))
            .getDocumentElement();

    assertThat(warned.getAttribute("failures")).isEqualTo("3");
    assertThat(noticed.getAttribute("failures")).isEqualTo("4");
    NodeList failures = noticed.getElementsByTagName("failure");
    assertThat(((Element) failures.item(0)).getAttribute("type")).isEqualTo("unknown-value");
    assertThat(((Element) failures.item(2)).getAttribute("type")).isEqualTo("warning");
    assertThat(((Element) failures.item(3)).getAttribute("type")).isEqualTo("notice");
    assertThat(failures.item(3).getTextContent()).isEqualTo(NOTICE.text());
  }

  @Test
  void junit_ofHostileNames_isStillXml() throws Exception {
    Element found =
        (Element)
            parsed(JUnitProblems.write("qa validate", List.of(), List.of(HOSTILE)))
                .getElementsByTagName("testsuite")
                .item(0);

    assertThat(found.getAttribute("name")).isEqualTo("<\"&'\\u0000\\ud800\\uffff>.json");
  }

  @Test
  void brokenCard_inEitherFormat_hasAllItsProblems() throws Exception {
    List<Problem> problems = CardJson.broken();

    assertThat(problems).hasSizeGreaterThan(1);
    assertThat(
            JsonMapper.shared()
                .readTree(SarifProblems.write(problems))
                .get("runs")
                .get(0)
                .get("results")
                .size())
        .isEqualTo(problems.size());
    assertThat(
            parsed(JUnitProblems.write("qa validate", List.of(), problems))
                .getElementsByTagName("failure")
                .getLength())
        .isEqualTo(problems.size());
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
