package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.estimate.arithmetic.Tails;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The severities of all reviewers on all criteria, as one family of tests whose false discovery
 * rate is controlled: where nobody differs, somebody is named in at most 5 % of data sets.
 *
 * <p>Each test is by t. The standard error is that of the model, which takes all reviewers to be as
 * steady as each other, or that of the reviewer's own differences from the others, whichever is
 * larger; the degrees of freedom are one less than the items shared with others, or those of the
 * model if they are fewer. Where ratings leave no error at all, all differences point the same way,
 * and the test is that of signs.
 *
 * <p>Who is beyond chance from the average of all may be so for another's severity; {@link
 * DistinctSeverities} tells who is apart from the rest.
 *
 * <p>Safe for threads.
 */
public final class SeverityFamily {
  private SeverityFamily() {}

  /** Those on a criterion whose severities compare. */
  public record Panel(int criterion, int component) {}

  /**
   * One reviewer on one criterion.
   *
   * @param panel those with whom the reviewer compares
   * @param severity adjusted, in units of the scale
   * @param besideOthers the plain difference from the others, over items
   * @param freedom residual degrees of freedom of the model
   * @param ratingsPerItem how many ratings an item has on average
   * @param size from which on it matters, in units of the scale
   */
  public record Member(
      Panel panel,
      Coefficient severity,
      Coefficient besideOthers,
      int freedom,
      double ratingsPerItem,
      double size) {
    public Member {
      Objects.requireNonNull(panel, "panel");
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(besideOthers, "besideOthers");
    }
  }

  /** The verdicts, one a member. */
  public static List<SeverityVerdict> of(List<Member> members) {
    Objects.requireNonNull(members, "members");
    double[] p = members.stream().mapToDouble(SeverityFamily::p).toArray();
    double[] adjusted = MultipleTests.adjusted(p);
    DistinctSeverities distinct = new DistinctSeverities(members, p);
    List<SeverityVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Member one = members.get(i);
      double size = Math.abs(value(one)) * (distinct.isOfTwo(i) ? 2 : 1);
      verdicts.add(
          new SeverityVerdict(
              p[i],
              adjusted[i],
              adjusted[i] <= VerdictRules.FALSE_DISCOVERIES,
              Sizes.matters(size, one.size()),
              distinct.is(i)));
    }
    return List.copyOf(verdicts);
  }

  static double value(Member member) {
    return member.severity().value().orElse(0);
  }

  private static double p(Member member) {
    return p(member, value(member), 1);
  }

  /**
   * How likely a value is by chance.
   *
   * @param share of the error of the member's severity, the error of the value
   */
  static double p(Member member, double value, double share) {
    long items = member.severity().itemsUsed();
    if (value == 0 || items < 2) {
      return 1;
    }
    double error = share * Math.max(error(member.severity()), ownError(member));
    return error > 0
        ? Tails.t(value / error, Math.min(member.freedom(), items - 1.0))
        : Math.min(1, StrictMath.pow(2, 1.0 - items));
  }

  /** Of the others' mean with the own rating in it, as severity is beside the mean of all. */
  private static double ownError(Member member) {
    double others = 1 - 1 / Math.max(2, member.ratingsPerItem());
    return others * error(member.besideOthers());
  }

  private static double error(Coefficient coefficient) {
    return coefficient.interval().map(Interval::standardError).map(Number::doubleValue).orElse(0.0);
  }
}
