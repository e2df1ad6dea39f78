package dev.evenhand.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.fixture.RandomEvaluations;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a column holds, reading it answers with a value or with problems, and never throws. */
class WireFuzzTest {
  private static final String[] PIECES = {
    "null",
    "true",
    "-1",
    "1e999",
    "0.1",
    "\"\"",
    "\"1/3\"",
    "\"x\"",
    "[]",
    "{}",
    "[null]",
    "{\"a\": 1}",
    ","
  };

  private static final Pattern VALUE =
      Pattern.compile("\"[^\"]*\"(?! *:)|-?[0-9.]+|\\{[^{}]*}|\\[[^\\[\\]]*]");

  private static List<String> written() {
    RandomEvaluations.Sample sample = RandomEvaluations.samples(3).toList().get(2);
    return List.of(
        StoredFormatTest.GOOD,
        WireType.EXPLANATION.write(
            ScoreExplainer.of(sample.card()).explain(sample.evaluation()).orThrow()),
        WireType.SESSION.write(
            CalibrationSession.withReference("s", List.of(sample.evaluation()), "r")),
        WireType.PROBLEM.write(
            Problem.error("c", new Location("s", 1, 2), "/a", "m", "r").with("f", "a")));
  }

  @Tag("slow")
  @Test
  void read_valuesPutInPlaceOfOthers_neverThrows() {
    Random random = new Random(7);
    int read = 0;
    int refused = 0;
    for (String json : written()) {
      List<MatchResult> values = VALUE.matcher(json).results().toList();
      for (int i = 0; i < 1500; i++) {
        MatchResult at = values.get(random.nextInt(values.size()));
        String changed =
            json.substring(0, at.start())
                + PIECES[random.nextInt(PIECES.length)]
                + json.substring(at.end());
        for (WireType<?> type :
            List.of(WireType.SCORE, WireType.EXPLANATION, WireType.SESSION, WireType.PROBLEM)) {
          Checked<?> answer = type.read("db", changed);
          read += answer.value().isPresent() ? 1 : 0;
          refused += answer.problems().isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(read + refused).isEqualTo(4 * 4 * 1500);
    assertThat(read).isGreaterThan(100);
  }

  @Test
  void read_cutOffAnywhere_isRefused() {
    for (String json : written()) {
      String whole = json.strip();
      for (int end = 0; end < whole.length(); end += 7) {
        String cut = whole.substring(0, end);
        assertThat(WireType.SCORE.read("db", cut).problems()).as(cut).isNotEmpty();
      }
    }
  }
}
