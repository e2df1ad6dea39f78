package dev.evenhand.benchmarks;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.evaluation.JsonScoring;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a file of evaluations to scores. The file is in memory, so that no disk is measured. Each
 * contender reads all of it in one call, and those that score must come to the checksum of the
 * section tables; a figure is the time for one line.
 *
 * <p>JMH makes subclasses of this class and its state, so that they can't be final.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(NdjsonBenchmark.EVALUATIONS)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class NdjsonBenchmark {
  static final int EVALUATIONS = 20_000;

  private static final JsonFactory JSON = new JsonFactory();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  /** The file, and what scores it. */
  @State(Scope.Benchmark)
  public static class Lines {
    @Param("" + EVALUATIONS)
    int evaluations;

    final ScoringEngine engine = ScoringEngine.of(BenchmarkCard.card());
    final PlainMaps plain = new PlainMaps();
    byte[] file;
    Checksum expected;

    /** Writes the file, the same one in every JVM. */
    @Setup
    public void make() {
      byte[] codes = BenchmarkCard.codes(evaluations, 42);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int i = 0; i < evaluations; i++) {
        out.writeBytes(
            line(i, BenchmarkCard.answers(codes, i)).getBytes(StandardCharsets.US_ASCII));
      }
      file = out.toByteArray();
      expected = new Checksum(new SectionTables().checksum(codes));
    }

    InputStream open() {
      return new ByteArrayInputStream(file);
    }
  }

  /** The base: Jackson alone, over all tokens. It scores nothing. */
  @Benchmark
  public int tokenWalk(Lines lines) {
    int objects = 0;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), lines.file)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        objects += token == JsonToken.START_OBJECT ? 1 : 0;
      }
    }
    if (objects != 2 * lines.evaluations) {
      throw new IllegalStateException("The file has %s objects.".formatted(objects));
    }
    return objects;
  }

  /** Lines to numbers, the fast way. */
  @Benchmark
  public long jsonScoring(Lines lines) {
    Sum sum = new Sum();
    Optional<Problem> fault =
        JsonScoring.read(
            "benchmark",
            lines.open(),
            lines.engine,
            line ->
                sum.add(BenchmarkCard.checksum(line.ratio(), line.outcome() == Outcome.PASSED)));
    return lines.expected.check(sum.of(fault));
  }

  /** Lines to maps by databind, scored from them. */
  @Benchmark
  public long databind(Lines lines) {
    long sum = 0;
    try (MappingIterator<Map<String, Object>> values =
        JsonMapper.shared().readerFor(MAP).readValues(lines.file)) {
      while (values.hasNext()) {
        @SuppressWarnings("unchecked") // the file is the one made above
        Map<String, String> answers =
            (Map<String, String>) Objects.requireNonNull(values.next().get("answers"));
        sum += lines.plain.checksum(answers);
      }
    }
    return lines.expected.check(sum);
  }

  /** Lines to evaluations, scored by the engine with reasons at hand. */
  @Benchmark
  public long jsonEvaluations(Lines lines) {
    Sum sum = new Sum();
    Optional<Problem> fault =
        JsonEvaluations.read(
            "benchmark",
            lines.open(),
            line ->
                sum.add(
                    BenchmarkCard.checksum(
                        lines.engine.score(line.evaluation().orThrow()).orThrow())));
    return lines.expected.check(sum.of(fault));
  }

  private static final class Sum {
    private long sum;

    void add(long summand) {
      sum += summand;
    }

    long of(Optional<Problem> fault) {
      fault.ifPresent(
          problem -> {
            throw new IllegalStateException(problem.toString());
          });
      return sum;
    }
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
}
