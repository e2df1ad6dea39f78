package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardComparisonTest {
  @Test
  void sameCard_hasNoChange() {
    CardComparison comparison = TwoCards.same().compare();

    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.shares()).isEmpty();
    assertThat(comparison.renames()).isEmpty();
    assertThat(comparison.comparability()).isEqualTo(Comparability.RATIOS_AND_OUTCOMES);
    assertThat(comparison.advice())
        .isEqualTo(
            new VersionAdvice(
                VersionAdvice.Part.NOTHING, VersionAdvice.Verdict.NOTHING_DIFFERS, "1.2.3"));
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        changed(
            "\"channels\": [\"chat\"]",
            "\"channels\": []",
            "CHANGED NONE CARD chat channels: chat -> null"),
        changed(
            "\"en\": \"Chat\"",
            "\"en\": \"Chats\"",
            "REWORDED NONE CARD chat title[en]: Chat -> Chats"),
        changed(
            "\"de\": \"Chat auf Deutsch\"",
            "\"fr\": \"Chat en français\"",
            "REMOVED NONE CARD chat title[de]: Chat auf Deutsch -> null",
            "ADDED NONE CARD chat title[fr]: null -> Chat en français"),
        changed(
            "\"description\": \"For chats\",",
            "",
            "REMOVED NONE CARD chat description[]: For chats -> null"),
        changed(
            "\"passMark\": 80",
            "\"passMark\": 85",
            "CHANGED OUTCOME CARD chat passMark: 80 % -> 85 %"),
        changed("\"passMark\": 80,", "", "CHANGED OUTCOME CARD chat passMark: 80 % -> null"),
        changed(
            "\"from\": 90",
            "\"from\": 95",
            "CHANGED REPORT CARD chat bands: Excellent from 90 %, Fair from 0 % -> "
                + "Excellent from 95 %, Fair from 0 %"),
        changed(
            "\"notApplicable\": \"exclude\"",
            "\"notApplicable\": \"award\"",
            "CHANGED SCORE CARD chat notApplicable: exclude -> award"),
        changed(
            "\"unanswered\": \"reject\"",
            "\"unanswered\": \"reject\", \"roundBeforeCompare\": {\"digits\": 1, \"mode\": \"half-up\"}",
            "CHANGED OUTCOME CARD chat roundBeforeCompare: null -> 1 digits, half-up"),
        changed(
            "\"tool\": \"System fault\"",
            "\"process\": \"Process prevented it\"",
            "REMOVED ASKED CAUSE chat/tool: \"System fault\" -> null",
            "ADDED ASKED CAUSE chat/process: null -> \"Process prevented it\""),
        changed(
            "Did not know",
            "Was not told",
            "REWORDED ASKED CAUSE chat/knowledge cause[]: Did not know -> Was not told"),
        changed(
            "\"title\": \"Opening\"",
            "\"title\": \"Begin\"",
            "REWORDED NONE SECTION opening title[]: Opening -> Begin"),
        changed(
            "\"weight\": 20",
            "\"weight\": 30",
            "REWEIGHTED SCORE SECTION opening weight: 20 -> 30"),
        changed(
            "{\"percent\": 10}",
            "{\"points\": 1}",
            "CHANGED SCORE SECTION solving minimum: 10 % -> 1 points"),
        changed(
            "\"minimum\": {\"percent\": 10}",
            "\"set\": [{\"to\": {\"percent\": 0}, \"when\": {\"question\": \"speed\", \"above\": 600}}]",
            "CHANGED SCORE SECTION solving minimum: 10 % -> null",
            "CHANGED SCORE SECTION solving set: null -> to 0 % when 'speed' is above 600"),
        changed(
            "\"minimum\": {\"percent\": 10}",
            "\"method\": \"points\"",
            "CHANGED SCORE SECTION solving method: null -> points",
            "CHANGED SCORE SECTION solving minimum: 10 % -> null"),
        changed(
            "\"de\": \"Mit Namen begrüßt?\"",
            "\"de\": \"Beim Namen gegrüßt?\"",
            "REWORDED ASKED QUESTION greeting ask[de]: Mit Namen begrüßt? -> Beim Namen gegrüßt?"),
        changed(
            "Two of three.",
            "Three of three.",
            "REWORDED ASKED QUESTION verified guidance[]: Two of three. -> Three of three."),
        changed(
            "\"weight\": 3,",
            "\"weight\": 5,",
            "REWEIGHTED SCORE QUESTION verified weight: 3 -> 5"),
        changed(
            "{\"on\": [\"no\"]}",
            "{\"on\": [\"no\"], \"effect\": \"keep\"}",
            "REMOVED SCORE QUESTION verified autoFail: on no fails the scorecard -> null",
            "ADDED OUTCOME QUESTION verified autoFail: null -> "
                + "on no fails the scorecard, the score stays"),
        changed(
            "\"critical\": \"compliance\"",
            "\"critical\": true, \"errorOn\": [\"no\"]",
            "CHANGED REPORT QUESTION verified critical: compliance -> true, errors on no"),
        changed(
            ", \"critical\": \"compliance\"",
            "",
            "CHANGED REPORT QUESTION verified critical: compliance -> null"),
        changed(
            "\"means\": \"Rude\"",
            "\"means\": \"Harsh\"",
            "REWORDED ASKED OPTION tone/poor means[]: Rude -> Harsh"),
        changed(
            "\"score\": 50", "\"score\": 60", "RESCORED SCORE OPTION tone/fair score: 50 -> 60"),
        changed(
            "{\"value\": \"fair\", \"score\": 50}, ",
            "",
            "REMOVED SCORE OPTION tone/fair: scores 50 -> null"),
        changed(
            "{\"value\": \"fair\", \"score\": 50}, {\"value\": \"good\", \"score\": 100}",
            "{\"value\": \"good\", \"score\": 100}, {\"value\": \"fair\", \"score\": 50}",
            "REORDERED ASKED OPTION tone/good: after 'fair' -> after 'poor'"),
        changed("\"cap\": 3, ", "", "RESCORED SCORE QUESTION offers cap: 3 -> null"),
        changed(
            "\"unit\": \"s\"",
            "\"unit\": \"min\"",
            "REWORDED ASKED QUESTION speed unit[]: s -> min"),
        changed("\"to\": 60", "\"to\": 90", "CHANGED SCORE RANGE speed/fast to: 60 -> 90"),
        changed(
            "\"id\": \"slow\", \"score\": 0",
            "\"id\": \"fair\", \"to\": 120, \"score\": 50}, {\"id\": \"slow\", \"score\": 0",
            "ADDED SCORE RANGE speed/fair: null -> up to 120 scores 50"),
        changed(
            "\"is\": \"yes\"",
            "\"isNot\": \"no\"",
            "CHANGED SCORE QUESTION handover shownWhen: shown when 'escalated' is \"yes\" -> "
                + "shown when 'escalated' is not \"no\""),
        changed(
            "\"allowNotApplicable\": true",
            "\"allowNotApplicable\": false",
            "CHANGED ASKED QUESTION handover allowNotApplicable: true -> false"),
        changed(
            "\"ask\": \"Escalated?\", \"type\": \"yes-no\", \"weight\": 0",
            "\"ask\": \"Escalated?\", \"type\": \"yes-no\", \"weight\": 1",
            "REWEIGHTED SCORE QUESTION escalated weight: 0 -> 1"),
        changed(
            ",\n      {\"id\": \"note\", \"ask\": \"What to keep?\", \"type\": \"text\"}",
            "",
            "REMOVED ASKED QUESTION note: \"What to keep?\", text, in 'opening' -> null"),
        changed(
            "\"sections\": []",
            "\"sections\": [{\"id\": \"extra\", \"title\": \"Extra\", \"weight\": 1, \"questions\": ["
                + "{\"id\": \"more\", \"ask\": \"More?\", \"type\": \"yes-no\"}]}]",
            "ADDED SCORE SECTION extra: null -> \"Extra\", weight 1",
            "ADDED SCORE QUESTION more: null -> \"More?\", yes-no, in 'extra'"),
        changed(
            "\"percent\": 100}",
            "\"outcome\": \"PASSED\"}",
            "CHANGED NONE TEST chat/all good: 6 answers, expects 100 % -> 6 answers, expects PASSED"));
  }

  private static Arguments changed(String was, String is, String... lines) {
    return Arguments.of(was, is, List.of(lines));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneChange_isToldWithItsEffect(String was, String is, List<String> lines) {
    assertThat(TwoCards.same().with(was, is).changes()).isEqualTo(lines);
  }

  @Test
  void questionInAnotherSection_isMoved_andNotReordered() {
    String note = "{\"id\": \"note\", \"ask\": \"What to keep?\", \"type\": \"text\"}";
    TwoCards cards =
        TwoCards.same()
            .with(",\n      " + note, "")
            .with("{\"id\": \"tone\"", note + ",\n{\"id\": \"tone\"");

    assertThat(cards.changes()).containsExactly("MOVED NONE QUESTION note: 'opening' -> 'solving'");
  }

  @Test
  void sectionsInAnotherOrder_areReordered() {
    Scorecard before = TwoCards.same().before();
    List<Section> turned = List.of(before.sections().get(1), before.sections().get(0));
    Scorecard after = Scorecard.of(before.ref(), "Chat", before.scoring(), turned);

    assertThat(CardComparison.of(before, after).changes().stream().map(TwoCards::line))
        .contains("REORDERED NONE SECTION solving: after 'opening' -> first")
        .noneMatch(line -> line.contains("QUESTION") || line.contains("opening:"));
  }

  @Test
  void twiceAllWeightsOfALevel_areNoChangeOfScores() {
    CardComparison comparison =
        TwoCards.same()
            .with("\"weight\": 20", "\"weight\": 40")
            .with("\"weight\": 80", "\"weight\": 160")
            .compare();

    assertThat(comparison.changes().stream().map(TwoCards::line))
        .containsExactly(
            "REWEIGHTED NONE SECTION opening weight: 20 -> 40",
            "REWEIGHTED NONE SECTION solving weight: 80 -> 160");
    assertThat(comparison.shares()).isEmpty();
    assertThat(comparison.comparability()).isEqualTo(Comparability.RATIOS_AND_OUTCOMES);
  }

  @Test
  void anotherWeight_movesTheSharesOfAllBesideIt() {
    CardComparison comparison = TwoCards.same().with("\"weight\": 3,", "\"weight\": 4,").compare();

    assertThat(comparison.shares().stream().map(CardComparisonTest::line))
        .containsExactly("greeting: 1/20 -> 1/25", "verified: 3/20 -> 4/25");
  }

  private static String line(ShareChange share) {
    return "%s: %s -> %s".formatted(share.place().id(), share.before(), share.after());
  }

  @Test
  void transparencyOfASection_canMoveScores_thoughSharesStay() {
    // Alone in the card, its share is all either way; nested "not applicable" goes elsewhere.
    CardComparison comparison =
        TwoCards.same()
            .with(
                "\"id\": \"opening\", \"title\": \"Opening\", \"weight\": 20",
                "\"id\": \"opening\", \"title\": \"Opening\"")
            .with(
                "\"id\": \"solving\", \"title\": \"Solving\", \"weight\": 80, \"minimum\": {\"percent\": 10}",
                "\"id\": \"solving\", \"title\": \"Solving\"")
            .compare();

    assertThat(comparison.changes().stream().map(TwoCards::line))
        .contains("REWEIGHTED SCORE SECTION opening weight: 20 -> null");
  }

  @Test
  void anotherIdWithTheSameWords_isGuessedToBeRenamed_andStillGoneAndNew() {
    CardComparison comparison =
        TwoCards.same()
            .with("\"id\": \"tone\"", "\"id\": \"manner\"")
            .with("\"tone\": \"good\"", "\"manner\": \"good\"")
            .with("\"score\": 50", "\"score\": 60")
            .compare();

    assertThat(comparison.changes().stream().map(TwoCards::line))
        .contains(
            "REMOVED SCORE QUESTION tone: \"How was the tone?\", rating, weight 2, in 'solving' -> null",
            "ADDED SCORE QUESTION manner: null -> \"How was the tone?\", rating, weight 2, in 'solving'");
    assertThat(comparison.renames())
        .singleElement()
        .satisfies(
            guess -> {
              assertThat(guess.before().id()).isEqualTo("tone");
              assertThat(guess.after().id()).isEqualTo("manner");
              assertThat(guess.why()).isEqualTo(RenameGuess.Why.SAME_WORDS);
              assertThat(guess.changes().stream().map(TwoCards::line))
                  .containsExactly("RESCORED SCORE OPTION manner/fair score: 50 -> 60");
            });
  }

  @Test
  void anotherIdWithSimilarWords_isGuessed_ifTheAnswersAreTheSame() {
    CardComparison comparison =
        TwoCards.same()
            .with(
                "\"id\": \"escalated\", \"ask\": \"Escalated?\"",
                "\"id\": \"raised\", \"ask\": \"Was it escalated?\"")
            .with("\"question\": \"escalated\"", "\"question\": \"raised\"")
            .with("\"escalated\": \"no\"", "\"raised\": \"no\"")
            .compare();

    assertThat(comparison.renames().stream().map(RenameGuess::why))
        .containsExactly(RenameGuess.Why.SIMILAR_WORDS);
  }

  @Test
  void anotherIdOfASection_doesNotMoveItsQuestions() {
    CardComparison comparison =
        TwoCards.same().with("\"id\": \"opening\"", "\"id\": \"start\"").compare();

    assertThat(comparison.changes().stream().map(TwoCards::line))
        .containsExactly(
            "REMOVED SCORE SECTION opening: \"Opening\", weight 20 -> null",
            "ADDED SCORE SECTION start: null -> \"Opening\", weight 20");
    assertThat(comparison.renames().stream().map(RenameGuess::why))
        .containsExactly(RenameGuess.Why.SAME_QUESTIONS);
  }

  @Test
  void optionWithTheSamePlaceAndScore_isGuessedToBeRenamed() {
    CardComparison comparison =
        TwoCards.same().with("\"value\": \"fair\"", "\"value\": \"average\"").compare();

    assertThat(comparison.renames())
        .containsExactly(
            new RenameGuess(
                new CardPart(CardPart.Subject.OPTION, "tone", "fair"),
                new CardPart(CardPart.Subject.OPTION, "tone", "average"),
                RenameGuess.Why.SAME_PLACE_AND_SCORE,
                List.of()));
  }

  @Test
  void otherId_isAnotherCard() {
    CardComparison comparison =
        TwoCards.same().with("\"id\": \"chat\"", "\"id\": \"mail\"").compare();

    assertThat(comparison.changes().stream().map(TwoCards::line))
        .containsExactly("CHANGED SCORE CARD mail id: chat -> mail");
    assertThat(comparison.advice().verdict()).isEqualTo(VersionAdvice.Verdict.OTHER_CARD);
  }
}
