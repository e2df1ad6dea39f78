package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes rating tables of scores, in percent; an undefined score is a missing rating. */
final class ScoreRatings {
  private ScoreRatings() {}

  static CriterionRatings ofTotal(List<ScoredEvaluation> evaluations, RatingTableBuilder builder) {
    return of(
        SessionRatings.TOTAL,
        "Total score",
        CriterionKind.TOTAL,
        evaluations,
        builder,
        judged -> Optional.ofNullable(judged.score()).flatMap(Score::ratio));
  }

  static CriterionRatings of(
      Section section, List<ScoredEvaluation> evaluations, RatingTableBuilder builder) {
    return of(
        section.id(),
        section.title().toString(),
        CriterionKind.SECTION,
        evaluations,
        builder,
        judged -> Optional.ofNullable(judged.section(section.id())).flatMap(SectionScore::ratio));
  }

  private static CriterionRatings of(
      String id,
      String title,
      CriterionKind kind,
      List<ScoredEvaluation> evaluations,
      RatingTableBuilder builder,
      Function<ScoredEvaluation, Optional<Fraction>> ratio) {
    for (ScoredEvaluation judged : evaluations) {
      ratio
          .apply(judged)
          .map(found -> found.times(Fraction.of(100, 1)).doubleValue())
          .map(percent -> BigDecimal.valueOf(percent).toPlainString())
          .ifPresent(percent -> add(builder, judged, percent));
    }
    RatingTable table = builder.build();
    return new CriterionRatings(id, title, kind, Scale.INTERVAL, Set.of(), table, table, null);
  }

  static void add(RatingTableBuilder builder, ScoredEvaluation judged, String value) {
    Evaluation evaluation = judged.evaluation();
    builder.add(judged.interaction(), judged.reviewer(), value, 0, evaluation.at());
  }
}
