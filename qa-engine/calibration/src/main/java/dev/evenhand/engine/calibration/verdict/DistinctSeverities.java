package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.calibration.verdict.SeverityFamily.Member;
import dev.evenhand.engine.calibration.verdict.SeverityFamily.Panel;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who stands apart from the rest, and not only from an average that another has moved: of each
 * panel the farthest out beyond chance is taken away, the rest is compared with its own average,
 * and so on while one counts. Of the last two nobody can tell who is apart.
 */
final class DistinctSeverities {
  private static final int LEAST_REST = 3;

  /** What is left of a severity below this share is rounding. */
  private static final double ROUNDING = 1e-9;

  private final List<Member> members;
  private final double[] values;
  private final double[] p;
  private final boolean[] distinct;
  private final Map<Panel, List<Integer>> restByPanel = new LinkedHashMap<>();
  private final Map<Panel, Integer> sizeByPanel = new LinkedHashMap<>();

  /**
   * Looks for them.
   *
   * @param p of each severity beside the average of the panel
   */
  DistinctSeverities(List<Member> members, double[] p) {
    this.members = members;
    this.p = p.clone();
    values = members.stream().mapToDouble(SeverityFamily::value).toArray();
    distinct = new boolean[members.size()];
    for (int i = 0; i < members.size(); i++) {
      restByPanel.computeIfAbsent(members.get(i).panel(), panel -> new ArrayList<>()).add(i);
    }
    restByPanel.forEach((panel, rest) -> sizeByPanel.put(panel, rest.size()));
    boolean found = true;
    while (found) {
      found = takeFarthest();
    }
  }

  boolean is(int member) {
    return distinct[member];
  }

  /** Whether the member compares with one other only. */
  boolean isOfTwo(int member) {
    return size(members.get(member).panel()) == 2;
  }

  private int size(Panel panel) {
    return sizeByPanel.getOrDefault(panel, 0);
  }

  /** Takes one of each panel away, where one counts; whether any did. */
  private boolean takeFarthest() {
    double[] adjusted = MultipleTests.adjusted(p);
    boolean found = false;
    for (List<Integer> rest : restByPanel.values()) {
      int farthest = rest.size() < LEAST_REST ? -1 : farthest(rest, adjusted);
      if (farthest >= 0) {
        // Tables show severity beside the average of all: nobody is told the opposite of it.
        distinct[farthest] = values[farthest] * SeverityFamily.value(members.get(farthest)) > 0;
        rest.remove(Integer.valueOf(farthest));
        compare(rest);
        found = true;
      }
    }
    return found;
  }

  /** The one farthest out of those who count, of two that mirror each other the harsher; or -1. */
  private int farthest(List<Integer> rest, double[] adjusted) {
    int farthest = -1;
    for (int one : rest) {
      double most = farthest < 0 ? 0 : values[farthest];
      double size = Math.abs(values[one]) - Math.abs(most);
      boolean mirrors = Math.abs(size) <= ROUNDING * Math.abs(most);
      if (adjusted[one] <= VerdictRules.FALSE_DISCOVERIES
          && (mirrors ? values[one] > most : size > 0)) {
        farthest = one;
      }
    }
    return farthest;
  }

  /** Compares each of the rest with the average of the rest. */
  private void compare(List<Integer> rest) {
    double mean = rest.stream().mapToDouble(one -> values[one]).average().orElse(0);
    for (int one : rest) {
      double value = values[one] - mean;
      Member member = members.get(one);
      boolean isRounding = Math.abs(value) <= ROUNDING * Math.max(Math.abs(mean), member.size());
      values[one] = isRounding ? 0 : value;
      p[one] = SeverityFamily.p(member, values[one], share(rest.size(), size(member.panel())));
    }
  }

  /** The error beside the average of a few, as a share of that beside the average of all. */
  private static double share(int few, int all) {
    return Math.sqrt((1 - 1.0 / few) / (1 - 1.0 / all));
  }
}
