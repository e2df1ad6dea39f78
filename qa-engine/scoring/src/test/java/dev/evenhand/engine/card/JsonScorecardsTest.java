package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.json.SourceProblems;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a good card becomes. */
class JsonScorecardsTest {
  private static final String LEAST =
      """
      {"id": "c", "version": "1.0.0", "title": "C", "sections": [
        {"id": "s", "title": "S", "questions": [{"id": "q", "ask": "?", "type": "yes-no"}]}]}
      """;

  private final Scorecard card = CardJson.good().read().orThrow();

  @Test
  void read_leastCard_defaults() {
    Scorecard least = CardJson.read(LEAST).orThrow();

    assertThat(least.scoring()).isEqualTo(Scoring.DEFAULT);
    assertThat(least.channels()).isEmpty();
    assertThat(least.tests()).isEmpty();
    assertThat(least.description()).isNull();
    assertThat(least.questions())
        .containsExactly(Question.builder("q", QuestionKind.YesNo.PLAIN).ask("?").build());
  }

  @Test
  void read_card_itsOwnProperties() {
    assertThat(card.ref()).isEqualTo(new ScorecardRef("phone-support", "1.2.0"));
    assertThat(card.title())
        .isEqualTo(new Text(Map.of("en", "Inbound phone support", "de", "Telefonischer Support")));
    assertThat(card.description()).isEqualTo(Text.of("For calls to the hotline."));
    assertThat(card.channels()).containsExactly("phone");
  }

  @Test
  void read_percents_exactRatios() {
    assertThat(card.scoring().passMark()).isEqualTo("0.8");
    assertThat(card.scoring().bands())
        .extracting(band -> band.from().toString())
        .containsExactly("0.9", "0.8", "0");
    Scorecard odd =
        CardJson.good().with("\"passMark\": 80", "\"passMark\": 66.666667").read().orThrow();
    assertThat(odd.scoring().passMark()).isEqualByComparingTo("0.66666667");
  }

  @Test
  void read_namedScale_itsOptionsInTheQuestion() {
    assertThat(kindOf("tone"))
        .isEqualTo(
            new QuestionKind.Rating(
                List.of(
                    new Option(
                        "poor",
                        BigDecimal.ZERO,
                        null,
                        Text.of("Interrupts or talks over the customer")),
                    Option.of("fair", 50),
                    new Option(
                        "good",
                        new BigDecimal(100),
                        new Text(Map.of("en", "Good", "de", "Gut")),
                        null))));
  }

  @Test
  void read_eachType_itsKind() {
    assertThat(kindOf("greeting")).isEqualTo(QuestionKind.YesNo.PLAIN);
    assertThat(kindOf("recap"))
        .isEqualTo(new QuestionKind.YesNo(List.of(Option.of("yes", 0), Option.of("no", 1))));
    assertThat(kindOf("escalated"))
        .isEqualTo(
            new QuestionKind.Choice(
                List.of(
                    new Option("needed", null, null, null),
                    new Option("not needed", null, null, null))));
    assertThat(kindOf("steps"))
        .isEqualTo(
            new QuestionKind.MultipleChoice(
                List.of(Option.of("asked", 2), Option.of("tested", 2)), new BigDecimal(3)));
    assertThat(kindOf("speed"))
        .isEqualTo(
            new QuestionKind.Numeric(
                "s",
                List.of(
                    new NumberRange("fast", null, new BigDecimal(600), new BigDecimal(100)),
                    new NumberRange("fair-enough", null, new BigDecimal(900), new BigDecimal(50)),
                    new NumberRange("slow", null, null, BigDecimal.ZERO))));
    assertThat(kindOf("remark")).isEqualTo(new QuestionKind.FreeText());
    assertThat(kindOf("call-back")).isEqualTo(new QuestionKind.Day());
  }

  @Test
  void read_unitByLanguage_isWrittenSo() {
    String json =
        """
        {"id": "c", "version": "1.0.0", "title": "C", "sections": [{"id": "s", "title": "S", "questions": [
          {"id": "n", "ask": "N?", "type": "number", "unit": {"en": "calls", "de": "Anrufe"},
           "ranges": [{"id": "any", "score": 1}]}]}]}
        """;
    Scorecard read = JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();

    assertThat(((QuestionKind.Numeric) read.questions().get(0).kind()).unit())
        .isEqualTo(new Text(Map.of("en", "calls", "de", "Anrufe")));
    assertThat(JsonScorecards.write(read)).contains("\"unit\"", "\"Anrufe\"");
  }

  @Test
  void read_sectionsAndQuestions_policiesAndAutoFails() {
    assertThat(card.sections().get(1).notApplicable()).isEqualTo(NotApplicablePolicy.AWARD);
    assertThat(card.sections().get(1).sections().get(0).method()).isEqualTo(Method.POINTS);
    assertThat(card.sections().get(0).method()).isNull();
    Question verified = card.questions().get(1);
    assertThat(verified.weight()).isEqualTo("2");
    assertThat(verified.guidance()).isEqualTo(Text.of("Two of three identifiers."));
    assertThat(verified.autoFail())
        .containsExactly(
            new AutoFail(List.of("no"), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO));
    assertThat(card.questions().get(3).allowNotApplicable()).isTrue();
    assertThat(card.scoring().unanswered()).isEqualTo(UnansweredPolicy.REJECT);
  }

  @Test
  void read_tests_answersOfEachType() {
    ScorecardTest test = card.tests().get(0);

    assertThat(test.answers())
        .containsEntry("verified", Answer.of("no"))
        .containsEntry("escalated", Answer.notApplicable())
        .containsEntry("steps", Answer.of(List.of("asked")))
        .containsEntry("speed", new Answer.Quantity(new BigDecimal("300.5")));
    assertThat(test.expect())
        .isEqualTo(
            new ScorecardTest.Expected(Outcome.AUTO_FAILED, BigDecimal.ZERO, "Needs coaching"));
  }

  @Test
  void read_sameBytesTwice_equalCards() {
    assertThat(CardJson.good().read().orThrow()).isEqualTo(card);
  }

  @Test
  void read_tenMistakes_tenProblemsOnTheirLines() {
    CardJson bad =
        CardJson.good()
            .with("\"version\": \"1.2.0\",", "\"version\": \"1.2\",")
            .with("\"passMark\": 80,", "\"passMark\": \"80\",")
            .with("{\"value\": \"fair\", \"score\": 50}", "{\"value\": \"poor\", \"score\": 50}")
            .with("\"weight\": 10,", "\"wieght\": 10,")
            .with("\"id\": \"greeting\", \"ask\"", "\"id\": \"greeting\", \"aks\"")
            .with("\"on\": [\"no\"]", "\"on\": [\"never\"]")
            .with("\"scale\": \"quality\"", "\"scale\": \"qualty\"")
            .with("\"to\": 900", "\"from\": 700, \"to\": 900")
            .with("\"id\": \"closing\"", "\"id\": \"opening\"")
            .with("\"escalated\": \"n/a\"", "\"escalted\": \"n/a\"");

    assertThat(bad.read().problems())
        .extracting(problem -> problem.location().line() + " " + problem.code())
        .containsExactly(
            "4 bad-version",
            "12 wrong-type",
            "22 duplicate-option",
            "30 unknown-property",
            "32 unknown-property",
            "39 unknown-option",
            "49 unknown-scale",
            "74 gapped-ranges",
            "83 duplicate-id",
            "106 unknown-question");
  }

  @Test
  void read_unusedScale_checkedAsWell() {
    String spare = "\"scales\": {\n    \"spare\": [{\"value\": \"only\", \"score\": \"1\"}],";

    assertThat(CardJson.good().with("\"scales\": {", spare).problems())
        .containsExactly(
            "card.json:20:14 /scales/spare: a question with 1 option decides nothing; allowed: at least 2 options. Add the missing options. [too-few-options]",
            "card.json:20:42 /scales/spare/0/score: \"score\" is of the wrong type, found \"1\"; allowed: a number. Write it without quotes. [wrong-type]");
  }

  @Test
  void read_scaleOfManyQuestions_itsProblemOnce() {
    String more =
        "{\"id\": \"more\", \"ask\": \"More?\", \"type\": \"rating\", \"scale\": \"quality\", \"weight\": 1},";

    assertThat(
            CardJson.good()
                .with("{\"value\": \"fair\", \"score\": 50}", "{\"value\": \"n/a\"}")
                .with("{\"id\": \"tone\"", more + "\n        {\"id\": \"tone\"")
                .read()
                .problems())
        .extracting(problem -> problem.location().line() + " " + problem.code())
        .containsExactly("22 missing-score", "22 bad-value");
  }

  @Test
  void read_moreThanAThousandQuestions_refused() {
    String question = ", {\"id\": \"q%s\", \"ask\": \"?\", \"type\": \"yes-no\"}";
    StringBuilder more = new StringBuilder("{\"id\": \"q\", \"ask\": \"?\", \"type\": \"yes-no\"}");
    for (int i = 1; i < Scorecard.MAX_QUESTIONS; i++) {
      more.append(question.formatted(i));
    }
    String full = LEAST.replace("{\"id\": \"q\", \"ask\": \"?\", \"type\": \"yes-no\"}", more);

    assertThat(CardJson.problems(full)).isEmpty();
    assertThat(CardJson.problems(full.replace("}]}]}", "}" + question.formatted("-last") + "]}]}")))
        .containsExactly(
            "card.json:1:59 /sections: the card has 1001 questions; allowed: at most 1000. Split it into several cards. [too-many-questions]");
  }

  @Test
  void read_tooManyOfAnything_refusedQuickly() {
    String option = "{\"value\": \"v\"},".repeat(1_001);
    assertThat(codes(CardJson.good().with("{\"value\": \"needed\"},", option).read()))
        .containsExactly("too-many-options");
    String section = "{\"id\": \"x\", \"title\": \"X\"},".repeat(1_001);
    assertThat(
            codes(
                CardJson.good()
                    .with("\"sections\": [\n    {", "\"sections\": [" + section + "{")
                    .read()))
        .containsExactly("too-many-sections");
    String test = "{\"name\": \"x\", \"answers\": {}, \"expect\": {}},".repeat(1_001);
    assertThat(CardJson.good().with("\"tests\": [", "\"tests\": [" + test).problems())
        .containsExactly(
            "card.json:99:12 /tests: \"tests\" has 1002 entries; allowed: at most 1000. Split it. [too-many-entries]");
    String languages = "\"xx\": \"x\",".repeat(1_000);
    assertThat(
            codes(
                CardJson.good()
                    .with("\"title\": {\"en\": \"Inb", "\"title\": {" + languages + "\"en\": \"Inb")
                    .read()))
        .containsExactly("too-many-entries");
    assertThat(CardJson.problems("{\"x\":[" + "1,".repeat(200_000) + "1]}"))
        .containsExactly(
            "card.json:1:400003: there are too many values; allowed: at most 200000. Split the file into several. [too-many-values]");
    String long400 = "n".repeat(400);
    assertThat(CardJson.problems("{\"%s\": {\"%s\": [{\"%s\": 1}]}}".replace("%s", long400)))
        .containsExactly(
            "card.json:1:813: the name is too long, with those around it; allowed: at most 1000 characters together. Choose shorter ones. [name-too-long]");
    assertThat(CardJson.problems("{\"%s\": 1, \"%s\": 2, \"%s\": 3}".replace("%s", long400)))
        .noneMatch(problem -> problem.contains("name-too-long"));
  }

  @Test
  void read_optionsInAll_limited() {
    String option = "{\"value\": \"v%s\", \"score\": 1}";
    StringBuilder scale = new StringBuilder(option.formatted("a"));
    for (int i = 1; i < 250; i++) {
      scale.append(",").append(option.formatted(String.valueOf(i)));
    }
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < 81; i++) {
      questions
          .append("{\"id\": \"q")
          .append(i)
          .append("\", \"ask\": \"?\", \"type\": \"rating\", \"scale\": \"x\", \"weight\": 1},");
    }
    assertThat(
            CardJson.good()
                .with("\"scales\": {", "\"scales\": {\"x\": [" + scale + "],")
                .with("{\"id\": \"greeting\"", questions + "{\"id\": \"greeting\"")
                .problems())
        .containsExactly(
            "card.json:26:15 /sections: the card has 20266 options and ranges; allowed: at most 20000. Split it into several cards. [too-many-options]");
  }

  @Test
  void read_thousandsOfMistakes_countedNotListed() {
    String unknown = "\"x%s\": 1, ";
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 5_000; i++) {
      many.append(unknown.formatted(i));
    }
    List<Problem> problems = CardJson.read(LEAST.replaceFirst("\\{", many.toString())).problems();

    assertThat(problems).hasSize(SourceProblems.MAX_PROBLEMS + 1);
    assertThat(problems.get(SourceProblems.MAX_PROBLEMS).text())
        .isEqualTo(
            "card.json:3:1: 4000 more problems are not listed. Correct those above first. [too-many-problems]");
  }

  private QuestionKind kindOf(String id) {
    return card.questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  private static List<String> codes(Checked<?> checked) {
    return checked.problems().stream().map(Problem::code).toList();
  }
}
