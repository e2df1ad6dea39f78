package dev.evenhand.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever does what is told about a slip has a file without it, and at last one that is fine. */
class SlipsTest {
  private static final String CARD =
      """
      {
        "id": "first-card", "version": "1.0.0", "title": "My first scorecard",
        "scoring": {"passMark": 80},
        "scales": {"quality": [
          {"value": "poor", "score": 0},
          {"value": "good", "score": 100}
        ]},
        "sections": [
          {"id": "call", "title": "The call", "questions": [
            {"id": "recap", "ask": "Recapped, please?", "type": "yes-no", "weight": 10, "allowNotApplicable": true},
            {"id": "tone", "ask": "How was the tone?", "type": "rating", "scale": "quality", "weight": 30},
            {"id": "solved", "ask": "Was it solved?", "type": "yes-no", "weight": 50, "autoFail": [{"on": ["no"]}]}
          ]}
        ]
      }
      """;

  private static List<Problem> problems(String text) {
    return JsonScorecards.read("c.json", text.getBytes(StandardCharsets.UTF_8)).problems();
  }

  /**
   * Each slip: what is written in the good card, what stands there instead, and what must be told;
   * {@code ~} is a line end and {@code ^} a no-break space.
   */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "slips.csv", delimiter = '|', quoteCharacter = '`')
  void problem_ofASlip_oneWhoseRemedyLeadsOn(String good, String slip, String remedy) {
    String written = good.replace('~', '\n');
    assertThat(CARD).contains(written);
    String text = CARD.replace(written, slip.replace('~', '\n').replace('^', '\u00A0'));

    assertThat(problems(text)).singleElement().extracting(Problem::remedy).isEqualTo(remedy);
    assertMendedStepByStep(text);
  }

  @ParameterizedTest
  @MethodSource
  void problem_ofASlipEverywhere_isMendedStepByStep(String text) {
    assertThat(problems(text)).hasSize(1);
    assertMendedStepByStep(text);
  }

  static List<String> problem_ofASlipEverywhere_isMendedStepByStep() {
    return List.of(
        CARD.replace('"', '\''),
        CARD.replaceAll("\"(\\w)", "\u201C$1").replaceAll("(\\w|\\?)\"", "$1\u201D"),
        CARD.replaceAll("\"(\\w+)\":", "$1:"),
        CARD.replace("\"", "&quot;"),
        CARD.replace("  ", "\u00A0\u00A0"),
        CARD.replace("},\n", "}, // next\n"),
        CARD.replace("},\n", "};\n"),
        CARD.replace("}\n", "},\n"));
  }

  private static void assertMendedStepByStep(String text) {
    String now = text;
    for (int step = 0; !problems(now).isEmpty(); step++) {
      assertThat(step).as("steps to mend %s, now %s", text, now).isLessThan(60);
      Problem problem = problems(now).get(0);
      String mended = Author.mend(now, problem);
      assertThat(mended).as("after " + problem).isNotEqualTo(now);
      assertThat(problems(mended)).as("after " + problem + " in " + mended).doesNotContain(problem);
      now = mended;
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "other-files.csv", delimiter = '|', quoteCharacter = '`')
  void problem_ofAnotherKindOfFile_namesIt(String text, String message) {
    assertThat(problems(text.replace('~', '\n')))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("this is not JSON but " + message);
  }

  @Test
  void problem_ofABracketMissingWithinTheFile_whereItLikelyIsMissing() {
    String cut = CARD.replace("80},", "80,");
    String alone = CARD.replace("80},\n", "80\n  ,\n");
    String list = CARD.replace("  ]},\n  \"sections", "  },\n  \"sections");

    assertThat(told(cut))
        .containsExactly(
            "3:29 the object that begins on line 3 is not closed, likely before this, found ','."
                + " Add the missing }, likely on line 3.");
    assertThat(told(alone))
        .containsExactly(
            "4:3 the object that begins on line 3 is not closed, likely before this, found ','."
                + " Add the missing }, likely on line 4.");
    assertThat(told(list))
        .containsExactly(
            "7:3 the list that begins on line 4 is not closed before this, found '}'."
                + " Add the missing ] after what is on line 6.");
    Stream.of(cut, alone, list).forEach(SlipsTest::assertMendedStepByStep);
  }

  @Test
  void problem_ofACurlyQuoteThatShouldCloseAText_atIt() {
    String text = CARD.replace("My first scorecard\"", "My first scorecard\u201D");

    assertThat(told(text))
        .containsExactly(
            "2:71 a curly quote where a straight one must close the text, found '\u201D'."
                + " Replace it by a straight double quote (\").");
    assertMendedStepByStep(text);
  }

  @Test
  void problem_ofALineBreakInAText_namesIt() {
    String text = CARD.replace("Recapped, please?", "Recapped,\nplease, was it?");

    assertThat(told(text))
        .containsExactly(
            "10:30 a text can't have a line break, found '\"'."
                + " Write \\n in place of each line break, so that the text is on one line.");
    assertMendedStepByStep(text);
  }

  private static List<String> told(String text) {
    return problems(text).stream()
        .map(
            problem ->
                "%s:%s %s, found %s. %s"
                    .formatted(
                        problem.location().line(),
                        problem.location().column(),
                        problem.message(),
                        problem.found(),
                        problem.remedy()))
        .toList();
  }

  @Test
  void problem_ofAWorkbook_namesIt() {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, (byte) 0xFF, (byte) 0x80};

    assertThat(JsonScorecards.read("c.json", zip).problems())
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("this is not JSON but a workbook (xlsx) or another zip archive");
  }

  @Test
  void problem_ofQuestionsOutsideASection_one() {
    String loose =
        CARD.replace("\"sections\": [\n    {\"id\": \"call\", \"title\": \"The call\", ", "")
            .replace("    ]}\n  ]\n}", "    ]\n}");
    String among =
        CARD.replace(
            "\"sections\": [",
            "\"sections\": [{\"id\": \"x\", \"ask\": \"X?\", \"type\": \"yes-no\"},");

    assertThat(problems(loose))
        .extracting(Problem::code)
        .containsExactly("question-outside-section");
    assertThat(problems(among))
        .extracting(Problem::code)
        .containsExactly("question-outside-section");
  }

  @Test
  void problem_ofALongBrokenText_isFoundAtOnce() {
    String text = "{\"a\": \"" + "x\", y".repeat(600_000);

    assertThat(problems(text)).hasSize(1);
  }
}
