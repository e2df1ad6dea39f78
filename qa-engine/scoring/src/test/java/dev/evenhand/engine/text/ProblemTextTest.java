package dev.evenhand.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTextTest {
  private static Problem at(int line, int column) {
    return Problem.error("some-code", new Location("c.json", line, column), "/a", "wrong", "Mend.");
  }

  private static String shown(String source, int line, int column) {
    return ProblemText.of(name -> Optional.of(source)).write(at(line, column));
  }

  @Test
  void text_isMarkedAsAWhole() {
    assertThat(shown("{\n  \"wieght\": 10\n}", 2, 3))
        .isEqualTo(
            """
            c.json:2:3 /a: wrong. Mend. [some-code]
               2 |   "wieght": 10
                 |   ^^^^^^^^
            """);
  }

  @Test
  void bracketAlone_isFollowedByWhatBeginsThere() {
    assertThat(shown("[\n  {\n    \"id\": \"a\"\n  }]", 2, 3))
        .isEqualTo(
            """
            c.json:2:3 /a: wrong. Mend. [some-code]
               2 |   {
                 |   ^
               3 |     "id": "a"
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"a\": -1.5e+3, 2}'  | 7 | ^^^^^^^",
        "'{\"a\": true}'        | 7 | ^^^^",
        "'{\"a\": [1, 2]}'      | 7 | ^",
        "'{\"a\": \"x\\\"y\"}'  | 7 | ^^^^^^",
        "'{\"a\": \"open'       | 7 | ^^^^^",
        "'{\"a\": '             | 7 | ^",
        "'{\"a\": \uD83D\uDE42}'| 7 | ^^"
      })
  void valueAtThePlace_isMarked(String line, int column, String marks) {
    assertThat(shown(line, 1, column).lines().skip(2))
        .containsExactly("     | " + " ".repeat(column - 1) + marks);
  }

  @Test
  void tabsAndWideCharacters_keepTheMarkBelowThePlace() {
    assertThat(shown("\t\"漢字é\": x", 1, 9))
        .isEqualTo(
            """
            c.json:1:9 /a: wrong. Mend. [some-code]
               1 |     "漢字é": x
                 |              ^
            """);
    assertThat(shown("ab\tx", 1, 4)).contains("1 | ab  x\n").endsWith("|     ^\n");
    assertThat(shown("e\u0301x", 1, 3)).endsWith(" |  ^\n");
  }

  @Test
  void whatSteersATerminal_isShownAsItsNumber() {
    assertThat(shown("\u001B[31m\u202Ex", 1, 7))
        .contains("   1 | \\u001b[31m\\u202ex\n")
        .endsWith("     |                 ^\n");
  }

  @Test
  void longLine_isCutToAHundredColumnsAroundThePlace() {
    String line = "a".repeat(500) + " bad " + "b".repeat(500);

    assertThat(shown(line, 1, 502))
        .isEqualTo(
            """
            c.json:1:502 /a: wrong. Mend. [some-code]
               1 | …%s bad %s…
                 | %s^^^
            """
                .formatted("a".repeat(29), "b".repeat(64), " ".repeat(31)));
    assertThat(shown(line, 1, 1))
        .contains(" | " + "a".repeat(98) + "…\n")
        .endsWith(" | " + "^".repeat(98) + "\n");
    assertThat(shown(line, 1, 1006)).contains(" | …" + "b".repeat(30) + "\n").endsWith(" ^\n");
  }

  @Test
  @Timeout(10)
  void thousandProblemsInAFileOfOneLine_takeNoThousandReadings() {
    String line = "[" + "\"long\", ".repeat(500_000) + "1]";
    ProblemText text = ProblemText.of(name -> Optional.of(line));

    for (int i = 0; i < 1000; i++) {
      assertThat(text.write(at(1, 2 + 4000 * i)))
          .contains("\"long\", \"long\"")
          .endsWith(" ^^^^^^\n");
    }
  }

  @Test
  void charactersWithoutWidth_areCutToo() {
    assertThat(shown("e" + "\u0301".repeat(5000), 1, 2))
        .hasSizeLessThan(1200)
        .contains("\u0301…\n");
  }

  @Test
  void lineAsAWhole_hasNoMark() {
    assertThat(shown("a\r\nb\rc\n", 3, 0))
        .isEqualTo("c.json:3 /a: wrong. Mend. [some-code]\n   3 | c\n");
  }

  @Test
  void sourceThatIsNotShown_orHasNoSuchLine_leavesTheText() {
    String text = "c.json:9:1 /a: wrong. Mend. [some-code]\n";

    assertThat(shown("a\nb", 9, 1)).isEqualTo(text);
    assertThat(ProblemText.of(name -> Optional.empty()).write(at(9, 1))).isEqualTo(text);
  }

  @Test
  void sourceThatIsSomethingElse_isNotShown() {
    Problem other =
        Problem.unreadable("not-json", new Location("c.json", 1, 1), "this is a table", "Look.");

    assertThat(ProblemText.of(name -> Optional.of("name,phone")).excerpt(other)).isEmpty();
  }

  @Test
  void inColour_thePlaceTheCodeAndTheMarksAreMarked() {
    Problem problem =
        Problem.warning("some-code", new Location("c.json", 1, 1), "/a", "odd", "Look.");

    assertThat(ProblemText.of(name -> Optional.of("x")).inColour().write(problem))
        .isEqualTo(
            """
            \u001B[1m\u001B[33mc.json:1:1\u001B[0m /a: odd. Look. \u001B[2m[some-code]\u001B[0m
               1 | x
                 | \u001B[33m^\u001B[0m
            """);
  }
}
