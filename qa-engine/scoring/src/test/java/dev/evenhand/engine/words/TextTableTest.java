package dev.evenhand.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static TextTable table() {
    return TextTable.dense("  ", "wrl")
        .head(List.of("", "same answer", ""))
        .row("Did the agent greet the caller with the company's name?", "93 %", "Unclear")
        .row("Total score", "", "Reliable");
  }

  @Test
  void text_linesThatFit_staySingle() {
    assertThat(table().within(100).text())
        .isEqualTo(
            """
                                                                       same answer
              Did the agent greet the caller with the company's name?         93 %  Unclear
              Total score                                                           Reliable
            """);
  }

  @Test
  void text_linesTooLong_breaksHeadsFirst_thenCellsBetweenWords() {
    assertThat(table().within(79).text())
        .isEqualTo(
            """
                                                                         same
                                                                       answer
              Did the agent greet the caller with the company's name?    93 %  Unclear
              Total score                                                      Reliable
            """);
    assertThat(table().within(52).text())
        .isEqualTo(
            """
                                                  same
                                                answer
              Did the agent greet the caller      93 %  Unclear
                with the company's name?
              Total score                               Reliable
            """);
  }

  @Test
  void text_nothingLeftToTake_isLongerThanAskedFor() {
    assertThat(table().within(10).text().lines().skip(2).toList())
        .startsWith("  Did the agent greet     93 %  Unclear", "    the caller with");
  }

  @Test
  void text_wordLongerThanItsColumn_isBroken_andWholeAllTheSame() {
    String id = "0123456789".repeat(5);

    String text = TextTable.dense("", "wl").within(40).row(id, "x").text();

    assertThat(text.lines().map(String::length).toList()).allMatch(length -> length <= 40);
    assertThat(text.replaceAll("[ x\n]", "")).isEqualTo(id);
  }

  @Test
  void text_cellFurtherIn_goesOnFurtherIn() {
    assertThat(TextTable.dense("", "w").within(20).row("  one two three four five six").text())
        .isEqualTo("  one two three four\n    five six\n");
  }
}
