package dev.evenhand.helpdesk.dispute;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.helpdesk.evaluation.CardWords;
import dev.evenhand.helpdesk.evaluation.Dispute;
import dev.evenhand.helpdesk.evaluation.ScoreLine;
import dev.evenhand.helpdesk.evaluation.StoredEvaluation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dispute with the answers that it is about.
 *
 * @param before the score that was disputed
 * @param after the score that stands now
 * @param disputed the questions that the agent objects to
 * @param changed all questions that are answered otherwise now
 */
record DisputeView(
    Dispute dispute, String before, String after, List<Row> disputed, List<Row> changed) {
  /**
   * A question.
   *
   * @param after the answer that stands now, or null if it is the same
   */
  record Row(String question, String before, @Nullable String after) {}

  static DisputeView of(
      Dispute dispute, Scorecard card, StoredEvaluation before, StoredEvaluation after) {
    Set<String> all = new LinkedHashSet<>(before.evaluation().answers().keySet());
    all.addAll(after.evaluation().answers().keySet());
    return new DisputeView(
        dispute,
        ScoreLine.of(before.score()),
        ScoreLine.of(after.score()),
        dispute.questions().stream().map(id -> row(id, card, before, after)).toList(),
        all.stream()
            .map(id -> row(id, card, before, after))
            .filter(row -> row.after() != null)
            .toList());
  }

  private static Row row(
      String question, Scorecard card, StoredEvaluation before, StoredEvaluation after) {
    Answer was = answer(question, before);
    Answer is = answer(question, after);
    return new Row(
        title(question, before),
        CardWords.of(card, question, was),
        Objects.equals(was, is) ? null : CardWords.of(card, question, is));
  }

  private static @Nullable Answer answer(String question, StoredEvaluation evaluation) {
    return evaluation.score().questions().stream()
        .filter(one -> one.id().equals(question))
        .findFirst()
        .map(one -> one.answer())
        .orElse(null);
  }

  private static String title(String question, StoredEvaluation evaluation) {
    return evaluation.score().questions().stream()
        .filter(one -> one.id().equals(question))
        .findFirst()
        .map(one -> CardWords.of(one.title()))
        .orElse(question);
  }
}
