package dev.evenhand.engine.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as those who lead reviewers keep them, which say more than a row for each question. */
class UsualSheetTest {
  @Test
  void names_belowATitle_areFound_thoughAsManyRowsAreTitlesOfSections() throws IOException {
    CardDraft draft =
        read("""
            Our QA;;;;;
            Section;Question;Points;Answers;KO;Notes
            1. OPENING;;;;;
            ;Greeting;5;Yes/No;;
            2. SOLUTION;;;;;
            ;Right?;5;Yes/No;;
            3. TONE;;;;;
            ;Friendly?;5;Yes/No;;
            """)
            .orThrow();

    assertThat(draft.card().sections())
        .extracting(section -> section.title().in("en"))
        .containsExactly("1. OPENING", "2. SOLUTION", "3. TONE");
    assertThat(draft.guesses()).contains("Line 1: one row above the header left out: 'Our QA'.");
  }

  @Test
  void autoFail_namesAnAnswer_orIsAMark_andYesThatMayBeBothIsTold() throws IOException {
    CardDraft draft =
        read("""
            question,answers,KO
            Leaked?,Yes/No,yes
            Leaked again?,yes=0; no=100,yes
            Solved?,0/15/30,x
            Tone?,bad/fair/good,fair
            Safe?,Yes/Partly/No,yes
            Kept?,yes/no,no
            """)
            .orThrow();

    assertThat(draft.card().questions())
        .extracting(asked -> asked.autoFail().stream().flatMap(rule -> rule.on().stream()).toList())
        .containsExactly(
            List.of("no"), List.of("yes"), List.of("0"), List.of("fair"), List.of("No"), List.of());
    assertThat(draft.guesses())
        .contains(
            "Line 3: \"yes\" fails the card.",
            "Line 4: \"0\" fails the card.",
            "Line 5: \"fair\" fails the card.");
    assertThat(draft.doubts())
        .contains(
            "Line 2, auto-fail yes: \"no\" fails the card, as the worst answer. If \"yes\" is what"
                + " fails it, write its answers as \"yes=0; no=100\".",
            "Line 6, auto-fail yes: \"No\" fails the card, as the worst answer. If \"Yes\" is what"
                + " fails it, write its answers as \"Yes=0; No=100\".");
  }

  @Test
  void columnOfAnswersThatFail_takesYesAndNoForAnswers() throws IOException {
    CardDraft draft = read("question,auto-fail on\nLeaked?,yes\nSolved?,no\nKind?,\n").orThrow();

    assertThat(draft.card().questions())
        .extracting(asked -> asked.autoFail().stream().flatMap(rule -> rule.on().stream()).toList())
        .containsExactly(List.of("yes"), List.of("no"), List.of());
  }

  @Test
  void noAlone_amongAutoFails_isToldAsNothing() throws IOException {
    assertThat(read("question,KO\nSolved?,no\nKind?,no\n").orThrow().doubts())
        .contains(
            "\"No\" among the auto-fails (line 2, 3) was taken for: nothing fails the card."
                + " If the answer no fails it, call the column \"auto-fail on\".");
  }

  @Test
  void scoresThatRiseOrFall_areAScale_andOthersAChoice() throws IOException {
    assertThat(
            read("""
                question,answers
                A?,poor=0; fair=50; good=100
                B?,good=100; fair=50; poor=0
                C?,red=0; green=100; blue=50
                D?,yes=0; no=100
                """)
                .orThrow()
                .card()
                .questions())
        .extracting(asked -> asked.kind().type())
        .containsExactly("rating", "rating", "choice", "yes-no");
  }

  @Test
  void rowOfThePassMark_isNoQuestion() throws IOException {
    CardDraft draft =
        read("Section,Question,Weight\nA,Greeting?,50\nB,Tone?,50\n,Pass mark,85%\n").orThrow();

    assertThat(draft.card().questions()).hasSize(2);
    assertThat(draft.card().scoring().passMark()).isEqualByComparingTo("0.85");
    assertThat(draft.guesses()).containsOnlyOnce("Line 4: the pass mark is 85 %.");
  }

  @Test
  void questionCalledLikeAPassMark_staysOne() throws IOException {
    assertThat(
            read("Section,Question,Weight\nA,Target,50%\nB,Pass mark told?,50%\n")
                .orThrow()
                .card()
                .questions())
        .hasSize(2);
  }

  @Test
  void total_thatIsNotTheSum_isDoubted() throws IOException {
    String table = "Section,Question,Weight\nA,Greeting?,33\nA,Solved?,33\nB,Tone?,33\n,Total,";

    assertThat(read(table + "100\n").orThrow().doubts())
        .containsExactly(
            "Line 5, Total: it says 100, but the questions above weigh 99 together. Look for a wrong"
                + " weight.");
    assertThat(read(table + "99\n").orThrow().doubts()).isEmpty();
  }

  @Test
  void fraction_besidePercents_isRefused() throws IOException {
    assertThat(problems("Section,Question,Weight\nA,Greeting?,0.3\nA,Solved?,30%\nB,Tone?,40\n"))
        .containsExactly(
            "t.csv:2 weight: this is a fraction, and other weights are percents, found \"0.3\"."
                + " Write all of them alike, such as 30% for 0.3. [weight-unclear]");
  }

  @Test
  void numbersAndCounts_areScoredByTheirValueOrForEach() throws IOException {
    CardDraft draft =
        read("question,points,answers\nTone?,5,0-10 half points\nTypos,10,-2 per typo\n").orThrow();

    assertThat(draft.json("x").orThrow())
        .contains("\"scoredBy\": \"value\"", "\"step\": 0.5", "\"perCount\": -2", "\"max\": 10");
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
