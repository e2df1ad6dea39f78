package dev.evenhand.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of pass marks and bands, in words. */
class MarkLintTest {
  private static final Set<String> RULES =
      Set.of("pass-mark-unreachable", "pass-mark-always-reached", "band-never-reached");

  /** A card whose critical question scores 0 or 90 %, beside another; question and scoring vary. */
  private static List<String> ofCritical(String scoring, String question) {
    return found(
        """
        {"scoring": {"passMark": 95, "passOn": "critical", "bands": [
           {"from": 95, "label": "Safe"}, {"from": 0, "label": "Not safe"}]%s},
         "sections": [{"id": "s", "title": "S", "weight": 1, "questions": [
           {"id": "b", "ask": "B?", "type": "yes-no", "weight": 1}]},
         {"id": "c", "title": "C", "weight": %s,
           "options": [{"value": "x", "score": 0}, {"value": "y", "score": 9}],
           "max": 10, "critical": true}]}]}
        """
            .formatted(scoring, question));
  }

  private static List<String> found(String example) {
    byte[] json = LintRule.card(example).getBytes(StandardCharsets.UTF_8);
    Scorecard card = JsonScorecards.read("c.json", json).orThrow();
    return CardLint.create().check(card).stream()
        .filter(problem -> RULES.contains(problem.code()))
        .map(Problem::text)
        .toList();
  }

  private static final String ASKED =
      "1, \"questions\": [{\"id\": \"a\", \"ask\": \"A?\", \"type\": \"choice\", \"weight\": 1";

  @Test
  void check_criticalQuestionsBelowTheMark_saysThatTheyScoreSo() {
    assertThat(ofCritical("", ASKED))
        .containsExactly(
            "example@1.0.0 /scoring/passMark: no answers reach the pass mark of 95 %: its critical"
                + " questions score 90 % at most. Lower the pass mark, or let the best answers earn"
                + " everything. [pass-mark-unreachable]",
            "example@1.0.0 /scoring/bands/0: nothing scores as \"Safe\": its critical questions"
                + " score from 0 % to 90 %. Move the band, or remove it. [band-never-reached]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"allowNotApplicable\": true",
        ", \"shownWhen\": {\"metadata\": \"topic\", \"is\": \"loss\"}",
        ", \"unanswered\": \"exclude\""
      })
  void check_criticalQuestionThatMayNotCount_passesWithoutOpportunity(String property) {
    assertThat(ofCritical("", ASKED + property)).isEmpty();
    assertThat(ofCritical(", \"noOpportunity\": \"excluded\"", ASKED + property))
        .extracting(text -> text.substring(text.lastIndexOf('[')))
        .containsExactly("[pass-mark-unreachable]", "[band-never-reached]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1, \"method\": \"none\""})
  void check_criticalQuestionsThatNeverCount_areToldByWhatNoOpportunityMakesOfThat(String weight) {
    String asked = weight + ASKED.substring(1);

    assertThat(ofCritical("", asked))
        .containsExactly(
            "example@1.0.0 /scoring/passMark: the pass mark of 95 % fails nobody: no critical"
                + " question has a share of the score. Give the critical questions a weight, in"
                + " sections whose method is not \"none\", or leave out \"passOn\"."
                + " [pass-mark-always-reached]",
            "example@1.0.0 /scoring/bands/1: nothing scores as \"Not safe\": no critical question"
                + " has a share of the score. Move the band, or remove it. [band-never-reached]");
    assertThat(ofCritical(", \"noOpportunity\": \"excluded\"", asked))
        .containsExactly(
            "example@1.0.0 /scoring/passMark: no answers reach the pass mark of 95 %: no critical"
                + " question has a share of the score. Give the critical questions a weight, in"
                + " sections whose method is not \"none\", or leave out \"passOn\"."
                + " [pass-mark-unreachable]");
  }

  private static List<String> limited(String limit, int mark) {
    return found(
        """
        {"scoring": {"passMark": %s}, "sections": [
          {"id": "a", "title": "A", "weight": 1, %s,
            "questions": [{"id": "q", "ask": "Q?", "type": "yes-no"}]},
          {"id": "b", "title": "B", "weight": 1,
            "questions": [{"id": "r", "ask": "R?", "type": "yes-no"}]}]}
        """
            .formatted(mark, limit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "maximum": {"percent": 70}                              | 90 | 85 % at most
          "maximum": {"percent": 70}                              | 85 |
          "minimum": {"percent": 50}                              | 25 | 25 % at least
          "minimum": {"percent": 50}                              | 26 |
          "maximum": {"percent": 70}, "minimum": {"percent": 50}  | 90 | 85 % at most
          "maximum": {"points": 0.7}                              | 90 |
          """)
  void check_limitsOfASection_decideWhatTheCardReaches(String limit, int mark, String scores) {
    List<String> found = limited(limit, mark);

    if (scores == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().contains(": the card scores " + scores + ".");
    }
  }

  @Test
  void check_maximumBesideAnAmountThatIsSet_reachesBoth() {
    String set =
        """
        "maximum": {"percent": 70},
        "set": [{"when": {"question": "r", "is": "yes"}, "to": {"percent": 100}}]
        """;

    assertThat(limited(set, 90)).isEmpty();
  }
}
