package dev.evenhand.engine.scoring;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
        test.expect().problems().isEmpty()
            ? checked
                .value()
                .map(score -> differences(test.expect(), score))
                .orElseGet(() -> inWords(checked.problems()))
            : refusals(test.expect().problems(), checked);
    return new TestVerdict(test, checked.value(), differences);
  }

  /** What is other than the problems that were expected, each code once. */
  private static List<String> refusals(List<String> expected, Checked<Score> checked) {
    Set<String> found = new TreeSet<>();
    checked.problems().forEach(problem -> found.add(problem.code()));
    Set<String> wanted = new TreeSet<>(expected);
    if (found.equals(wanted)) {
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    differences.add("%s, expected %s".formatted(told(found), listed(wanted)));
    differences.addAll(
        inWords(checked.problems().stream().filter(p -> !wanted.contains(p.code())).toList()));
    return differences;
  }

  private static String told(Set<String> codes) {
    return switch (codes.size()) {
      case 0 -> "the answers are accepted";
      case 1 -> "the problem is " + listed(codes);
      default -> "the problems are " + listed(codes);
    };
  }

  private static String listed(Set<String> codes) {
    return String.join(", ", codes);
  }

  private static List<String> inWords(List<Problem> problems) {
    return problems.stream().map(TestVerdict::inWords).toList();
  }

  private static String inWords(Problem problem) {
    return problem.at(Location.of("answers"), problem.path()).text();
  }

  private static List<String> differences(ScorecardTest.Expected expected, Score score) {
    List<String> differences = new ArrayList<>();
    Outcome outcome = expected.outcome();
    if (outcome != null && outcome != score.outcome()) {
      differences.add(
          "outcome is %s%s, expected %s".formatted(score.outcome(), decidedBy(score), outcome));
    }
    BigDecimal percent = expected.percent();
    if (percent != null && score.percent().filter(p -> p.compareTo(percent) == 0).isEmpty()) {
      String found = score.percent().map(BigDecimal::toPlainString).orElse("undefined");
      differences.add("percent is %s, expected %s".formatted(found, percent.toPlainString()));
    }
    expected.sections().forEach((id, wanted) -> addSection(id, wanted, score, differences));
    String band = expected.band();
    if (band != null && !isNamed(score.band(), band)) {
      String found = score.band() == null ? "there is no band" : "band is " + score.band();
      differences.add("%s, expected %s".formatted(found, band));
    }
    return differences;
  }

  /** Names the number that decides where it is not the percent. */
  private static String decidedBy(Score score) {
    return score.scoring().passOn() == PassOn.SCORE
        ? ""
        : score
            .critical()
            .ratio()
            .map(ratio -> ratio.toPercent(score.scoring().shown()).toPlainString())
            .map(" with %s %% of the critical questions"::formatted)
            .orElse(", no critical question applied");
  }

  private static void addSection(
      String id, BigDecimal wanted, Score score, List<String> differences) {
    Optional<BigDecimal> percent =
        section(score.card(), id)
            .flatMap(ScoreNode::ratio)
            .map(ratio -> ratio.toPercent(score.scoring().shown()));
    if (percent.filter(found -> found.compareTo(wanted) == 0).isEmpty()) {
      differences.add(
          "percent of section %s is %s, expected %s"
              .formatted(
                  id,
                  percent.map(BigDecimal::toPlainString).orElse("undefined"),
                  wanted.toPlainString()));
    }
  }

  private static Optional<SectionScore> section(SectionScore around, String id) {
    return around.parts().stream()
        .flatMap(part -> part instanceof SectionScore inner ? Stream.of(inner) : Stream.empty())
        .flatMap(inner -> inner.id().equals(id) ? Stream.of(inner) : section(inner, id).stream())
        .findFirst();
  }

  private static boolean isNamed(@Nullable Text band, String name) {
    return band != null && band.byLanguage().containsValue(name);
  }
}
