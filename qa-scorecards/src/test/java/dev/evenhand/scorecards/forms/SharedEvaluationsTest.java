package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scores every evaluation of ../shared/forms by the card that is made of its form, and holds every
 * number that is expected there against it: totals, percentages, applied weights, points, groups.
 * What the documents leave open is scored under each reading that an import can choose. The data
 * stay in ../shared; without them these tests are skipped.
 */
class SharedEvaluationsTest {
  /** Half of the last digit that is given there. */
  private static final double TOLERANCE = 5e-5;

  private final Set<String> used = new HashSet<>();
  private Path folder = Path.of("");

  @BeforeEach
  void findFolder() {
    Optional<Path> found = Forms.shared();
    Assumptions.assumeTrue(found.isPresent(), "../shared/forms is absent");
    folder = found.get();
  }

  @ParameterizedTest
  @CsvSource({
    "amazon-connect, ac-01, question-weights, 3, 18",
    "amazon-connect, ac-02, apiref-section-only, 1, 5",
    "amazon-connect, ac-04, points-based, 4, 11",
    "genesys-cloud, gc-01, docs-group-weights, 3, 12",
    "genesys-cloud, gc-02, terraform-example, 2, 6",
    "genesys-cloud, gc-03, terraform-acceptance, 2, 2"
  })
  void decidedEvaluations_agreeInEveryNumber(
      String system, String set, String form, int evaluations, int numbers) {
    Map<String, JsonValue> expected = expected(system, set);
    int compared = 0;
    int scored = 0;
    for (Score score : scores(system, set, form, Map.of())) {
      JsonValue wanted = expected.get(score.evaluation().id());
      if (!isOpen(wanted)) {
        compared += compare(score, wanted);
        scored++;
      }
    }

    assertThat(scored).as("evaluations that are scored").isEqualTo(evaluations);
    assertThat(compared).as("numbers that are compared").isEqualTo(numbers);
    assertThat(unread(expected)).as("expected numbers that nobody compares").isEmpty();
  }

  /** Whether the documents do not decide what is expected. */
  private static boolean isOpen(JsonValue expected) {
    return expected.members().stream()
            .anyMatch(member -> member.name().matches("if.*|sdkText.*|communityText.*"))
        || expected.get("form").flatMap(form -> form.get("PercentageRaw")).isPresent();
  }

  @Test
  void ac02b_percentageOverTheBestAnswer_orOver10() {
    assertThat(percent("amazon-connect", "ac-02", "apiref-section-only", Map.of(), "ac-02-b"))
        .isEqualTo(
            wanted(
                "amazon-connect",
                "ac-02",
                "ac-02-b",
                "ifScoreOverMaxOption",
                "form",
                "Percentage"));
    assertThat(
            percent(
                "amazon-connect",
                "ac-02",
                "apiref-section-only",
                Map.of("percentage", "ten"),
                "ac-02-b"))
        .isEqualTo(
            wanted("amazon-connect", "ac-02", "ac-02-b", "ifScoreOver10", "form", "Percentage"));
  }

  @Test
  void ac04c_bonusAbove100_keptOrCut() {
    Score kept = score("amazon-connect", "ac-04", "points-based", Map.of(), "ac-04-c");

    assertThat(percent(kept))
        .isEqualTo(wanted("amazon-connect", "ac-04", "ac-04-c", "form", "PercentageRaw"));
    assertThat(kept.earned().doubleValue())
        .isEqualTo(wanted("amazon-connect", "ac-04", "ac-04-c", "form", "EarnedPoints"));
    assertThat(kept.possible().doubleValue())
        .isEqualTo(wanted("amazon-connect", "ac-04", "ac-04-c", "form", "MaxBasePoint"));
    assertThat(
            percent(
                "amazon-connect", "ac-04", "points-based", Map.of("over-100", "cap"), "ac-04-c"))
        .isEqualTo(wanted("amazon-connect", "ac-04", "ac-04-c", "form", "PercentageIfClamped"));
  }

  @Test
  void gc05a_fatalUnlessHighest_orOnlyIfLowest() {
    Score notHighest = score("genesys-cloud", "gc-05", "fatal-three-options", Map.of(), "gc-05-a");
    Score lowest =
        score(
            "genesys-cloud", "gc-05", "fatal-three-options", Map.of("fatal", "lowest"), "gc-05-a");

    assertThat(percent(notHighest))
        .isEqualTo(
            wanted("genesys-cloud", "gc-05", "gc-05-a", "sdkText_notHighestFails", "totalScore"));
    assertThat(notHighest.outcome()).isEqualTo(Outcome.AUTO_FAILED);
    assertThat(percent(lowest))
        .isEqualTo(
            wanted(
                "genesys-cloud", "gc-05", "gc-05-a", "communityText_lowestTriggers", "totalScore"));
    assertThat(lowest.outcome()).isEqualTo(Outcome.SCORED);
  }

  /** ac-06 is an exported evaluation whose form is not known; its parts say enough to make one. */
  @Test
  void ac06_exportedEvaluation_agreesWithItsOwnScore() {
    byte[] exported = Forms.bytes(folder.resolve("amazon-connect/ac-06-docs-export-output.json"));
    Scorecard card =
        Forms.CONNECT
            .importForm("ac-06", Forms.resource("connect-exported.form.json"), Map.of())
            .orThrow()
            .scorecard();

    FormEvaluation evaluation =
        Forms.CONNECT.readEvaluations("ac-06", exported, card).orThrow().get(0);
    Score score = ScoringEngine.of(card).score(evaluation.evaluation().orThrow()).orThrow();

    assertThat(evaluation.percent()).isEqualByComparingTo("100");
    assertThat(percent(score)).isEqualTo(100.0);
    assertThat(score.evaluation().answers()).hasSize(3);
    assertThat(score.card().parts()).extracting(ScoreNode::id).containsExactly("s1a1b58d6");
  }

  /** Every form and every evaluation of the folder is in one of the tests above. */
  @Test
  void allEvaluations_ofTheFolder_areTested() {
    List<String> sets = List.of("ac-01", "ac-02", "ac-04", "gc-01", "gc-02", "gc-03", "gc-05");
    List<String> found = new ArrayList<>();
    for (FormFormat format : List.of(Forms.CONNECT, Forms.GENESYS)) {
      String system = format == Forms.CONNECT ? "amazon-connect" : "genesys-cloud";
      Forms.forms(folder.resolve(system), format)
          .forEach(form -> found.add(form.name().substring(0, 5)));
    }
    assertThat(found).containsExactlyElementsOf(sets);
    int evaluations = 0;
    for (String set : sets) {
      evaluations +=
          expected(set.startsWith("ac") ? "amazon-connect" : "genesys-cloud", set).size();
    }
    assertThat(evaluations).as("15 decided, 1 + 1 + 1 open").isEqualTo(18);
  }

  private int compare(Score score, JsonValue expected) {
    int compared = 0;
    for (JsonValue member : expected.members()) {
      compared +=
          switch (member.name()) {
            case "form" -> compareNode(score, score.card(), member);
            case "questions", "groups" -> compareParts(score, member);
            case "totalScore" -> same(member, percent(score));
            case "anyFailedKillQuestions" -> flag(member, score.outcome() == Outcome.AUTO_FAILED);
            case "systemMarkedNA" -> hidden(score, member);
            default -> 0;
          };
    }
    return compared;
  }

  private int compareParts(Score score, JsonValue parts) {
    Map<String, ScoreNode> nodes = new HashMap<>();
    add(score.card(), nodes);
    return parts.members().stream()
        .mapToInt(part -> compareNode(score, nodes.get(part.name()), part))
        .sum();
  }

  private static void add(ScoreNode node, Map<String, ScoreNode> nodes) {
    nodes.put(node.id(), node);
    if (node instanceof ScoreNode.SectionScore section) {
      section.parts().forEach(part -> add(part, nodes));
    }
  }

  private int compareNode(Score score, ScoreNode node, JsonValue expected) {
    return expected.members().stream().mapToInt(number -> compare(score, node, number)).sum();
  }

  private int compare(Score score, ScoreNode node, JsonValue wanted) {
    double weight = node.declaredWeight() == null ? 1 : node.declaredWeight().doubleValue();
    return switch (wanted.name()) {
      case "Percentage" -> same(wanted, 100 * node.ratio().orElseThrow().doubleValue());
      case "AppliedWeight" -> same(wanted, 100 * node.effectiveWeight().doubleValue());
      case "weighted" -> same(wanted, 100 * node.contribution().doubleValue());
      case "EarnedPoints", "totalScoreUnweighted" -> same(wanted, node.earned().doubleValue());
      case "MaxBasePoint", "maxTotalScoreUnweighted" -> same(wanted, node.possible().doubleValue());
      case "totalScore" -> same(wanted, weight * node.earned().doubleValue());
      case "maxTotalScore" -> same(wanted, weight * node.possible().doubleValue());
      case "NotApplicable" -> flag(wanted, node.ratio().isEmpty());
      case "AutomaticFail" ->
          flag(
              wanted,
              score.autoFailed().contains(node.id()) || score.outcome() == Outcome.AUTO_FAILED);
      default -> 0;
    };
  }

  /** Questions and groups that a condition hides have no ratio. */
  private int hidden(Score score, JsonValue ids) {
    Map<String, ScoreNode> nodes = new HashMap<>();
    add(score.card(), nodes);
    for (JsonValue id : ids.items()) {
      used.add(id.pointer());
      assertThat(nodes.get(id.text().orElseThrow()).ratio()).isEmpty();
    }
    return ids.items().size();
  }

  private int same(JsonValue wanted, double found) {
    used.add(wanted.pointer());
    assertThat(found)
        .as(wanted.pointer())
        .isCloseTo(wanted.number().orElseThrow().doubleValue(), within(TOLERANCE));
    return 1;
  }

  private int flag(JsonValue wanted, boolean found) {
    used.add(wanted.pointer());
    assertThat(found).as(wanted.pointer()).isEqualTo(wanted.flag().orElseThrow());
    return 1;
  }

  private List<String> unread(Map<String, JsonValue> expected) {
    List<String> unread = new ArrayList<>();
    expected.values().stream()
        .filter(wanted -> !isOpen(wanted))
        .forEach(wanted -> addUnread(wanted, unread));
    return unread;
  }

  private void addUnread(JsonValue value, List<String> unread) {
    List<JsonValue> parts = value.isObject() ? value.members() : value.items();
    parts.forEach(part -> addUnread(part, unread));
    if (parts.isEmpty() && !used.contains(value.pointer())) {
      unread.add(value.pointer());
    }
  }

  private double percent(
      String system, String set, String form, Map<String, String> choices, String id) {
    return percent(score(system, set, form, choices, id));
  }

  private static double percent(Score score) {
    return score.ratio().map(Fraction::doubleValue).orElseThrow() * 100;
  }

  private Score score(
      String system, String set, String form, Map<String, String> choices, String id) {
    return scores(system, set, form, choices).stream()
        .filter(score -> score.evaluation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Score> scores(String system, String set, String form, Map<String, String> choices) {
    FormFormat format = system.startsWith("amazon") ? Forms.CONNECT : Forms.GENESYS;
    Path file = folder.resolve(system).resolve(set + "-" + form + ".form.json");
    Scorecard card =
        format.importForm(file.toString(), Forms.bytes(file), choices).orThrow().scorecard();
    ScoringEngine engine = ScoringEngine.of(card);
    return format
        .readEvaluations(set, Forms.bytes(evaluations(system, set)), card)
        .orThrow()
        .stream()
        .map(evaluation -> engine.score(evaluation.evaluation().orThrow()).orThrow())
        .toList();
  }

  private Path evaluations(String system, String set) {
    return folder.resolve(system).resolve(set + "-evaluations.json");
  }

  private Map<String, JsonValue> expected(String system, String set) {
    Map<String, JsonValue> expected = new HashMap<>();
    JsonValue.read(set, Forms.bytes(evaluations(system, set)))
        .orThrow()
        .get("evaluations")
        .orElseThrow()
        .items()
        .forEach(
            evaluation ->
                expected.put(
                    evaluation.get("id").orElseThrow().text().orElseThrow(),
                    evaluation.get("expected").orElseThrow()));
    return expected;
  }

  private double wanted(String system, String set, String id, String... names) {
    JsonValue value = expected(system, set).get(id);
    for (String name : names) {
      value = value.get(name).orElseThrow();
    }
    return value.number().map(BigDecimal::doubleValue).orElseThrow();
  }
}
