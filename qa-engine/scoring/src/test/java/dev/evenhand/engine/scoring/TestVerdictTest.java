package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.ScorecardTest.Expected;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestVerdictTest {
  private static final Map<String, Answer> ALL =
      Map.of("greeting", Answer.of("yes"), "name", Answer.of("no"), "solved", Answer.of("yes"));

  @Test
  void sections_asScored_pass() {
    assertThat(differences(ALL, sections(Map.of("opening", 50, "inner", 0, "end", 100)))).isEmpty();
  }

  @Test
  void sections_scoredOtherwise_areToldInTheirOrder() {
    assertThat(differences(ALL, sections(Map.of("inner", 75))))
        .containsExactly("percent of section inner is 0.00, expected 75");
  }

  @Test
  void sections_withNothingApplicable_areUndefined() {
    Map<String, Answer> answers =
        Map.of("greeting", Answer.of("yes"), "name", Answer.of("yes"), "solved", Answer.of("n/a"));

    assertThat(differences(answers, sections(Map.of("end", 0))))
        .containsExactly("percent of section end is undefined, expected 0");
  }

  @Test
  void problems_asFound_passInAnyOrder() {
    Map<String, Answer> answers =
        Map.of("greeting", Answer.of("maybe"), "solved", Answer.of("yes"), "tone", Answer.of("x"));

    assertThat(
            differences(answers, problems("unknown-question", "unanswered", "answer-not-allowed")))
        .isEmpty();
  }

  @Test
  void problems_thatAreNotFound_areTold() {
    assertThat(differences(ALL, problems("unanswered")))
        .containsExactly("the answers are accepted, expected unanswered");
  }

  @Test
  void problems_otherThanExpected_areToldWithWhatTheySay() {
    assertThat(differences(Map.of("solved", Answer.of("yes")), problems("unknown-question")))
        .containsExactly(
            "the problem is unanswered, expected unknown-question",
            "answers /answers/greeting: question 'greeting' (greeting) has no answer. Answer it, or let the card"
                + " say what an open question counts (\"unanswered\"). [unanswered]",
            "answers /answers/name: question 'name' (name) has no answer. Answer it, or let the card"
                + " say what an open question counts (\"unanswered\"). [unanswered]");
  }

  private static Expected sections(Map<String, Integer> percents) {
    Map<String, BigDecimal> exact = new LinkedHashMap<>();
    percents.forEach((id, percent) -> exact.put(id, BigDecimal.valueOf(percent)));
    return new Expected(null, null, null, exact, List.of());
  }

  private static Expected problems(String... codes) {
    return new Expected(null, null, null, Map.of(), List.of(codes));
  }

  private static List<String> differences(Map<String, Answer> answers, Expected expected) {
    ScorecardTest test = new ScorecardTest("t", answers, Map.of(), expected);
    Scorecard card =
        Scorecard.of(
                new ScorecardRef("card", "1.0.0"),
                "Card",
                Scoring.DEFAULT,
                List.of(
                    Section.builder("opening")
                        .weight(1)
                        .questions(List.of(question("greeting")))
                        .sections(
                            List.of(
                                Section.of(
                                    "inner", "Inner", BigDecimal.ONE, List.of(question("name")))))
                        .build(),
                    Section.of("end", "End", BigDecimal.ONE, List.of(question("solved")))))
            .toBuilder()
            .tests(List.of(test))
            .build();
    return TestVerdict.of(card).get(0).differences();
  }

  private static Question question(String id) {
    return Question.builder(id, QuestionKind.YesNo.PLAIN)
        .weight(1)
        .allowNotApplicable(true)
        .build();
  }
}
