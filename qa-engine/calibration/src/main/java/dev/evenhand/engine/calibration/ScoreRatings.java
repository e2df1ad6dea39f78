package dev.evenhand.engine.calibration;

import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.EvaluationColumns.Percent;
import java.util.Set;

/** Makes rating tables of scores, in percent; an undefined score is a missing rating. */
final class ScoreRatings {
  private ScoreRatings() {}

  static CriterionRatings ofTotal(
      EvaluationColumns columns, int[] rows, RatingTableBuilder builder) {
    RatingTable table = table(columns.totals(), columns, rows, builder);
    return of(SessionRatings.TOTAL, "Total score", CriterionKind.TOTAL, table);
  }

  static CriterionRatings of(
      Section section, EvaluationColumns columns, int[] rows, RatingTableBuilder builder) {
    RatingTable table = table(columns.scores(section.id()), columns, rows, builder);
    return of(section.id(), section.title().toString(), CriterionKind.SECTION, table);
  }

  private static CriterionRatings of(
      String id, String title, CriterionKind kind, RatingTable table) {
    return new CriterionRatings(
        id, title, kind, null, Scale.INTERVAL, Set.of(), table, table, null);
  }

  private static RatingTable table(
      ValueColumn<Percent> scores,
      EvaluationColumns columns,
      int[] rows,
      RatingTableBuilder builder) {
    for (int row : rows) {
      Percent score = scores.get(row);
      if (score != null) {
        add(builder, columns, row, score.text());
      }
    }
    return builder.build();
  }

  static void add(RatingTableBuilder builder, EvaluationColumns columns, int row, String value) {
    builder.add(
        columns.interactionId(row), columns.reviewer(row).id(), value, 0, columns.time(row));
  }
}
