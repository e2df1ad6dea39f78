package dev.evenhand.scorecards;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.TestVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyMadeScorecardsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path FOLDER = Path.of("dev/evenhand/scorecards");
  private static final Pattern FACT = Pattern.compile("\"metadata\": \"(\\w+)\"");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(FOLDER))) {
      return files.sorted().toList().stream();
    }
  }

  static Stream<Scorecard> cards() throws IOException {
    return files().map(file -> JsonScorecards.read(file).value().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("files")
  void read_anyCard_noProblem(Path file) {
    Checked<Scorecard> card = JsonScorecards.read(file);

    assertThat(card.problems()).isEmpty();
    assertThat(file.getFileName()).hasToString(card.value().orElseThrow().id() + ".scorecard.json");
  }

  @Test
  void index_listsEveryCardOnce() throws IOException {
    List<String> index =
        Files.readAllLines(RESOURCES.resolve("META-INF/evenhand/scorecards.index")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(index)
        .containsExactlyInAnyOrderElementsOf(
            files().map(file -> RESOURCES.relativize(file).toString().replace('\\', '/')).toList());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void tests_ofTheCard_pass(Scorecard card) {
    List<TestVerdict> verdicts = TestVerdict.of(card);

    assertThat(verdicts).hasSizeBetween(4, 20);
    assertThat(verdicts)
        .allSatisfy(
            verdict -> assertThat(verdict.differences()).as(verdict.test().name()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void questions_allSayHowToJudge(Scorecard card) {
    assertThat(card.questions()).hasSizeBetween(10, 18);
    assertThat(card.questions()).extracting(Question::guidance).doesNotContainNull();
    assertThat(card.questions())
        .filteredOn(ReadyMadeScorecardsTest::choosesAmongOwnOptions)
        .flatExtracting(question -> ((Choosing) question.kind()).options())
        .allSatisfy(option -> assertThat(option.means()).as(option.value()).isNotNull());
  }

  private static boolean choosesAmongOwnOptions(Question question) {
    return question.kind() instanceof QuestionKind.Rating
        || question.kind() instanceof QuestionKind.Choice;
  }

  @ParameterizedTest
  @MethodSource("cards")
  void docs_tellQuestionsAndPassMark(Scorecard card) throws IOException {
    String passMark =
        Objects.requireNonNull(card.scoring().passMark()).movePointRight(2).toPlainString();

    assertThat(Files.readAllLines(Path.of("docs/scorecards.md")))
        .filteredOn(line -> line.startsWith("| `" + card.ref() + "` |"))
        .singleElement(as(STRING))
        .contains("| %s | %s %% |".formatted(card.questions().size(), passMark));
  }

  @ParameterizedTest
  @MethodSource("files")
  void docs_nameEveryFactThatACardLooksAt(Path file) throws IOException {
    List<String> facts =
        FACT.matcher(Files.readString(file)).results().map(fact -> fact.group(1)).toList();
    String docs = Files.readString(Path.of("docs/scorecards.md"));

    assertThat(facts).allSatisfy(fact -> assertThat(docs).contains("`" + fact + "`"));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void card_canFailAtOnceAndEndsWithCoaching(Scorecard card) {
    List<Question> questions = card.questions();

    assertThat(questions).anyMatch(question -> !question.autoFail().isEmpty());
    assertThat(questions).anyMatch(Question::allowNotApplicable);
    assertThat(questions.get(questions.size() - 1).kind())
        .isInstanceOf(QuestionKind.FreeText.class);
  }

  /** A value without a label would stand in English on the German form; yes and no do not. */
  @ParameterizedTest
  @MethodSource("cards")
  void answers_haveWordsOnTheForm(Scorecard card) {
    assertThat(card.questions())
        .filteredOn(question -> !(question.kind() instanceof QuestionKind.YesNo))
        .flatExtracting(question -> question.kind().options())
        .filteredOn(option -> !option.value().matches("[0-9]+"))
        .allSatisfy(option -> assertThat(option.label()).as(option.value()).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void texts_ofAnyCard_areEnglishAndGerman(Scorecard card) {
    assertThat(texts(card))
        .allSatisfy(text -> assertThat(text.byLanguage()).containsKeys("en", "de"));
  }

  private static Stream<Text> texts(Scorecard card) {
    Stream<Text> heads =
        Stream.concat(
            Stream.of(card.title(), Objects.requireNonNull(card.description())),
            card.sections().stream().map(section -> section.title()));
    Stream<Text> questions =
        card.questions().stream()
            .flatMap(
                question -> Stream.of(question.ask(), Objects.requireNonNull(question.guidance())));
    Stream<Text> options =
        card.questions().stream()
            .filter(ReadyMadeScorecardsTest::choosesAmongOwnOptions)
            .flatMap(question -> ((Choosing) question.kind()).options().stream())
            .map(option -> Objects.requireNonNull(option.means()));
    Stream<Text> labels =
        card.questions().stream()
            .filter(question -> question.kind() instanceof Choosing)
            .flatMap(question -> ((Choosing) question.kind()).options().stream())
            .flatMap(option -> Stream.ofNullable(option.label()));
    Stream<Text> bands = card.scoring().bands().stream().map(band -> band.label());
    return Stream.of(heads, bands, card.causes().values().stream(), questions, options, labels)
        .flatMap(stream -> stream);
  }
}
