package dev.evenhand.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.oracle.RandomAnswers;
import dev.evenhand.engine.scoring.oracle.RandomCard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scored lines say what reading evaluations and scoring them says. */
class JsonScoringTest {
  private static final String LINE =
      "{\"id\":\"e-1\",\"scorecard\":\"random@1.0.0\",\"interaction\":\"i\",\"reviewer\":\"r\",";

  /** What is told of a line, in either way. */
  private record Told(
      int number,
      String ids,
      List<String> problems,
      @Nullable Outcome outcome,
      String ratio,
      long bits,
      String band) {

    static Told of(ScoredLine line) {
      return new Told(
          line.number(),
          "%s %s %s %s".formatted(line.id(), line.interaction(), line.reviewer(), line.agent()),
          line.problems().stream().map(Problem::text).toList(),
          line.isScored() ? line.outcome() : null,
          String.valueOf(line.exactRatio().orElse(null)),
          line.isDefined() ? Double.doubleToRawLongBits(line.ratio()) : 0,
          String.valueOf(line.band()));
    }

    static Told of(EvaluationLine line, ScoringEngine engine) {
      Evaluation evaluation = line.evaluation().value().orElse(null);
      if (evaluation == null) {
        return refused(line.number(), line.evaluation().problems());
      }
      Checked<ScoredEvaluation> checked = Answers.of(engine.scorecard()).score(evaluation, engine);
      if (checked.value().isEmpty()) {
        return refused(line.number(), checked.problems());
      }
      Score score = checked.orThrow().score();
      return new Told(
          line.number(),
          "%s %s %s %s"
              .formatted(
                  evaluation.id(),
                  evaluation.interaction().id(),
                  evaluation.reviewer().id(),
                  evaluation.interaction().agent()),
          List.of(),
          score.outcome(),
          String.valueOf(score.ratio().orElse(null)),
          score.ratio().map(r -> Double.doubleToRawLongBits(r.doubleValue())).orElse(0L),
          String.valueOf(score.band()));
    }

    private static Told refused(int number, List<Problem> problems) {
      return new Told(
          number,
          "   null",
          problems.stream().map(Problem::text).toList(),
          null,
          "null",
          0,
          "null");
    }
  }

  @Test
  void lines_ofRandomCards_giveTheScoresOfTheEngine() {
    int direct = 0;
    for (long seed = 0; seed < 150; seed++) {
      Scorecard card = RandomCard.of(seed);
      ScoringEngine engine = ScoringEngine.of(card);
      direct += engine.kernel().filter(kernel -> kernel.coder().isDirect()).isPresent() ? 1 : 0;
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (int i = 0; i < 10; i++) {
        file.writeBytes(line(RandomAnswers.of(card, 10 * seed + i), i));
      }
      assertToldAlike(file.toByteArray(), engine);
    }
    assertThat(direct).as("cards whose lines are coded").isGreaterThan(20);
  }

  @Test
  void lines_withRandomMistakes_giveTheProblemsOfTheReader() {
    Random random = new Random(7);
    Scorecard card = DIRECT;
    ScoringEngine engine = ScoringEngine.of(card);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 3_000; i++) {
      byte[] line = line(RandomAnswers.of(card, i), i);
      file.writeBytes(i == 0 ? line : mutated(line, random));
    }
    assertToldAlike(file.toByteArray(), engine);
  }

  private static final Scorecard DIRECT = directCard();

  /** A card whose lines are coded, of some size. */
  private static Scorecard directCard() {
    for (long seed = 0; ; seed++) {
      Scorecard card = RandomCard.of(seed);
      boolean direct =
          ScoringEngine.of(card).kernel().filter(kernel -> kernel.coder().isDirect()).isPresent();
      if (direct && card.questions().size() > 8) {
        return card;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"answers\":{}}",
        "\"answers\":{},\"answers\":{}}",
        "\"answers\":{},\"at\":\"2026-11-01T10:00:00Z\"}",
        "\"answers\":{},\"at\":\"2026-11-31T10:00:00Z\"}",
        "\"answers\":{},\"at\":\"2026-12-31T23:59:59+01:00\"}",
        "\"answers\":{},\"at\":\"2026-11-01T24:00:00Z\"}",
        "\"answers\":{},\"at\":\"yesterday\"}",
        "\"answers\":{},\"agent\":\" \"}",
        "\"answers\":{},\"agent\":null}",
        "\"answers\":{},\"session\":\"s\",\"agent\":\"a\"}",
        "\"answers\":{},\"metadata\":{\"a\":1,\"b\":true,\"c\":\"x\"}}",
        "\"answers\":{},\"metadata\":{\"a\":1,\"a\":2}}",
        "\"answers\":{},\"metadata\":{\"a\":null}}",
        "\"answers\":{},\"metadata\":{\"a\":[1]}}",
        "\"answers\":{},\"comments\":{}}",
        "\"answers\":{},\"comments\":{\"nobody\":\"x\"}}",
        "\"answers\":{},\"comments\":{\"q0\":7}}",
        "\"answers\":{},\"comments\":{\"q0\":\"x\",\"q0\":\"y\"}}",
        "\"answers\":{},\"causes\":{}}",
        "\"answers\":{},\"causes\":{\"q0\":[\"why\"]}}",
        "\"answers\":{}} {}",
        "\"answers\":{}}}",
        "\"answers\":{}",
        "\"answers\":{\"nobody\":\"yes\"}}",
        "\"answers\":{\"q0\":\"yes\",\"q0\":\"yes\"}}",
        "\"answers\":{\"q0\":null}}",
        "\"answers\":{\"q0\":{\"a\":1}}}",
        "\"answers\":{\"q0\":1e999999999}}",
        "\"answers\":{\"q0\":[\"a\",\"a\"]}}",
        "\"answers\":[]}",
        "\"answers\":{},\"extra\":1}",
        "\"answers\":{},\"reviewer\":{\"id\":\"m\",\"kind\":\"model\"}}",
        "\"answers\":{},\"comments\":{\"q0\":\"gr\u00fcn\"}}",
        "\"answers\":{},\"comments\":{\"q0\":\"\\ud800 \\n\"}}",
        "\"answers\":{},\"comments\":{\"q0\":\"a\\qb\"}}",
        ""
      })
  void lines_ofEveryShape_areToldAlike(String rest) {
    ScoringEngine engine = ScoringEngine.of(DIRECT);
    String second = LINE.replace("e-1", "e-2") + rest;
    String file = "{}\n\n" + LINE + rest + "\r\n  " + second + "\n" + LINE + rest;

    assertToldAlike(file.getBytes(StandardCharsets.UTF_8), engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "[]", "id,scorecard\n", "\uFEFF{}"})
  void inputs_thatHoldNoEvaluations_areToldAlike(String file) {
    assertToldAlike(file.getBytes(StandardCharsets.UTF_8), ScoringEngine.of(RandomCard.of(1)));
  }

  @Test
  void score_ofALineWithProblems_isRefused() {
    List<ScoredLine> lines = new ArrayList<>();
    JsonScoring.read(
        "e.ndjson",
        new ByteArrayInputStream((LINE + "}").getBytes(StandardCharsets.UTF_8)),
        ScoringEngine.of(RandomCard.of(1)),
        lines::add);

    ScoredLine line = lines.get(0);
    assertThat(line.isDefined()).isFalse();
    assertThat(line.band()).isNull();
    assertThatIllegalStateException()
        .isThrownBy(line::outcome)
        .withMessage("Line 1 has no score. Maybe ask isScored first.");
    assertThatIllegalStateException()
        .isThrownBy(line::ratio)
        .withMessage("Line 1 has no ratio. Maybe ask isDefined first.");
  }

  private static void assertToldAlike(byte[] file, ScoringEngine engine) {
    List<Told> expected = new ArrayList<>();
    Optional<Problem> stopped =
        JsonEvaluations.read(
            "e.ndjson",
            new ByteArrayInputStream(file),
            line -> expected.add(Told.of(line, engine)));
    List<Told> told = new ArrayList<>();
    Optional<Problem> toldStopped =
        JsonScoring.read(
            "e.ndjson", new ByteArrayInputStream(file), engine, line -> told.add(Told.of(line)));

    assertThat(told).isEqualTo(expected);
    assertThat(toldStopped.map(Problem::text)).isEqualTo(stopped.map(Problem::text));
  }

  /** An evaluation as a program writes it, with a line end. */
  private static byte[] line(RandomAnswers.Sample sample, int number) {
    String answers =
        sample.answers().entrySet().stream()
            .map(entry -> "\"%s\":%s".formatted(entry.getKey(), json(entry.getValue())))
            .collect(Collectors.joining(","));
    String facts =
        sample.facts().entrySet().stream()
            .map(entry -> "\"%s\":\"%s\"".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    String line =
        ("{\"id\":\"e-%s\",\"scorecard\":\"random@1.0.0\",\"interaction\":\"call-%s\","
                + "\"reviewer\":\"r-%s\",\"answers\":{%s},\"metadata\":{%s}}\n")
            .formatted(number, number, number % 3, answers, facts);
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Answer answer) {
    if (answer instanceof Answer.Words words) {
      return words.values().stream()
          .map(word -> '"' + word + '"')
          .collect(Collectors.joining(",", "[", "]"));
    }
    return answer instanceof Answer.Quantity ? answer.toString() : "\"" + answer + '"';
  }

  /** The line with up to three bytes changed, put in or left out. */
  private static byte[] mutated(byte[] line, Random random) {
    String pieces = "{}[]\",:.0123456789eE+-\\ \tnulltrueabcyesqrx/@\n";
    StringBuilder text = new StringBuilder(new String(line, StandardCharsets.UTF_8));
    text.setLength(text.length() - 1);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length());
      char piece = pieces.charAt(random.nextInt(pieces.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, piece);
        case 1 -> text.insert(at, piece);
        case 2 -> text.deleteCharAt(at);
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 12)));
      }
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void read_ofAFileThatIsNotThere_tellsSo() {
    assertThat(
            JsonScoring.read(
                    Path.of("absent.ndjson"), ScoringEngine.of(RandomCard.of(1)), line -> {})
                .map(Problem::text))
        .isEqualTo(JsonEvaluations.read(Path.of("absent.ndjson"), line -> {}).map(Problem::text));
  }

  @Test
  void evaluation_ofTheCardOnly_isScored() {
    ScoringEngine engine = ScoringEngine.of(DIRECT);
    List<String> problems = new ArrayList<>();
    String other = LINE.replace("random@1.0.0", "random@2.0.0") + "\"answers\":{}}";
    JsonScoring.read(
        "e.ndjson",
        new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8)),
        engine,
        line -> line.problems().forEach(problem -> problems.add(problem.code())));

    assertThat(problems).containsExactly("other-scorecard");
  }
}
