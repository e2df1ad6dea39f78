package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.PairAgreement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What agreement on a criterion is counted from; ratings that are the scores are counted once. */
record Agreements(
    CriterionRatings criterion, AgreementAccumulator ratings, AgreementAccumulator scores) {
  static Agreements of(CriterionRatings criterion) {
    AgreementAccumulator ratings = AgreementAccumulator.of(criterion.ratings());
    boolean same = criterion.scores() == criterion.ratings();
    return new Agreements(
        criterion, ratings, same ? ratings : AgreementAccumulator.of(criterion.scores()));
  }

  /** Whether the ratings are the scores. */
  boolean areSame() {
    return scores == ratings;
  }

  /** The agreement of every two reviewers: of names as names, of scores as scores. */
  List<PairAgreement> pairs(double confidence) {
    if (!criterion.isOfNames()) {
      return scores.pairs(confidence);
    }
    boolean ordered =
        criterion.scales().contains(Scale.ORDINAL) || criterion.scales().contains(Scale.INTERVAL);
    List<PairAgreement> ofNames = ratings.pairs(confidence);
    if (ordered && areSame()) {
      return ofNames;
    }
    Map<List<String>, PairAgreement> ofScores =
        ordered
            ? scores.pairs(confidence).stream()
                .collect(Collectors.toMap(Agreements::names, Function.identity()))
            : Map.of();
    return ofNames.stream().map(pair -> with(pair, ofScores.get(names(pair)))).toList();
  }

  private static List<String> names(PairAgreement pair) {
    return List.of(pair.first(), pair.second());
  }

  /** The pair with what needs an order or numbers from the scores; without it if they have none. */
  private static PairAgreement with(PairAgreement names, @Nullable PairAgreement scores) {
    return new PairAgreement(
        names.first(),
        names.second(),
        names.items(),
        names.percentAgreement(),
        names.kappa(),
        scores == null ? null : scores.kappaLinear(),
        scores == null ? null : scores.kappaQuadratic(),
        names.kappaMaximum(),
        names.prevalenceIndex(),
        names.biasIndex(),
        names.pabak(),
        names.marginals(),
        scores == null ? null : scores.differences());
  }
}
