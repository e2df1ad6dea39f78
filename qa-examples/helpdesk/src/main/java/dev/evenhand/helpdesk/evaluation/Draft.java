package dev.evenhand.helpdesk.evaluation;

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
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.scoring.DraftScoring;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.helpdesk.ticket.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has entered so far: the evaluation that it makes, which of its questions are
 * asked, and the score.
 *
 * @param evaluation of the questions that are asked
 * @param soFar its score without what is open; null if something can't be read
 * @param hidden the ids of questions that are not asked, given the answers to others
 * @param answeredByCard what the card answers itself, by question
 * @param unreadable by question, what is no answer to it
 */
record Draft(
    Scorecard card,
    Evaluation evaluation,
    @Nullable Score soFar,
    Set<String> hidden,
    Map<String, Answer> answeredByCard,
    Map<String, List<Problem>> unreadable) {

  static Draft of(Scorecard card, OpenForm form, Ticket ticket, EnteredFields fields, Instant at) {
    Answers reader = Answers.of(card);
    Map<String, Answer> answers = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    Map<String, List<String>> causes = new LinkedHashMap<>();
    Map<String, List<Problem>> unreadable = new HashMap<>();
    for (Question question : card.questions()) {
      Checked<Optional<Answer>> answer = fields.answer(question, reader);
      answer.value().flatMap(found -> found).ifPresent(one -> answers.put(question.id(), one));
      if (!answer.problems().isEmpty()) {
        unreadable.put(question.id(), answer.problems());
      }
      fields
          .tooLong(question)
          .ifPresent(problem -> unreadable.putIfAbsent(question.id(), List.of(problem)));
      if (!fields.comment(question).isEmpty()) {
        comments.put(question.id(), fields.comment(question));
      }
      if (!fields.causes(question).isEmpty()) {
        causes.put(question.id(), fields.causes(question));
      }
    }
    Interaction interaction =
        new Interaction(ticket.id(), ticket.agent(), Map.of("channel", ticket.channel()));
    Reviewer reviewer = Reviewer.of(form.reviewer());
    return of(
        card,
        new Evaluation(
            form.id(),
            form.card(),
            interaction,
            reviewer,
            at,
            form.session(),
            answers,
            comments,
            causes),
        unreadable);
  }

  private static Draft of(
      Scorecard card, Evaluation entered, Map<String, List<Problem>> unreadable) {
    Optional<Score> soFar = DraftScoring.of(card).score(entered).value();
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
        card,
        asked(entered, id -> !hidden.contains(id)),
        soFar.orElse(null),
        hidden,
        byCard,
        unreadable);
  }

  private static boolean isHidden(QuestionScore score) {
    return score.rules().stream().anyMatch(rule -> rule.kind() == AppliedRule.Kind.HIDDEN);
  }

  private static Evaluation asked(Evaluation all, Predicate<String> isAsked) {
    return new Evaluation(
        all.id(),
        all.scorecard(),
        all.interaction(),
        all.reviewer(),
        all.at(),
        all.session(),
        kept(all.answers(), isAsked),
        kept(all.comments(), isAsked),
        kept(all.causes(), isAsked));
  }

  private static <T> Map<String, T> kept(Map<String, T> byQuestion, Predicate<String> isAsked) {
    Map<String, T> kept = new LinkedHashMap<>(byQuestion);
    kept.keySet().removeIf(isAsked.negate());
    return kept;
  }

  /** The score of a finished evaluation, or all that is missing or wrong. */
  Checked<Score> finish(ScoringEngine engine) {
    List<Problem> first = unreadable.values().stream().flatMap(List::stream).toList();
    return first.isEmpty() ? engine.score(evaluation) : Checked.failed(first);
  }
}
