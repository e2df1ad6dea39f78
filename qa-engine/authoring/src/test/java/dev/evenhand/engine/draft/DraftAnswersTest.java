package dev.evenhand.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftAnswersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "yes/no > yes-no yes=1 no=0",
        "Ja / Nein > yes-no yes=1 no=0",
        "yes, no, n/a > yes-no yes=1 no=0 n/a",
        "Yes/No/NA > yes-no yes=1 no=0 n/a",
        "1-5 > rating 1=0 2=25 3=50 4=75 5=100",
        "0 bis 3 > rating 0=0 1=33.33 2=66.67 3=100",
        "1-3; n/a > rating 1=0 2=50 3=100 n/a",
        "poor=0; fair = 50; good: 100 > rating poor=0 fair=50 good=100",
        "gut (100 %) | mittel (37,5 %) | schlecht (0 %) > rating gut=100 mittel=37.5 schlecht=0",
        "poor; fair; good > rating poor=0 fair=50 good=100",
        "poor/fair/good > rating poor=0 fair=50 good=100",
        "Yes/Partly/No > rating Yes=100 Partly=50 No=0",
        "Sehr gut; Gut; Mangelhaft > rating Sehr gut=100 Gut=50 Mangelhaft=0",
        "gut / sehr gut > rating gut=0 sehr gut=100",
        "erfüllt/nicht erfüllt/n.a. > rating erfüllt=100 nicht erfüllt=0 n/a",
        "Freitext > text",
        "date > date"
      })
  void words_asPeopleWriteThem_areAKind(String words, String expected) {
    DraftAnswers answers = DraftAnswers.parse(words).orElseThrow();

    String options =
        answers.kind().options().stream()
            .map(option -> " " + option.value() + "=" + option.score())
            .collect(Collectors.joining());
    assertThat(answers.kind().type() + options + (answers.notApplicable() ? " n/a" : ""))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/a",
        "whatever",
        "5-1",
        "1-1",
        "1-99",
        "poor=0; fair",
        "a=1; a=2",
        "a=0; b=0",
        "a=x"
      })
  void words_thatSayTooLittle_areNone(String words) {
    assertThat(DraftAnswers.parse(words)).isEmpty();
  }

  @Test
  void steps_withoutScores_areGuessedAloud() {
    assertThat(DraftAnswers.parse("poor; fair; good").orElseThrow().guess())
        .isEqualTo("\"poor\" scores 0, \"good\" 100, and what is between evenly");
    assertThat(DraftAnswers.parse("Good/Fair/Poor").orElseThrow().guess())
        .isEqualTo("\"Good\" scores 100, \"Poor\" 0, and what is between evenly");
    assertThat(DraftAnswers.parse("Pass/Fail").orElseThrow().guess())
        .isEqualTo("\"Pass\" scores 100, \"Fail\" 0");
    assertThat(DraftAnswers.parse("poor=0; good=1").orElseThrow().guess()).isEmpty();
  }
}
