package dev.evenhand.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.fixture.RandomEvaluations;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.oracle.RandomAnswers;
import dev.evenhand.engine.scoring.oracle.RandomCard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static final List<Sample> ALL =
      LongStream.range(0, SAMPLES).mapToObj(RoundTripTest::make).toList();

  /** A card and an evaluation that it scores. */
  private record Sample(Scorecard card, Evaluation evaluation, ScoringEngine engine) {
    Score score() {
      return engine.score(evaluation).orThrow();
    }
  }

  private static Sample sample(int seed) {
    return ALL.get(seed);
  }

  private static Sample make(long seed) {
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
    for (int seed = 0; seed < SAMPLES; seed++) {
      Score score = sample(seed).score();

      Score back = back(WireType.SCORE, score);

      assertThat(back).as("seed %s", seed).isEqualTo(score);
      assertThat(back.card()).as("seed %s", seed).isEqualTo(score.card());
      assertThat(back.ratioWithoutAutoFail()).isEqualTo(score.ratioWithoutAutoFail());
      twice += WireType.SCORE.write(score).contains("Exact\":\"") ? 1 : 0;
    }
    assertThat(twice).as("scores with a number that no double is").isGreaterThan(SAMPLES / 3);
  }

  @Test
  void readOfWrite_randomCards_areEqual() {
    for (int seed = 0; seed < SAMPLES; seed++) {
      Scorecard card = sample(seed).card();

      assertThat(back(WireType.SCORECARD, card)).as("seed %s", seed).isEqualTo(card);
    }
  }

  @Test
  void readOfWrite_randomEvaluationsAndInteractions_areEqual() {
    for (int seed = 0; seed < SAMPLES; seed++) {
      Evaluation evaluation = sample(seed).evaluation();

      assertThat(back(WireType.EVALUATION, evaluation)).as("seed %s", seed).isEqualTo(evaluation);
      assertThat(back(WireType.INTERACTION, evaluation.interaction()))
          .as("seed %s", seed)
          .isEqualTo(evaluation.interaction());
    }
  }

  @Tag("slow")
  @Test
  void readOfWrite_randomExplanations_areEqualWithTheirTrees() {
    Set<Class<?>> waysToPass = new HashSet<>();
    RandomEvaluations.samples(SAMPLES)
        .forEach(
            sample -> {
              Explanation explanation =
                  ScoreExplainer.of(sample.card())
                      .withBudget(100)
                      .explain(sample.evaluation())
                      .orThrow();

              Explanation back = back(WireType.EXPLANATION, explanation);

              assertThat(back).as(sample.toString()).isEqualTo(explanation);
              assertThat(back.score().card())
                  .as(sample.toString())
                  .isEqualTo(explanation.score().card());
              waysToPass.add(explanation.toPass().getClass());
            });
    assertThat(waysToPass).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void readOfWrite_sessionsOfEachMode_areEqual() {
    List<Evaluation> evaluations = ALL.stream().limit(20).map(Sample::evaluation).toList();
    for (CalibrationSession.Mode mode : CalibrationSession.Mode.values()) {
      CalibrationSession session =
          new CalibrationSession("s 1", mode, evaluations, mode.hasReference() ? "expert" : null);

      assertThat(back(WireType.SESSION, session)).isEqualTo(session);
    }
    CalibrationSession empty = CalibrationSession.of("", List.of());
    assertThat(back(WireType.SESSION, empty)).isEqualTo(empty);
  }

  @Test
  void readOfWrite_randomProblems_areEqual() {
    for (int seed = 0; seed < SAMPLES; seed++) {
      Problem problem = problem(new Random(seed));

      assertThat(back(WireType.PROBLEM, problem)).as("seed %s", seed).isEqualTo(problem);
    }
  }

  private static Problem problem(Random random) {
    Location[] places = {
      Location.of(text(random)), Location.of("e.ndjson", 7), new Location("e.ndjson", 7, 12)
    };
    Problem.Severity[] severities = Problem.Severity.values();
    return new Problem(
        "code",
        severities[random.nextInt(severities.length)],
        places[random.nextInt(places.length)],
        random.nextBoolean() ? "/answers/a~1b" : "",
        text(random),
        random.nextBoolean() ? text(random) : null,
        random.nextBoolean() ? text(random) : null,
        text(random));
  }

  @Test
  void readAllOfWriteAll_textBytesStreamAndFile_areEqualInOrder(@TempDir Path folder)
      throws IOException {
    List<Score> scores = ALL.stream().limit(30).map(Sample::score).toList();
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path file = folder.resolve("scores.ndjson");

    WireType.SCORE.writeAll(scores, text);
    WireType.SCORE.writeAll(scores, bytes);
    Files.write(file, bytes.toByteArray());

    assertThat(text.toString().lines()).hasSize(30);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());
    assertThat(WireType.SCORE.readAll("s", text.toString()).orThrow()).isEqualTo(scores);
    assertThat(WireType.SCORE.readAll("s", bytes.toByteArray()).orThrow()).isEqualTo(scores);
    assertThat(WireType.SCORE.readAll("s", new ByteArrayInputStream(bytes.toByteArray())).orThrow())
        .isEqualTo(scores);
    assertThat(WireType.SCORE.readAll(file).orThrow()).isEqualTo(scores);
  }

  @Test
  void readAllOfWriteAll_equalValuesAndNone_areGivenAsTheyWere() throws IOException {
    Evaluation evaluation = sample(1).evaluation();
    StringBuilder twice = new StringBuilder();
    WireType.EVALUATION.writeAll(List.of(evaluation, evaluation), twice);

    assertThat(WireType.EVALUATION.readAll("e", twice.toString()).orThrow())
        .containsExactly(evaluation, evaluation);
    assertThat(WireType.EVALUATION.readAll("e", "").orThrow()).isEmpty();
  }

  @Test
  void read_oneValue_fromBytesStreamAndFile_isEqual(@TempDir Path folder) throws IOException {
    Score score = sample(3).score();
    byte[] json = WireType.SCORE.write(score).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("score.json"), json);

    assertThat(WireType.SCORE.read("s", json).orThrow()).isEqualTo(score);
    assertThat(WireType.SCORE.read("s", new ByteArrayInputStream(json)).orThrow()).isEqualTo(score);
    assertThat(WireType.SCORE.read(file).orThrow()).isEqualTo(score);
  }

  @Test
  void readAll_list_hasItsElements() {
    Score score = sample(4).score();
    String json = WireType.SCORE.write(score);

    assertThat(WireType.SCORE.readAll("s", "[" + json + ",\n " + json + "]").orThrow())
        .containsExactly(score, score);
  }
}
