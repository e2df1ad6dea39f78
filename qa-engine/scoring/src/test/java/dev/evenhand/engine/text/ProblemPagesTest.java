package dev.evenhand.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.CardPages;
import dev.evenhand.engine.evaluation.EvaluationPages;
import dev.evenhand.engine.json.FormatDoc;
import dev.evenhand.engine.text.ProblemPage.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page says what the reader says: its wrong example gives its code, and the right one none.
 */
class ProblemPagesTest {
  private static final Path PAGES =
      FormatDoc.ROOT.resolve(
          "qa-engine/scoring/src/main/resources/dev/evenhand/engine/text/problem-pages.txt");
  private static final Path EVER =
      FormatDoc.ROOT.resolve("qa-engine/scoring/src/test/resources/problem-codes.txt");
  private static final Pattern CODE_ROW =
      Pattern.compile("^\\| `([a-z0-9]+(?:-[a-z0-9]+)+)` \\| `(.*)` \\|$", Pattern.MULTILINE);

  /** The good text of which an example is a part, and what reading a whole text gives. */
  private record Context(String good, Function<String, List<Problem>> problems) {}

  private static final Map<String, Context> CONTEXTS =
      Map.of(
          "card", new Context(CardPages.GOOD, CardPages::problems),
          "card-text", new Context("", CardPages::problems),
          "evaluation", new Context(EvaluationPages.GOOD, EvaluationPages::problems),
          "evaluations", new Context("", EvaluationPages::problemsByCard));

  /** Gates are read in another module, where {@code GatePagesTest} does the same. */
  private static final Set<String> ELSEWHERE = Set.of("", "gates");

  static Stream<ProblemPage> executed() {
    return ProblemPages.all().stream().filter(page -> !ELSEWHERE.contains(page.context()));
  }

  private static String text(ProblemPage page, Function<Change, String> side) {
    Context context = CONTEXTS.get(page.context());
    if (context.good().isEmpty()) {
      return side.apply(page.changes().get(0));
    }
    String text = context.good();
    for (Change change : page.changes()) {
      assertThat(text.split(Pattern.quote(change.after()), -1))
          .as("the right text stands once: " + change.after())
          .hasSize(2);
      text = text.replace(change.after(), side.apply(change));
    }
    return text;
  }

  private static List<Problem> problems(ProblemPage page, Function<Change, String> side) {
    return CONTEXTS.get(page.context()).problems().apply(text(page, side));
  }

  /** With {@code -Dupdate.golden} what the pages say is written anew first. */
  @BeforeAll
  static void update() throws IOException {
    if (System.getProperty("update.golden") == null) {
      return;
    }
    List<String> lines = new ArrayList<>();
    String says = "";
    for (String line : Files.readAllLines(PAGES)) {
      if (line.startsWith("=== ")) {
        ProblemPage page = ProblemPages.of(line.substring(4)).orElseThrow();
        List<Problem> found =
            ELSEWHERE.contains(page.context()) ? List.of() : problems(page, Change::before);
        says = found.isEmpty() ? page.says() : found.get(0).text();
      }
      lines.add(line.startsWith("> ") ? "> " + says : line);
    }
    Files.write(PAGES, lines);
  }

  @ParameterizedTest
  @MethodSource("executed")
  void before_givesExactlyTheCode_asThePageSays(ProblemPage page) throws IOException {
    List<Problem> problems = problems(page, Change::before);

    assertThat(problems)
        .extracting(Problem::code)
        .as(problems.toString())
        .containsOnly(page.code());
    assertThat(written(page.code())).isEqualTo(problems.get(0).text());
  }

  /** What stands in the file now, which an update may just have changed. */
  private static String written(String code) throws IOException {
    return PageReader.read(Files.readString(PAGES)).stream()
        .filter(page -> page.code().equals(code))
        .findFirst()
        .orElseThrow()
        .says();
  }

  @ParameterizedTest
  @MethodSource("executed")
  void after_givesNoProblem(ProblemPage page) {
    assertThat(problems(page, Change::after)).isEmpty();
  }

  private static boolean hasWordsOnly(ProblemPage page) {
    return !page.remedy().isEmpty();
  }

  @Test
  void pages_areThoseOfTheDocumentedCodes_eachWithAReason() {
    List<ProblemPage> pages = ProblemPages.all().stream().filter(p -> !hasWordsOnly(p)).toList();
    Set<String> codes = pages.stream().map(ProblemPage::code).collect(Collectors.toSet());
    assertThat(new TreeSet<>(codes)).isEqualTo(FormatDoc.matches(CODE_ROW, FormatDoc.TEXT, 1));
    assertThat(pages)
        .allSatisfy(
            page -> {
              assertThat(page.why()).as(page.code()).endsWith(".").hasSizeGreaterThan(20);
              assertThat(page.says()).endsWith("[" + page.code() + "]");
              assertThat(page.context().isEmpty()).isEqualTo(page.changes().isEmpty());
            });
  }

  @Test
  void pagesOfWords_sayWhatWhyAndWhatToDo() {
    assertThat(ProblemPages.all().stream().filter(ProblemPagesTest::hasWordsOnly))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            page -> {
              assertThat(List.of(page.says(), page.why(), page.remedy()))
                  .as(page.code())
                  .allMatch(words -> words.matches("[\\p{Lu}0-9].{5,}[.]"));
              assertThat(page.changes()).isEmpty();
            });
  }

  /** Quoted words of the readers of tables, ratings, other forms and answers that are no code. */
  private static final Set<String> NO_CODES =
      Set.of(
          "agent-mean",
          "between-ranges",
          "card-data",
          "card-question",
          "card-scoring",
          "card-section",
          "cohen-kappa",
          "form-group",
          "form-option",
          "form-question",
          "form-section",
          "form-select",
          "form-several",
          "gage-rr",
          "krippendorff-alpha",
          "modified-profile-likelihood",
          "not-decidable",
          "not-highest",
          "not-in-unanswered",
          "one-way-anova",
          "partial-credit",
          "percent-agreement",
          "rating-scale",
          "reviewers-for-comparing",
          "reviewers-for-judging",
          "section-not-applicable",
          "sequential-anova",
          "severity-difference",
          "total-score");

  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  private static Set<String> quotedIn(Path sources) throws IOException {
    Set<String> quoted = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        quoted.addAll(FormatDoc.matches(QUOTED, Files.readString(file), 1));
      }
    }
    return quoted;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qa-engine/sheets",
        "qa-engine/calibration",
        "qa-engine/answering",
        "qa-scorecards"
      })
  void codesOfOtherModules_eachHaveAPage(String module) throws IOException {
    Set<String> quoted = quotedIn(FormatDoc.ROOT.resolve(module).resolve("src/main/java"));
    quoted.removeAll(NO_CODES);

    assertThat(ProblemPages.codes()).containsAll(quoted);
  }

  @Test
  void mostPages_areExecuted() {
    assertThat(executed().count()).isGreaterThanOrEqualTo(100);
  }

  /** A code that was ever used keeps its meaning: the list grows and is never cut. */
  @Test
  void codes_areAllInTheListOfThoseEverUsed() throws IOException {
    List<String> ever =
        Files.readAllLines(EVER).stream().filter(line -> !line.startsWith("#")).toList();
    Set<String> retired =
        ever.stream()
            .filter(line -> line.startsWith("retired "))
            .map(line -> line.substring(8))
            .collect(Collectors.toSet());

    assertThat(ever).doesNotHaveDuplicates();
    assertThat(ever).as("append new codes to problem-codes.txt").containsAll(ProblemPages.codes());
    assertThat(ProblemPages.codes()).noneMatch(retired::contains);
    assertThat(new TreeSet<>(ever.stream().filter(line -> !line.startsWith("retired ")).toList()))
        .as("a code that is no longer given stays in the list as 'retired CODE'")
        .isEqualTo(new TreeSet<>(ProblemPages.codes()));
  }

  @Test
  void text_ofAPage_hasExampleAndReason() {
    assertThat(ProblemPages.of("bad-version").orElseThrow().text())
        .startsWith("bad-version (Single values)\n\nIt says:\n  card.json:4:14 /version: ")
        .contains("Why:\n  Scores are comparable")
        .endsWith("Before:\n    \"version\": \"1.2\",\n\nAfter:\n    \"version\": \"1.2.0\",\n");
    assertThat(ProblemPages.of("jar-missing").orElseThrow().text())
        .endsWith("No example is run for this code: its cause is more than a few lines of text.\n");
    assertThat(ProblemPages.of("far-value").orElseThrow().text())
        .startsWith("far-value (Tables: cells)\n\nIt says:\n  A number lies far beyond all others")
        .contains("\nWhy:\n  55 among 1 to 5 is mostly a slip of the finger")
        .endsWith(
            "\nWhat to do:\n  Correct the number; if it is right, say --categories with all"
                + " values. --strict refuses it.\n");
    assertThat(ProblemPages.of("no-such-code")).isEmpty();
  }
}
