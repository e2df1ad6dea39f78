package dev.evenhand.engine.calibration;

import com.google.common.collect.ImmutableList;
import dev.evenhand.engine.agreement.CoefficientId;
import java.util.List;

/** What the values of a criterion mean, and so which coefficients can be asked of it. */
public enum Scale {
  /** Names: alike or not. */
  NOMINAL(
      CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
      List.of(
          CoefficientId.PERCENT_AGREEMENT,
          CoefficientId.PERCENT_AGREEMENT_ALL,
          CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
          CoefficientId.FLEISS_KAPPA,
          CoefficientId.COHEN_KAPPA,
          CoefficientId.BRENNAN_PREDIGER,
          CoefficientId.GWET_AC1,
          CoefficientId.CONGER_KAPPA,
          CoefficientId.SCOTT_PI,
          CoefficientId.LIGHT_KAPPA)),
  /** Sets of options, alike as far as they have options in common. */
  SET(
      CoefficientId.KRIPPENDORFF_ALPHA_JACCARD,
      List.of(
          CoefficientId.KRIPPENDORFF_ALPHA_JACCARD,
          CoefficientId.KRIPPENDORFF_ALPHA_MASI,
          CoefficientId.COHEN_KAPPA_JACCARD,
          CoefficientId.COHEN_KAPPA_MASI,
          CoefficientId.CONGER_KAPPA_JACCARD,
          CoefficientId.CONGER_KAPPA_MASI)),
  /** Steps in order. */
  ORDINAL(
      CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
      List.of(
          CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
          CoefficientId.COHEN_KAPPA_LINEAR,
          CoefficientId.COHEN_KAPPA_QUADRATIC,
          CoefficientId.FLEISS_KAPPA_LINEAR,
          CoefficientId.FLEISS_KAPPA_QUADRATIC,
          CoefficientId.FLEISS_KAPPA_ORDINAL,
          CoefficientId.CONGER_KAPPA_LINEAR,
          CoefficientId.CONGER_KAPPA_QUADRATIC,
          CoefficientId.CONGER_KAPPA_ORDINAL,
          CoefficientId.BRENNAN_PREDIGER_LINEAR,
          CoefficientId.BRENNAN_PREDIGER_QUADRATIC,
          CoefficientId.BRENNAN_PREDIGER_ORDINAL,
          CoefficientId.GWET_AC2_LINEAR,
          CoefficientId.GWET_AC2_QUADRATIC,
          CoefficientId.GWET_AC2_ORDINAL,
          CoefficientId.KENDALL_W,
          CoefficientId.ADJACENT_AGREEMENT,
          CoefficientId.ADJACENT_AGREEMENT_ALL)),
  /** Numbers whose differences mean something. */
  INTERVAL(
      CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL,
      List.of(
          CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL,
          CoefficientId.ICC_1_1,
          CoefficientId.ICC_A_1,
          CoefficientId.ICC_C_1,
          CoefficientId.ICC_1_K,
          CoefficientId.ICC_A_K,
          CoefficientId.ICC_C_K,
          CoefficientId.ICC_A_1_REML,
          CoefficientId.ICC_C_1_REML,
          CoefficientId.LIN_CCC,
          CoefficientId.OVERALL_CCC,
          CoefficientId.BLAND_ALTMAN)),
  /** Numbers with a zero that means nothing is there. */
  RATIO(CoefficientId.KRIPPENDORFF_ALPHA_RATIO, List.of(CoefficientId.KRIPPENDORFF_ALPHA_RATIO));

  private final CoefficientId alpha;
  private final ImmutableList<CoefficientId> coefficients;

  Scale(CoefficientId alpha, List<CoefficientId> coefficients) {
    this.alpha = alpha;
    this.coefficients = ImmutableList.copyOf(coefficients);
  }

  /** Whether values are names, "not applicable" among them, and no scores. */
  public boolean isOfNames() {
    return this == NOMINAL || this == SET;
  }

  /** Krippendorff's alpha for this scale: the one number that sums a criterion up. */
  public CoefficientId alpha() {
    return alpha;
  }

  /** What is reported for it; Cohen's, Scott's and Lin's are of two reviewers. */
  public List<CoefficientId> coefficients() {
    return coefficients;
  }
}
