package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;
import java.util.Optional;

/**
 * The coefficients this package computes, by the names they have in reports and on the command
 * line.
 *
 * <p>Unless said otherwise they take any number of reviewers and leave missing ratings out. The
 * weights {@code -linear} and {@code -quadratic} go by the numbers of the categories, or by their
 * ranks where some category has none (Cohen's always by rank); {@code -ordinal} goes by rank.
 */
public enum CoefficientId {
  /** Mean share of agreeing pairs of ratings in an item; not corrected for chance. */
  PERCENT_AGREEMENT("percent-agreement", new KappaFormula(ChanceModel.NONE, Weighting.NOMINAL)),
  /** Share of items that all reviewers rate alike, among those that all rated. */
  PERCENT_AGREEMENT_ALL("percent-agreement-all", new UnanimityFormula(Weighting.NOMINAL)),

  /** Mean share of pairs of ratings in an item that are at most 1 apart. */
  ADJACENT_AGREEMENT("adjacent-agreement", new KappaFormula(ChanceModel.NONE, Weighting.ADJACENT)),
  /** Share of items whose ratings are all at most 1 apart, among those that all rated. */
  ADJACENT_AGREEMENT_ALL("adjacent-agreement-all", new UnanimityFormula(Weighting.ADJACENT)),

  /** Kappa of two reviewers, each with their own habits as chance: Cohen (1960). */
  COHEN_KAPPA("cohen-kappa", PairFormula.cohen(Weighting.NOMINAL)),
  /** Cohen's kappa with weights that fall evenly with the difference of ranks. */
  COHEN_KAPPA_LINEAR("cohen-kappa-linear", PairFormula.cohen(Weighting.LINEAR)),
  /** Cohen's kappa with weights that fall with the square of the difference of ranks. */
  COHEN_KAPPA_QUADRATIC("cohen-kappa-quadratic", PairFormula.cohen(Weighting.QUADRATIC)),

  /** Mean of Cohen's kappas of every two reviewers over complete items: Light (1971). */
  LIGHT_KAPPA("light-kappa", new LightFormula()),
  /** Kappa of two reviewers with the habits of both together as chance: Scott (1955). */
  SCOTT_PI("scott-pi", PairFormula.scott()),

  /** Kappa of any number of reviewers, each with their own habits as chance: Conger (1980). */
  CONGER_KAPPA("conger-kappa", new CongerFormula(Weighting.NOMINAL)),
  /** Conger's kappa with linear weights. */
  CONGER_KAPPA_LINEAR("conger-kappa-linear", new CongerFormula(Weighting.LINEAR)),
  /** Conger's kappa with quadratic weights. */
  CONGER_KAPPA_QUADRATIC("conger-kappa-quadratic", new CongerFormula(Weighting.QUADRATIC)),
  /** Conger's kappa with Gwet's ordinal weights. */
  CONGER_KAPPA_ORDINAL("conger-kappa-ordinal", new CongerFormula(Weighting.ORDINAL)),

  /** Kappa with the habits of all reviewers together as chance: Fleiss (1971). */
  FLEISS_KAPPA("fleiss-kappa", new KappaFormula(ChanceModel.FLEISS, Weighting.NOMINAL)),
  /** Fleiss' kappa with linear weights. */
  FLEISS_KAPPA_LINEAR(
      "fleiss-kappa-linear", new KappaFormula(ChanceModel.FLEISS, Weighting.LINEAR)),
  /** Fleiss' kappa with quadratic weights. */
  FLEISS_KAPPA_QUADRATIC(
      "fleiss-kappa-quadratic", new KappaFormula(ChanceModel.FLEISS, Weighting.QUADRATIC)),
  /** Fleiss' kappa with Gwet's ordinal weights. */
  FLEISS_KAPPA_ORDINAL(
      "fleiss-kappa-ordinal", new KappaFormula(ChanceModel.FLEISS, Weighting.ORDINAL)),

  /** Kappa with all categories equally likely as chance: Brennan and Prediger (1981). */
  BRENNAN_PREDIGER(
      "brennan-prediger", new KappaFormula(ChanceModel.BRENNAN_PREDIGER, Weighting.NOMINAL)),
  /** The coefficient of Brennan and Prediger with linear weights. */
  BRENNAN_PREDIGER_LINEAR(
      "brennan-prediger-linear", new KappaFormula(ChanceModel.BRENNAN_PREDIGER, Weighting.LINEAR)),
  /** The coefficient of Brennan and Prediger with quadratic weights. */
  BRENNAN_PREDIGER_QUADRATIC(
      "brennan-prediger-quadratic",
      new KappaFormula(ChanceModel.BRENNAN_PREDIGER, Weighting.QUADRATIC)),
  /** The coefficient of Brennan and Prediger with Gwet's ordinal weights. */
  BRENNAN_PREDIGER_ORDINAL(
      "brennan-prediger-ordinal",
      new KappaFormula(ChanceModel.BRENNAN_PREDIGER, Weighting.ORDINAL)),

  /** Gwet's AC1, steady where one category prevails: Gwet (2008). */
  GWET_AC1("gwet-ac1", new KappaFormula(ChanceModel.GWET, Weighting.NOMINAL)),
  /** Gwet's AC2 with linear weights. */
  GWET_AC2_LINEAR("gwet-ac2-linear", new KappaFormula(ChanceModel.GWET, Weighting.LINEAR)),
  /** Gwet's AC2 with quadratic weights. */
  GWET_AC2_QUADRATIC("gwet-ac2-quadratic", new KappaFormula(ChanceModel.GWET, Weighting.QUADRATIC)),
  /** Gwet's AC2 with ordinal weights. */
  GWET_AC2_ORDINAL("gwet-ac2-ordinal", new KappaFormula(ChanceModel.GWET, Weighting.ORDINAL)),

  /** Krippendorff's alpha: categories are alike or not. */
  KRIPPENDORFF_ALPHA_NOMINAL("krippendorff-alpha-nominal", new AlphaFormula(Weighting.NOMINAL)),
  /** Krippendorff's alpha: by how many ratings lie between two categories. */
  KRIPPENDORFF_ALPHA_ORDINAL("krippendorff-alpha-ordinal", new AlphaFormula(Weighting.ORDINAL)),
  /** Krippendorff's alpha: by the square of the difference of numbers. */
  KRIPPENDORFF_ALPHA_INTERVAL("krippendorff-alpha-interval", new AlphaFormula(Weighting.QUADRATIC)),
  /** Krippendorff's alpha: by the square of the relative difference of numbers. */
  KRIPPENDORFF_ALPHA_RATIO("krippendorff-alpha-ratio", new AlphaFormula(Weighting.RATIO)),

  /** Intraclass correlation of one rating, reviewers differing from item to item: ICC(1). */
  ICC_1_1("icc-1-1", IntraclassCorrelation.Model.ONE_WAY.formula(false)),
  /** Intraclass correlation of one rating, severity of reviewers being error: ICC(A,1). */
  ICC_A_1("icc-a-1", IntraclassCorrelation.Model.AGREEMENT.formula(false)),
  /** Intraclass correlation of one rating, severity of reviewers aside: ICC(C,1). */
  ICC_C_1("icc-c-1", IntraclassCorrelation.Model.CONSISTENCY.formula(false)),
  /** Like ICC(1), of the mean of all reviewers: ICC(1,k). */
  ICC_1_K("icc-1-k", IntraclassCorrelation.Model.ONE_WAY.formula(true)),
  /** Like ICC(A,1), of the mean of all reviewers: ICC(A,k). */
  ICC_A_K("icc-a-k", IntraclassCorrelation.Model.AGREEMENT.formula(true)),
  /** Like ICC(C,1), of the mean of all reviewers: ICC(C,k). */
  ICC_C_K("icc-c-k", IntraclassCorrelation.Model.CONSISTENCY.formula(true)),

  /**
   * ICC(A,1) from components of variance by restricted maximum likelihood, so also where ratings
   * are missing; by a model of variance.
   */
  ICC_A_1_REML("icc-a-1-reml", new ModelFormula()),
  /** ICC(C,1) likewise. */
  ICC_C_1_REML("icc-c-1-reml", new ModelFormula()),

  /** Whether reviewers put the items into the same order: Kendall and Babington Smith (1939). */
  KENDALL_W("kendall-w", new KendallFormula()),
  /** Concordance correlation of two reviewers: Lin (1989). */
  LIN_CCC("lin-ccc", LinConcordance.FORMULA),
  /** Concordance correlation of all reviewers: Barnhart, Haber and Song (2002). */
  OVERALL_CCC("overall-ccc", OverallConcordance.FORMULA),
  /**
   * How much higher the second of two reviewers rates, in units of the scale, with the limits of
   * agreement among the details: Bland and Altman (1986). No coefficient of agreement.
   */
  BLAND_ALTMAN("bland-altman", Differences.FORMULA);

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // formulas are records of enums and pure functions
  private final Formula formula;

  CoefficientId(String id, Formula formula) {
    this.id = id;
    this.formula = formula;
  }

  /** The name in reports, such as {@code fleiss-kappa-linear}. */
  public String id() {
    return id;
  }

  /** The coefficient of this name; empty if there is none. */
  public static Optional<CoefficientId> find(String id) {
    return Arrays.stream(values()).filter(known -> known.id.equals(id)).findFirst();
  }

  /** Whether it depends on which reviewer gave which rating, and not only on how many gave it. */
  public boolean needsReviewers() {
    return formula.needsReviewers();
  }

  /** What becomes of missing ratings. */
  public MissingRule missing() {
    return formula.missing();
  }

  /**
   * How near misses count, in words: {@code identity} if they do not; empty where the notion is
   * void.
   */
  public Optional<String> weights() {
    return formula.weights();
  }

  /** Whether a model of variance computes it, and no accumulator. */
  public boolean needsModel() {
    return formula.needsModel();
  }

  Formula formula() {
    return formula;
  }

  Coefficient of(RatingCounts counts, double confidence) {
    if (needsModel()) {
      throw new IllegalArgumentException(
          id + " is computed by a model. Maybe take it from a calibration report.");
    }
    Coefficient coefficient = formula.of(counts, confidence);
    return coefficient.value().isPresent()
        ? coefficient.withWarnings(
            Warnings.of(counts.patterns(), coefficient.itemsUsed(), counts.constantReviewer()))
        : coefficient;
  }
}
