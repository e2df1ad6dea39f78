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
    assertThat(draft.guesses())
        .contains("Line 1: one row above the header left out: 'Our QA'.");
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
