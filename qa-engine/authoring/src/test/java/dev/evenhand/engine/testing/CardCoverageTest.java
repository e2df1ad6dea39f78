package dev.evenhand.engine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.TestVerdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardCoverageTest {
  @Test
  void coverage_ofTwoTests_countsEachKindAndListsTheRestInTheOrderOfTheCard() {
    assertThat(TestRunText.coverage(CardCoverage.of(Cards.conditions())))
        .isEqualTo(
            """
            coverage    reached  of  percent
            answers           5  11   45.4 %
            conditions        3   6   50.0 %
            auto-fails        0   3    0.0 %
            bands             1   2   50.0 %
            outcomes          2   5   40.0 %
            all              11  27   40.7 %
            No test reaches:
              conditions  call set 1 true           Add a test in which set 1 of call holds.
              answers     tone answered "rude"      Add a test in which tone is answered "rude".
              answers     escalated answered "yes"  Add a test in which escalated is answered "yes".
              answers     escalated answered n/a    Add a test in which escalated is answered n/a.
              answers     handover answered "yes"   Add a test in which handover is answered "yes".
              answers     handover answered "no"    Add a test in which handover is answered "no".
              conditions  handover shownWhen true   Add a test in which shownWhen of handover holds.
              auto-fails  handover auto-fail 1      Add a test in which auto-fail 1 of handover triggers.
              answers     seconds answered "slow"   Add a test in which seconds is answered "slow".
              outcomes    call FAILED               Add a test in which call is FAILED.
              auto-fails  record auto-fail 1        Add a test in which auto-fail 1 of record triggers.
              conditions  record auto-fail 2 true   Add a test in which auto-fail 2 of record holds.
              auto-fails  record auto-fail 2        Add a test in which auto-fail 2 of record triggers.
              bands       conditions band "Poor"    Add a test in which conditions scores as "Poor".
              outcomes    conditions FAILED         Add a test in which conditions is FAILED.
              outcomes    conditions AUTO_FAILED    Add a test in which conditions is AUTO_FAILED.
            """);
  }

  @Test
  void coverage_namesTheTestsThatReachAThing() {
    CardCoverage coverage = CardCoverage.of(Cards.conditions());

    assertThat(coverage.tests().get(coverage.of(CoverageItem.Kind.BANDS).get(0)))
        .containsExactly("all is well");
  }

  @Test
  void coverage_ofACardWithoutTests_isNothing() {
    CardCoverage coverage =
        CardCoverage.of(Cards.conditions().toBuilder().tests(List.of()).build());

    assertThat(coverage.percent()).isEqualByComparingTo("0");
    assertThat(coverage.missed()).hasSize(27);
  }

  static Stream<Path> cards() {
    return Stream.concat(Stream.of(Cards.CONDITIONS), Cards.readyMade().stream());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void suggestions_addedToTheirCard_passAndReachEverything(Path file) {
    Scorecard card = JsonScorecards.read(file).orThrow();

    TestSuggestions suggestions = TestSuggestions.of(card);
    Scorecard more = Cards.with(card, suggestions.tests().keySet());

    assertThat(suggestions.notFound()).isEmpty();
    assertThat(CardCoverage.of(more).missed()).isEmpty();
    assertThat(TestVerdict.of(more)).allMatch(TestVerdict::passed);
    assertThat(JsonScorecards.read("x", JsonScorecards.write(more).getBytes(UTF_8)).problems())
        .isEmpty();
    assertThat(TestSuggestions.of(card)).as("the same again").isEqualTo(suggestions);
  }

  @Test
  void suggestions_forWhatNoAnswersReach_saySo() {
    Scorecard card = Cards.conditions();
    Scorecard passMark =
        card.toBuilder()
            .scoring(card.scoring().toBuilder().passMark(BigDecimal.ZERO).build())
            .build();

    assertThat(TestRunText.suggestions(TestSuggestions.of(passMark)))
        .endsWith(
            """

            No answers were found for these; maybe there are none:
              conditions FAILED
            """);
  }

  @Tag("slow")
  @Test
  void suggestions_ofQuestionsInALongChain_endWithinBounds() {
    String questions =
        IntStream.range(0, 1000).mapToObj(CardCoverageTest::link).collect(Collectors.joining(","));
    String card =
        """
        {"id": "chain", "version": "1.0.0", "title": "Chain",
         "sections": [{"id": "s", "title": "S", "questions": [%s]}]}
        """
            .formatted(questions);

    TestSuggestions suggestions =
        TestSuggestions.of(JsonScorecards.read("chain", card.getBytes(UTF_8)).orThrow());

    assertThat(suggestions.tests()).isNotEmpty();
  }

  /** A question that waits for the next; the last waits for none. */
  private static String link(int number) {
    String shown =
        ", \"shownWhen\": {\"question\": \"q%s\", \"is\": \"yes\"}".formatted(number + 1);
    return "{\"id\": \"q%s\", \"ask\": \"Done (%s)?\", \"type\": \"yes-no\", \"weight\": 1%s}"
        .formatted(number, number, number == 999 ? "" : shown);
  }

  @Test
  void verdict_ofManyDifferences_tellsTwentyAndHowManyMore() {
    List<String> differences = IntStream.range(0, 25).mapToObj(i -> "problem " + i).toList();
    TestVerdict verdict =
        new TestVerdict(Cards.conditions().tests().get(0), Optional.empty(), differences);

    assertThat(
            TestRunText.verdicts(
                new CardTestRun("many", List.of(), List.of(verdict), Optional.empty())))
        .contains("         problem 19\n         ... and 5 more\n")
        .doesNotContain("problem 20");
  }
}
