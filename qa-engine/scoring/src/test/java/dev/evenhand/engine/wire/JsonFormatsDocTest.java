package dev.evenhand.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.engine.explain.AnswerChange;
import dev.evenhand.engine.explain.AutoFailEffect;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.Leverage;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.fixture.RandomEvaluations;
import dev.evenhand.engine.json.FormatDoc;
import dev.evenhand.engine.output.JsonScores;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code json-formats.md} says what is written and read. */
class JsonFormatsDocTest {
  private static final String TEXT =
      FormatDoc.text(FormatDoc.ROOT.resolve("qa-engine/docs/json-formats.md"));

  static Stream<Arguments> shapes() {
    return Stream.of(
        arguments("Score", new ScoreShape(), Set.of()),
        arguments("Summary", Shapes.ofRecord(ScoreSummary.class), Set.of()),
        arguments("Section score", Shapes.ofRecord(SectionScore.class), Set.of("node")),
        arguments("Question score", Shapes.ofRecord(QuestionScore.class), Set.of("node")),
        arguments("Scoring", Shapes.ofRecord(Scoring.class), Set.of()),
        arguments("Explanation", Shapes.ofRecord(Explanation.class), Set.of()),
        arguments("Auto-fail", Shapes.ofRecord(AutoFailEffect.class), Set.of()),
        arguments("Other answers", Shapes.ofRecord(Leverage.class), Set.of()),
        arguments(
            "To pass",
            Shapes.ofRecord(Counterfactual.Changes.class),
            Set.of("found", "notApplicableKept")),
        arguments("Session", new SessionShape(), Set.of()),
        arguments("Interaction", Shapes.ofRecord(Interaction.class), Set.of()),
        arguments("Problem", new ProblemShape(), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void properties_inTheDoc_areThoseOfTheReader(
      String heading, ObjectShape<?> shape, Set<String> teller) {
    Set<String> names = new TreeSet<>(shape.names());
    names.removeIf(name -> name.endsWith("Exact")); // told once for all numbers
    names.addAll(teller);

    assertThat(FormatDoc.properties(TEXT, heading)).isEqualTo(names);
  }

  @Test
  void exampleScore_isReadAndWrittenAsItStands() {
    String example = FormatDoc.block(TEXT, "json");

    Score score = WireType.SCORE.read("doc", example).orThrow();

    assertThat(score.ratio()).contains(Fraction.of(1, 3));
    assertThat(WireType.SCORE.write(score).replaceAll("\\.0(?=[,}])", ""))
        .isEqualTo(
            example
                .replaceAll("\\n *", "")
                .replaceAll("([:,]) ", "$1")
                .replace("Secondsonhold", "Seconds on hold"));
  }

  @Test
  void properties_ofTheOutputOfScores_areInTheDoc() {
    Set<String> ofScores = new TreeSet<>();
    Set<String> ofNodes = new TreeSet<>();
    RandomEvaluations.samples(200)
        .map(sample -> ScoreExplainer.of(sample.card()).withBudget(1).explain(sample.evaluation()))
        .map(explained -> JsonMapper.shared().readTree(JsonScores.line(explained.orThrow())))
        .forEach(
            score -> {
              ofScores.addAll(score.propertyNames());
              addNames(score.get("explanation"), ofNodes);
            });
    Set<String> missing = Set.of("agent", "at", "session", "band", "comments", "causes");

    assertThat(FormatDoc.properties(TEXT, "One score")).containsAll(ofScores);
    assertThat(FormatDoc.properties(TEXT, "One node")).containsAll(ofNodes);
    assertThat(ofScores).hasSizeGreaterThan(12).doesNotContainAnyElementsOf(missing);
  }

  private static void addNames(JsonNode node, Set<String> names) {
    names.addAll(node.propertyNames());
    if (node.has("parts")) {
      node.get("parts").forEach(part -> addNames(part, names));
    }
  }

  @Test
  void nullableComponents_areThoseThatSayIt() {
    Set<String> found = new TreeSet<>();
    Stream.of(
            QuestionScore.class,
            SectionScore.class,
            ScoreSummary.class,
            Scoring.class,
            AutoFail.class,
            Condition.Errors.class,
            Interaction.class,
            AnswerChange.class,
            Leverage.class)
        .forEach(
            type ->
                Stream.of(type.getRecordComponents())
                    .filter(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .forEach(part -> found.add(type.getSimpleName() + "." + part.getName())));

    assertThat(new TreeSet<>(Shapes.NULLABLE)).isEqualTo(found);
  }
}
