package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Evaluations made ready for a calibration: each question of the card is a criterion, and so are
 * each section and the total score.
 *
 * <p>All evaluations together are one body of ratings; they are also grouped by the calibration
 * session that they name. "Not applicable" is a category of its own where names are compared, and
 * missing where scores are; what was not asked or left open is missing.
 *
 * @param rules how the evaluations were taken
 * @param data the criteria: the total, then the sections and questions in the order of the card
 * @param disagreements what each question's disagreement costs, among those who are measured
 * @param sessions by session, in the order of time and id
 * @param scores of the evaluations that have one
 * @param used how many evaluations take part
 * @param problems why others do not: every copy where one reviewer evaluated one interaction more
 *     than once and that was not declared, unfinished ones as the rule says, and what the card does
 *     not accept
 */
public record SessionRatings(
    SessionRules rules,
    CalibrationData data,
    List<Disagreement> disagreements,
    List<SessionEvaluations> sessions,
    List<Score> scores,
    long used,
    List<Problem> problems) {
  /** The id of the criterion that is the whole score, in percent. */
  public static final String TOTAL = "total-score";

  public SessionRatings {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(data, "data");
    disagreements = Copies.list(disagreements, "disagreements");
    sessions = Copies.list(sessions, "sessions");
    scores = Copies.list(scores, "scores");
    problems = Copies.list(problems, "problems");
  }

  /** The total first, then the sections and questions in the order of the card. */
  public List<CriterionRatings> criteria() {
    return data.criteria();
  }

  /** Scores the evaluations by {@code card} and arranges their answers by question. */
  public static SessionRatings of(Scorecard card, List<Evaluation> evaluations) {
    return of(card, evaluations, SessionRules.blind());
  }

  /** The same for a session that says itself whose word counts. */
  public static SessionRatings of(
      Scorecard card, CalibrationSession session, Unfinished unfinished) {
    return of(
        card,
        session.evaluations(),
        new SessionRules(session.mode(), session.reference(), unfinished, false));
  }

  /** Scores the evaluations by {@code card} and takes them by these rules. */
  public static SessionRatings of(
      Scorecard card, List<Evaluation> evaluations, SessionRules rules) {
    SessionIntake intake = new SessionIntake(card, rules).add(evaluations);
    List<ScoredEvaluation> judged = intake.judged();
    List<Score> scores = scores(judged);
    SessionGroups groups = new SessionGroups(card, rules.reference());
    CalibrationData data = groups.data(judged, intake.repeated());
    List<String> models = data.modelReviewers();
    List<Score> measured =
        scores.stream()
            .filter(score -> !score.evaluation().reviewer().id().equals(rules.reference()))
            .filter(score -> !models.contains(score.evaluation().reviewer().id()))
            .toList();
    return new SessionRatings(
        rules,
        data,
        MovedScore.of(card.questions().stream().map(Question::id).toList(), measured),
        groups.sessions(judged),
        scores,
        (long) judged.size() + intake.again(),
        intake.problems());
  }

  private static List<Score> scores(List<ScoredEvaluation> judged) {
    return judged.stream().flatMap(one -> Optional.ofNullable(one.score()).stream()).toList();
  }
}
