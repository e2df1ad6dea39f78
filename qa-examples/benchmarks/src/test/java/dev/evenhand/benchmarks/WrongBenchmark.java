package dev.evenhand.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A contender that does other work than the base. */
@State(Scope.Benchmark)
public class WrongBenchmark {
  @Param("1")
  int evaluations;

  /** Comes to a wrong sum. */
  @Benchmark
  public long wrong() {
    return new Checksum(evaluations).check(evaluations + 1L);
  }
}
