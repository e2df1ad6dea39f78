package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation with the reasons for its score.
 *
 * @param cost what each answer cost in points of the whole, the costliest first
 * @param toPass what would have had to be otherwise for it to pass
 */
record EvaluationView(
    String percent, String outcome, String band, List<Row> rows, List<Row> cost, Passing toPass) {
  /** A question and its answer. */
  record Row(
      String question, String answer, String lost, @Nullable String comment, String causes) {}

  /** A sentence, and the changes that it speaks of. */
  record Passing(String sentence, List<Change> changes) {}

  /** Another answer to a question. */
  record Change(String question, String from, String to) {}

  static EvaluationView of(Scorecard card, Explanation explanation) {
    Score score = explanation.score();
    return new EvaluationView(
        ScoreLine.percent(score),
        ScoreLine.outcome(score.outcome()),
        ScoreLine.band(score),
        score.questions().stream()
            .filter(one -> one.answer() != null)
            .map(one -> row(card, score, one))
            .toList(),
        explanation.reasons().stream().map(one -> row(card, score, one)).toList(),
        passing(card, explanation.toPass()));
  }

  private static Row row(Scorecard card, Score score, QuestionScore question) {
    List<String> causes = score.evaluation().causes().getOrDefault(question.id(), List.of());
    return new Row(
        CardWords.of(question.title()),
        CardWords.of(card, question.id(), question.answer()),
        question.lost().signum() > 0
            ? ScoreLine.percent(question.lost().toPercent(score.scoring().shown()))
                .replace(" %", "")
            : "–",
        score.evaluation().comments().get(question.id()),
        String.join(
            ", ",
            causes.stream()
                .map(id -> card.causes().containsKey(id) ? CardWords.of(card.causes().get(id)) : id)
                .toList()));
  }

  private static Passing passing(Scorecard card, Counterfactual toPass) {
    if (toPass instanceof Counterfactual.Passes) {
      return new Passing("It passes.", List.of());
    }
    if (toPass instanceof Counterfactual.NoPassMark) {
      return new Passing("The card has no pass mark.", List.of());
    }
    if (toPass instanceof Counterfactual.Changes changes) {
      return new Passing(
          "It would pass with %s, if these were answered otherwise:"
              .formatted(
                  changes
                      .result()
                      .ratio()
                      .map(ratio -> ScoreLine.percent(ratio.toPercent(card.scoring().shown())))
                      .orElse("no score")),
          changes.changes().stream()
              .map(
                  change ->
                      new Change(
                          CardWords.of(change.title()),
                          CardWords.of(card, change.question(), change.from()),
                          CardWords.of(card, change.question(), change.to())))
              .toList());
    }
    return new Passing("No other answers were found that pass.", List.of());
  }
}
