package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.helpdesk.evaluation.FormAccess.Opened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the problems of an evaluation beside the questions that they are about. */
final class FieldProblems {
  private FieldProblems() {}

  /** Under this key stand problems that are about no question. */
  static final String OTHERS = "";

  /** All problems of what was entered as a finished evaluation, by question. */
  static Map<String, List<Problem>> of(Draft draft, ScoringEngine engine) {
    Map<String, List<Problem>> all = new HashMap<>(draft.unreadable());
    List<Problem> others = new ArrayList<>(engine.score(draft.evaluation()).problems());
    for (Question question : draft.card().questions()) {
      List<Problem> own =
          others.stream().filter(problem -> isAbout(problem, question.id())).toList();
      others.removeAll(own);
      if (!own.isEmpty()) {
        all.putIfAbsent(question.id(), own);
      }
    }
    all.put(OTHERS, others);
    return all;
  }

  /** What keeps a lead from deciding a dispute by these answers. */
  static List<Problem> ofDecision(Opened opened, Score changed, EnteredFields fields) {
    List<Problem> problems = new ArrayList<>();
    if (opened.dispute() == null) {
      return problems;
    }
    if (fields.decision().isEmpty()) {
      problems.add(
          problem(
              "decision-without-reason", "the decision has no reason", "Say why you change it."));
    }
    if (fields.decision().length() > Dispute.LONGEST) {
      problems.add(
          problem(
              "decision-too-long",
              "the decision has " + fields.decision().length() + " characters",
              "Say it in " + Dispute.LONGEST + " at most."));
    }
    if (opened.stored().filter(now -> now.saysTheSame(changed.evaluation())).isPresent()) {
      problems.add(
          problem(
              "nothing-changed",
              "no answer, comment or cause is changed",
              "Change one, or uphold the evaluation on the page of the dispute."));
    }
    return problems;
  }

  private static Problem problem(String code, String message, String remedy) {
    return Problem.error(code, Location.of("decision"), "", message, remedy);
  }

  /** As {@code /answers/tone}, or below it. */
  private static boolean isAbout(Problem problem, String question) {
    return problem.path().endsWith("/" + question) || problem.path().contains("/" + question + "/");
  }
}
