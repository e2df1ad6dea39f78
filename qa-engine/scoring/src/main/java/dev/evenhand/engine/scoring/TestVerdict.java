package dev.evenhand.engine.scoring;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the tests that travel with a card.
 *
 * @param test what was expected
 * @param score what its answers scored; empty if they could not be scored
 * @param differences what is not as expected, in words; empty if the test passed
 */
public record TestVerdict(ScorecardTest test, Optional<Score> score, List<String> differences) {
  public TestVerdict {
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(score, "score");
    differences = Copies.list(differences, "differences");
  }

  /** Runs every test of {@code card}, in their order. */
  public static List<TestVerdict> of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    ScoringEngine engine = ScoringEngine.of(card);
    return card.tests().stream().map(test -> verdict(engine, test)).toList();
  }

  /** Whether all was as expected. */
  public boolean passed() {
    return differences.isEmpty();
  }

  private static TestVerdict verdict(ScoringEngine engine, ScorecardTest test) {
    Evaluation evaluation =
        new Evaluation(
            test.name(),
            engine.scorecard().ref(),
            new Interaction("test", null, test.metadata()),
            Reviewer.of("test"),
            null,
            null,
            test.answers(),
            Map.of(),
            Map.of());
    Checked<Score> checked = engine.scoreAnswers(evaluation);
    List<String> differences =
        checked
            .value()
            .map(score -> differences(test.expect(), score))
            .orElseGet(() -> checked.problems().stream().map(TestVerdict::inWords).toList());
    return new TestVerdict(test, checked.value(), differences);
  }

  private static String inWords(Problem problem) {
    return problem.at(Location.of("answers"), problem.path()).text();
  }

  private static List<String> differences(ScorecardTest.Expected expected, Score score) {
    List<String> differences = new ArrayList<>();
    Outcome outcome = expected.outcome();
    if (outcome != null && outcome != score.outcome()) {
      differences.add("outcome is %s, expected %s".formatted(score.outcome(), outcome));
    }
    BigDecimal percent = expected.percent();
    if (percent != null && score.percent().filter(p -> p.compareTo(percent) == 0).isEmpty()) {
      String found = score.percent().map(BigDecimal::toPlainString).orElse("undefined");
      differences.add("percent is %s, expected %s".formatted(found, percent.toPlainString()));
    }
    String band = expected.band();
    if (band != null && !isNamed(score.band(), band)) {
      differences.add("band is %s, expected %s".formatted(score.band(), band));
    }
    return differences;
  }

  private static boolean isNamed(@Nullable Text band, String name) {
    return band != null && band.byLanguage().containsValue(name);
  }
}
