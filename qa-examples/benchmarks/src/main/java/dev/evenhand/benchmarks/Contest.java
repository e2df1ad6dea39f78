package dev.evenhand.benchmarks;

import java.util.List;

/**
 * Several ways of doing the same work, which are held against the first.
 *
 * @param title what is done
 * @param benchmark where the contenders are methods
 * @param contenders the base first
 * @param targets what was promised of them
 */
record Contest(String title, Class<?> benchmark, List<Contender> contenders, List<Target> targets) {
  /**
   * One way of doing the work.
   *
   * @param method a benchmark
   * @param name what the table calls it
   */
  record Contender(String method, String name) {}

  /**
   * The time of one contender, divided by that of another, has a limit.
   *
   * @param text what the table says
   * @param above the method whose time is divided
   * @param below the method by whose time it is divided
   * @param limit of the quotient
   * @param atMost whether the quotient must not be above the limit, else it must not be below
   */
  record Target(String text, String above, String below, double limit, boolean atMost) {
    boolean isMetBy(double quotient) {
      return atMost ? quotient <= limit : quotient >= limit;
    }
  }

  static final Contest KERNEL =
      new Contest(
          "100,000 different evaluations of 20 answers, in memory",
          KernelBenchmark.class,
          List.of(
              new Contender("sectionTable", "section table"),
              new Contender("flatTables", "flat tables"),
              new Contender("kernel", "**kernel**"),
              new Contender("plainMaps", "plain maps of answers"),
              new Contender("engine", "**engine**")),
          List.of(
              new Target(
                  "kernel at most 2.0 x the section table", "kernel", "sectionTable", 2.0, true),
              new Target(
                  "kernel at least 10 times as fast as plain maps",
                  "plainMaps",
                  "kernel",
                  10.0,
                  false)));

  static final Contest NDJSON =
      new Contest(
          "20,000 lines of 840 bytes, from bytes in memory to scores",
          NdjsonBenchmark.class,
          List.of(
              new Contender("tokenWalk", "token walk"),
              new Contender("jsonScoring", "**JsonScoring**"),
              new Contender("databind", "databind, plain maps"),
              new Contender("jsonEvaluations", "**JsonEvaluations**, engine")),
          List.of(
              new Target(
                  "file to scores at most 1.0 x the token walk",
                  "jsonScoring",
                  "tokenWalk",
                  1.0,
                  true)));

  static final List<Contest> ALL = List.of(KERNEL, NDJSON);

  Contender base() {
    return contenders.get(0);
  }
}
