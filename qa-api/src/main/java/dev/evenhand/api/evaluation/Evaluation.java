package dev.evenhand.api.evaluation;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.wire.WireValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's answers about one interaction under one version of a scorecard.
 *
 * @param id of the evaluation
 * @param scorecard the version it was made with, and the only one it is scored by
 * @param interaction what was looked at
 * @param reviewer who answered
 * @param at when, or null if not told
 * @param session the calibration session it belongs to, or null
 * @param answers by question id; a question without a key is unanswered; "not applicable" under the
 *     id of a section stands for each question in it
 * @param comments by question id; personal data, never repeated in messages
 * @param causes why a point was lost: names declared by the card, by question id
 */
public record Evaluation(
    String id,
    ScorecardRef scorecard,
    Interaction interaction,
    Reviewer reviewer,
    @Nullable Instant at,
    @Nullable String session,
    Map<String, Answer> answers,
    Map<String, String> comments,
    Map<String, List<String>> causes)
    implements WireValue {
  public Evaluation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(scorecard, "scorecard");
    Objects.requireNonNull(interaction, "interaction");
    Objects.requireNonNull(reviewer, "reviewer");
    answers = Copies.map(answers, "answers");
    comments = Copies.map(comments, "comments");
    causes = Copies.mapOfLists(causes, "causes");
  }

  /** An evaluation of answers alone. */
  public static Evaluation of(
      String id,
      ScorecardRef scorecard,
      String interaction,
      String reviewer,
      Map<String, Answer> answers) {
    return new Evaluation(
        id,
        scorecard,
        Interaction.of(interaction),
        Reviewer.of(reviewer),
        null,
        null,
        answers,
        Map.of(),
        Map.of());
  }

  /** The same evaluation with other answers. */
  public Evaluation withAnswers(Map<String, Answer> newAnswers) {
    return new Evaluation(
        id, scorecard, interaction, reviewer, at, session, newAnswers, comments, causes);
  }

  /** The same evaluation, told when it was made; null for not told. */
  public Evaluation withAt(@Nullable Instant newAt) {
    return new Evaluation(
        id, scorecard, interaction, reviewer, newAt, session, answers, comments, causes);
  }

  /** The same evaluation in a calibration session, or in none if null. */
  public Evaluation withSession(@Nullable String newSession) {
    return new Evaluation(
        id, scorecard, interaction, reviewer, at, newSession, answers, comments, causes);
  }

  /** The same evaluation with other comments; none to delete what may be personal. */
  public Evaluation withComments(Map<String, String> newComments) {
    return new Evaluation(
        id, scorecard, interaction, reviewer, at, session, answers, newComments, causes);
  }

  /** The same evaluation with other causes. */
  public Evaluation withCauses(Map<String, List<String>> newCauses) {
    return new Evaluation(
        id, scorecard, interaction, reviewer, at, session, answers, comments, newCauses);
  }

  /**
   * Which evaluation it is, of which card, and how much was answered; never who answered or what
   * about, nor what somebody wrote.
   */
  @Override
  public String toString() {
    return "Evaluation[id=%s, scorecard=%s, %s answers]".formatted(id, scorecard, answers.size());
  }
}
