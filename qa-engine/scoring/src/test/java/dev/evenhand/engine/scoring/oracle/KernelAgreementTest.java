package dev.evenhand.engine.scoring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.CodedEvaluations;
import dev.evenhand.engine.scoring.CodedScores;
import dev.evenhand.engine.scoring.ScoreKernel;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kernel gives the scores of the engine, to the bit, on random cards that have one. */
class KernelAgreementTest {
  /** What a kernel tells of an evaluation. */
  private record Told(
      @Nullable Fraction ratio,
      long bits,
      @Nullable Fraction earned,
      @Nullable Fraction possible,
      Outcome outcome,
      @Nullable String band) {

    static Told of(Score score) {
      Fraction ratio = score.ratio().orElse(null);
      return ratio == null
          ? new Told(null, 0, null, null, score.outcome(), null)
          : new Told(
              ratio,
              Double.doubleToRawLongBits(ratio.doubleValue()),
              score.earned(),
              score.possible(),
              score.outcome(),
              score.band() == null ? null : score.band().toString());
    }

    static Told of(CodedScores scores, int index) {
      return scores.isDefined(index)
          ? new Told(
              scores.exactRatio(index).orElseThrow(),
              Double.doubleToRawLongBits(scores.ratio(index)),
              scores.earned(index),
              scores.possible(index),
              scores.outcome(index),
              scores.band(index) == null ? null : scores.band(index).toString())
          : new Told(null, 0, null, null, scores.outcome(index), null);
    }
  }

  @Tag("slow")
  @Test
  void kernelAndEngine_agreeOn10000Evaluations_ofCardsThatHaveOne() {
    long kernels = LongStream.range(0, 500).filter(seed -> agrees(seed, 20)).count();

    assertThat(kernels).as("cards with a kernel").isGreaterThan(200);
  }

  @Test
  @Tag("slow")
  @Tag("long")
  void kernelAndEngine_agreeOn100000Evaluations() {
    long kernels = LongStream.range(20_000, 22_600).filter(seed -> agrees(seed, 80)).count();

    assertThat(kernels).as("cards with a kernel").isGreaterThan(1_000);
  }

  /** Returns whether the card has a kernel. */
  private static boolean agrees(long seed, int evaluations) {
    Scorecard card = RandomCard.of(seed);
    ScoringEngine engine = ScoringEngine.of(card);
    Optional<ScoreKernel> kernel = engine.kernel();
    if (kernel.isEmpty()) {
      return false;
    }
    ScoringEngine fresh = ScoringEngine.of(card);
    CodedEvaluations batch = kernel.get().batch();
    List<Score> expected = new ArrayList<>();
    for (int i = 0; i < evaluations; i++) {
      RandomAnswers.Sample sample = RandomAnswers.of(card, seed * evaluations + i);
      Score score = fresh.score(EngineAgreementTest.evaluation(sample)).orThrow();
      expected.add(score);
      assertThat(
              EngineAgreementTest.told(
                  engine.score(EngineAgreementTest.evaluation(sample)).orThrow()))
          .as("card %s, answers %s, with the kernel", seed, seed * evaluations + i)
          .isEqualTo(EngineAgreementTest.told(score));
      assertThat(batch.add(EngineAgreementTest.evaluation(sample))).isEmpty();
    }
    CodedScores scores = kernel.get().score(batch);
    for (int i = 0; i < evaluations; i++) {
      assertThat(Told.of(scores, i))
          .as("card %s, answers %s", seed, seed * evaluations + i)
          .isEqualTo(Told.of(expected.get(i)));
    }
    return true;
  }
}
