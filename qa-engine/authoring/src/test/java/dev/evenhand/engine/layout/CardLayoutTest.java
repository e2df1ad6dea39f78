package dev.evenhand.engine.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Utf8;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardLayoutTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "../..");

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("seeds")
  void anyFile_laidOut_saysTheSame_andStaysWhenLaidOutAgain(int seed) {
    String file = new RandomJson(seed).card();

    String laidOut = laidOut(file);

    assertThat(value(laidOut)).isEqualTo(value(file));
    assertThat(laidOut(laidOut)).isEqualTo(laidOut);
    assertThat(laidOut).endsWith("}\n").doesNotContain("\r", "\t", " \n");
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("seeds")
  void anyFile_laidOut_hasLongLinesOnlyWhereATextEndsThem(int seed) {
    assertThat(laidOut(new RandomJson(seed).card()).lines())
        .allMatch(line -> line.length() <= 100 || line.lastIndexOf(": \"") <= 100);
  }

  @Test
  void file_withAMarkOfItsBytesAndOtherLineEnds_losesThem() {
    assertThat(
            laidOut(
                "\uFEFF{\"version\": \"1.0.0\",\r\n\"title\": \"T\", \"sections\":[],\r\n \"id\":\"a\"}"))
        .isEqualTo(
            """
            {
              "id": "a",
              "version": "1.0.0",
              "title": "T",
              "sections": []
            }
            """);
  }

  @Test
  void spelling_ofTextsIsTheUsual_andOfNumbersStays() {
    assertThat(
            laidOut(
                """
                {"title": "\\u00fc \\/ \\u0007 \\ud800", "id": "a", "version": "1.0.0",
                 "scoring": {"passMark": 8.50e1}, "sections": []}
                """))
        .contains("  \"title\": \"\\u00fc \\/ \\u0007 \\ud800\",\n")
        .contains("{\"passMark\": 8.50e1}");
    assertThat(
            laidOut(
                """
                {"title": "\\u00fc \\/ \\u202e", "id": "a", "version": "1.0.0", "sections": []}
                """))
        .contains("  \"title\": \"ü / \\u202E\",\n");
  }

  @Test
  void card_thatExtendsAnother_isLaidOutWithoutIt() {
    assertThat(
            laidOut(
                """
                {"sections": [{"questions": [{"type": "yes-no", "id": "q", "ask": "Q?"}], "id": "opening"}],
                 "remove": ["remark"], "extends": "other@1.0.0", "version": "1.0.0", "id": "a"}
                """))
        .isEqualTo(
            """
            {
              "id": "a",
              "version": "1.0.0",
              "extends": "other@1.0.0",
              "remove": ["remark"],
              "sections": [
                {
                  "id": "opening",
                  "questions": [
                    {"id": "q", "ask": "Q?", "type": "yes-no"}
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void file_thatBreaksRules_isLaidOut() {
    assertThat(
            CardLayout.of(
                    "x",
                    bytes(
                        "{\"id\": \"a b\", \"version\": \"1\", \"title\": \"\", \"sections\": []}"))
                .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"a\", \"id\": \"b\", \"version\": \"1.0.0\", \"title\": \"T\", \"sections\": []}",
        "{\"extends\": \"b@1.0.0\", \"id\": \"a\", \"version\": \"1.0.0\", \"titel\": \"T\"}",
        "{\"id\": 5, \"version\": \"1.0.0\", \"title\": \"T\", \"sections\": []}",
        "{\"id\": \"a\",",
        "[]"
      })
  void file_thatIsNotOfTheForm_isRefused(String file) {
    Checked<String> laidOut = CardLayout.of("x", bytes(file));

    assertThat(laidOut.value()).isEmpty();
    assertThat(laidOut.problems())
        .extracting(Problem::code)
        .containsAnyOf(
            "duplicate-key",
            "unknown-property",
            "wrong-type",
            "not-json",
            "not-an-object",
            "other-format");
  }

  static Stream<Path> readyMade() throws IOException {
    try (Stream<Path> files =
        Files.list(ROOT.resolve("qa-scorecards/src/main/resources/dev/evenhand/scorecards"))) {
      return files.filter(file -> file.toString().endsWith(".scorecard.json")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("readyMade")
  void readyMadeCard_isLaidOut(Path file) throws IOException {
    assertThat(CardLayout.of(file.toString(), Files.readAllBytes(file)).orThrow())
        .as("run qa fmt " + file)
        .isEqualTo(Files.readString(file));
  }

  static Stream<Part> parts() {
    return Stream.of(Part.values()).filter(part -> !part.order().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void order_isThatOfTheDoc(Part part) throws IOException {
    String doc = Files.readString(ROOT.resolve("qa-api/docs/scorecard-format.md"));
    Map<String, String> headings = Map.of("AUTO_FAIL", "Auto-fail", "ANSWER_RULE", "Answer rule");
    String heading =
        headings.getOrDefault(
            part.name(), part.name().charAt(0) + part.name().substring(1).toLowerCase(Locale.ROOT));
    String section = doc.split("\n### " + heading + "\n", -1)[1].split("\n##", -1)[0];
    Matcher rows =
        Pattern.compile("^\\| \\**`([^`]+)`\\** \\|", Pattern.MULTILINE).matcher(section);

    assertThat(rows.results().map(row -> row.group(1))).containsExactlyElementsOf(part.order());
  }

  private static String laidOut(String file) {
    return CardLayout.of("x", bytes(file)).orThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** What a file says, whatever the order of its properties. */
  private static Object value(String file) {
    return value(Utf8.decodeFile("x", bytes(file)).flatMap(JsonTree::ofFile).orThrow());
  }

  private static Object value(Node node) {
    if (node instanceof Node.Obj object) {
      Map<String, Object> members = new HashMap<>();
      object.members().forEach(member -> members.put(member.name(), value(member.value())));
      return members;
    }
    if (node instanceof Node.Arr list) {
      return list.items().stream().map(CardLayoutTest::value).toList();
    }
    if (node instanceof Node.Num number) {
      return new BigDecimal(number.written());
    }
    return node instanceof Node.Str text ? List.of(text.value()) : node.kind();
  }
}
