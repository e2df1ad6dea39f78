package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.plan.AgreementPlans;
import dev.evenhand.engine.plan.Plan;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The command that says how many double reviews it takes, with what is known so far. */
final class PlanCommand {
  /** Of the interval that is asked for. */
  private static final String HALF_WIDTH = "0.1";

  /** Shares of more categories are no longer typed. */
  private static final int MOST_CATEGORIES = 8;

  private static final int HUNDRED = 100;

  /** Half widths that can be asked for. */
  private static final double MOST = 0.99;

  private static final double LEAST = 0.01;

  /** Alpha that lies nearer to the level may be too near for any number that people review. */
  private static final double NEAR = 0.05;

  /** Nobody reviews more than so many times the interactions there are. */
  static final long MOST_TIMES = 10;

  /** An interval of this half width says about where alpha is. */
  private static final double KNOWN = 0.15;

  private static final double HUNDREDTHS = 100;

  private PlanCommand() {}

  private static boolean isOfNames(Scale scale) {
    return scale == Scale.NOMINAL || scale == Scale.SET;
  }

  /** From the interval there is, until it leaves the level out; else from the shares of answers. */
  static String of(CriterionReport question) {
    Interval bounds = question.verdict().interval();
    return bounds == null
        ? "qa plan alpha --expect 0.8 --shares %s%s --half-width %s"
            .formatted(
                shares(question), isOfNames(question.main()) ? "" : " --scale ordinal", HALF_WIDTH)
        : String.format(
            Locale.ROOT,
            "qa plan pilot --items %s --pilot-half-width %.2f --half-width %.2f",
            question.alpha().itemsUsed(),
            halfWidth(bounds),
            wanted(question));
  }

  /**
   * What the command of a question with an interval answers: how many interactions in all; empty
   * where no number that anybody reviews is enough.
   */
  static OptionalLong interactions(CriterionReport question) {
    Interval bounds = question.verdict().interval();
    return bounds != null
            && AgreementPlans.pilot(
                    question.alpha().itemsUsed(),
                    asTyped(halfWidth(bounds)),
                    asTyped(wanted(question)))
                instanceof Plan.Needed plan
        ? OptionalLong.of(plan.needed())
        : OptionalLong.empty();
  }

  private static double halfWidth(Interval bounds) {
    return Math.min(MOST, (bounds.high() - bounds.low()) / 2);
  }

  /**
   * Whether alpha lies so near the level that, if it stays there, no number of interactions that
   * anybody reviews would make an interval that leaves the level out: the half width would have to
   * be below 0.01, or the plan for it is more than ten times what there is.
   */
  static boolean isTooNear(CriterionReport question) {
    if (question.verdict().interval() == null || distance(question) >= NEAR) {
      return false;
    }
    return distance(question) < LEAST
        || interactions(question).orElse(Long.MAX_VALUE)
            > MOST_TIMES * question.alpha().itemsUsed();
  }

  /** Whether so much is known of alpha that more interactions will hardly move it from there. */
  static boolean staysTooNear(CriterionReport question) {
    Interval bounds = question.verdict().interval();
    return bounds != null && halfWidth(bounds) <= KNOWN && isTooNear(question);
  }

  /**
   * As far as alpha lies from the level that its interval holds, and never more, so that an
   * interval of that half width leaves the level out: with the two decimals that are typed, rounded
   * down.
   */
  private static double wanted(CriterionReport question) {
    return Math.max(LEAST, Math.floor(distance(question) * HUNDREDTHS) / HUNDREDTHS);
  }

  private static double distance(CriterionReport question) {
    return Math.abs(question.alpha().orElseThrow() - VerdictRules.TENTATIVELY);
  }

  /** With the decimals that the command has. */
  private static double asTyped(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.2f", value));
  }

  /** In hundredths that add up to 1, none of them 0: the commonest takes what rounding leaves. */
  private static String shares(CriterionReport question) {
    long[] counts =
        question.byCategory().stream()
            .mapToLong(CategoryAgreement::ratings)
            .filter(count -> count > 0)
            .toArray();
    if (counts.length < 2 || counts.length > MOST_CATEGORIES) {
      return counts.length == 1 ? "0.9,0.1" : "0.5,0.5";
    }
    long total = Arrays.stream(counts).sum();
    int most = 0;
    int left = HUNDRED;
    int[] hundredths = new int[counts.length];
    for (int c = 0; c < counts.length; c++) {
      most = counts[c] > counts[most] ? c : most;
      hundredths[c] = (int) Math.max(1, HUNDRED * counts[c] / total);
      left -= hundredths[c];
    }
    hundredths[most] += left;
    return Arrays.stream(hundredths)
        .mapToObj(share -> String.format(Locale.ROOT, "0.%02d", share))
        .collect(Collectors.joining(","));
  }
}
