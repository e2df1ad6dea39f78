package dev.evenhand.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** {@code scorecard-format.md} says what the reader does. */
class FormatDocTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", ""), "..");
  private static final String DOC = text(ROOT.resolve("qa-api/docs/scorecard-format.md"));

  private static final Pattern CODE_LITERAL = Pattern.compile("\"([a-z0-9]+(-[a-z0-9]+)+)\"");
  private static final Pattern CODE_ROW =
      Pattern.compile("^\\| `([a-z0-9]+(?:-[a-z0-9]+)+)` \\| `(.*)` \\|$", Pattern.MULTILINE);
  private static final Pattern PROPERTY_ROW =
      Pattern.compile("^\\| (\\*\\*)?`([$A-Za-z]+)`", Pattern.MULTILINE);
  private static final Set<String> NO_CODES =
      Set.of(
          "yes-no", "multiple-choice", "stuart-maxwell", "dawid-skene", "joint-maximum-likelihood");

  static Map<String, Set<String>> properties() {
    return Map.ofEntries(
        Map.entry("Card", CardBinder.CARD),
        Map.entry("Scoring", ScoringBinder.SCORING),
        Map.entry("Band", ScoringBinder.BAND),
        Map.entry("Section", SectionBinder.SECTION),
        Map.entry("Question", QuestionBinder.QUESTION),
        Map.entry("Option", OptionBinder.OPTION),
        Map.entry("Range", OptionBinder.RANGE),
        Map.entry("Auto-fail", RuleBinder.AUTO_FAIL),
        Map.entry("Condition", ConditionBinder.CONDITION),
        Map.entry("Limit", RuleBinder.LIMIT),
        Map.entry("Set", RuleBinder.SET),
        Map.entry("Answer rule", RuleBinder.ANSWER_RULE),
        Map.entry("Rounding", ScoringBinder.ROUNDING),
        Map.entry("Test", CardBinder.TEST),
        Map.entry("Expect", CardBinder.EXPECTED),
        Map.entry("Evaluation", EvaluationBinder.EVALUATION),
        Map.entry("Reviewer", EvaluationBinder.REVIEWER));
  }

  static Stream<Map.Entry<String, Set<String>>> propertiesByHeading() {
    return properties().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("propertiesByHeading")
  void properties_inTheDoc_areThoseOfTheReader(Map.Entry<String, Set<String>> known) {
    String heading = "\n### " + known.getKey() + "\n";
    int start = DOC.indexOf(heading);
    assertThat(start).as("heading " + known.getKey()).isNotNegative();
    int end = DOC.indexOf("\n##", start + heading.length());

    assertThat(matches(PROPERTY_ROW, DOC.substring(start, end), 2))
        .isEqualTo(sorted(known.getValue()));
  }

  @Test
  void codes_inTheDoc_areThoseInTheSources() throws IOException {
    Set<String> inSources = new TreeSet<>();
    for (String folder :
        List.of(
            "qa-api/src/main/java",
            "qa-engine/src/main/java/dev/evenhand/engine/json",
            "qa-engine/src/main/java/dev/evenhand/engine/validation",
            "qa-engine/src/main/java/dev/evenhand/engine/catalog")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> inSources.addAll(matches(CODE_LITERAL, text(file), 1)));
      }
    }
    inSources.removeAll(NO_CODES);

    assertThat(matches(CODE_ROW, DOC, 1)).isEqualTo(inSources);
  }

  @Test
  void examples_ofCodes_areWhatTheReaderSays() {
    List<String> said =
        Stream.concat(
                CardRefusalsTest.REFUSALS.problems().stream(),
                EvaluationRefusalsTest.REFUSALS.problems().stream())
            .toList();
    Set<String> tested = said.stream().map(FormatDocTest::codeOf).collect(Collectors.toSet());

    Matcher rows = CODE_ROW.matcher(DOC);
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
    assertThat(CardText.problems(block("json"))).isEmpty();
  }

  @Test
  void exampleEvaluations_areRead() {
    EvaluationText.Read read = EvaluationText.read(block("ndjson"));

    assertThat(read.lines()).hasSize(2);
    assertThat(read.lines()).allMatch(line -> line.evaluation().value().isPresent());
  }

  private static String codeOf(String problem) {
    return problem.substring(problem.lastIndexOf('[') + 1, problem.length() - 1);
  }

  private static String block(String language) {
    int start = DOC.indexOf("```" + language + "\n") + language.length() + 4;
    return DOC.substring(start, DOC.indexOf("```", start));
  }

  private static Set<String> matches(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sorted(Set<String> names) {
    return new TreeSet<>(names);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
