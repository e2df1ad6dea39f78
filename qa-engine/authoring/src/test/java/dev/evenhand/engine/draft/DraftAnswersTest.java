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
        "5/4/3/2/1 > rating 5=100 4=75 3=50 2=25 1=0",
        "0, 5, 20 > rating 0=0 5=25 20=100",
        "1=Poor, 2=OK, 5=Great > rating 1=Poor=0 2=OK=25 5=Great=100",
        "1 - Poor | 2 - Fair | 3 - Good > rating 1 - Poor=0 2 - Fair=50 3 - Good=100",
        "Resolved/Partially resolved/Not resolved > rating Resolved=100 Partially resolved=50 Not resolved=0",
        "Fully resolved; Partly; Not resolved > rating Fully resolved=100 Partly=50 Not resolved=0",
        "Strongly agree/Agree/Disagree/Strongly disagree > rating Strongly agree=100 Agree=66.67 Disagree=33.33 Strongly disagree=0",
        "Completely/Partly/Not at all > rating Completely=100 Partly=50 Not at all=0",
        "Always/Sometimes/Never > rating Always=100 Sometimes=50 Never=0",
        "Compliant/Non-compliant > rating Compliant=100 Non-compliant=0",
        "Non-compliant/Compliant > rating Non-compliant=0 Compliant=100",
        "Done/Not done/n/a > rating Done=100 Not done=0 n/a",
        "Correct/Incorrect > rating Correct=100 Incorrect=0",
        "Professional/Unprofessional > rating Professional=100 Unprofessional=0",
        "Eingehalten / nicht eingehalten > rating Eingehalten=100 nicht eingehalten=0",
        "Late/Not late > rating Late=0 Not late=100",
        "Issue/No issue > rating Issue=0 No issue=100",
        "No issues/Some/Many > rating No issues=100 Some=50 Many=0",
        "Resolved/Escalated/Not resolved > rating Resolved=100 Escalated=50 Not resolved=0",
        "High/Medium/Low > rating High=100 Medium=50 Low=0",
        "None/Minor/Major > rating None=100 Minor=50 Major=0",
        "A/B/C/D > rating A=100 B=66.67 C=33.33 D=0",
        "D/C/B/A > rating D=0 C=33.33 B=66.67 A=100",
        "No/Yes > rating No=0 Yes=100",
        "Red/Amber/Green > rating Red=0 Amber=50 Green=100",
        "Outstanding/Good/Needs improvement > rating Outstanding=100 Good=50 Needs improvement=0",
        "Exceeds / Meets / Below > rating Exceeds=100 Meets=50 Below=0",
        "Pass/Auto-Fail > rating Pass=100 Auto-Fail=0",
        "Blue/Pink/Brown > rating Blue=0 Pink=50 Brown=100",
        "Freitext > text",
        "date > date"
      })
  void words_asPeopleWriteThem_areAKind(String words, String expected) {
    DraftAnswers answers = DraftAnswers.parse(words, "").orElseThrow();

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
    assertThat(DraftAnswers.parse(words, "")).isEmpty();
  }

  @Test
  void steps_withoutScores_areGuessedAloud() {
    assertThat(DraftAnswers.parse("poor; fair; good", "").orElseThrow().guess())
        .isEqualTo("\"poor\" scores 0, \"good\" 100, and what is between evenly");
    assertThat(DraftAnswers.parse("Good/Fair/Poor", "").orElseThrow().guess())
        .isEqualTo("\"Good\" scores 100, \"Poor\" 0, and what is between evenly");
    assertThat(DraftAnswers.parse("Pass/Fail", "").orElseThrow().guess())
        .isEqualTo("\"Pass\" scores 100, \"Fail\" 0");
    assertThat(DraftAnswers.parse("poor=0; good=1", "").orElseThrow().guess()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "How many errors were made? > 0/1/2/3+ > 0=100 1=66.67 2=33.33 3+=0 > true",
        "Errors > 3/2/1/0 > 3=0 2=33.33 1=66.67 0=100 > true",
        "Anzahl der Fehler > 0-2 > 0=100 1=50 2=0 > true",
        "Mistakes > Never/Sometimes/Often > Never=100 Sometimes=50 Often=0 > true",
        "Were errors corrected? > 1-3 > 1=0 2=50 3=100 > false",
        "Error handling > 1-3 > 1=0 2=50 3=100 > false",
        "Calls > 0/1/2/3+ > 0=0 1=33.33 2=66.67 3+=100 > false"
      })
  void scale_ofAQuestionForErrors_isBestAtItsLeast(
      String ask, String words, String expected, boolean less) {
    DraftAnswers answers = DraftAnswers.parse(words, ask).orElseThrow();

    assertThat(
            answers.kind().options().stream()
                .map(option -> option.value() + "=" + option.score())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(answers.doubt()).isEqualTo(less ? "with less as better" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Blue/Pink/Brown > with the best last",
        "Resolved/Escalated/Not resolved > with the best first",
        "Pass/Discuss/Redo > with the best first",
        "High/Medium/Low > with more as better",
        "Late/Not late > with less as better",
        "None/Minor/Major > with less as better",
        "Strongly agree/Agree/Disagree > ''",
        "Done/Not done > ''",
        "1-6 > with more as better",
        "1-5 > ''",
        "5/4/3 > ''",
        "A/B/C > ''",
        "Pass/Fail > ''"
      })
  void order_thatIsNotSure_isDoubtedAloud(String words, String doubt) {
    assertThat(DraftAnswers.parse(words, "").orElseThrow().doubt()).isEqualTo(doubt);
  }
}
