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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a table are questions, titles, sums or none of them: none goes without a word. */
class SheetRowsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total time of hold explained?,80,yes/no",
        "Total price named,80,",
        "Final price told?,80,",
        "Summe der Rechnung erkl\u00e4rt?,10,",
        "Average wait announced?,10,yes/no",
        "Total?,10,",
        "Total,10,yes/no",
        "Overall,10,",
        "Agreement,10,"
      })
  void lastRow_thatMayBeAsked_isAQuestion(String row) throws IOException {
    assertThat(
            read("question,weight,answers\nGreeted?,20,yes/no\n" + row)
                .orThrow()
                .card()
                .questions())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total,100",
        "Grand total:,100 %",
        "Sub-Total,30",
        "Overall score,",
        "Overall,20",
        "Durchschnitt,",
        "Gesamt,100"
      })
  void rowOfASum_isLeftOut_andTold(String row) throws IOException {
    CardDraft draft = read("question,weight\nGreeted?,20\n" + row).orThrow();

    assertThat(draft.card().questions()).hasSize(1);
    assertThat(draft.guesses())
        .contains("Line 3, %s: left out as a sum.".formatted(row.split(",", -1)[0]));
  }

  @Test
  void sum_betweenQuestions_isLeftOutToo() throws IOException {
    CardDraft draft = read("question,points\nA?,5\nSubtotal,5\nB?,5\nGrand total,10\n").orThrow();

    assertThat(draft.card().questions()).hasSize(2);
    assertThat(draft.guesses())
        .contains(
            "Line 3, Subtotal: left out as a sum.", "Line 5, Grand total: left out as a sum.");
  }

  @Test
  void questionsOfTheLastSection_withoutWeight_areRefused() throws IOException {
    assertThat(
            problems(
                """
                Section,Question,Weight,Answers
                Opening,Greeting,10,Yes/No

                Closing,,,
                ,Further help offered?,,
                ,Thanked the customer?,,
                """))
        .containsExactly(
            "t.csv:5 weight: the question has no weight. Write a number such as 10; 0 shows the question"
                + " without scoring it. [weight-unclear]",
            "t.csv:6 weight: the question has no weight. Write a number such as 10; 0 shows the question"
                + " without scoring it. [weight-unclear]");
  }

  @Test
  void lastRow_withoutWeight_isAQuestionThatLacksIt_notATitle() throws IOException {
    assertThat(problems("Question,Max Points\nGreeting,5\nWrap up the call,\n"))
        .containsExactly(
            "t.csv:3 weight: the question has no weight. Write a number such as 10; 0 shows the question"
                + " without scoring it. [weight-unclear]");
  }

  @Test
  void rows_thatAreNoQuestions_areToldWithTheirLines() throws IOException {
    assertThat(
            read("""
                Inbound voice,,
                Section,Question,Weight
                Part one,,
                Opening,Greeting,10
                Section,Question,Weight
                Solving,Solution,90
                Made by the quality team,,
                """)
                .orThrow()
                .guesses())
        .contains(
            "Line 7, Made by the quality team: no question stands below it, so it was left out.",
            "Line 1: one row above the header left out: 'Inbound voice'.",
            "Line 5: the header stands here again, so this row was left out.");
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
