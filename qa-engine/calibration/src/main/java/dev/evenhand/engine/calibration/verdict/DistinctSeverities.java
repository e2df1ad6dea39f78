package dev.evenhand.engine.calibration.verdict;

import com.google.common.collect.Sets;
import dev.evenhand.engine.calibration.verdict.SeverityFamily.Member;
import dev.evenhand.engine.calibration.verdict.SeverityFamily.Panel;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who stands apart from the rest, and not only from an average that another has moved: of each
 * panel the farthest out beyond chance is taken away, the rest is compared with its own average,
 * and so on while one counts. Of the last two nobody can tell who is apart, nor where as many are
 * harsh as are lenient, and either explains the other.
 */
final class DistinctSeverities {
  private static final int LEAST_REST = 3;

  /** From which probability on the farthest on either side may be equally far out. */
  private static final double AS_FAR = 0.05;

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
    boolean found = false;
    for (List<Integer> rest : restByPanel.values()) {
      if (rest.size() >= LEAST_REST) {
        found |= takeFarthest(rest);
      }
    }
    return found;
  }

  private boolean takeFarthest(List<Integer> rest) {
    double[] adjusted = MultipleTests.adjusted(p);
    int farthest = farthest(rest, adjusted, 0);
    if (farthest < 0) {
      return false;
    }
    int opposite = farthest(rest, adjusted, values[farthest] > 0 ? -1 : 1);
    if (opposite >= 0 && mayBeAsFar(farthest, opposite, rest)) {
      return takeEither(farthest, opposite, rest);
    }
    take(farthest, rest);
    return true;
  }

  /** Whether the two ends of a panel can't be told apart by how far out they are. */
  private boolean mayBeAsFar(int one, int other, List<Integer> rest) {
    int few = rest.size();
    double share = Math.sqrt((2 - 4.0 / few) / (1 - 1.0 / few)) * share(one, few);
    double sum = values[one] + values[other];
    boolean isRounding = Math.abs(sum) <= ROUNDING * Math.abs(values[one]);
    return isRounding || SeverityFamily.p(members.get(one), sum, share) > AS_FAR;
  }

  /**
   * Where it is open at which end to begin, begins at both: if then as many are apart, but others,
   * two camps explain the severities equally well, and nobody else of the panel is named but who is
   * apart either way; else the way that names fewer. The last of the panel are left.
   */
  private boolean takeEither(int one, int other, List<Integer> rest) {
    Set<Integer> ofOne = apartAfter(one, rest);
    Set<Integer> ofOther = apartAfter(other, rest);
    if (ofOne.equals(ofOther)) {
      take(one, rest);
      return true;
    }
    Set<Integer> apart =
        ofOne.size() == ofOther.size()
            ? Sets.intersection(ofOne, ofOther)
            : ofOne.size() < ofOther.size() ? ofOne : ofOther;
    apart.forEach(member -> distinct[member] = true);
    rest.clear();
    return false;
  }

  /** Who is apart if one is taken first, and then the farthest, without asking again. */
  private Set<Integer> apartAfter(int first, List<Integer> rest) {
    double[] valuesBefore = values.clone();
    double[] pBefore = p.clone();
    List<Integer> left = new ArrayList<>(rest);
    Set<Integer> apart = new TreeSet<>();
    for (int next = first; next >= 0; ) {
      if (isOnItsSide(next)) {
        apart.add(next);
      }
      left.remove(Integer.valueOf(next));
      compare(left);
      next = left.size() < LEAST_REST ? -1 : farthest(left, MultipleTests.adjusted(p), 0);
    }
    System.arraycopy(valuesBefore, 0, values, 0, values.length);
    System.arraycopy(pBefore, 0, p, 0, p.length);
    return apart;
  }

  private void take(int farthest, List<Integer> rest) {
    distinct[farthest] = isOnItsSide(farthest);
    rest.remove(Integer.valueOf(farthest));
    compare(rest);
  }

  /** Tables show severity beside the average of all: nobody is told the opposite of it. */
  private boolean isOnItsSide(int one) {
    return values[one] * SeverityFamily.value(members.get(one)) > 0;
  }

  /**
   * The one farthest out of those who count, of two that mirror each other the harsher; or -1.
   *
   * @param side 1 of the harsh only, -1 of the lenient only, 0 of both
   */
  private int farthest(List<Integer> rest, double[] adjusted, int side) {
    int farthest = -1;
    for (int one : rest) {
      double most = farthest < 0 ? 0 : values[farthest];
      double size = Math.abs(values[one]) - Math.abs(most);
      boolean mirrors = Math.abs(size) <= ROUNDING * Math.abs(most);
      if (adjusted[one] <= VerdictRules.FALSE_DISCOVERIES
          && values[one] * side >= 0
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
      p[one] = SeverityFamily.p(member, values[one], share(one, rest.size()));
    }
  }

  /** The error beside the average of a few, as a share of that beside the average of all. */
  private double share(int member, int few) {
    return Math.sqrt((1 - 1.0 / few) / (1 - 1.0 / size(members.get(member).panel())));
  }
}
