package dev.evenhand.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.fixture.Refusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Scores that were stored once are read for ever: {@code stored-score-1.json} must not change. */
class StoredFormatTest {
  static final String GOOD = resource("stored-score-1.json");
  static final Refusals REFUSALS =
      new Refusals("wire/stored-score-refusals.txt", GOOD, StoredFormatTest::problems);

  private static String resource(String name) {
    try {
      return Files.readString(
          Path.of(
              System.getProperty("basedir", ""),
              "src/test/resources/dev/evenhand/engine/wire",
              name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> problems(String json) {
    return WireType.SCORE.read("scores.score", json).problems().stream()
        .map(Problem::text)
        .toList();
  }

  @Test
  void read_scoreOfVersion1_isTheScoreThatWasStored() {
    Score score = WireType.SCORE.read("scores.score", GOOD).orThrow();

    assertThat(score.evaluation())
        .isEqualTo(
            new Evaluation(
                "e-1",
                new ScorecardRef("call", "1.0.0"),
                new Interaction("call-7", "agent-3", Map.of("channel", "phone")),
                new Reviewer("model-1", Reviewer.Kind.MODEL),
                Instant.parse("2026-11-01T10:00:00Z"),
                "november",
                Map.of(
                    "greeting", Answer.of("yes"),
                    "name", Answer.of("no"),
                    "hold", Answer.notApplicable(),
                    "bye", Answer.of("no"),
                    "summary", Answer.of("yes")),
                Map.of("name", "She did not ask."),
                Map.of("name", List.of("knowledge"))));
    assertThat(score.scoring())
        .isEqualTo(
            Scoring.builder()
                .passMark(new BigDecimal("0.665"))
                .bands(
                    List.of(
                        new Band(new BigDecimal("0.5"), Text.of("Fair")),
                        new Band(BigDecimal.ZERO, Text.of("Low"))))
                .build());
    assertThat(score.ratio()).contains(Fraction.of(53, 98));
    assertThat(score.ratioWithoutAutoFail()).contains(Fraction.of(53, 98));
    assertThat(score.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(score.band()).isEqualTo(Text.of("Fair"));
    assertThat(score.autoFailed()).isEmpty();
    assertThat(score.critical().errors())
        .isEqualTo(
            Map.of(
                ErrorClass.CUSTOMER, new ErrorCount(0, 1),
                ErrorClass.NON_CRITICAL, new ErrorCount(2, 3)));
  }

  @Test
  void read_scoreOfVersion1_hasItsTree() {
    SectionScore card = WireType.SCORE.read("scores.score", GOOD).orThrow().card();
    SectionScore close = (SectionScore) card.parts().get(1);

    assertThat(card.title()).isEqualTo(new Text(Map.of("de", "Anruf", "en", "Call")));
    assertThat(card.parts()).extracting(ScoreNode::id).containsExactly("opening", "close");
    assertThat(close.parts().get(0))
        .isEqualTo(
            new QuestionScore(
                "bye",
                Text.of("Bye?"),
                Answer.of("no"),
                Fraction.ZERO,
                Fraction.ONE,
                Fraction.ZERO,
                BigDecimal.valueOf(3),
                Fraction.of(12, 49),
                Fraction.ZERO,
                Outcome.FAILED,
                null,
                List.of(new AppliedRule(AppliedRule.Kind.AUTO_FAIL_ZERO, "bye"))));
  }

  @Test
  void write_ofScoreOfVersion1_saysTheSame() {
    Score score = WireType.SCORE.read("scores.score", GOOD).orThrow();

    assertThat(withoutBlanks(WireType.SCORE.write(score).replaceAll("\\.0(?=[,}])", "")))
        .isEqualTo(withoutBlanks(GOOD));
  }

  private static String withoutBlanks(String json) {
    return json.replaceAll("\\s", "");
  }

  @TestFactory
  Stream<DynamicTest> read_mistake_problemsAsListed() {
    return REFUSALS.tests();
  }

  @Test
  void read_anyMistake_showsNothingThatPeopleSaid() {
    assertThat(REFUSALS.problems()).noneMatch(text -> text.contains("did not ask"));
  }
}
