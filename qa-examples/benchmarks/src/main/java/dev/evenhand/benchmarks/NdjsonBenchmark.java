package dev.evenhand.benchmarks;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.engine.json.EvaluationLine;
import dev.evenhand.engine.json.JsonEvaluations;
import dev.evenhand.engine.json.JsonScoring;
import dev.evenhand.engine.json.ScoredLine;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a file of evaluations to scores: {@code NdjsonBenchmark [evaluations [sweeps]]}. The file is
 * in memory, so that no disk is measured.
 */
public final class NdjsonBenchmark {
  private static final int LINES = 20_000;
  private static final int SWEEPS = 11;

  private final int size;
  private final byte[] file;
  private final ScoringEngine engine = ScoringEngine.of(Calls.card());
  private final PlainMaps plain = new PlainMaps();
  private long sum;

  NdjsonBenchmark(int size) {
    this.size = size;
    byte[] codes = Calls.codes(size, 42);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < size; i++) {
      out.writeBytes(line(i, Calls.answers(codes, i)).getBytes(StandardCharsets.US_ASCII));
    }
    this.file = out.toByteArray();
  }

  /** Runs the contest and prints what came of it. */
  public static void main(String[] arguments) {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LINES;
    int sweeps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SWEEPS;
    System.out.print(new NdjsonBenchmark(size).run(sweeps));
  }

  String run(int sweeps) {
    Contest contest = contest();
    return contest.report(contest.run(sweeps, sweeps), "token walk");
  }

  Contest contest() {
    long expected = ordinary();
    return new Contest(
            "NDJSON: %s evaluations of 20 answers, %s bytes each"
                .formatted(size, file.length / size),
            size)
        .add("token walk", () -> walk() ? expected : 0)
        .add("JsonScoring", this::coded)
        .add("databind, plain maps", this::databind)
        .add("JsonEvaluations, engine", this::ordinary);
  }

  private static String line(int number, Map<String, String> answers) {
    String all =
        answers.entrySet().stream()
            .map(entry -> "\"%s\":\"%s\"".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(","));
    return ("{\"id\":\"e-%s\",\"scorecard\":\"calls@1.0.0\",\"interaction\":\"call-%s\","
            + "\"agent\":\"agent-%s\",\"reviewer\":\"reviewer-%s\",\"at\":\"2026-11-01T10:00:00Z\","
            + "\"answers\":{%s}}\n")
        .formatted(number, number, number % 97, number % 7, all);
  }

  /** Jackson alone, over all tokens; it scores nothing, so it is told the checksum. */
  private boolean walk() {
    int objects = 0;
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        objects += token == JsonToken.START_OBJECT ? 1 : 0;
      }
    }
    return objects == 2 * size;
  }

  private long coded() {
    sum = 0;
    InputStream in = new ByteArrayInputStream(file);
    JsonScoring.read("benchmark", in, engine, this::add).ifPresent(NdjsonBenchmark::fail);
    return sum;
  }

  private void add(ScoredLine line) {
    sum += Calls.checksum(line.ratio(), line.outcome() == Outcome.PASSED);
  }

  private long ordinary() {
    sum = 0;
    InputStream in = new ByteArrayInputStream(file);
    JsonEvaluations.read("benchmark", in, this::add).ifPresent(NdjsonBenchmark::fail);
    return sum;
  }

  private void add(EvaluationLine line) {
    Score score = engine.score(line.evaluation().orThrow()).orThrow();
    sum +=
        Calls.checksum(
            score.ratio().map(Fraction::doubleValue).orElse(0.0),
            score.outcome() == Outcome.PASSED);
  }

  private long databind() {
    long all = 0;
    TypeReference<Map<String, Object>> type = new TypeReference<>() {};
    try (MappingIterator<Map<String, Object>> lines =
        JsonMapper.shared().readerFor(type).readValues(file)) {
      while (lines.hasNext()) {
        @SuppressWarnings("unchecked") // the file is the one made above
        Map<String, String> answers =
            (Map<String, String>) Objects.requireNonNull(lines.next().get("answers"));
        all += plain.checksum(answers);
      }
    }
    return all;
  }

  private static void fail(Object problem) {
    throw new IllegalStateException(problem.toString());
  }
}
