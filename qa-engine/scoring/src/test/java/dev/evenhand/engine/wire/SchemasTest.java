package dev.evenhand.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.Leverage;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.fixture.RandomEvaluations;
import dev.evenhand.engine.output.JsonExplanations;
import dev.evenhand.engine.output.JsonProblems;
import dev.evenhand.engine.output.JsonScores;
import dev.evenhand.engine.scoring.Aggregate;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.oracle.RandomAnswers;
import dev.evenhand.engine.scoring.oracle.RandomCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas accept what is written, and refuse what the readers refuse. */
class SchemasTest {
  private static final List<RandomEvaluations.Sample> SAMPLES =
      RandomEvaluations.samples(150).toList();

  private static Schema schema(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(json, InputFormat.JSON);
  }

  private static Schema schema(WireType<?> type) {
    return schema(type.schema().orElseThrow());
  }

  static Stream<Arguments> published() {
    return Stream.of(
        arguments("scorecard", WireType.SCORECARD.schema().orElseThrow()),
        arguments("evaluation", WireType.EVALUATION.schema().orElseThrow()),
        arguments("interaction", WireType.INTERACTION.schema().orElseThrow()),
        arguments("session", WireType.SESSION.schema().orElseThrow()),
        arguments("stored-score", WireType.SCORE.schema().orElseThrow()),
        arguments("stored-explanation", WireType.EXPLANATION.schema().orElseThrow()),
        arguments("problem", WireType.PROBLEM.schema().orElseThrow()),
        arguments("scores", JsonScores.schema()),
        arguments("explanation", JsonExplanations.schema()),
        arguments("problems", JsonProblems.schema()));
  }

  @ParameterizedTest
  @MethodSource("published")
  void schema_isDraft07_andHasItsName(String name, String schema) {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

    assertThat(meta.validate(schema, InputFormat.JSON)).isEmpty();
    assertThat(JsonMapper.shared().readTree(schema).get("$id").asString())
        .isEqualTo("https://evenhand.dev/schema/" + name + "-1.schema.json");
  }

  @Test
  void propertiesAndWords_areThoseOfTheReader() {
    JsonNode all =
        JsonMapper.shared()
            .readTree(WireType.EXPLANATION.schema().orElseThrow())
            .get("definitions");

    assertThat(names(all, "question"))
        .isEqualTo(with("node", Shapes.ofRecord(QuestionScore.class)));
    assertThat(names(all, "section")).isEqualTo(with("node", Shapes.ofRecord(SectionScore.class)));
    assertThat(names(all, "summary")).isEqualTo(Shapes.ofRecord(ScoreSummary.class).names());
    assertThat(names(all, "scoring")).isEqualTo(Shapes.ofRecord(Scoring.class).names());
    assertThat(names(all, "score")).isEqualTo(new ScoreShape().names());
    assertThat(names(all, "otherAnswers")).isEqualTo(Shapes.ofRecord(Leverage.class).names());
    assertThat(names(all, "problem")).isEqualTo(new ProblemShape().names());
    assertThat(
            all.get("rule")
                .get("properties")
                .get("rule")
                .get("enum")
                .valueStream()
                .map(JsonNode::asString))
        .containsExactlyElementsOf(Stream.of(AppliedRule.Kind.values()).map(Enum::name).toList());
    assertThat(all.get("outcome").get("enum").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(Stream.of(Outcome.values()).map(Enum::name).toList());
  }

  private static Set<String> names(JsonNode definitions, String name) {
    return new TreeSet<>(definitions.get(name).get("properties").propertyNames());
  }

  private static Set<String> with(String teller, ObjectShape<?> shape) {
    Set<String> names = new TreeSet<>(shape.names());
    names.add(teller);
    return names;
  }

  private static Stream<Explanation> explanations() {
    return SAMPLES.stream()
        .map(sample -> ScoreExplainer.of(sample.card()).withBudget(50).explain(sample.evaluation()))
        .map(Checked::orThrow);
  }

  @Test
  void writtenValues_areAccepted() {
    Schema ofScores = schema(WireType.SCORE);
    Schema ofExplanations = schema(WireType.EXPLANATION);
    Schema ofEvaluations = schema(WireType.EVALUATION);
    explanations()
        .forEach(
            explanation -> {
              Score score = explanation.score();
              accepts(ofScores, WireType.SCORE.write(score));
              accepts(ofExplanations, WireType.EXPLANATION.write(explanation));
              accepts(ofEvaluations, WireType.EVALUATION.write(score.evaluation()));
            });
    accepts(ofScores, StoredFormatTest.GOOD);
  }

  @Test
  void writtenScoresOfCardsWithEveryRule_areAccepted() {
    Schema ofScores = schema(WireType.SCORE);
    Schema ofOutput = schema(JsonScores.schema());
    for (long seed = 0; seed < 150; seed++) {
      Scorecard card = RandomCard.of(seed);
      RandomAnswers.Sample answers = RandomAnswers.of(card, seed);
      Evaluation evaluation =
          new Evaluation(
              "e",
              card.ref(),
              new Interaction("i", "a", answers.facts()),
              Reviewer.of("r"),
              Instant.EPOCH,
              "s",
              answers.answers(),
              Map.of(),
              Map.of());
      Score score = ScoringEngine.of(card).score(evaluation).orThrow();

      accepts(ofScores, WireType.SCORE.write(score));
      accepts(
          ofOutput,
          JsonScores.write(
              List.of(score), List.of(), Aggregate.of(Aggregation.POOLED, List.of(score)), true));
    }
  }

  @Test
  void outputForPrograms_isAccepted() {
    Schema ofExplanations = schema(JsonExplanations.schema());
    Schema ofScores = schema(JsonScores.schema());
    List<Explanation> all = explanations().toList();
    all.forEach(explanation -> accepts(ofExplanations, JsonExplanations.write(explanation)));
    List<Problem> problems =
        List.of(
            Problem.warning("w", Location.of("s"), "", "m", "r"),
            Problem.error("e", new Location("s", 1, 2), "/a", "m", "r").with("f", "a"));
    List<Score> scores = all.stream().map(Explanation::score).toList();

    accepts(
        ofScores,
        JsonScores.writeExplained(
            all,
            List.of(new JsonScores.Rejected(7, problems), new JsonScores.Rejected(0, problems)),
            Aggregate.of(Aggregation.MEAN, scores)));
    accepts(schema(JsonProblems.schema()), JsonProblems.write(problems));
    problems.forEach(problem -> accepts(schema(WireType.PROBLEM), WireType.PROBLEM.write(problem)));
  }

  @Test
  void sessionsAndInteractions_areAccepted_andReferencesThatDoNotFitRefused() {
    List<Evaluation> evaluations =
        SAMPLES.stream().limit(5).map(RandomEvaluations.Sample::evaluation).toList();
    String blind = WireType.SESSION.write(CalibrationSession.of("s", evaluations));
    String held = WireType.SESSION.write(CalibrationSession.withReference("s", evaluations, "r"));
    Schema schema = schema(WireType.SESSION);

    accepts(schema, blind);
    accepts(schema, held);
    assertThat(schema.validate(blind.replace("blind", "consensus"), InputFormat.JSON)).isNotEmpty();
    assertThat(
            schema.validate(
                held.replace("\"mode\":\"reference\"", "\"mode\":\"blind\""), InputFormat.JSON))
        .isNotEmpty();
    accepts(
        schema(WireType.INTERACTION),
        WireType.INTERACTION.write(new Interaction("i", "a", Map.of("team", "north"))));
  }

  /**
   * What a schema can't see: whether numbers agree, how long digits are, what is no JSON at all.
   */
  private static final Set<String> UNSEEN =
      Set.of(
          "number that contradicts its exact form",
          "summary that contradicts the tree",
          "decimal without end",
          "cut off");

  @TestFactory
  Stream<DynamicTest> whatTheReaderRefuses_theSchemaRefuses() {
    Schema schema = schema(WireType.SCORE);
    return StoredFormatTest.REFUSALS.changed().entrySet().stream()
        .filter(refusal -> !UNSEEN.contains(refusal.getKey()))
        .map(
            refusal ->
                DynamicTest.dynamicTest(
                    refusal.getKey(),
                    () ->
                        assertThat(schema.validate(refusal.getValue(), InputFormat.JSON))
                            .isNotEmpty()));
  }

  private static void accepts(Schema schema, String json) {
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }
}
