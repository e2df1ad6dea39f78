package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.fixture.Refusals;
import dev.evenhand.engine.json.FormatDoc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code scorecard-format.md} says what the reader of cards does. */
class FormatDocTest {
  private static final Pattern CODE_LITERAL = Pattern.compile("\"([a-z0-9]+(-[a-z0-9]+)+)\"");
  private static final Pattern CODE_ROW =
      Pattern.compile("^\\| `([a-z0-9]+(?:-[a-z0-9]+)+)` \\| `(.*)` \\|$", Pattern.MULTILINE);
  private static final Set<String> NO_CODES =
      Set.of(
          "yes-no",
          "multiple-choice",
          "no-pass-mark",
          "not-found",
          "answer-matches",
          "answer-compares",
          "metadata-matches",
          "metadata-compares",
          "stored-score",
          "stored-explanation");

  static Map<String, Set<String>> properties() {
    return Map.ofEntries(
        Map.entry("Card", CardFormat.CARD),
        Map.entry("Scoring", ScoringFormat.SCORING),
        Map.entry("Band", ScoringFormat.BAND),
        Map.entry("Section", SectionFormat.SECTION),
        Map.entry("Question", QuestionFormat.QUESTION),
        Map.entry("Option", OptionFormat.OPTION),
        Map.entry("Range", OptionFormat.RANGE),
        Map.entry("Auto-fail", RuleFormat.AUTO_FAIL),
        Map.entry("Condition", ConditionFormat.CONDITION),
        Map.entry("Limit", RuleFormat.LIMIT),
        Map.entry("Set", RuleFormat.SET),
        Map.entry("Answer rule", RuleFormat.ANSWER_RULE),
        Map.entry("Rounding", ScoringFormat.ROUNDING),
        Map.entry("Test", CardFormat.TEST),
        Map.entry("Expect", CardFormat.EXPECTED),
        Map.entry("Lint", LintFormat.LINT),
        Map.entry("Switched-off rule", LintFormat.OFF));
  }

  static Stream<Map.Entry<String, Set<String>>> propertiesByHeading() {
    return properties().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("propertiesByHeading")
  void properties_inTheDoc_areThoseOfTheReader(Map.Entry<String, Set<String>> known) {
    assertThat(FormatDoc.properties(known.getKey())).isEqualTo(new TreeSet<>(known.getValue()));
  }

  @Test
  void codes_inTheDoc_areThoseInTheSources() throws IOException {
    Set<String> inSources = new TreeSet<>();
    for (String folder :
        List.of(
            "qa-api/src/main/java",
            "qa-engine/scoring/src/main/java/dev/evenhand/engine/json",
            "qa-engine/scoring/src/main/java/dev/evenhand/engine/card",
            "qa-engine/scoring/src/main/java/dev/evenhand/engine/evaluation",
            "qa-engine/scoring/src/main/java/dev/evenhand/engine/form",
            "qa-engine/scoring/src/main/java/dev/evenhand/engine/wire",
            "qa-engine/calibration/src/main/java/dev/evenhand/engine/gate/json",
            "qa-engine/scoring/src/main/java/dev/evenhand/engine/validation",
            "qa-engine/scoring/src/main/java/dev/evenhand/engine/catalog")) {
      try (Stream<Path> files = Files.walk(FormatDoc.ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(
                file -> inSources.addAll(FormatDoc.matches(CODE_LITERAL, FormatDoc.text(file), 1)));
      }
    }
    inSources.removeAll(NO_CODES);

    assertThat(FormatDoc.matches(CODE_ROW, FormatDoc.TEXT, 1)).isEqualTo(inSources);
  }

  @Test
  void examples_ofCodes_areWhatTheReaderSays() {
    List<String> said =
        Stream.of(
                CardRefusalsTest.REFUSALS.problems(),
                problemsIn("evaluation/evaluation-refusals.txt"),
                problemsIn("wire/stored-score-refusals.txt"))
            .flatMap(List::stream)
            .toList();
    Set<String> tested = said.stream().map(FormatDocTest::codeOf).collect(Collectors.toSet());

    Matcher rows = CODE_ROW.matcher(FormatDoc.TEXT);
    while (rows.find()) {
      assertThat(rows.group(2)).endsWith(" [" + rows.group(1) + "]");
      boolean byLine = Set.of("not-json", "trailing-content").contains(rows.group(1));
      if (tested.contains(rows.group(1)) && !byLine) {
        assertThat(said).contains(rows.group(2));
      }
    }
  }

  @Test
  void exampleCard_isRead() {
    assertThat(CardJson.problems(FormatDoc.block("json"))).isEmpty();
  }

  private static List<String> problemsIn(String file) {
    return new Refusals(file, "", text -> List.of()).problems();
  }

  private static String codeOf(String problem) {
    return problem.substring(problem.lastIndexOf('[') + 1, problem.length() - 1);
  }
}
