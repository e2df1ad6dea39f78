package dev.evenhand.benchmarks;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.CodedEvaluations;
import dev.evenhand.engine.scoring.CodedScores;
import dev.evenhand.engine.scoring.ScoreKernel;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scoring evaluations that are in memory: {@code KernelBenchmark [evaluations [sweeps]]}. */
public final class KernelBenchmark {
  private static final int DIFFERENT = 100_000;
  private static final int SWEEPS = 11;

  private final int size;
  private final byte[] codes;
  private final ScoringEngine engine = ScoringEngine.of(Calls.card());

  KernelBenchmark(int size) {
    this.size = size;
    this.codes = Calls.codes(size, 42);
  }

  /** Runs the contest and prints what came of it. */
  public static void main(String[] arguments) {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DIFFERENT;
    int sweeps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SWEEPS;
    System.out.print(new KernelBenchmark(size).run(sweeps));
  }

  String run(int sweeps) {
    Contest contest = contest();
    return contest.report(contest.run(sweeps, sweeps), "section table");
  }

  Contest contest() {
    FlatTables flat = new FlatTables();
    SectionTables sections = new SectionTables();
    PlainMaps plain = new PlainMaps();
    List<Map<String, String>> maps = new ArrayList<>();
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      maps.add(Calls.answers(codes, i));
      evaluations.add(evaluation(engine.scorecard(), i, maps.get(i)));
    }
    ScoreKernel kernel = engine.kernel().orElseThrow();
    CodedEvaluations batch = kernel.batch();
    evaluations.forEach(batch::add);
    CodedScores scores = new CodedScores();
    return new Contest("Kernel: %s evaluations of 20 answers".formatted(size), size)
        .add("section table", () -> sum(i -> sections.checksum(codes, i * Calls.SLOTS)))
        .add("flat tables", () -> sum(i -> flat.checksum(codes, i * Calls.SLOTS)))
        .add("kernel", () -> kernel(kernel, batch, scores))
        .add("plain maps", () -> sum(i -> plain.checksum(maps.get(i))))
        .add("engine", () -> sum(i -> checksum(engine.score(evaluations.get(i)).orThrow())));
  }

  private interface Each {
    long checksum(int index);
  }

  private long sum(Each each) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += each.checksum(i);
    }
    return sum;
  }

  private static long kernel(ScoreKernel kernel, CodedEvaluations batch, CodedScores scores) {
    kernel.score(batch, scores);
    long sum = 0;
    for (int i = 0; i < scores.size(); i++) {
      sum += Calls.checksum(scores.ratio(i), scores.outcome(i) == Outcome.PASSED);
    }
    return sum;
  }

  private static long checksum(Score score) {
    return Calls.checksum(
        score.ratio().map(Fraction::doubleValue).orElse(0.0), score.outcome() == Outcome.PASSED);
  }

  static Evaluation evaluation(Scorecard card, int index, Map<String, String> words) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    words.forEach((question, word) -> answers.put(question, Answer.of(word)));
    return Evaluation.of("e-" + index, card.ref(), "call-" + index, "r-1", answers);
  }
}
