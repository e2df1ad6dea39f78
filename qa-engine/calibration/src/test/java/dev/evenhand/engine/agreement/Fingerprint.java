package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Results as text that is equal only if every number is equal to the bit. */
final class Fingerprint {
  /** What an accumulator computes. */
  static final List<CoefficientId> ALL =
      Arrays.stream(CoefficientId.values()).filter(id -> !id.needsModel()).toList();

  private Fingerprint() {}

  static String of(AgreementAccumulator agreement) {
    var out = new StringBuilder();
    out.append(agreement.items()).append(' ').append(agreement.ratings());
    out.append(agreement.categories());
    append(out, agreement.coefficients(ALL, 0.95));
    append(out, agreement.fleissKappaByCategory(0.9));
    for (CategoryAgreement category : agreement.byCategory(0.95)) {
      out.append(category.category()).append(category.ratings());
      append(out, category.specificAgreement());
    }
    append(out, agreement.reviewers(0.99));
    agreement.pairs(0.95).forEach(pair -> append(out, pair));
    return out.toString();
  }

  /** The main coefficients and the reviewers only, for many comparisons. */
  static String ofMain(AgreementAccumulator agreement) {
    var out = new StringBuilder();
    append(
        out,
        agreement.coefficients(
            List.of(
                CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
                CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
                CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL,
                CoefficientId.FLEISS_KAPPA),
            0.95));
    append(out, agreement.reviewers(0.95));
    return out.toString();
  }

  private static void append(StringBuilder out, List<ReviewerSummary> reviewers) {
    for (ReviewerSummary reviewer : reviewers) {
      out.append(reviewer.reviewer()).append(reviewer.ratings()).append(reviewer.numericRatings());
      out.append(bits(reviewer.mean())).append(bits(reviewer.standardDeviation()));
      append(out, reviewer.besideOthers());
    }
  }

  static String of(PatternCounts counts) {
    var out = new StringBuilder().append(counts.units());
    append(
        out, counts.coefficients(ALL.stream().filter(id -> !id.needsReviewers()).toList(), 0.95));
    return out.toString();
  }

  static String of(Map<CoefficientId, Coefficient> coefficients) {
    var out = new StringBuilder();
    append(out, coefficients);
    return out.toString();
  }

  private static void append(StringBuilder out, Map<?, Coefficient> coefficients) {
    coefficients.forEach(
        (key, coefficient) -> {
          out.append('\n').append(key).append(' ');
          append(out, coefficient);
        });
  }

  private static void append(StringBuilder out, Coefficient coefficient) {
    Reason undefined = coefficient.reason().orElse(null);
    if (undefined != null) {
      out.append(undefined.code()).append(undefined.text()).append(bits(coefficient.observed()));
    } else {
      out.append(bits(coefficient.orElseThrow())).append(bits(coefficient.nullStandardError()));
      out.append(bits(coefficient.observed())).append(bits(coefficient.expected()));
      out.append(coefficient.warnings());
      coefficient.details().forEach((name, number) -> out.append(name).append(bits(number)));
      append(out, coefficient.bounds());
    }
    out.append(' ').append(coefficient.itemsUsed());
  }

  private static void append(StringBuilder out, PairAgreement pair) {
    out.append('\n').append(pair.first()).append('-').append(pair.second()).append(pair.items());
    out.append(bits(pair.percentAgreement())).append(bits(pair.kappaMaximum()));
    out.append(bits(pair.prevalenceIndex())).append(bits(pair.biasIndex()));
    out.append(bits(pair.pabak())).append(pair.marginals());
    out.append(pair.differences());
    append(out, pair.kappa());
    if (pair.kappaLinear() != null && pair.kappaQuadratic() != null) {
      append(out, pair.kappaLinear());
      append(out, pair.kappaQuadratic());
    }
  }

  private static void append(StringBuilder out, Estimate<Interval> uncertainty) {
    Interval bounds = uncertainty.value().orElse(null);
    if (bounds != null) {
      out.append(bits(bounds.standardError())).append(bits(bounds.low()));
      out.append(bits(bounds.high())).append(bounds.method());
    } else {
      out.append(uncertainty);
    }
  }

  private static String bits(Double number) {
    return number == null ? " -" : " " + Long.toHexString(Double.doubleToLongBits(number));
  }
}
