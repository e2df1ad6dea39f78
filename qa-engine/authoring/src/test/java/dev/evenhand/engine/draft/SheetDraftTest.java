package dev.evenhand.engine.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.layout.CardLayout;
import dev.evenhand.engine.scoring.TestVerdict;
import dev.evenhand.engine.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetDraftTest {
  private static final String GOOD =
      """
      section,question,weight,answers,guidance,critical,auto-fail,owner
      Opening,Did the agent greet the caller?,10,yes/no,Name and company.,,,ana
      ,Was the caller verified?,20,yes/no/n/a,,compliance,yes,ana
      Resolution,How well was it explained?,30,1-5,,,,ben
      ,Was it solved?,"37,5",open=0; partly=50; solved=100,,x,open,ben
      ,Anything else?,,text,,,,
      """;

  @Test
  void table_ofQuestions_isACardThatValidates_withTestsThatPass() throws IOException {
    CardDraft draft = read(GOOD).orThrow();
    String json = draft.json("x").orThrow();

    Scorecard card = JsonScorecards.read("x", json.getBytes(UTF_8)).orThrow();
    assertThat(card).isEqualTo(draft.card());
    assertThat(card.questions())
        .extracting(Question::id)
        .containsExactly("greet-caller", "caller-verified", "explained", "solved", "anything-else");
    assertThat(card.sections())
        .extracting(section -> section.weight().toPlainString())
        .containsExactly("30", "67.5");
    assertThat(draft.computed()).isTrue();
    assertThat(TestVerdict.of(card)).hasSize(2).allMatch(TestVerdict::passed);
    assertThat(json)
        .startsWith("{\n  \"$schema\": \"scorecard.schema.json\",\n  \"id\": \"calls\",\n");
    assertThat(CardLayout.of("x", json.getBytes(UTF_8)).orThrow()).isEqualTo(json);
    assertThat(draft.guesses())
        .containsExactly(
            "Line 4, How well was it explained?: 1-5 is read so: \"1\" scores 0, \"5\" 100, and what is between evenly.",
            "Line 5: \"open\" fails the card.",
            "Column \"owner\" says nothing of a card.",
            "The pass mark is 80 %: change \"passMark\" if you want another.");
  }

  @Test
  void table_inGerman_isReadAlike() throws IOException {
    Scorecard card =
        read("""
                Bereich;Frage;Gewichtung;Antworten;Hinweise;Kritisch;K.O.
                Eröffnung;Wurde der Kunde begrüßt?;10 %;ja/nein;Name und Firma;;
                Lösung;Wie gut wurde erklärt?;90 %;schlecht=0; gut
                """
                .replace("schlecht=0; gut", "\"schlecht=0; gut=100\";;nein;ja"))
            .orThrow()
            .card();

    assertThat(card.sections())
        .extracting(section -> section.id())
        .containsExactly("eroeffnung", "loesung");
    assertThat(card.questions().get(0).id()).isEqualTo("kunde-begruesst");
    assertThat(card.questions().get(1).autoFail().get(0).on()).containsExactly("schlecht");
  }

  @Test
  void table_withMistakes_tellsAllWithTheirLines() throws IOException {
    assertThat(
            problems(
                """
                section,question,weight,answers,critical,auto-fail
                Opening,Greeted?,ten,yes/no,,
                ,Tone?,20,whatever,,
                ,Safe?,5,1-5,perhaps,6
                ,,5,,,
                ,Last?,,yes/no,,
                """))
        .containsExactly(
            "t.csv:2 weight: this is no weight, found \"ten\". Write a number such as 10; 0 shows the"
                + " question without scoring it. [weight-unclear]",
            "t.csv:3 answers: what the question is answered with can't be told, found \"whatever\"."
                + " Write \"yes/no\", \"1-5\", \"poor=0; fair=50; good=100\", \"text\" or \"date\","
                + " and \"n/a\" among them. Other numbers and counts are written into the card"
                + " afterwards. [answers-unclear]",
            "t.csv:4 critical: whether the question is critical can't be told, found \"perhaps\"."
                + " Write yes or no, or customer, business or compliance. [critical-unclear]",
            "t.csv:4 auto-fail: what fails the card can't be told, found \"6\". Write yes for its"
                + " worst answer, no, or the answers that do. [auto-fail-unclear]",
            "t.csv:5 question: the row has no question. Write it, or remove the row."
                + " [question-missing]",
            "t.csv:6 weight: the question has no weight. Write a number such as 10; 0 shows the"
                + " question without scoring it. [weight-unclear]");
  }

  @Test
  void table_withoutQuestions_saysWhichColumnsItHas() throws IOException {
    assertThat(problems("name,score\nana,5\n"))
        .containsExactly(
            "t.csv:1: no column holds questions, found name, score. Name one \"question\", and others"
                + " section, weight, answers, guidance, critical and auto-fail. Use qa's option"
                + " --header-row if another row names them. [no-question-column]");
    assertThat(problems("question,answers\nAnything?,text\n"))
        .containsExactly(
            "t.csv: the table has no question that is scored. Write a row for each, with the question"
                + " in its column. [no-questions]");
  }

  @Test
  void table_ofQuestionsAlone_isGuessedAloud() throws IOException {
    assertThat(read("question\nGreeted?\nSolved?\n").orThrow().guesses())
        .containsExactly(
            "Questions before the first section stand in one called \"Questions\".",
            "Line 2 says no answers: yes or no.",
            "Line 3 says no answers: yes or no.",
            "No column of weights: every question weighs 1.",
            "The pass mark is 80 %: change \"passMark\" if you want another.");
  }

  @Test
  void titlesOfSections_inRowsOfTheirOwn_areSections() throws IOException {
    CardDraft draft =
        read("""
            Nr.;Frage;Gewichtung (%);K.O.-Kriterium
            Begrüßung;;;
            1;Firma genannt?;5 %;
            2;Name genannt?;5 %;
            3;Lösung;;
            4;Anliegen gelöst?;60 %;
            5;Datenschutz eingehalten?;30 %;ja
            """)
            .orThrow();

    assertThat(shares(draft)).containsExactly("Begrüßung=10", "Lösung=90");
    assertThat(draft.card().questions()).hasSize(4);
    assertThat(draft.guesses())
        .contains("Line 5, Lösung: alone in its row, so taken for the title of a section.");
  }

  @Test
  void pointsAndWeightsOfSections_areReadByTheirNames() throws IOException {
    assertThat(
            shares(
                read("Category,Criteria,Max Points\nA,One?,5\n,Two?,10\nB,Three?,35\n").orThrow()))
        .containsExactly("A=15", "B=35");
    assertThat(
            shares(
                read("""
                    Section,Section weight,Question,Weight (%)
                    A,20%,One?,50
                    ,,Two?,50
                    B,80%,Three?,100
                    """)
                    .orThrow()))
        .containsExactly("A=20", "B=80");
    assertThat(
            problems(
                """
                Section,Section weight,Question
                A,much,One?
                B,80,Two?
                B,70,Three?
                """))
        .containsExactly(
            "t.csv:2 section-weight: this is no weight of a section, found \"much\". Write one number"
                + " for each section, such as 20. [weight-unclear]",
            "t.csv:4 section-weight: section 'B' has another weight above, found \"70\". Write one"
                + " number for each section, such as 20. [weight-unclear]");
  }

  @Test
  void scales_whoseOrderIsOpen_areDoubtsOfTheirOwn() throws IOException {
    CardDraft draft =
        read("question,answers\nHow was it?,Blue/Pink\nTone?,5/4/3\nErrors,0/1/2\n").orThrow();

    assertThat(draft.doubts())
        .containsExactly(
            "Line 2, How was it?: Blue/Pink is read with the best last: \"Blue\" scores 0, \"Pink\""
                + " 100. Turn the scores round if it is not so.",
            "Line 4, Errors: 0/1/2 is read with less as better: \"0\" scores 100, \"2\" 0, and what"
                + " is between evenly. Turn the scores round if it is not so.");
    assertThat(draft.guesses())
        .contains(
            "Line 3, Tone?: 5/4/3 is read so: \"5\" scores 100, \"3\" 0, and what is between"
                + " evenly.");
  }

  @Test
  void yesToWhatNobodyWants_isDoubted() throws IOException {
    CardDraft draft =
        read("question,auto-fail\nRude behaviour,yes\nErrors corrected?,\nGreeted?,\n").orThrow();

    assertThat(draft.doubts())
        .containsExactly(
            "Line 2, Rude behaviour: yes/no is read with yes as better: \"yes\" scores 100, \"no\" 0."
                + " Turn the scores round if it is not so.",
            "Line 2, auto-fail yes: \"no\" fails the card, as the worst answer. If \"yes\" is what"
                + " fails it, write its answers as \"yes=0; no=100\".");
  }

  @Test
  void numbersOfItems_areNotTheQuestion() throws IOException {
    CardDraft draft =
        read("""
            Item,Description,Weighting,Fatal
            1.1,Opens the call,0.1,Non-fatal
            1.2,Confirms identity,0.3,Fatal
            Total,,0.4,
            """)
            .orThrow();

    assertThat(asked(draft)).containsExactly("Opens the call", "Confirms identity");
    assertThat(draft.card().questions().get(0).autoFail()).isEmpty();
    assertThat(draft.card().questions().get(1).autoFail().get(0).on()).containsExactly("no");
    assertThat(draft.guesses())
        .contains("Column \"Item\" only numbers the rows, so \"Description\" is the question.");
    assertThat(asked(read("Item,Criteria\nQ1,Greeted?\nQ2,Solved?\n").orThrow()))
        .containsExactly("Greeted?", "Solved?");
    assertThat(asked(read("Question,Weight,Answers\nQ1,5,yes/no\n").orThrow()))
        .containsExactly("Q1");
  }

  @Test
  void columns_asTheyAreCalledInCallCentres_areRead() throws IOException {
    CardDraft draft =
        read("""
            Sr No,Parameter,Sub Parameter,Weightage,Rating Scale,ZTP
            1,Call Opening,Greeting,5 pts,Y/N/NA,N
            ,,Branding,5 points,Y/N/NA,N
            2,Call Handling,Rude behaviour,10,Y/N,Y
            """)
            .orThrow();

    assertThat(asked(draft)).containsExactly("Greeting", "Branding", "Rude behaviour");
    assertThat(shares(draft)).containsExactly("Call Opening=10", "Call Handling=10");
    assertThat(draft.card().questions().get(2).autoFail()).hasSize(1);
    assertThat(asked(read("Attribute,Score\nGreeting,5\n").orThrow())).containsExactly("Greeting");
    assertThat(asked(read("Line Item,Points\nGreeting,5\n").orThrow())).containsExactly("Greeting");
  }

  @Test
  void weightBesideTheTitleOfASection_isThatOfTheSection() throws IOException {
    CardDraft draft =
        read("""
            Section,Question,Weight
            Opening,,10%
            ,Greeting,50%
            ,Branding,50%
            Solving,,90%
            ,Solution,100%
            """)
            .orThrow();

    assertThat(shares(draft)).containsExactly("Opening=10", "Solving=90");
    assertThat(draft.card().questions()).hasSize(3);
  }

  private static List<String> asked(CardDraft draft) {
    return draft.card().questions().stream().map(question -> question.ask().in("en")).toList();
  }

  private static List<String> shares(CardDraft draft) {
    return draft.card().sections().stream()
        .map(section -> section.title().in("en") + "=" + section.weight().toPlainString())
        .toList();
  }

  private static List<String> problems(String table) throws IOException {
    return read(table).problems().stream().map(Problem::text).toList();
  }

  private static Checked<CardDraft> read(String table) throws IOException {
    return SheetDraft.read(
        new ByteArrayInputStream(table.getBytes(UTF_8)),
        "t.csv",
        SheetReader.ofDefaults(),
        "calls",
        "Our calls");
  }
}
