package dev.evenhand.engine.wire;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.explain.Counterfactual;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How each type stands in JSON. Records stand as objects with their components; this class tells
 * what their types do not: names, and what may be absent. A component that is added to a record is
 * added here where it may be null, and where it is a percent.
 */
final class Shapes {
  /** The components that may be null. */
  static final Set<String> NULLABLE =
      Set.of(
          "QuestionScore.answer",
          "QuestionScore.declaredWeight",
          "QuestionScore.band",
          "SectionScore.declaredWeight",
          "SectionScore.band",
          "ScoreSummary.band",
          "Scoring.profile",
          "Scoring.sectionMethod",
          "Scoring.passMark",
          "Scoring.roundBeforeCompare",
          "Errors.of",
          "AutoFail.below",
          "AutoFail.when",
          "AutoFail.section",
          "Interaction.agent",
          "AnswerChange.from",
          "Leverage.answer");

  /**
   * What components are called in JSON that have another name there, as in the output of scores.
   */
  static final Map<String, String> NAMES =
      Map.of(
          "AppliedRule.kind", "rule",
          "Explanation.leverages", "otherAnswers",
          "AnswerStep.unfailed", "movedWithoutAutoFails",
          "Changes.effort", "search",
          "Unreachable.effort", "search",
          "NotFound.effort", "search");

  /** What stands for a component that was added later, where it is absent. */
  static final Map<String, Object> ADDED =
      Map.of("Scoring.passOn", PassOn.SCORE, "Unreachable.notApplicableKept", false);

  /** The ratios that JSON has as percents, here as in cards. */
  static final Set<String> PERCENTS = Set.of("Scoring.passMark", "Band.from", "AutoFail.below");

  private static final Map<Type, Shape<?>> KNOWN = new ConcurrentHashMap<>();

  static {
    KNOWN.put(String.class, ScalarShapes.TEXT);
    KNOWN.put(boolean.class, ScalarShapes.FLAG);
    KNOWN.put(int.class, ScalarShapes.INT);
    KNOWN.put(long.class, ScalarShapes.LONG);
    KNOWN.put(Text.class, ScalarShapes.WORDS);
    KNOWN.put(Answer.class, ScalarShapes.ANSWER);
    KNOWN.put(Method.class, new MethodShape());
    KNOWN.put(Outcome.class, new EnumShape<>(Outcome.values(), Enum::name));
    KNOWN.put(AppliedRule.Kind.class, new EnumShape<>(AppliedRule.Kind.values(), Enum::name));
    KNOWN.put(Evaluation.class, new EvaluationShape());
    KNOWN.put(Problem.class, new ProblemShape());
    KNOWN.put(Score.class, new ScoreShape());
    KNOWN.put(
        ScoreNode.class,
        ChoiceShape.of(
            "node",
            Map.of(
                "question",
                ScoreNode.QuestionScore.class,
                "section",
                ScoreNode.SectionScore.class)));
    KNOWN.put(
        Counterfactual.class,
        ChoiceShape.of(
            "found",
            Map.of(
                "passes", Counterfactual.Passes.class,
                "no-pass-mark", Counterfactual.NoPassMark.class,
                "unreachable", Counterfactual.Unreachable.class,
                "not-found", Counterfactual.NotFound.class,
                "changes", Counterfactual.Changes.class)));
    KNOWN.put(
        Condition.class,
        ChoiceShape.of(
            "kind",
            Map.of(
                "all", Condition.All.class,
                "any", Condition.Any.class,
                "not", Condition.Not.class,
                "answer-matches", Condition.AnswerMatches.class,
                "answer-compares", Condition.AnswerCompares.class,
                "errors", Condition.Errors.class,
                "metadata-matches", Condition.MetadataMatches.class,
                "metadata-compares", Condition.MetadataCompares.class)));
  }

  private Shapes() {}

  /** The shape of a type; the same at every call. */
  @SuppressWarnings("unchecked") // a shape is kept under the type of its values
  static Shape<Object> of(Type type) {
    Shape<?> known = KNOWN.get(type);
    if (known == null) {
      known = made(type);
      KNOWN.put(type, known);
    }
    return (Shape<Object>) known;
  }

  /** The shape of a record. */
  @SuppressWarnings("unchecked") // as above
  static <R extends Record> ObjectShape<R> ofRecord(Class<R> type) {
    return (ObjectShape<R>) (Shape<?>) of(type);
  }

  private static Shape<?> made(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      Type last = of[of.length - 1];
      if (generic.getRawType() == List.class) {
        return new ListShape<>(last, List::copyOf);
      }
      return generic.getRawType() == Set.class
          ? new ListShape<Set<Object>>(last, LinkedHashSet::new)
          : new MapShape(of[0], last);
    }
    Class<?> plain = (Class<?>) type;
    return plain.isEnum() ? EnumShape.of(plain) : new RecordShape<>(plain);
  }
}
