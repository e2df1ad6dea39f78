package dev.evenhand.engine.testing;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.AnswerTrials;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some answers score, and what came to hold on the way. */
final class TestedScore implements Condition.Facts {
  private final Map<String, Question> questions;
  private final Map<String, String> metadata;
  private final Map<String, ScoreNode> nodes = new HashMap<>();
  private final AnswerTrials trials;
  private final Score score;
  private @Nullable Boolean decided;

  private TestedScore(
      Map<String, Question> questions,
      Map<String, String> metadata,
      AnswerTrials trials,
      Score score) {
    this.questions = questions;
    this.metadata = metadata;
    this.trials = trials;
    this.score = score;
    add(score.card());
  }

  private void add(SectionScore section) {
    for (ScoreNode part : section.parts()) {
      nodes.put(part.id(), part);
      if (part instanceof SectionScore inner) {
        add(inner);
      }
    }
  }

  /** What scores the answers of tests of one card. */
  static final class Scorer {
    private final ScoringEngine engine;
    private final Map<String, Question> questions = new HashMap<>();

    Scorer(Scorecard card) {
      engine = ScoringEngine.of(card);
      card.questions().forEach(question -> questions.put(question.id(), question));
    }

    /** What the answers score, or why they are refused. */
    Checked<TestedScore> score(Map<String, Answer> answers, Map<String, String> metadata) {
      AnswerTrials trials = engine.trials(evaluation(metadata));
      return trials
          .whole(answers)
          .map(score -> new TestedScore(questions, metadata, trials, score));
    }

    private Evaluation evaluation(Map<String, String> metadata) {
      return new Evaluation(
          "test",
          engine.scorecard().ref(),
          new Interaction("test", null, metadata),
          Reviewer.of("test"),
          null,
          null,
          Map.of(),
          Map.of(),
          Map.of());
    }
  }

  Score score() {
    return score;
  }

  /** The node of a question or section of the card. */
  ScoreNode node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  /** Whether the auto-fail rule of a question or section triggered. */
  boolean triggered(String source, int rule) {
    if (decided == null) {
      decided = trials.score(answers()).value().isPresent();
    }
    return decided && trials.held(source, rule);
  }

  /** All that count: also those that a section or the card gave. */
  private Map<String, Answer> answers() {
    Map<String, Answer> answers = new HashMap<>();
    for (String question : questions.keySet()) {
      Answer answer = answer(question);
      if (answer != null) {
        answers.put(question, answer);
      }
    }
    return answers;
  }

  private @Nullable Answer answer(String question) {
    return nodes.get(question) instanceof QuestionScore node ? node.answer() : null;
  }

  @Override
  public @Nullable Set<String> marksOf(String question) {
    Answer answer = answer(question);
    Question asked = questions.get(question);
    if (answer == null || asked == null) {
      return null;
    }
    return answer instanceof Answer.NotApplicable
        ? Set.of(Answer.NOT_APPLICABLE)
        : asked.kind().marksOf(answer);
  }

  @Override
  public @Nullable BigDecimal numberOf(String question) {
    return answer(question) instanceof Answer.Quantity number ? number.value() : null;
  }

  @Override
  public int errors(Condition.Errors condition) {
    return (int) condition.in(questions.values()).distinct().filter(this::isError).count();
  }

  private boolean isError(String question) {
    Answer answer = answer(question);
    Question asked = questions.get(question);
    return answer != null && asked != null && asked.isError(answer, RatioPolicy.MAX);
  }

  @Override
  public @Nullable String metadata(String name) {
    return metadata.get(name);
  }
}
