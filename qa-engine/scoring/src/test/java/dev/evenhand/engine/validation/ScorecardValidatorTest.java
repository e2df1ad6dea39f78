package dev.evenhand.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cards built in Java. */
class ScorecardValidatorTest {
  private static final ScorecardRef REF = new ScorecardRef("chat", "1.0.0");
  private static final Question GOOD =
      Question.builder("greeting", QuestionKind.YesNo.PLAIN).weight(1).build();

  @Test
  void validate_goodCard_nothing() {
    assertThat(ScorecardValidator.validate(card(GOOD))).isEmpty();
  }

  @Test
  void validate_ownConstraints_pointersOfTheFile() {
    Question bad =
        Question.builder(
                "tone",
                new QuestionKind.Rating(
                    List.of(
                        new Option("n/a", BigDecimal.ZERO, null, null),
                        new Option("good", BigDecimal.ONE, new Text(Map.of("german", " ")), null))))
            .ask("")
            .weight(-1)
            .build();

    assertThat(texts(card(GOOD, bad)))
        .containsExactly(
            "chat@1.0.0 /sections/0/questions/1/ask: text is blank or too long, found \"\"; allowed: 1 to 10000 characters, not only blanks. Write what the reviewer should read. [blank-text]",
            "chat@1.0.0 /sections/0/questions/1/options/0/value: not usable as an answer, found \"n/a\"; allowed: 1 to 100 characters without line breaks or blanks at the ends; not n/a. Choose a short word such as 'good'; 'n/a' is reserved for not applicable. [bad-value]",
            "chat@1.0.0 /sections/0/questions/1/options/1/label/german: not a language tag, found \"german\"; allowed: a BCP 47 tag such as en, de or pt-BR. Maybe use the two letters of ISO 639, such as en. [bad-language]",
            "chat@1.0.0 /sections/0/questions/1/options/1/label/german: text is blank or too long, found \" \"; allowed: 1 to 10000 characters, not only blanks. Write what the reviewer should read. [blank-text]",
            "chat@1.0.0 /sections/0/questions/1/weight: weight out of range, found -1; allowed: a number from 0 to 1000000 with at most 6 decimals. Only the ratios between weights matter; 0 shows a question without scoring it. [weight-range]");
  }

  @Test
  void validate_rulesBetweenProperties_exactPointers() {
    Question bad =
        Question.builder("tone", QuestionKind.YesNo.PLAIN)
            .weight(1)
            .autoFail(
                new AutoFail(
                    List.of("no", "never"), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO))
            .build();
    Scoring scoring =
        Scoring.builder()
            .passMark(new BigDecimal("80"))
            .bands(
                List.of(
                    new Band(new BigDecimal("0.5"), Text.of("Low")),
                    new Band(new BigDecimal("0.9"), Text.of("High"))))
            .build();

    assertThat(ScorecardValidator.validate(card(scoring, GOOD, bad, GOOD)))
        .extracting(problem -> problem.path() + " " + problem.code())
        .containsExactly(
            "/scoring/bands/1/from band-order",
            "/scoring/passMark percent-range",
            "/sections/0/questions/1/autoFail/0/on/1 unknown-option",
            "/sections/0/questions/2/id duplicate-id");
  }

  @Test
  void validate_questionAndItsKind_bothTold() {
    QuestionKind twice = new QuestionKind.Choice(List.of(Option.of("a", 1), Option.of("a", 0)));
    Question bad =
        Question.builder("tone", twice)
            .autoFail(
                new AutoFail(List.of("never"), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO))
            .build();

    assertThat(ScorecardValidator.validate(card(bad)))
        .extracting(Problem::code)
        .containsExactly("unknown-option", "duplicate-option");
  }

  @Test
  void brokenRules_betweenProperties_inputsBeginAtTheCard() {
    Scoring bands =
        Scoring.builder()
            .bands(
                List.of(
                    new Band(new BigDecimal("0.5"), Text.of("Low")),
                    new Band(new BigDecimal("0.9"), Text.of("High"))))
            .build();

    assertThat(ScorecardValidator.brokenRules(card(bands, GOOD)))
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule.inputs())
                    .contains(
                        new Input.Value(List.of("scoring", "bands", 0, "from"), Input.Form.NUMBER)))
        .returns(false, BrokenRule::spoilsInput);
  }

  @Test
  void validate_manyParts_inTheirOrder() {
    Question bad = Question.builder("bad id", QuestionKind.YesNo.PLAIN).weight(1).build();
    Question[] many = new Question[12];
    Arrays.fill(many, bad);

    assertThat(ScorecardValidator.validate(card(many)))
        .filteredOn(problem -> problem.code().equals("bad-id"))
        .extracting(Problem::path)
        .startsWith(
            "/sections/0/questions/0/id",
            "/sections/0/questions/1/id",
            "/sections/0/questions/2/id")
        .endsWith("/sections/0/questions/10/id", "/sections/0/questions/11/id");
  }

  @Test
  void validate_wordsOfAuthors_areNotReadAsTemplates() {
    Scorecard card =
        card(
            Question.builder("${1+1}", QuestionKind.YesNo.PLAIN).build(),
            Question.builder("{max}\\", QuestionKind.YesNo.PLAIN).weight(1).build());

    assertThat(texts(card))
        .anyMatch(text -> text.contains("question '${1+1}' has no weight"))
        .anyMatch(text -> text.contains("found \"{max}\\\""));
  }

  @Test
  void validate_kindAlone_pathsBeginThere() {
    assertThat(ScorecardValidator.validate(new QuestionKind.Choice(List.of(Option.of("a", 1)))))
        .extracting(Problem::text)
        .containsExactly(
            "choice /options: a question with 1 option decides nothing; allowed: at least 2 options. Add the missing options. [too-few-options]");
  }

  @Test
  void validateName_pathLike_refused() {
    assertThat(ScorecardValidator.validateName("quality")).isEmpty();
    assertThat(ScorecardValidator.validateName("../x"))
        .extracting(Problem::code)
        .containsExactly("bad-id");
  }

  /** In a process of its own, as the rules are read once in each. */
  @Test
  void validate_firstUse_printsNothing() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                classPath(),
                FirstUse.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).isEqualTo("0 problems");
  }

  /** These tests run as part of a module, so what is on its path counts as well. */
  private static String classPath() {
    return String.join(
        File.pathSeparator,
        Path.of(System.getProperty("basedir", ""), "target", "test-classes").toString(),
        System.getProperty("jdk.module.path", ""),
        System.getProperty("java.class.path"));
  }

  static final class FirstUse {
    private FirstUse() {}

    public static void main(String[] arguments) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
      text.print(ScorecardValidator.validate(card(GOOD)).size() + " problems");
      System.out.print(out.toString(StandardCharsets.UTF_8));
    }
  }

  private static Scorecard card(Question... questions) {
    return card(Scoring.DEFAULT, questions);
  }

  private static Scorecard card(Scoring scoring, Question... questions) {
    return Scorecard.of(
        REF, "Chat", scoring, List.of(Section.of("s", "S", null, List.of(questions))));
  }

  private static List<String> texts(Scorecard card) {
    return ScorecardValidator.validate(card).stream().map(Problem::text).toList();
  }
}
