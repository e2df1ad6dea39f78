package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores what is not finished: by the same engine and the same card, but open questions are left
 * out and no comment or cause is missed.
 */
final class DraftScoring {
  private static final String HIDDEN = "answer-to-hidden-question";
  private static final String PATH = "/answers/";

  private final ScoringEngine engine;

  private DraftScoring(ScoringEngine engine) {
    this.engine = engine;
  }

  static DraftScoring of(Scorecard card) {
    return new DraftScoring(
        ScoringEngine.of(
            card.toBuilder()
                .scoring(card.scoring().toBuilder().unanswered(UnansweredPolicy.EXCLUDE).build())
                .sections(lenient(card.sections()))
                .build()));
  }

  private static List<Section> lenient(List<Section> sections) {
    return sections.stream()
        .map(
            section ->
                section.toBuilder()
                    .unanswered(null)
                    .questions(section.questions().stream().map(DraftScoring::lenient).toList())
                    .sections(lenient(section.sections()))
                    .build())
        .toList();
  }

  private static Question lenient(Question question) {
    return question.toBuilder()
        .unanswered(null)
        .commentRequiredOn(List.of())
        .causeRequiredOn(List.of())
        .build();
  }

  /**
   * The score so far. Answers to questions that others hide are left out: people who change their
   * mind need not clear them first.
   */
  Checked<Score> score(Evaluation draft) {
    Evaluation asked = draft;
    while (true) {
      Checked<Score> score = engine.score(asked);
      Set<String> hidden =
          score.problems().stream()
              .filter(problem -> problem.code().equals(HIDDEN))
              .map(Problem::path)
              .map(path -> path.substring(PATH.length()))
              .collect(Collectors.toSet());
      if (hidden.isEmpty()) {
        return score;
      }
      Map<String, Answer> left = new HashMap<>(asked.answers());
      left.keySet().removeAll(hidden);
      asked = asked.withAnswers(left);
    }
  }
}
