package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import dev.evenhand.engine.scoring.TestVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Test runs as a JSON document for programs. Safe between threads. */
public final class JsonTestRuns {
  /** What the property "format" of a document says. */
  public static final String FORMAT = "evenhand-tests/1";

  private static final String SCHEMA = "tests-1.schema.json";

  private JsonTestRuns() {}

  /** The JSON Schema (draft-07) of documents of test runs. */
  public static String schema() {
    try (InputStream in = JsonTestRuns.class.getResourceAsStream(SCHEMA)) {
      return new String(Objects.requireNonNull(in, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A document of its own, indented.
   *
   * @param suggestions by the names of runs
   */
  public static String write(List<CardTestRun> runs, Map<String, TestSuggestions> suggestions) {
    return write(runs, suggestions, null);
  }

  /**
   * The same, and whether the tests of each card reach enough.
   *
   * @param minimum the percent of a card that its tests have to reach; null if none is asked for
   */
  public static String write(
      List<CardTestRun> runs,
      Map<String, TestSuggestions> suggestions,
      @Nullable BigDecimal minimum) {
    Objects.requireNonNull(runs, "runs");
    Objects.requireNonNull(suggestions, "suggestions");
    return JsonText.indented(
        JsonObject.of("format", FORMAT)
            .list("cards", runs, run -> card(run, suggestions.get(run.name()), minimum)));
  }

  private static JsonObject card(
      CardTestRun run, @Nullable TestSuggestions suggestions, @Nullable BigDecimal minimum) {
    return JsonObject.of("card", run.name())
        .listIfAny("problems", run.problems(), ProblemFields::of)
        .list("tests", run.verdicts(), JsonTestRuns::test)
        .put("coverage", run.coverage().map(reached -> coverage(reached, minimum)))
        .put("suggestions", suggestions, JsonTestRuns::suggestions);
  }

  private static JsonObject test(TestVerdict verdict) {
    return JsonObject.of("name", verdict.test().name())
        .put("passed", verdict.passed())
        .put("percent", verdict.score().flatMap(score -> score.percent()))
        .put("outcome", verdict.score().map(score -> score.outcome().name()))
        .put(
            "band",
            verdict.score().flatMap(score -> Optional.ofNullable(score.band())).map(Text::toString))
        .list("differences", verdict.differences(), difference -> difference);
  }

  private static JsonObject coverage(CardCoverage coverage, @Nullable BigDecimal minimum) {
    JsonObject kinds = new JsonObject();
    for (CoverageItem.Kind kind : CoverageItem.Kind.values()) {
      kinds.put(
          kind.word(),
          JsonObject.of("reached", coverage.reached(kind)).put("of", coverage.of(kind).size()));
    }
    return JsonObject.of("percent", coverage.percent())
        .put("minimum", Optional.ofNullable(minimum))
        .put("enough", Optional.ofNullable(minimum).map(m -> coverage.percent().compareTo(m) >= 0))
        .put("kinds", kinds)
        .list("missed", coverage.missed(), JsonTestRuns::item);
  }

  private static JsonObject item(CoverageItem item) {
    return JsonObject.of("kind", item.kind().word())
        .put("part", item.part())
        .put("what", item.what())
        .put("remedy", item.remedy());
  }

  private static JsonObject suggestions(TestSuggestions suggestions) {
    return new JsonObject()
        .list("tests", suggestions.tests().keySet(), JsonTestRuns::suggested)
        .listIfAny("notFound", suggestions.notFound(), JsonTestRuns::item);
  }

  private static Object suggested(ScorecardTest test) {
    return JsonText.written(JsonScorecards.write(test).strip());
  }
}
