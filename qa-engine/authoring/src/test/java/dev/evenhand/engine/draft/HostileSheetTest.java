package dev.evenhand.engine.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Tables that are no tables of questions, or more than a card can hold. */
class HostileSheetTest {
  @Test
  void table_ofAsManyQuestionsAsACardHas_isRead_andOfOneMoreIsRefused() throws IOException {
    String thousand = "question,section\n" + rows(1_000);

    assertThat(read(thousand).orThrow().card().questions()).hasSize(1_000);
    assertThat(problems(thousand + "One more?,S\n"))
        .containsExactly(
            "t.csv:1002: the table goes on with more rows than a card can have; allowed: at most"
                + " 1000 questions. Split it into several cards; or give the sheet of questions,"
                + " not that of reviews. [too-many-questions]");
  }

  @Test
  void table_withoutEnd_isReadNoFurtherThanACardHasRoom() throws IOException {
    byte[] row = "Greeted?\n".getBytes(UTF_8);
    InputStream endless =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return at < row.length
                ? "question\n".charAt((int) at++)
                : row[(int) (at++ % row.length)];
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            for (int i = 0; i < length; i++) {
              bytes[from + i] = (byte) read();
            }
            return length;
          }
        };

    Checked<CardDraft> draft = read(endless);

    assertThat(draft.problems()).extracting(Problem::code).containsExactly("too-many-questions");
  }

  @Test
  void rows_withMoreTextThanAFileOfACard_areRefused() throws IOException {
    String guidance = "g".repeat(900_000);
    String row = "Greeted?," + guidance + "\n";

    assertThat(problems("question,guidance\n" + row.repeat(6)))
        .containsExactly(
            "t.csv:7: the rows above hold more text than a card can. Split it into several cards;"
                + " or give the sheet of questions, not that of reviews. [file-too-large]");
  }

  @Test
  void table_thatBreaksOff_isNoCardOfItsBeginning() throws IOException {
    String open = "question,section\nGreeted?,A\n\"Solved?,A\n" + "b,c\n".repeat(300_000);

    assertThat(problems(open))
        .containsExactly(
            "t.csv:3: the row is longer than 1 MiB, so nothing from it on was read. Maybe a quote is"
                + " not closed: close it, or double a quote within quotes. [row-too-long]");
  }

  @Test
  void columns_byTheThousand_areCountedAndNotAllNamed() throws IOException {
    String others = names("c", 5_000);

    assertThat(read("question," + others + "\nGreeted?\n").orThrow().guesses())
        .hasSize(25)
        .contains(
            "Column \"c19\" says nothing of a card.",
            "Nor do 4980 more columns say anything of it.");
    assertThat(problems(others + "\nx\n").get(0))
        .startsWith("t.csv:1: no column holds questions, found c0, c1, ")
        .contains(", c19 and 4980 more. Name one");
  }

  @Test
  void answers_moreThanAQuestionCanHave_areUnclear() throws IOException {
    String many =
        IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining(";"));

    assertThat(read("question,answers\nWhich?," + many + "\n").problems())
        .extracting(Problem::code)
        .containsExactly("answers-unclear");
  }

  @Test
  void workbook_thatUnfoldsToManyTimesItsSize_isRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] cells = "<c><v>1</v></c>".repeat(1 << 16).getBytes(UTF_8);
      for (int i = 0; i < 80; i++) {
        zip.write(cells);
      }
    }

    assertThat(read(new ByteArrayInputStream(bytes.toByteArray())).problems())
        .extracting(Problem::code)
        .containsExactly("workbook-too-large");
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj("Did they %s?,S\n"::formatted)
        .collect(Collectors.joining());
  }

  private static String names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(","));
  }

  private static List<String> problems(String table) throws IOException {
    return read(table).problems().stream().map(Problem::text).toList();
  }

  private static Checked<CardDraft> read(String table) throws IOException {
    return read(new ByteArrayInputStream(table.getBytes(UTF_8)));
  }

  private static Checked<CardDraft> read(InputStream table) throws IOException {
    return SheetDraft.read(table, "t.csv", SheetReader.ofDefaults(), "calls", "Our calls");
  }
}
