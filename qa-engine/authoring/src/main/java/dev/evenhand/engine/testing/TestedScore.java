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
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.AnswerTrials;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What some answers score, and what came to hold on the way. */
final class TestedScore implements Condition.Facts {
  private final Scorer scorer;
  private final Map<String, Question> questions;
  private final Map<String, String> metadata;
  private final Map<String, ScoreNode> nodes = new HashMap<>();
  private final Score score;
  private final Map<String, Set<String>> marks = new HashMap<>();
  private final IdentityHashMap<Condition, Boolean> conditions = new IdentityHashMap<>();
  private @Nullable Map<String, BitSet> held;

  private TestedScore(Scorer scorer, Map<String, String> metadata, Score score) {
    this.scorer = scorer;
    this.questions = scorer.questions;
    this.metadata = metadata;
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
    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private Map<String, String> facts = Map.of();
    private AnswerTrials trials;

    Scorer(Scorecard card) {
      engine = ScoringEngine.of(card);
      trials = engine.trials(evaluation(facts));
      card.questions().forEach(question -> questions.put(question.id(), question));
      card.sections().forEach(this::addRules);
    }

    private void addRules(Section section) {
      rules.put(section.id(), section.autoFail().size());
      section.questions().forEach(one -> rules.put(one.id(), one.autoFail().size()));
      section.sections().forEach(this::addRules);
    }

    /** Of answers to one set of facts only what differs from those before is decided anew. */
    private AnswerTrials trials(Map<String, String> metadata) {
      if (!facts.equals(metadata)) {
        facts = metadata;
        trials = engine.trials(evaluation(metadata));
      }
      return trials;
    }

    /** The auto-fail rules that trigger, by whose they are. */
    private Map<String, BitSet> held(TestedScore tested) {
      AnswerTrials decided = trials(tested.metadata);
      Map<String, BitSet> held = new HashMap<>();
      if (decided.score(tested.answers()).value().isPresent()) {
        rules.forEach((source, count) -> held.put(source, held(decided, source, count)));
      }
      return held;
    }

    private static BitSet held(AnswerTrials decided, String source, int count) {
      BitSet held = new BitSet();
      for (int i = 0; i < count; i++) {
        held.set(i, decided.held(source, i));
      }
      return held;
    }

    /** What the answers score, or why they are refused. */
    Checked<TestedScore> score(Map<String, Answer> answers, Map<String, String> metadata) {
      return trials(metadata).whole(answers).map(score -> new TestedScore(this, metadata, score));
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
    Map<String, BitSet> known = held;
    if (known == null) {
      known = scorer.held(this);
      held = known;
    }
    return known.getOrDefault(source, new BitSet()).get(rule);
  }

  /** Whether a condition of the card held; each is judged once. */
  boolean holds(Condition condition) {
    return conditions.computeIfAbsent(condition, one -> one.holds(this));
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
    return marks.computeIfAbsent(question, this::marks);
  }

  private @Nullable Set<String> marks(String question) {
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
