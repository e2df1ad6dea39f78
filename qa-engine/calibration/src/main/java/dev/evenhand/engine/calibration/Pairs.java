package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.PairAgreement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agreement of every two reviewers: of names as names, of scores as scores. */
final class Pairs {
  private Pairs() {}

  static List<PairAgreement> of(
      CriterionRatings criterion,
      AgreementAccumulator ratings,
      AgreementAccumulator scores,
      double confidence) {
    if (!criterion.scales().contains(Scale.NOMINAL)) {
      return scores.pairs(confidence);
    }
    boolean ordered =
        criterion.scales().contains(Scale.ORDINAL) || criterion.scales().contains(Scale.INTERVAL);
    if (!ordered) {
      return ratings.pairs(confidence).stream().map(pair -> with(pair, null)).toList();
    }
    if (scores == ratings) {
      return ratings.pairs(confidence);
    }
    Map<List<String>, PairAgreement> ofScores = new HashMap<>();
    scores
        .pairs(confidence)
        .forEach(pair -> ofScores.put(List.of(pair.first(), pair.second()), pair));
    return ratings.pairs(confidence).stream()
        .map(pair -> with(pair, ofScores.get(List.of(pair.first(), pair.second()))))
        .toList();
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
