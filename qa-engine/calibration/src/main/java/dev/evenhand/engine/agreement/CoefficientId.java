package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
  PERCENT_AGREEMENT(ChanceModel.NONE, Weighting.NOMINAL),
  /** Share of items that all reviewers rate alike, among those that all rated. */
  PERCENT_AGREEMENT_ALL(UnanimousAgreement.formula(Weighting.NOMINAL)),

  /** Mean share of pairs of ratings in an item that are at most 1 apart. */
  ADJACENT_AGREEMENT(ChanceModel.NONE, Weighting.ADJACENT),
  /** Share of items whose ratings are all at most 1 apart, among those that all rated. */
  ADJACENT_AGREEMENT_ALL(UnanimousAgreement.formula(Weighting.ADJACENT)),

  /** Kappa of two reviewers, each with their own habits as chance: Cohen (1960). */
  COHEN_KAPPA(CohenKappa.formula(Weighting.NOMINAL)),
  /** Cohen's kappa with weights that fall evenly with the difference of ranks. */
  COHEN_KAPPA_LINEAR(CohenKappa.formula(Weighting.LINEAR)),
  /** Cohen's kappa with weights that fall with the square of the difference of ranks. */
  COHEN_KAPPA_QUADRATIC(CohenKappa.formula(Weighting.QUADRATIC)),

  /** Cohen's kappa of sets of options, with Jaccard's distance between them. */
  COHEN_KAPPA_JACCARD(CohenKappa.formula(Weighting.JACCARD).ofSets()),
  /** Cohen's kappa of sets of options, with Passonneau's distance between them. */
  COHEN_KAPPA_MASI(CohenKappa.formula(Weighting.MASI).ofSets()),
  /** Cohen's kappa with weights that were told: Cohen (1968). */
  COHEN_KAPPA_WEIGHTED(CohenKappa.formula(Weighting.TOLD).ofToldWeights()),

  /** Mean of Cohen's kappas of every two reviewers over complete items: Light (1971). */
  LIGHT_KAPPA(LightKappa.FORMULA),
  /** Kappa of two reviewers with the habits of both together as chance: Scott (1955). */
  SCOTT_PI(ScottPi.FORMULA),

  /** Kappa of any number of reviewers, each with their own habits as chance: Conger (1980). */
  CONGER_KAPPA(CongerKappa.formula(Weighting.NOMINAL)),
  /** Conger's kappa with linear weights. */
  CONGER_KAPPA_LINEAR(CongerKappa.formula(Weighting.LINEAR)),
  /** Conger's kappa with quadratic weights. */
  CONGER_KAPPA_QUADRATIC(CongerKappa.formula(Weighting.QUADRATIC)),
  /** Conger's kappa with Gwet's ordinal weights. */
  CONGER_KAPPA_ORDINAL(CongerKappa.formula(Weighting.ORDINAL)),

  /** Conger's kappa of sets of options, with Jaccard's distance. */
  CONGER_KAPPA_JACCARD(CongerKappa.formula(Weighting.JACCARD).ofSets()),
  /** Conger's kappa of sets of options, with Passonneau's distance. */
  CONGER_KAPPA_MASI(CongerKappa.formula(Weighting.MASI).ofSets()),
  /** Conger's kappa with weights that were told. */
  CONGER_KAPPA_WEIGHTED(CongerKappa.formula(Weighting.TOLD).ofToldWeights()),

  /** Kappa with the habits of all reviewers together as chance: Fleiss (1971). */
  FLEISS_KAPPA(ChanceModel.FLEISS, Weighting.NOMINAL),
  /** Fleiss' kappa with linear weights. */
  FLEISS_KAPPA_LINEAR(ChanceModel.FLEISS, Weighting.LINEAR),
  /** Fleiss' kappa with quadratic weights. */
  FLEISS_KAPPA_QUADRATIC(ChanceModel.FLEISS, Weighting.QUADRATIC),
  /** Fleiss' kappa with Gwet's ordinal weights. */
  FLEISS_KAPPA_ORDINAL(ChanceModel.FLEISS, Weighting.ORDINAL),
  /** Fleiss' kappa with weights that were told. */
  FLEISS_KAPPA_WEIGHTED(
      ChanceCorrected.formula(ChanceModel.FLEISS, Weighting.TOLD).ofToldWeights()),

  /** Kappa with all categories equally likely as chance: Brennan and Prediger (1981). */
  BRENNAN_PREDIGER(ChanceModel.BRENNAN_PREDIGER, Weighting.NOMINAL),
  /** The coefficient of Brennan and Prediger with linear weights. */
  BRENNAN_PREDIGER_LINEAR(ChanceModel.BRENNAN_PREDIGER, Weighting.LINEAR),
  /** The coefficient of Brennan and Prediger with quadratic weights. */
  BRENNAN_PREDIGER_QUADRATIC(ChanceModel.BRENNAN_PREDIGER, Weighting.QUADRATIC),
  /** The coefficient of Brennan and Prediger with Gwet's ordinal weights. */
  BRENNAN_PREDIGER_ORDINAL(ChanceModel.BRENNAN_PREDIGER, Weighting.ORDINAL),
  /** The coefficient of Brennan and Prediger with weights that were told. */
  BRENNAN_PREDIGER_WEIGHTED(
      ChanceCorrected.formula(ChanceModel.BRENNAN_PREDIGER, Weighting.TOLD).ofToldWeights()),

  /** Gwet's AC1, steady where one category prevails: Gwet (2008). */
  GWET_AC1(ChanceModel.GWET, Weighting.NOMINAL),
  /** Gwet's AC2 with linear weights. */
  GWET_AC2_LINEAR(ChanceModel.GWET, Weighting.LINEAR),
  /** Gwet's AC2 with quadratic weights. */
  GWET_AC2_QUADRATIC(ChanceModel.GWET, Weighting.QUADRATIC),
  /** Gwet's AC2 with ordinal weights. */
  GWET_AC2_ORDINAL(ChanceModel.GWET, Weighting.ORDINAL),
  /** Gwet's AC2 with weights that were told. */
  GWET_AC2_WEIGHTED(ChanceCorrected.formula(ChanceModel.GWET, Weighting.TOLD).ofToldWeights()),

  /** Krippendorff's alpha: categories are alike or not. */
  KRIPPENDORFF_ALPHA_NOMINAL(KrippendorffAlpha.formula(Weighting.NOMINAL)),
  /** Krippendorff's alpha: by how many ratings lie between two categories. */
  KRIPPENDORFF_ALPHA_ORDINAL(KrippendorffAlpha.formula(Weighting.ORDINAL)),
  /** Krippendorff's alpha: by the square of the difference of numbers. */
  KRIPPENDORFF_ALPHA_INTERVAL(KrippendorffAlpha.formula(Weighting.QUADRATIC)),
  /** Krippendorff's alpha: by the square of the relative difference of numbers. */
  KRIPPENDORFF_ALPHA_RATIO(KrippendorffAlpha.formula(Weighting.RATIO)),

  /** Krippendorff's alpha of sets of options: by the share of options not in common. */
  KRIPPENDORFF_ALPHA_JACCARD(KrippendorffAlpha.formula(Weighting.JACCARD).ofSets()),
  /** Krippendorff's alpha of sets of options: Passonneau (2006). */
  KRIPPENDORFF_ALPHA_MASI(KrippendorffAlpha.formula(Weighting.MASI).ofSets()),
  /** Krippendorff's alpha with the distance 1 - weight, of weights that were told. */
  KRIPPENDORFF_ALPHA_WEIGHTED(KrippendorffAlpha.formula(Weighting.TOLD).ofToldWeights()),

  /** Intraclass correlation of one rating, reviewers differing from item to item: ICC(1). */
  ICC_1_1(IntraclassCorrelation.Model.ONE_WAY.formula(false)),
  /** Intraclass correlation of one rating, severity of reviewers being error: ICC(A,1). */
  ICC_A_1(IntraclassCorrelation.Model.AGREEMENT.formula(false)),
  /** Intraclass correlation of one rating, severity of reviewers aside: ICC(C,1). */
  ICC_C_1(IntraclassCorrelation.Model.CONSISTENCY.formula(false)),
  /** Like ICC(1), of the mean of all reviewers: ICC(1,k). */
  ICC_1_K(IntraclassCorrelation.Model.ONE_WAY.formula(true)),
  /** Like ICC(A,1), of the mean of all reviewers: ICC(A,k). */
  ICC_A_K(IntraclassCorrelation.Model.AGREEMENT.formula(true)),
  /** Like ICC(C,1), of the mean of all reviewers: ICC(C,k). */
  ICC_C_K(IntraclassCorrelation.Model.CONSISTENCY.formula(true)),

  /**
   * ICC(A,1) from components of variance by restricted maximum likelihood, so also where ratings
   * are missing; by a model of variance.
   */
  ICC_A_1_REML(Formula.OF_MODEL),
  /** ICC(C,1) likewise. */
  ICC_C_1_REML(Formula.OF_MODEL),

  /** Whether reviewers put the items into the same order: Kendall and Babington Smith (1939). */
  KENDALL_W(KendallW.FORMULA),
  /** Concordance correlation of two reviewers: Lin (1989). */
  LIN_CCC(LinConcordance.FORMULA),
  /** Concordance correlation of all reviewers: Barnhart, Haber and Song (2002). */
  OVERALL_CCC(OverallConcordance.FORMULA),
  /**
   * How much higher the second of two reviewers rates, in units of the scale, with the limits of
   * agreement among the details: Bland and Altman (1986). No coefficient of agreement.
   */
  BLAND_ALTMAN(Differences.FORMULA);

  @SuppressWarnings("ImmutableEnumChecker") // formulas hold enums and pure functions
  private final Formula formula;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  CoefficientId(Formula formula) {
    this.formula = formula;
  }

  CoefficientId(ChanceModel chance, Weighting weighting) {
    this(ChanceCorrected.formula(chance, weighting));
  }

  /** The name in reports, such as {@code fleiss-kappa-linear}. */
  public String id() {
    return id;
  }

  /** The coefficient of this name; empty if there is none. */
  public static Optional<CoefficientId> find(String id) {
    Objects.requireNonNull(id, "id");
    return Arrays.stream(values()).filter(known -> known.id().equals(id)).findFirst();
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
    return Optional.ofNullable(formula.weights());
  }

  /** Those that go by {@link CategoryWeights}. */
  public static List<CoefficientId> ofWeights() {
    return Arrays.stream(values()).filter(CoefficientId::needsWeights).toList();
  }

  /** Whether it goes by {@link CategoryWeights}. */
  public boolean needsWeights() {
    return Objects.equals(formula.weights(), Weighting.TOLD.words());
  }

  /** Whether a model of variance computes it, and no accumulator. */
  public boolean needsModel() {
    return missing() == MissingRule.MODELLED;
  }

  Formula formula() {
    return formula;
  }

  /** The values that it can have. */
  CoefficientRange range() {
    return switch (this) {
      case PERCENT_AGREEMENT,
          PERCENT_AGREEMENT_ALL,
          ADJACENT_AGREEMENT,
          ADJACENT_AGREEMENT_ALL,
          KENDALL_W ->
          CoefficientRange.SHARE;
      case ICC_1_K, ICC_A_K, ICC_C_K -> CoefficientRange.OF_MEAN;
      case BLAND_ALTMAN -> CoefficientRange.UNITS;
      default -> CoefficientRange.CORRECTED;
    };
  }

  Coefficient of(RatingCounts counts, double confidence) {
    if (needsModel()) {
      throw new IllegalArgumentException(
          id() + " is computed by a model. Maybe take it from a calibration report.");
    }
    Coefficient coefficient =
        range().keep(formula.computation().apply(counts, confidence), confidence);
    return coefficient.value().isPresent()
        ? coefficient.withWarnings(Warnings.of(counts, coefficient.itemsUsed(), range()))
        : coefficient;
  }
}
