package dev.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.evaluation.JsonScoring;
import dev.evenhand.engine.fixture.Growth;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading twice as much costs twice as many steps, whatever there is more of. */
class ReaderGrowthTest {
  private static final int N = 250;

  /** A question each: good ones, and such as break rules in several ways. */
  private static final Map<String, IntFunction<String>> QUESTIONS =
      Map.of(
          "good", i -> "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"yes-no\"}".formatted(i),
          "chained",
              i ->
                  "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"yes-no\", \"shownWhen\": {\"metadata\": \"m\", \"is\": \"v%s\"}}"
                      .formatted(i, i),
          "unnamed answers",
              i ->
                  "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"yes-no\", \"autoFail\": [{\"on\": [\"a\", \"b\"]}]}"
                      .formatted(i),
          "same id", i -> "{\"id\": \"q\", \"ask\": \"Q\", \"type\": \"yes-no\"}",
          "unknown property",
              i ->
                  "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"yes-no\", \"askk\": 1}"
                      .formatted(i),
          "empty texts", i -> "{\"id\": \"\", \"ask\": {\"xx yy\": \"\"}, \"type\": \"text\"}",
          "wrong types", i -> "{\"id\": %s, \"ask\": 5, \"type\": []}".formatted(i),
          "other scale",
              i ->
                  "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"rating\", \"scale\": \"s%s\"}"
                      .formatted(i, i));

  static String card(String questions) {
    return """
    {"id": "c", "version": "1.0.0", "title": "C", "sections": [
      {"id": "s", "title": "S", "questions": [%s]}]}"""
        .formatted(questions);
  }

  private static String list(int n, IntFunction<String> entry) {
    return IntStream.range(0, n).mapToObj(entry).collect(Collectors.joining(",\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Checked<Scorecard> read(String json) {
    return JsonScorecards.read("card.json", utf8(json));
  }

  private static Runnable reading(String json) {
    return () -> read(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good",
        "chained",
        "unnamed answers",
        "same id",
        "unknown property",
        "empty texts",
        "wrong types",
        "other scale"
      })
  void questions(String sort) {
    IntFunction<String> question = QUESTIONS.get(sort);

    Growth.isLinear(N, n -> reading(card(list(n, question))));
  }

  @Test
  void conditionsWithUnknownNames() {
    Growth.isLinear(
        1_000,
        n ->
            reading(
                card(
                    "{\"id\": \"q\", \"ask\": \"Q\", \"type\": \"yes-no\", \"shownWhen\": {\"any\": ["
                        + list(
                            n / 10, any -> "{\"any\": [" + list(10, i -> leaf(any * 10 + i)) + "]}")
                        + "]}}")));
  }

  private static String leaf(int i) {
    return "{\"question\": \"x%s\", \"is\": \"yes\"}".formatted(i);
  }

  @Test
  void waitingForAllBefore_isStoppedByTheBudget() {
    Growth.isLinear(
        200,
        n ->
            reading(
                card(
                    list(
                        n,
                        i ->
                            "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"yes-no\"%s}"
                                .formatted(
                                    i,
                                    i == 0
                                        ? ""
                                        : ", \"shownWhen\": {\"question\": \"q%s\", \"is\": \"yes\"}"
                                            .formatted(i - 1))))));
  }

  @Test
  void sections_options_tests_languages() {
    Growth.isLinear(
        N,
        n ->
            reading(
                "{\"id\": \"c\", \"version\": \"1.0.0\", \"title\": \"C\", \"sections\": ["
                    + list(
                        n,
                        i ->
                            "{\"id\": \"s%s\", \"title\": {\"en\": \"S\", \"de\": \"T\"}, \"questions\": ["
                                    .formatted(i)
                                + "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"choice\", \"options\": ["
                                    .formatted(i)
                                + list(
                                    20, k -> "{\"value\": \"v%s\", \"score\": %s}".formatted(k, k))
                                + "]}]}")
                    + "], \"tests\": ["
                    + list(
                        n,
                        i ->
                            "{\"name\": \"t\", \"answers\": {\"q%s\": \"v1\"}, \"expect\": {}}"
                                .formatted(i))
                    + "]}"));
  }

  @Test
  void extending() {
    Growth.isLinear(
        N,
        n -> {
          Scorecard base = read(card(list(n, QUESTIONS.get("good")))).orThrow();
          String card =
              "{\"id\": \"d\", \"version\": \"1.0.0\", \"title\": \"D\", \"extends\": \"c@1.0.0\","
                  + " \"remove\": ["
                  + list(n / 2, i -> "\"q%s\"".formatted(i))
                  + "]}";
          return () ->
              JsonScorecards.parse("d.json", utf8(card))
                  .flatMap(parsed -> parsed.join(ref -> Checked.of(base)))
                  .orThrow();
        });
  }

  @Test
  void evaluations_linesAndAnswers() {
    Growth.isLinear(N, n -> () -> evaluations(list(n, i -> evaluation(5)).replace(",\n", "\n")));
    Growth.isLinear(N, n -> () -> evaluations(evaluation(n)));
  }

  private static String evaluation(int answers) {
    return "{\"id\": \"e\", \"scorecard\": \"c@1.0.0\", \"interaction\": \"i\", \"reviewer\": \"r\","
        + " \"answers\": {"
        + list(answers, i -> "\"q%s\": \"yes\"".formatted(i)).replace("\n", "")
        + "}}";
  }

  private static void evaluations(String lines) {
    int[] read = {0};
    JsonEvaluations.read("e", new ByteArrayInputStream(utf8(lines)), line -> read[0]++);
    assertThat(read[0]).isPositive();
  }

  @Test
  void scoring_linesAndAnswersAndUnknownQuestions() {
    Growth.isLinear(N, n -> scoring(5, list(n, i -> evaluation(5)).replace(",\n", "\n")));
    Growth.isLinear(N, n -> scoring(n, evaluation(n)));
    Growth.isLinear(N, n -> scoring(n, evaluation(n).replace("\"q", "\"x")));
  }

  private static Runnable scoring(int questions, String lines) {
    ScoringEngine engine =
        ScoringEngine.of(read(card(list(questions, QUESTIONS.get("good")))).orThrow());
    return () -> JsonScoring.read("e", new ByteArrayInputStream(utf8(lines)), engine, line -> {});
  }

  @Test
  void catalog(@TempDir Path folder) {
    Growth.isLinear(
        16,
        n -> {
          Path cards = folder.resolve("cards" + n);
          write(cards, n);
          return () ->
              assertThat(ScorecardCatalog.builder().directory(cards).build().catalog().all())
                  .hasSize(n);
        });
  }

  /** Each card extends the one before, up to chains of sixteen. */
  private static void write(Path folder, int n) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < n; i++) {
        String json = card(QUESTIONS.get("good").apply(0)).replace("\"c\"", "\"c" + i + "\"");
        String base =
            i % 16 == 0
                ? json
                : json.replace(
                    "\"title\": \"C\"",
                    "\"title\": \"C\", \"extends\": \"c%s@1.0.0\"".formatted(i - 1));
        Files.writeString(folder.resolve("c" + i + ".scorecard.json"), base);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
