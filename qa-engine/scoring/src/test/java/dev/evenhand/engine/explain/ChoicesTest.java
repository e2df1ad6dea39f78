package dev.evenhand.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which other answers are tried. */
class ChoicesTest {
  private static final String RANGES =
      "\"ranges\": [{\"id\": \"fast\", \"from\": 0, \"to\": 60, \"score\": 2},"
          + " {\"id\": \"fair\", \"to\": 90, \"score\": 1}, {\"id\": \"slow\", \"score\": 0}]";

  @Test
  void numberWithRanges_isTriedOncePerOtherRange() {
    Scorecard card = ExplainedCards.of("", number(RANGES));

    assertThat(all(card, Answer.of(75))).containsExactly("60", "91");
    assertThat(all(card, null)).containsExactly("60", "90", "91");
  }

  @Test
  void numberInConditions_isTriedOnEachSideOfTheirLimits() {
    Scorecard card =
        ExplainedCards.of(
            "",
            number(RANGES)
                + ",{\"id\": \"late\", \"ask\": \"?\", \"type\": \"yes-no\","
                + " \"shownWhen\": {\"any\": [{\"question\": \"n\", \"above\": 600},"
                + " {\"question\": \"n\", \"atLeast\": 30}]}}");

    assertThat(all(card, Answer.of(75))).containsExactly("29", "60", "600", "601");
    assertThat(all(card, Answer.of(600))).containsExactly("29", "60", "90", "601");
  }

  @Test
  void numberBetweenTwoCloseCuts_isFound() {
    Scorecard card =
        ExplainedCards.of(
            "",
            number(RANGES)
                + ",{\"id\": \"late\", \"ask\": \"?\", \"type\": \"yes-no\","
                + " \"shownWhen\": {\"all\": [{\"question\": \"n\", \"above\": 10},"
                + " {\"question\": \"n\", \"below\": 11}]}}");

    assertThat(all(card, Answer.of(75))).containsExactly("10", "10.5", "60", "91");
  }

  @Test
  void numberThatIsItsOwnScore_isTriedAtThresholdsAndTheMax() {
    Scorecard card =
        ExplainedCards.of(
            "", number("\"scoredBy\": \"value\", \"max\": 10, \"autoFail\": [{\"below\": 50}]"));

    assertThat(all(card, Answer.of(2))).containsExactly("4.9", "10");
  }

  @Test
  void multipleChoice_isTriedInEverySet_andStepsPutOneInOrOut() {
    Scorecard card = ExplainedCards.of("", multiple(3));

    assertThat(all(card, Answer.of(List.of("o1"))))
        .containsExactly("(none)", "o0", "o0, o1", "o2", "o0, o2", "o1, o2", "o0, o1, o2");
    assertThat(steps(card, Answer.of(List.of("o1"))))
        .containsExactly("o0, o1", "(none)", "o1, o2", "o0, o1, o2");
  }

  @Test
  void longMultipleChoice_isTriedInSetsThatRulesDistinguish() {
    Scorecard card = ExplainedCards.of("", multiple(8));

    assertThat(all(card, Answer.of(List.of("o1"))))
        .containsExactly("(none)", "o0, o1, o2, o3, o4, o5, o6, o7");
    assertThat(choices(card).isComplete(question(card))).isTrue();
  }

  @Test
  void longMultipleChoice_namedByManyRules_isMarkedIncomplete() {
    String on = "\"on\": [\"o0\", \"o1\", \"o2\", \"o3\", \"o4\", \"o5\", \"o6\"]";
    Scorecard card =
        ExplainedCards.of(
            "",
            multiple(8)
                .replace(
                    "\"multiple-choice\"", "\"multiple-choice\", \"autoFail\": [{" + on + "}]"));

    assertThat(choices(card).isComplete(question(card))).isFalse();
  }

  private static List<String> all(Scorecard card, Answer present) {
    return choices(card).all(question(card), present).stream().map(Answer::text).toList();
  }

  private static List<String> steps(Scorecard card, Answer present) {
    return choices(card).steps(question(card), present).stream().map(Answer::text).toList();
  }

  private static Choices choices(Scorecard card) {
    return new Choices(References.of(card));
  }

  private static Question question(Scorecard card) {
    return card.questions().get(0);
  }

  private static String number(String more) {
    return "{\"id\": \"n\", \"ask\": \"?\", \"type\": \"number\", " + more + "}";
  }

  private static String multiple(int options) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < options; i++) {
      list.append(i == 0 ? "" : ",")
          .append("{\"value\": \"o")
          .append(i)
          .append("\", \"score\": 1}");
    }
    return "{\"id\": \"m\", \"ask\": \"?\", \"type\": \"multiple-choice\", \"options\": ["
        + list
        + "]}";
  }
}
