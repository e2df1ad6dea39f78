package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and texts that steer what reads them, in every form in which the command writes them. */
@Tag("slow")
class HostileNamesTest {
  /** In file names, ids, titles, questions, tests and answers. */
  private static final List<String> HOSTILE =
      List.of(
          "a\nb",
          "a\r::error::b",
          "a\n::error::b",
          "::error file=x,line=1::b",
          " ::add-mask::b",
          "%0A::error::b",
          "x##[error]y",
          "]]>",
          "<script>alert(1)<script>",
          "\"'`&amp;",
          "\u001B[31mred\u0007",
          "\u0085\u2028\u2029",
          "\u202Egnp.exe\u200F\uFEFF",
          "a b#c?d%e,f;g",
          "a\\b\\u0041",
          "-x",
          "..up",
          "\uD83D\uDE00",
          "x".repeat(200));

  private static final String CARD =
      """
      {"id": %s, "version": "1.0.0", "title": %s, "scoring": {"passMark": 80}, "sections": [
        {"id": "s", "title": %s, "questions": [
          {"id": "q", "ask": %s, "type": "choice", "options": [
            {"value": "yes", "label": %s, "score": 1}, {"value": "no", "score": 0}]}]}],
       "tests": [{"name": %s, "answers": {"q": "no"}, "expect": {"percent": 12}}]}
      """;

  @TempDir static Path folder;

  private static final List<String> broken = new ArrayList<>();
  private static final List<String> readable = new ArrayList<>();
  private static final List<String> evaluations = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    int number = 0;
    for (String text : HOSTILE) {
      String quoted = JsonMapper.shared().writeValueAsString(text);
      String id = "\"c" + number++ + "\"";
      add(broken, text + ".broken.json", card(quoted, quoted));
      add(readable, text + ".scorecard.json", card(id, quoted));
      add(
          evaluations,
          text + ".ndjson",
          "{\"id\": %s, \"scorecard\": \"c%s@1.0.0\", \"interaction\": %s, \"reviewer\": %s, \"answers\": {\"q\": \"yes\"}, \"comments\": {\"q\": %s}}\n"
              .formatted(quoted, number - 1, quoted, quoted, quoted));
    }
    String huge = "\"" + "x\\n::error::<b>".repeat(8_000) + "\"";
    add(broken, "huge.broken.json", card(huge, huge));
  }

  private static String card(String id, String text) {
    return CARD.formatted(id, text, text, text, text, text);
  }

  private static void add(List<String> files, String name, String content) throws IOException {
    try {
      files.add(Files.writeString(folder.resolve(name), content).toString());
    } catch (InvalidPathException e) {
      assertThat(name).as("a name that this system can't write").matches("(?s).*\\P{ASCII}.*");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "validate, text", "validate, json", "validate, sarif", "validate, github", "validate, junit",
    "lint, text", "lint, json", "lint, sarif", "lint, github", "lint, junit",
    "test, text", "test, json", "test, junit",
  })
  void cards_ofHostileNamesAndTexts_giveNothingThatSteers(String command, String format)
      throws Exception {
    for (List<String> files : List.of(broken, readable)) {
      holds(format, RunResult.qa(words(command, format, files)));
    }
  }

  @ParameterizedTest
  @CsvSource({"text", "json", "ndjson"})
  void evaluations_ofHostileNamesAndTexts_giveNothingThatSteers(String format) throws Exception {
    for (int i = 0; i < evaluations.size(); i++) {
      holds(
          format,
          RunResult.qa(
              "score", evaluations.get(i), "--scorecard", readable.get(i), "--format", format));
    }
  }

  @ParameterizedTest
  @CsvSource({"text", "json"})
  void comparedEvaluations_ofHostileNamesAndTexts_giveNothingThatSteers(String format)
      throws Exception {
    for (int i = 0; i < evaluations.size(); i++) {
      Path no = folder.resolve("no.ndjson");
      Files.writeString(
          no,
          Files.readString(Path.of(evaluations.get(i)))
              .replace("{\"q\": \"yes\"}", "{\"q\": \"no\"}"));
      holds(
          format,
          RunResult.qa(
              "compare-evaluations",
              evaluations.get(i),
              no,
              "--scorecard",
              readable.get(i),
              "--format",
              format));
    }
  }

  @ParameterizedTest
  @CsvSource({"text", "json"})
  void exportedCards_ofHostileNamesAndTexts_giveNothingThatSteers(String format) throws Exception {
    for (String card : readable) {
      Path form = folder.resolve("form.json");
      Path back = folder.resolve("back.json");
      holds(
          format, RunResult.qa("export", "--to", "connect", card, "-o", form, "--format", format));
      holds(
          format,
          RunResult.qa("import", "--from", "connect", form, "-o", back, "--format", format));
    }
  }

  @ParameterizedTest
  @CsvSource({"text", "json"})
  void comparedCards_ofHostileNamesAndTexts_giveNothingThatSteers(String format) throws Exception {
    for (int i = 1; i < readable.size(); i++) {
      holds(
          format,
          RunResult.qa("compare", readable.get(i - 1), readable.get(i), "--format", format));
    }
  }

  @Test
  void cards_shownAndListed_giveNothingThatSteers() throws Exception {
    for (String file : readable) {
      holds("text", RunResult.qa("show", file, "--full"));
    }
    holds("text", RunResult.qa("list", "--cards", folder));
  }

  @Test
  void names_thatNoSystemHas_areToldInWords() throws Exception {
    for (String name : List.of("a\0b.json", "a\uD800b.json", "x".repeat(100_000) + ".json", "")) {
      for (String command : List.of("validate", "lint", "test", "show", "preview", "fmt")) {
        RunResult ran = RunResult.qa(command, "--", name);
        holds("text", ran);
        assertThat(ran.exit()).as(command).isPositive();
        assertThat(ran.err() + ran.out()).as(command).isNotBlank();
      }
    }
  }

  @Test
  void sarif_ofFiles_namesThemByUrisThatLeadToThem() {
    JsonNode results =
        JsonMapper.shared()
            .readTree(RunResult.qa(words("validate", "sarif", broken)).out())
            .at("/runs/0/results");

    assertThat(
            results
                .valueStream()
                .map(result -> result.at("/locations/0/physicalLocation/artifactLocation/uri"))
                .map(uri -> Path.of(URI.create(uri.asString())).toString())
                .distinct())
        .containsExactlyElementsOf(broken);
  }

  @Test
  void github_ofFiles_hasALineForEachProblem() {
    JsonNode problems =
        JsonMapper.shared().readTree(RunResult.qa(words("validate", "json", broken)).out());

    assertThat(RunResult.qa(words("validate", "github", broken)).out().lines().count())
        .isEqualTo(problems.at("/problems").size())
        .isGreaterThan(broken.size());
  }

  private static Object[] words(String command, String format, List<String> files) {
    return Stream.concat(Stream.of(command, "--format", format, "--"), files.stream()).toArray();
  }

  private static void holds(String format, RunResult ran) throws Exception {
    assertThat(ran.exit()).as(ran.err()).isBetween(0, 2);
    harmless(ran.err());
    switch (format) {
      case "json", "sarif" -> assertThat(JsonMapper.shared().readTree(ran.out())).isNotEmpty();
      case "ndjson" ->
          ran.out().lines().forEach(l -> assertThat(JsonMapper.shared().readTree(l)).isNotEmpty());
      case "junit" -> assertThat(cases(ran.out()).getLength()).isPositive();
      case "github" -> annotations(ran.out());
      default -> harmless(ran.out());
    }
  }

  /** Each line is one command of ours, whose values hold nothing that ends them. */
  private static void annotations(String out) {
    assertThat(out.lines())
        .allMatch(
            line ->
                line.matches(
                    "::(error|warning|notice) file=[^:,]+,line=\\d+,col=\\d+,title=[a-z-]+::.+"));
    steerless(out);
  }

  private static void harmless(String text) {
    steerless(text);
    assertThat(text.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
    for (String word : List.of("##[", "Exception:", "\tat ")) {
      int at = text.indexOf(word);
      assertThat(at).as(at < 0 ? "" : text.substring(Math.max(0, at - 200))).isNegative();
    }
  }

  private static void steerless(String text) {
    assertThat(text.codePoints().filter(c -> c != '\n').filter(HostileNamesTest::steers))
        .as(text.length() < 5_000 ? text : "a long text")
        .isEmpty();
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || c >= 0x2028 && c <= 0x202E
        || c == 0x200F
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF;
  }

  private static NodeList cases(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return document.getElementsByTagName("testcase");
  }
}
