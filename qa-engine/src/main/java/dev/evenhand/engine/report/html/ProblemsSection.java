package dev.evenhand.engine.report.html;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.report.finding.Display;
import java.util.List;

/**
 * Why rows were not used.
 *
 * @param all the first of them, in words
 * @param left how many more there are, which only the JSON has
 */
record ProblemsSection(List<String> all, int left) {
  private static final int MOST = 100;
  private static final int LONGEST = 400;

  static ProblemsSection of(List<Problem> problems) {
    List<String> shown =
        problems.stream()
            .limit(MOST)
            .map(problem -> Display.shortened(problem.text(), LONGEST))
            .toList();
    return new ProblemsSection(shown, problems.size() - shown.size());
  }
}
