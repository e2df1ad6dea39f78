package dev.evenhand.engine.agreement;

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
  PERCENT_AGREEMENT("percent-agreement", Family.PERCENT_AGREEMENT, Weighting.NOMINAL),
  /** Share of items that all reviewers rate alike, among those that all rated. */
  PERCENT_AGREEMENT_ALL("percent-agreement-all", Family.UNANIMOUS, Weighting.NOMINAL),

  /** Mean share of pairs of ratings in an item that are at most 1 apart. */
  ADJACENT_AGREEMENT("adjacent-agreement", Family.PERCENT_AGREEMENT, Weighting.ADJACENT),
  /** Share of items whose ratings are all at most 1 apart, among those that all rated. */
  ADJACENT_AGREEMENT_ALL("adjacent-agreement-all", Family.UNANIMOUS, Weighting.ADJACENT),

  /** Kappa of two reviewers, each with their own habits as chance: Cohen (1960). */
  COHEN_KAPPA("cohen-kappa", Family.COHEN, Weighting.NOMINAL),
  /** Cohen's kappa with weights that fall evenly with the difference of ranks. */
  COHEN_KAPPA_LINEAR("cohen-kappa-linear", Family.COHEN, Weighting.LINEAR),
  /** Cohen's kappa with weights that fall with the square of the difference of ranks. */
  COHEN_KAPPA_QUADRATIC("cohen-kappa-quadratic", Family.COHEN, Weighting.QUADRATIC),

  /** Mean of Cohen's kappas of every two reviewers over complete items: Light (1971). */
  LIGHT_KAPPA("light-kappa", Family.LIGHT, Weighting.NOMINAL),
  /** Kappa of two reviewers with the habits of both together as chance: Scott (1955). */
  SCOTT_PI("scott-pi", Family.SCOTT, Weighting.NOMINAL),

  /** Kappa of any number of reviewers, each with their own habits as chance: Conger (1980). */
  CONGER_KAPPA("conger-kappa", Family.CONGER, Weighting.NOMINAL),
  /** Conger's kappa with linear weights. */
  CONGER_KAPPA_LINEAR("conger-kappa-linear", Family.CONGER, Weighting.LINEAR),
  /** Conger's kappa with quadratic weights. */
  CONGER_KAPPA_QUADRATIC("conger-kappa-quadratic", Family.CONGER, Weighting.QUADRATIC),
  /** Conger's kappa with Gwet's ordinal weights. */
  CONGER_KAPPA_ORDINAL("conger-kappa-ordinal", Family.CONGER, Weighting.ORDINAL),

  /** Kappa with the habits of all reviewers together as chance: Fleiss (1971). */
  FLEISS_KAPPA("fleiss-kappa", Family.FLEISS, Weighting.NOMINAL),
  /** Fleiss' kappa with linear weights. */
  FLEISS_KAPPA_LINEAR("fleiss-kappa-linear", Family.FLEISS, Weighting.LINEAR),
  /** Fleiss' kappa with quadratic weights. */
  FLEISS_KAPPA_QUADRATIC("fleiss-kappa-quadratic", Family.FLEISS, Weighting.QUADRATIC),
  /** Fleiss' kappa with Gwet's ordinal weights. */
  FLEISS_KAPPA_ORDINAL("fleiss-kappa-ordinal", Family.FLEISS, Weighting.ORDINAL),

  /** Kappa with all categories equally likely as chance: Brennan and Prediger (1981). */
  BRENNAN_PREDIGER("brennan-prediger", Family.BRENNAN_PREDIGER, Weighting.NOMINAL),
  /** The coefficient of Brennan and Prediger with linear weights. */
  BRENNAN_PREDIGER_LINEAR("brennan-prediger-linear", Family.BRENNAN_PREDIGER, Weighting.LINEAR),
  /** The coefficient of Brennan and Prediger with quadratic weights. */
  BRENNAN_PREDIGER_QUADRATIC(
      "brennan-prediger-quadratic", Family.BRENNAN_PREDIGER, Weighting.QUADRATIC),
  /** The coefficient of Brennan and Prediger with Gwet's ordinal weights. */
  BRENNAN_PREDIGER_ORDINAL("brennan-prediger-ordinal", Family.BRENNAN_PREDIGER, Weighting.ORDINAL),

  /** Gwet's AC1, steady where one category prevails: Gwet (2008). */
  GWET_AC1("gwet-ac1", Family.GWET, Weighting.NOMINAL),
  /** Gwet's AC2 with linear weights. */
  GWET_AC2_LINEAR("gwet-ac2-linear", Family.GWET, Weighting.LINEAR),
  /** Gwet's AC2 with quadratic weights. */
  GWET_AC2_QUADRATIC("gwet-ac2-quadratic", Family.GWET, Weighting.QUADRATIC),
  /** Gwet's AC2 with ordinal weights. */
  GWET_AC2_ORDINAL("gwet-ac2-ordinal", Family.GWET, Weighting.ORDINAL),

  /** Krippendorff's alpha: categories are alike or not. */
  KRIPPENDORFF_ALPHA_NOMINAL("krippendorff-alpha-nominal", Family.ALPHA, Weighting.NOMINAL),
  /** Krippendorff's alpha: by how many ratings lie between two categories. */
  KRIPPENDORFF_ALPHA_ORDINAL("krippendorff-alpha-ordinal", Family.ALPHA, Weighting.ORDINAL),
  /** Krippendorff's alpha: by the square of the difference of numbers. */
  KRIPPENDORFF_ALPHA_INTERVAL("krippendorff-alpha-interval", Family.ALPHA, Weighting.QUADRATIC),
  /** Krippendorff's alpha: by the square of the relative difference of numbers. */
  KRIPPENDORFF_ALPHA_RATIO("krippendorff-alpha-ratio", Family.ALPHA, Weighting.RATIO),

  /** Intraclass correlation of one rating, reviewers differing from item to item: ICC(1). */
  ICC_1_1("icc-1-1", Family.ICC_ONE_WAY, false),
  /** Intraclass correlation of one rating, severity of reviewers being error: ICC(A,1). */
  ICC_A_1("icc-a-1", Family.ICC_AGREEMENT, false),
  /** Intraclass correlation of one rating, severity of reviewers aside: ICC(C,1). */
  ICC_C_1("icc-c-1", Family.ICC_CONSISTENCY, false),
  /** Like ICC(1), of the mean of all reviewers: ICC(1,k). */
  ICC_1_K("icc-1-k", Family.ICC_ONE_WAY, true),
  /** Like ICC(A,1), of the mean of all reviewers: ICC(A,k). */
  ICC_A_K("icc-a-k", Family.ICC_AGREEMENT, true),
  /** Like ICC(C,1), of the mean of all reviewers: ICC(C,k). */
  ICC_C_K("icc-c-k", Family.ICC_CONSISTENCY, true),

  /**
   * ICC(A,1) from components of variance by restricted maximum likelihood, so also where ratings
   * are missing; by {@code engine.model}.
   */
  ICC_A_1_REML("icc-a-1-reml", Family.REML, false),
  /** ICC(C,1) likewise. */
  ICC_C_1_REML("icc-c-1-reml", Family.REML, false),

  /** Whether reviewers put the items into the same order: Kendall and Babington Smith (1939). */
  KENDALL_W("kendall-w", Family.KENDALL, false),
  /** Concordance correlation of two reviewers: Lin (1989). */
  LIN_CCC("lin-ccc", Family.LIN, false),
  /** Concordance correlation of all reviewers: Barnhart, Haber and Song (2002). */
  OVERALL_CCC("overall-ccc", Family.OVERALL_CONCORDANCE, false),
  /**
   * How much higher the second of two reviewers rates, in units of the scale, with the limits of
   * agreement among the details: Bland and Altman (1986). No coefficient of agreement.
   */
  BLAND_ALTMAN("bland-altman", Family.BLAND_ALTMAN, false);

  /** What coefficients are computed alike. */
  enum Family {
    PERCENT_AGREEMENT(MissingRule.LEFT_OUT),
    UNANIMOUS(MissingRule.COMPLETE_ITEMS),
    COHEN(MissingRule.RATED_BY_BOTH),
    LIGHT(MissingRule.COMPLETE_ITEMS),
    SCOTT(MissingRule.RATED_BY_BOTH),
    CONGER(MissingRule.LEFT_OUT),
    FLEISS(MissingRule.LEFT_OUT),
    BRENNAN_PREDIGER(MissingRule.LEFT_OUT),
    GWET(MissingRule.LEFT_OUT),
    ALPHA(MissingRule.LEFT_OUT),
    ICC_ONE_WAY(MissingRule.COMPLETE_DATA),
    ICC_AGREEMENT(MissingRule.COMPLETE_DATA),
    ICC_CONSISTENCY(MissingRule.COMPLETE_DATA),
    REML(MissingRule.MODELLED),
    KENDALL(MissingRule.COMPLETE_DATA),
    LIN(MissingRule.RATED_BY_BOTH),
    OVERALL_CONCORDANCE(MissingRule.COMPLETE_DATA),
    BLAND_ALTMAN(MissingRule.RATED_BY_BOTH);

    private final MissingRule missing;

    Family(MissingRule missing) {
      this.missing = missing;
    }

    /** Whether ratings without their reviewers are enough. */
    private boolean isOfPatterns() {
      return missing == MissingRule.LEFT_OUT && this != CONGER;
    }
  }

  private final String id;
  private final Family family;
  private final Weighting weighting;

  /** Whether it is of the mean of all reviewers' ratings, and not of one. */
  private final boolean ofMean;

  CoefficientId(String id, Family family, Weighting weighting) {
    this.id = id;
    this.family = family;
    this.weighting = weighting;
    this.ofMean = false;
  }

  CoefficientId(String id, Family family, boolean ofMean) {
    this.id = id;
    this.family = family;
    this.weighting = Weighting.NOMINAL;
    this.ofMean = ofMean;
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
    return !family.isOfPatterns();
  }

  /** What becomes of missing ratings. */
  public MissingRule missing() {
    return family.missing;
  }

  /**
   * How near misses count, in words: {@code identity} if they do not; empty where the notion is
   * void.
   */
  public Optional<String> weights() {
    return switch (family) {
      case ALPHA, PERCENT_AGREEMENT, UNANIMOUS, COHEN, LIGHT, SCOTT, CONGER, FLEISS -> named();
      case BRENNAN_PREDIGER, GWET -> named();
      default -> Optional.empty();
    };
  }

  private Optional<String> named() {
    String byRank = family == Family.COHEN ? "-by-rank" : "";
    return Optional.of(
        switch (weighting) {
          case NOMINAL -> "identity";
          case LINEAR -> "linear" + byRank;
          case QUADRATIC -> family == Family.ALPHA ? "interval" : "quadratic" + byRank;
          case ORDINAL -> "ordinal";
          case RATIO -> "ratio";
          case ADJACENT -> "at-most-1-apart";
        });
  }

  /** Whether {@code engine.model} computes it, and no accumulator. */
  public boolean needsModel() {
    return family == Family.REML;
  }

  Family family() {
    return family;
  }

  Weighting weighting() {
    return weighting;
  }

  /** Agreement by chance, for the families that are corrected for it in Gwet's way. */
  ChanceModel chanceModel() {
    return switch (family) {
      case PERCENT_AGREEMENT -> ChanceModel.NONE;
      case FLEISS -> ChanceModel.FLEISS;
      case BRENNAN_PREDIGER -> ChanceModel.BRENNAN_PREDIGER;
      case GWET -> ChanceModel.GWET;
      default -> throw new IllegalArgumentException(id);
    };
  }

  Coefficient of(RatingCounts counts, double confidence) {
    Coefficient coefficient = compute(counts, confidence);
    return coefficient.value().isPresent()
        ? coefficient.withWarnings(
            Warnings.of(counts.patterns(), coefficient.itemsUsed(), counts.constantReviewer()))
        : coefficient;
  }

  private Coefficient compute(RatingCounts counts, double confidence) {
    return switch (family) {
      case PERCENT_AGREEMENT, FLEISS, BRENNAN_PREDIGER, GWET ->
          new ChanceCorrected(counts.patterns(), chanceModel(), weighting).coefficient(confidence);
      case ALPHA -> new KrippendorffAlpha(counts.patterns(), weighting).coefficient(confidence);
      case UNANIMOUS -> UnanimousAgreement.of(counts, weighting, confidence);
      case COHEN -> CohenKappa.of(counts, weighting, confidence);
      case LIGHT -> LightKappa.of(counts, confidence);
      case SCOTT -> ScottPi.of(counts, confidence);
      case CONGER -> CongerKappa.of(counts, weighting, confidence);
      case ICC_ONE_WAY -> icc(counts, IntraclassCorrelation.Model.ONE_WAY, confidence);
      case ICC_AGREEMENT -> icc(counts, IntraclassCorrelation.Model.AGREEMENT, confidence);
      case ICC_CONSISTENCY -> icc(counts, IntraclassCorrelation.Model.CONSISTENCY, confidence);
      case KENDALL -> KendallW.of(counts);
      case LIN -> LinConcordance.of(counts, confidence);
      case OVERALL_CONCORDANCE -> OverallConcordance.of(counts);
      case BLAND_ALTMAN -> Differences.of(counts, confidence);
      case REML ->
          throw new IllegalArgumentException(
              id + " is computed by a model. Maybe take it from a calibration report.");
    };
  }

  private Coefficient icc(
      RatingCounts counts, IntraclassCorrelation.Model model, double confidence) {
    return IntraclassCorrelation.of(counts, model, ofMean, confidence);
  }
}
