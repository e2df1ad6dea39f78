package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores what is not finished, such as a form while it is filled in: open questions are left out,
 * no comment or cause is missed, and answers to questions that others hide are left out as well, so
 * that people who change their mind need not clear them first. All else is as in {@link
 * ScoringEngine}.
 *
 * <p>The score is that of the answers so far. It is for showing; what is stored is scored by the
 * engine. Immutable and safe for threads.
 */
public final class DraftScoring {
  private static final String HIDDEN = "answer-to-hidden-question";
  private static final String ANSWERS = "/answers/";

  private final ScoringEngine engine;

  private DraftScoring(ScoringEngine engine) {
    this.engine = engine;
  }

  /**
   * By the rules of {@code card}.
   *
   * @throws IllegalArgumentException as {@link ScoringEngine#of}
   */
  public static DraftScoring of(Scorecard card) {
    Objects.requireNonNull(card, "card");
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

  /** The card by which drafts are scored: that which was given, without what would be missed. */
  public Scorecard scorecard() {
    return engine.scorecard();
  }

  /** The score so far, or why there is none: answers that are not allowed, or another card. */
  public Checked<Score> score(Evaluation draft) {
    Objects.requireNonNull(draft, "draft");
    Checked<Score> score = engine.score(draft);
    Set<String> hidden =
        score.problems().stream()
            .filter(problem -> problem.code().equals(HIDDEN))
            .map(Problem::path)
            .filter(path -> path.startsWith(ANSWERS))
            .map(path -> path.substring(ANSWERS.length()))
            .filter(draft.answers()::containsKey)
            .collect(Collectors.toSet());
    if (hidden.isEmpty()) {
      return score;
    }
    Map<String, Answer> left = new HashMap<>(draft.answers());
    left.keySet().removeAll(hidden);
    return score(draft.withAnswers(left));
  }
}
