package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.SourceProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cards that break rules thousands of times. */
class ManyMistakesTest {
  private static List<Problem> problems(int questions, IntFunction<String> rest) {
    String json =
        """
        {"id": "c", "version": "1.0.0", "title": "C", "sections": [
          {"id": "s", "title": "S", "questions": [%s]}]}"""
            .formatted(
                list(
                    questions,
                    i -> "{\"id\": \"q%s\", \"ask\": \"Q\", %s}".formatted(i, rest.apply(i))));
    return JsonScorecards.read("card.json", json.getBytes(StandardCharsets.UTF_8)).problems();
  }

  private static String list(int n, IntFunction<String> entry) {
    return IntStream.range(0, n).mapToObj(entry).collect(Collectors.joining(", "));
  }

  private static String last(List<Problem> problems) {
    assertThat(problems).hasSize(SourceProblems.MAX_PROBLEMS + 1);
    return problems.get(SourceProblems.MAX_PROBLEMS).message();
  }

  @Test
  void rulesOfRecords_beyondFiveThousand_atLeast() {
    String wrong = list(30, i -> "\"x%s\"".formatted(i));

    assertThat(
            last(
                problems(
                    200, i -> "\"type\": \"yes-no\", \"autoFail\": [{\"on\": [" + wrong + "]}]")))
        .isEqualTo("at least 4000 more problems are not listed");
  }

  @Test
  void rulesOfValues_beyondFiveThousand_atLeast() {
    String empty = list(30, i -> "{\"value\": \"%s\", \"score\": 1, \"label\": \"\"}".formatted(i));

    assertThat(last(problems(200, i -> "\"type\": \"choice\", \"options\": [" + empty + "]")))
        .startsWith("at least ")
        .endsWith(" more problems are not listed");
  }

  @Test
  void fewerThanFiveThousand_allCounted() {
    assertThat(
            last(
                problems(
                    1_000,
                    i -> "\"type\": \"yes-no\", \"autoFail\": [{\"on\": [\"a\", \"b\", \"c\"]}]")))
        .isEqualTo("2000 more problems are not listed");
  }

  @Test
  void longListOfAnswers_isShortened() {
    String options = list(250, i -> "{\"value\": \"v%s\", \"score\": %s}".formatted(i, i));

    assertThat(
            problems(
                1,
                i ->
                    "\"type\": \"choice\", \"options\": ["
                        + options
                        + "], \"autoFail\": [{\"on\": [\"x\"]}]"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.allowed())
                    .startsWith("\"v0\", ")
                    .endsWith("\"v19\" and 230 more"));
  }
}
