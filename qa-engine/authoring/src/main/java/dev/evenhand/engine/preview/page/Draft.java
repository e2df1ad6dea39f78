package dev.evenhand.engine.preview.page;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was entered so far: the evaluation that it makes, which of its questions are asked, and the
 * score.
 *
 * @param evaluation of the questions that are asked
 * @param soFar its score without what is open; null if something can't be read
 * @param hidden the ids of questions that are not asked, given the answers to others
 * @param answeredByCard what the card answers itself, by question
 * @param unreadable by question, why what was entered is no answer to it
 */
public record Draft(
    FormScoring scoring,
    FormFields fields,
    Evaluation evaluation,
    @Nullable Score soFar,
    Set<String> hidden,
    Map<String, Answer> answeredByCard,
    Map<String, List<Problem>> unreadable) {
  /** What stands for an interaction and a reviewer that nobody named. */
  public static final String NOBODY = "preview";

  /** Of what the fields say. */
  public static Draft of(FormScoring scoring, FormFields fields) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    Map<String, List<String>> causes = new LinkedHashMap<>();
    Map<String, List<Problem>> unreadable = new LinkedHashMap<>();
    for (Question question : scoring.card().questions()) {
      String id = question.id();
      Checked<Optional<Answer>> answer = EnteredAnswer.of(question, fields, scoring.answers());
      answer.value().flatMap(found -> found).ifPresent(one -> answers.put(id, one));
      if (!answer.problems().isEmpty()) {
        unreadable.put(id, answer.problems());
      }
      if (!fields.comment(id).isEmpty()) {
        comments.put(id, fields.comment(id));
      }
      if (!fields.causes(id).isEmpty()) {
        causes.put(id, fields.causes(id));
      }
    }
    Evaluation entered =
        new Evaluation(
            fields.one("evaluation", NOBODY),
            scoring.card().ref(),
            interaction(scoring, fields),
            Reviewer.of(fields.one("reviewer", NOBODY)),
            null,
            null,
            answers,
            comments,
            causes);
    return of(scoring, fields, entered, unreadable);
  }

  private static Interaction interaction(FormScoring scoring, FormFields fields) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String name : scoring.card().facts()) {
      if (!fields.fact(name).isEmpty()) {
        facts.put(name, fields.fact(name));
      }
    }
    return new Interaction(fields.one("interaction", NOBODY), null, facts);
  }

  private static Draft of(
      FormScoring scoring,
      FormFields fields,
      Evaluation entered,
      Map<String, List<Problem>> unreadable) {
    Optional<Score> soFar = scoring.drafts().score(entered).value();
    List<QuestionScore> scores = soFar.map(Score::questions).orElse(List.of());
    Set<String> hidden =
        scores.stream().filter(Draft::isHidden).map(QuestionScore::id).collect(Collectors.toSet());
    Map<String, Answer> byCard = new HashMap<>();
    for (QuestionScore score : scores) {
      if (score.answer() != null && !entered.answers().containsKey(score.id())) {
        byCard.put(score.id(), score.answer());
      }
    }
    return new Draft(
        scoring, fields, asked(entered, hidden), soFar.orElse(null), hidden, byCard, unreadable);
  }

  private static boolean isHidden(QuestionScore score) {
    return score.rules().stream().anyMatch(rule -> rule.kind() == AppliedRule.Kind.HIDDEN);
  }

  private static Evaluation asked(Evaluation all, Set<String> hidden) {
    return all.withAnswers(kept(all.answers(), hidden))
        .withComments(kept(all.comments(), hidden))
        .withCauses(kept(all.causes(), hidden));
  }

  private static <T> Map<String, T> kept(Map<String, T> byQuestion, Set<String> hidden) {
    Map<String, T> kept = new LinkedHashMap<>(byQuestion);
    kept.keySet().removeAll(hidden);
    return kept;
  }

  /** The score of a finished evaluation, or all that is missing or wrong. */
  public Checked<Score> finish() {
    List<Problem> first = unreadable.values().stream().flatMap(List::stream).toList();
    return first.isEmpty() ? scoring.engine().score(evaluation) : Checked.failed(first);
  }

  /** What is missing or wrong, by question; under an empty id what is about none. */
  public Map<String, List<Problem>> problems() {
    return FieldProblems.of(this);
  }

  /** Whether a question is asked, given the answers to others. */
  public boolean isAsked(String question) {
    return !hidden.contains(question);
  }

  /** Whether what a question was answered with wants a comment. */
  public boolean wantsComment(Question question) {
    Answer answer = evaluation.answers().get(question.id());
    return answer != null
        && question.marksOf(answer).stream().anyMatch(question.commentRequiredOn()::contains);
  }

  /** Whether what a question was answered with wants a cause. */
  public boolean wantsCause(Question question) {
    Answer answer = evaluation.answers().get(question.id());
    return answer != null
        && question.marksOf(answer).stream().anyMatch(question.causeRequiredOn()::contains);
  }
}
