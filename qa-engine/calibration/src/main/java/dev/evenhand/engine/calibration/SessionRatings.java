package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;
import java.util.Objects;

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
 * @param outcomes on how many interactions they come to different outcomes
 * @param sessions by session, in the order of time and id
 * @param used how many evaluations take part
 * @param problems why others do not, as {@link ProblemLog#problems()}: unfinished ones as the rule
 *     says, what the card does not accept, and then every copy where one reviewer evaluated one
 *     interaction more than once and that was not declared
 */
public record SessionRatings(
    SessionRules rules,
    CalibrationData data,
    List<Disagreement> disagreements,
    OutcomeAgreement outcomes,
    List<SessionEvaluations> sessions,
    long used,
    List<Problem> problems) {
  /** The id of the criterion that is the whole score, in percent. */
  public static final String TOTAL = "total-score";

  public SessionRatings {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(data, "data");
    disagreements = Copies.list(disagreements, "disagreements");
    Objects.requireNonNull(outcomes, "outcomes");
    sessions = ComputedList.copyOf(sessions, "sessions");
    problems = Copies.list(problems, "problems");
  }

  /** The total first, then the sections and questions in the order of the card. */
  public List<CriterionRatings> criteria() {
    return data.criteria();
  }

  /** Scores the evaluations by {@code card} and arranges their answers by question. */
  public static SessionRatings of(Scorecard card, List<Evaluation> evaluations) {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(evaluations, "evaluations");
    return of(card, evaluations, SessionRules.blind());
  }

  /** The same for a session that says itself whose word counts. */
  public static SessionRatings of(
      Scorecard card, CalibrationSession session, UnfinishedEvaluations unfinished) {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(session, "session");
    return of(
        card,
        session.evaluations(),
        new SessionRules(session.mode(), session.reference(), unfinished, false));
  }

  /** Scores the evaluations by {@code card} and takes them by these rules. */
  public static SessionRatings of(
      Scorecard card, List<Evaluation> evaluations, SessionRules rules) {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(evaluations, "evaluations");
    SessionRatingsBuilder builder = builder(card, rules);
    evaluations.forEach(builder::add);
    return builder.build();
  }

  /** For evaluations that come one after the other and are not to be held. */
  public static SessionRatingsBuilder builder(Scorecard card, SessionRules rules) {
    Objects.requireNonNull(card, "card");
    return new SessionRatingsBuilder(card, rules);
  }
}
