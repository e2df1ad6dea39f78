package dev.evenhand.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemLogTest {
  private static Problem at(int line) {
    return Problem.error("bad", Location.of("f.csv", line), "", "it is bad", "Mend it.");
  }

  private static ProblemLog of(int problems) {
    ProblemLog log = new ProblemLog();
    IntStream.rangeClosed(1, problems).mapToObj(ProblemLogTest::at).forEach(log::add);
    return log;
  }

  @Test
  void few_areAllKept() {
    assertThat(of(ProblemLog.MOST).problems()).hasSize(1000).last().isEqualTo(at(1000));
    assertThat(of(0).problems()).isEmpty();
  }

  @Test
  void more_areCounted() {
    List<Problem> problems = of(1_234).problems();

    assertThat(problems).hasSize(1001);
    assertThat(problems.get(1000).text())
        .isEqualTo(
            "f.csv: there are more problems, which are not listed, found 234."
                + " Mend those that are listed first. [more-problems]");
    assertThat(ProblemLog.count(problems)).isEqualTo(1_234);
    assertThat(of(1_234).count()).isEqualTo(1_234);
  }

  @Test
  void listsOfOthers_addAllThatTheyStandFor() {
    ProblemLog log = of(999);
    log.addAll(of(1_500).problems());
    log.addUnlisted(7);

    assertThat(log.count()).isEqualTo(999 + 1_500 + 7);
    assertThat(ProblemLog.count(log.problems())).isEqualTo(log.count());
  }

  @Test
  void theWorst_isToldOfThoseThatAreNotListed() {
    ProblemLog log = of(1000);
    Problem worse = Problem.unreadable("gone", Location.of("f.csv"), "it is gone", "Look for it.");
    log.add(at(1001));
    ProblemLog copy = log.copy();
    copy.add(worse);
    copy.add(at(1002));

    assertThat(copy.problems().get(1000).severity()).isEqualTo(Problem.Severity.UNREADABLE);
    assertThat(log.problems().get(1000).severity()).isEqualTo(Problem.Severity.ERROR);
  }
}
