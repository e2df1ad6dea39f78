package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
  private static final BigDecimal TWO_THIRDS = new BigDecimal("0.6667");

  @ParameterizedTest
  @CsvSource({
    ", , FAILED, Low",
    "2, HALF_UP, PASSED, High",
    "2, DOWN, FAILED, Low",
    "0, HALF_UP, PASSED, High",
    "0, DOWN, FAILED, Low",
    "4, HALF_UP, FAILED, Low"
  })
  void roundBeforeCompare_roundsForThePassMarkAndTheBands(
      Integer digits, RoundingMode mode, Outcome outcome, String band) {
    Scoring scoring =
        Scoring.builder()
            .method(Method.POINTS)
            .passMark(TWO_THIRDS)
            .bands(bands())
            .roundBeforeCompare(digits == null ? null : new Rounding(digits, mode))
            .build();

    Score score =
        Cards.score(
            Cards.engine(scoring, Cards.section("s", null, Cards.points("a", 0, 2, 3).build())),
            "a",
            "2");

    assertThat(score.outcome()).isEqualTo(outcome);
    assertThat(score.band()).isEqualTo(Text.of(band));
    assertThat(score.card().outcome()).isEqualTo(outcome);
    assertThat(score.card().band()).isEqualTo(Text.of(band));
  }

  @Test
  void roundBeforeCompare_holdsAtEveryLevel_andForNoThreshold() {
    Scoring scoring =
        Scoring.builder()
            .method(Method.POINTS)
            .roundBeforeCompare(new Rounding(0, RoundingMode.UP))
            .build();
    Section section =
        Section.builder("s")
            .passMark(new BigDecimal("0.67"))
            .autoFail(AutoFail.below(new BigDecimal("0.67"), Scope.SCORECARD, Effect.KEEP))
            .questions(
                List.of(
                    Cards.points("a", 0, 2, 3)
                        .passMark(new BigDecimal("0.67"))
                        .bands(List.of(new Band(new BigDecimal("0.67"), Text.of("Fine"))))
                        .build()))
            .build();

    Score score = Cards.score(Cards.engine(scoring, section), "a", "2");

    assertThat(score.card().parts().get(0).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(score.questions().get(0).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(score.questions().get(0).band()).isEqualTo(Text.of("Fine"));
    assertThat(score.outcome()).isEqualTo(Outcome.AUTO_FAILED);
  }

  @ParameterizedTest
  @CsvSource({"10, PASSED, High", "6, FAILED, Low", "n/a, UNDEFINED, "})
  void sectionAndQuestion_passByTheirOwnMark(String a, Outcome outcome, String band) {
    Section section =
        Section.builder("s")
            .weight(1)
            .passMark(TWO_THIRDS)
            .bands(bands())
            .questions(
                List.of(Cards.points("a", 0, 6, 10).passMark(TWO_THIRDS).bands(bands()).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, section, Cards.section("t", 1.0, Cards.yesNo("b").build()));

    Score score = Cards.score(engine, "a", a, "b", "yes");

    List<ScoreNode> nodes = List.of(score.card().parts().get(0), score.questions().get(0));
    assertThat(nodes)
        .allSatisfy(
            node -> {
              assertThat(node.outcome()).isEqualTo(outcome);
              assertThat(node.band()).isEqualTo(band == null ? null : Text.of(band));
            });
    assertThat(score.outcome()).isEqualTo(Outcome.SCORED);
    assertThat(score.questions().get(1).outcome()).isEqualTo(Outcome.SCORED);
  }

  @Test
  void failedByARule_isFailed_whateverItsPassMarkSays() {
    AutoFail keep = new AutoFail(List.of("10"), Scope.QUESTION, Effect.KEEP);
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                null,
                Cards.points("a", 0, 10).passMark(BigDecimal.ZERO).autoFail(keep).build()));

    assertThat(Cards.score(engine, "a", "10").questions().get(0).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @CsvSource({"1, DOWN, 66.6", "1, HALF_UP, 66.7", "0, CEILING, 67", "6, HALF_UP, 66.666667"})
  void shown_roundsWhatIsPrinted_andNothingElse(int digits, RoundingMode mode, String percent) {
    Scoring scoring =
        Scoring.builder().method(Method.POINTS).shown(new Rounding(digits, mode)).build();
    ScoringEngine engine =
        Cards.engine(scoring, Cards.section("s", null, Cards.points("a", 0, 2, 3).build()));

    assertThat(Cards.percent(engine, "a", "2")).isEqualTo(percent);
  }

  private static List<Band> bands() {
    return List.of(
        new Band(TWO_THIRDS, Text.of("High")), new Band(BigDecimal.ZERO, Text.of("Low")));
  }
}
