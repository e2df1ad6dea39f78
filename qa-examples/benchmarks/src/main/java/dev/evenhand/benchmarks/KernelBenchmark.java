package dev.evenhand.benchmarks;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.scoring.CodedEvaluations;
import dev.evenhand.engine.scoring.CodedScores;
import dev.evenhand.engine.scoring.ScoreKernel;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/**
 * Scoring evaluations that are in memory. Each contender scores all of them in one call and must
 * come to the checksum of the section tables; a figure is the time for one of them.
 *
 * <p>JMH makes subclasses of this class and its states, so that they can't be final.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KernelBenchmark.EVALUATIONS)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class KernelBenchmark {
  static final int EVALUATIONS = 100_000;

  /** Answers as numbers. */
  @State(Scope.Benchmark)
  public static class AnswerCodes {
    @Param("" + EVALUATIONS)
    int evaluations;

    final SectionTables sections = new SectionTables();
    final FlatTables flat = new FlatTables();
    byte[] codes;
    Checksum expected;

    /** Makes the answers, the same ones in every JVM, and scores them once. */
    @Setup
    public void make() {
      codes = BenchmarkCard.codes(evaluations, 42);
      expected = new Checksum(sections.checksum(codes));
    }
  }

  /** Answers as numbers of the kernel. */
  @State(Scope.Benchmark)
  public static class KernelBatch {
    ScoreKernel kernel;
    CodedEvaluations batch;
    final CodedScores scores = new CodedScores();

    /** Codes the answers for the kernel. */
    @Setup
    public void make(AnswerCodes coded) {
      ScoringEngine engine = ScoringEngine.of(BenchmarkCard.card());
      kernel = engine.kernel().orElseThrow();
      batch = kernel.batch();
      for (int i = 0; i < coded.evaluations; i++) {
        batch.add(evaluation(engine.scorecard().ref(), i, BenchmarkCard.answers(coded.codes, i)));
      }
    }
  }

  /** Answers as words in maps. */
  @State(Scope.Benchmark)
  public static class AnswerMaps {
    final PlainMaps plain = new PlainMaps();
    final List<Map<String, String>> maps = new ArrayList<>();

    /** Makes the maps. */
    @Setup
    public void make(AnswerCodes coded) {
      for (int i = 0; i < coded.evaluations; i++) {
        maps.add(BenchmarkCard.answers(coded.codes, i));
      }
    }
  }

  /** Answers as evaluations. */
  @State(Scope.Benchmark)
  public static class EvaluationList {
    final ScoringEngine engine = ScoringEngine.of(BenchmarkCard.card());
    final List<Evaluation> evaluations = new ArrayList<>();

    /** Makes the evaluations. */
    @Setup
    public void make(AnswerCodes coded) {
      for (int i = 0; i < coded.evaluations; i++) {
        evaluations.add(
            evaluation(engine.scorecard().ref(), i, BenchmarkCard.answers(coded.codes, i)));
      }
    }
  }

  /** The base. */
  @Benchmark
  public long sectionTable(AnswerCodes coded) {
    return coded.expected.check(coded.sections.checksum(coded.codes));
  }

  /** A loop over flat tables, written by hand. */
  @Benchmark
  public long flatTables(AnswerCodes coded) {
    return coded.expected.check(coded.flat.checksum(coded.codes));
  }

  /** The kernel. */
  @Benchmark
  public long kernel(AnswerCodes coded, KernelBatch batched) {
    CodedScores scores = batched.scores;
    batched.kernel.score(batched.batch, scores);
    long sum = 0;
    for (int i = 0; i < scores.size(); i++) {
      sum += BenchmarkCard.checksum(scores.ratio(i), scores.outcome(i) == Outcome.PASSED);
    }
    return coded.expected.check(sum);
  }

  /** Maps of answers, as one writes it without thinking of speed. */
  @Benchmark
  public long plainMaps(AnswerCodes coded, AnswerMaps mapped) {
    long sum = 0;
    for (Map<String, String> answers : mapped.maps) {
      sum += mapped.plain.checksum(answers);
    }
    return coded.expected.check(sum);
  }

  /** The engine: the evaluation checked, scored, its reasons at hand. */
  @Benchmark
  public long engine(AnswerCodes coded, EvaluationList evaluated) {
    long sum = 0;
    for (Evaluation evaluation : evaluated.evaluations) {
      Score score = evaluated.engine.score(evaluation).orThrow();
      sum += BenchmarkCard.checksum(score);
    }
    return coded.expected.check(sum);
  }

  private static Evaluation evaluation(ScorecardRef card, int index, Map<String, String> words) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    words.forEach((question, word) -> answers.put(question, Answer.of(word)));
    return Evaluation.of("e-" + index, card, "call-" + index, "r-1", answers);
  }
}
