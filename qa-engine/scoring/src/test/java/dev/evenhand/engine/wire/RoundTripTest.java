package dev.evenhand.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.oracle.RandomAnswers;
import dev.evenhand.engine.scoring.oracle.RandomCard;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read back equal, over random values. */
class RoundTripTest {
  private static final int SAMPLES = 600;
  private static final String[] TEXTS = {
    "plain",
    "with \"quotes\" and \\",
    "größer – ☎ 🎧",
    "two\nlines\r\n",
    "\u202Eback\u0000",
    " ",
    "a".repeat(900)
  };

  /** A card and an evaluation that it scores. */
  private record Sample(Scorecard card, Evaluation evaluation, ScoringEngine engine) {
    Score score() {
      return engine.score(evaluation).orThrow();
    }
  }

  private static Sample sample(long seed) {
    Scorecard card = RandomCard.of(seed);
    RandomAnswers.Sample answers = RandomAnswers.of(card, seed);
    return new Sample(card, evaluation(card, answers, new Random(seed)), ScoringEngine.of(card));
  }

  private static Evaluation evaluation(
      Scorecard card, RandomAnswers.Sample answers, Random random) {
    Map<String, String> comments = new LinkedHashMap<>();
    answers.answers().keySet().stream()
        .filter(id -> random.nextInt(3) == 0)
        .filter(id -> card.questions().stream().anyMatch(question -> question.id().equals(id)))
        .forEach(id -> comments.put(id, text(random)));
    return new Evaluation(
        "e-" + random.nextInt(1000),
        card.ref(),
        new Interaction("i", random.nextBoolean() ? "agent 7" : null, answers.facts()),
        new Reviewer("r", random.nextBoolean() ? Reviewer.Kind.PERSON : Reviewer.Kind.MODEL),
        random.nextBoolean()
            ? Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
            : null,
        random.nextBoolean() ? "session-1" : null,
        answers.answers(),
        comments,
        Map.of());
  }

  private static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private static <T> T back(WireType<T> type, T value) {
    String json = type.write(value);
    assertThat(json).doesNotContain("\n");
    T back = type.read("column", json).orThrow();
    assertThat(type.write(back)).isEqualTo(json);
    return back;
  }

  @Test
  void readOfWrite_randomScores_areEqualWithTheirTrees() {
    int twice = 0;
    for (long seed = 0; seed < SAMPLES; seed++) {
      Score score = sample(seed).score();

      Score back = back(WireType.SCORE, score);

      assertThat(back).as("seed %s", seed).isEqualTo(score);
      assertThat(back.card()).as("seed %s", seed).isEqualTo(score.card());
      assertThat(back.ratioWithoutAutoFail()).isEqualTo(score.ratioWithoutAutoFail());
      twice += WireType.SCORE.write(score).contains("Exact\":\"") ? 1 : 0;
    }
    assertThat(twice).as("scores with a number that no double is").isGreaterThan(SAMPLES / 3);
  }
}
