package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.Aggregate;
import dev.evenhand.engine.scoring.TestVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/scoring.md} shows is what is scored. */
class ScoringDocTest {
  private static final String DOC =
      text(Path.of(System.getProperty("basedir", ""), "../docs/scoring.md"));
  private static final Pattern CARD = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PROFILE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  static Stream<Scorecard> cards() {
    return CARD.matcher(DOC)
        .results()
        .map(found -> found.group(1).getBytes(StandardCharsets.UTF_8))
        .map(json -> JsonScorecards.read("scoring.md", json).orThrow());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void workedExample_isScoredAsItsTestsSay(Scorecard card) {
    assertThat(TestVerdict.of(card)).hasSizeGreaterThan(1);
    assertThat(TestVerdict.of(card)).flatExtracting(TestVerdict::differences).isEmpty();
  }

  @Test
  void examples_coverWhatNoVendorPrints() {
    assertThat(cards().map(Scorecard::id))
        .containsExactly(
            "deductions",
            "counts",
            "halves",
            "majors",
            "asked",
            "methods",
            "average",
            "rest",
            "critical",
            "bonus-points",
            "beyond",
            "minimum",
            "maximum",
            "set",
            "rounding",
            "pooled");
  }

  @ParameterizedTest
  @CsvSource({"MEAN, 84.00", "POOLED, 73.33"})
  void pooledExample_countsLongEvaluationsForMore(Aggregation how, String percent) {
    Scorecard card = cards().filter(found -> found.id().equals("pooled")).findFirst().orElseThrow();
    List<Score> scores =
        TestVerdict.of(card).stream().map(TestVerdict::score).flatMap(Optional::stream).toList();

    assertThat(Aggregate.of(how, scores).ratio().map(Fraction::toPercent))
        .hasToString("Optional[" + percent + "]");
    assertThat(card.scoring().aggregate()).isEqualTo(Aggregation.POOLED);
  }

  @Test
  void profiles_inTheDoc_areThoseOfTheModel() {
    String section = DOC.substring(DOC.indexOf("## Profiles"), DOC.indexOf("## Numbers that"));

    assertThat(PROFILE.matcher(section).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(
            Arrays.stream(Profile.values())
                .map(profile -> profile.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
