package dev.evenhand.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkbookRowsTest {
  private static final SheetReader READER = SheetReader.ofDefaults();

  @Test
  void cells_readAsTheyAreShown() throws IOException {
    Opened opened =
        Opened.of(
            workbook(
                book -> {
                  Worksheet sheet = book.newWorksheet("Noten");
                  sheet.value(0, 0, "Anruf");
                  sheet.value(0, 1, "Wert");
                  sheet.value(0, 2, "Anteil");
                  sheet.value(0, 3, "Datum");
                  sheet.value(0, 4, "Zeit");
                  sheet.value(0, 5, "gut");
                  sheet.value(2, 0, " A1\u00a0");
                  sheet.value(2, 1, 0.1 + 0.2);
                  sheet.value(2, 2, 0.85);
                  sheet.style(2, 2).format("0%").set();
                  sheet.value(2, 3, LocalDate.of(2026, 11, 3));
                  sheet.style(2, 3).format("dd.mm.yyyy").set();
                  sheet.value(2, 4, LocalDateTime.of(2026, 11, 3, 14, 5));
                  sheet.style(2, 4).format("yyyy-mm-dd hh:mm").set();
                  sheet.value(2, 5, true);
                  sheet.value(3, 0, "A2");
                  sheet.value(3, 1, 7);
                  sheet.style(3, 1).format("[Red]0.00 \"Tage\"").set();
                }),
            READER);

    assertThat(opened.names()).containsExactly("Anruf", "Wert", "Anteil", "Datum", "Zeit", "gut");
    assertThat(opened.rows())
        .containsExactly(
            List.of("A1", "0.30000000000000004", "85%", "2026-11-03", "2026-11-03T14:05", "TRUE"),
            List.of("A2", "7"));
    assertThat(opened.lines()).containsExactly(3, 4);
    assertThat(opened.codes()).isEmpty();
  }

  @Test
  void formulas_readAsTheirResult_andAsThemselvesWithoutOne() throws IOException {
    byte[] book =
        changed(
            xml ->
                xml.replaceFirst(
                    "(<row r=\"2\"[^>]*>).*?</row>",
                    "$1<c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\"><f>X1</f></c>"
                        + "<c r=\"C2\" t=\"str\"><f>IF(A2,1,2)</f><v></v></c>"
                        + "<c r=\"D2\" t=\"str\"><v>end</v></c></row>"));

    assertThat(Opened.of(book, READER).rows()).containsExactly(List.of("2", "=X1", "", "end"));
  }

  @Test
  void ofSeveralSheets_theFirstIsRead_andTold_unlessOneIsAskedFor() throws IOException {
    byte[] book =
        workbook(
            all -> {
              sheet(all, "First", "x");
              sheet(all, "Second", "y");
            });

    Opened first = Opened.of(book, READER);

    assertThat(first.rows()).containsExactly(List.of("x", "1"));
    assertThat(first.sheet().guesses())
        .extracting(Problem::text)
        .containsExactly(
            "t: read the sheet 'First', the first of 2. Use qa's option --sheet for another:"
                + " First, Second. [first-sheet]");
    for (String asked : List.of("Second", "second", "2")) {
      Opened second = Opened.of(book, READER.withSheet(asked));
      assertThat(second.rows()).containsExactly(List.of("y", "1"));
      assertThat(second.codes()).isEmpty();
    }
    assertThat(Opened.open(book, READER.withSheet("Third")).problems())
        .extracting(Problem::text)
        .containsExactly(
            "t: the workbook has no sheet 'Third'. There are First, Second. [sheet-missing]");
  }

  @Test
  void reportOfQa_isNamedAsOne_unlessASheetOfItIsAskedFor() throws IOException {
    byte[] book =
        workbook(
            all -> {
              sheet(all, "Summary", "Reviewers agree");
              sheet(all, "Criteria", "tone");
              sheet(all, "Coefficients", "tone");
            });

    assertThat(Opened.open(book, READER).problems())
        .extracting(Problem::text)
        .containsExactly(
            "t: this is a report of qa, not what was rated. Give the file that it was made from:"
                + " the"
                + " sheet Summary names it as its source. Or name a sheet to read all the same"
                + " (qa's option --sheet Criteria). [own-report]");
    assertThat(Opened.of(book, READER.withSheet("Criteria")).rows())
        .containsExactly(List.of("tone", "1"));
  }

  @Test
  void aWorkbookThatUnfoldsWithoutEnd_isRefused() throws IOException {
    byte[] bomb = changed(xml -> xml.replace("</sheetData>", " ".repeat(3 << 20) + "</sheetData>"));

    assertThat(bomb.length).isLessThan(1 << 16);
    assertThat(codes(bomb)).containsExactly("workbook-too-large");
  }

  @Test
  void aCellBeyondTheLastColumn_isRefusedBeforeItsRowIsMade() throws IOException {
    assertThat(codes(changed(xml -> xml.replace("r=\"B2\"", "r=\"ZZZZZZ2\""))))
        .containsExactly("workbook-too-large");
  }

  @Test
  void damagedWorkbooks_areToldOf() throws IOException {
    byte[] good = changed(xml -> xml);

    assertThat(codes(changed(xml -> xml.replace("</row>", "</rows>"))))
        .containsExactly("broken-workbook");
    assertThat(codes(changed(xml -> xml.replace("t=\"s\"><v>0<", "t=\"s\"><v>x<"))))
        .containsExactly("broken-workbook");
    assertThat(codes(java.util.Arrays.copyOf(good, good.length / 2)))
        .containsExactly("broken-workbook");
  }

  @Test
  void aWorkbookWithoutFormats_isRead_andToldWhereCellsHadSome() throws IOException {
    byte[] plain = withoutFormats(changed(xml -> xml));
    byte[] dated =
        withoutFormats(changed(xml -> xml.replace("<c r=\"B2\"", "<c r=\"B2\" s=\"1\"")));

    assertThat(Opened.of(plain, READER).rows()).containsExactly(List.of("x", "1"));
    assertThat(Opened.of(plain, READER).codes()).isEmpty();
    assertThat(Opened.of(dated, READER).rows()).containsExactly(List.of("x", "1"));
    assertThat(Opened.of(dated, READER).sheet().guesses())
        .extracting(Problem::text)
        .containsExactly(
            "t: the workbook lacks the formats of its cells, so dates and percents are plain"
                + " numbers. Open it in a spreadsheet program, format them again and save it."
                + " [formats-missing]");
  }

  @Test
  void hiddenRows_areRead_andTold() throws IOException {
    assertThat(messages(changed(xml -> xml.replace("<row r=\"2\"", "<row hidden=\"1\" r=\"2\""))))
        .containsExactly(
            "t:2: this row is hidden, and was read like the others. Delete it in a copy of the"
                + " sheet if it does not count. [hidden-rows]");
  }

  @Test
  void severalHiddenRows_areCounted_andBlankOnesAreNone() throws IOException {
    byte[] book =
        workbook(
            all -> {
              Worksheet sheet = all.newWorksheet("S");
              for (int row = 0; row < 6; row++) {
                sheet.value(row, 0, row == 0 ? "item" : "x" + row);
                sheet.value(row, 1, row == 0 ? "value" : "1");
              }
              sheet.hideRow(2);
              sheet.hideRow(4);
              sheet.hideRow(9);
            });

    assertThat(Opened.of(book, READER).rows()).hasSize(5);
    assertThat(messages(book))
        .containsExactly(
            "t:3: 2 rows are hidden, this one first, and were read like the others. Delete them in"
                + " a copy of the sheet if they do not count. [hidden-rows]");
  }

  @Test
  void hiddenColumns_areRead_andToldByTheirLetters() throws IOException {
    byte[] book =
        workbook(
            all -> {
              sheet(all, "Other", "x");
              Worksheet sheet = all.newWorksheet("S");
              for (int column = 0; column < 28; column++) {
                sheet.value(0, column, "name" + column);
                sheet.value(1, column, "x");
              }
              sheet.hideColumn(1);
              sheet.hideColumn(27);
              sheet.hideColumn(40);
            });

    assertThat(Opened.of(book, READER.withSheet("S")).rows().get(0)).hasSize(28);
    assertThat(Opened.of(book, READER.withSheet("S")).sheet().guesses())
        .extracting(Problem::text)
        .containsExactly(
            "t: hidden in the sheet, and read like the others: columns B, AB. Delete them in a copy"
                + " of the sheet if they do not count. [hidden-columns]");
    assertThat(Opened.of(book, READER.withSheet("Other")).codes()).isEmpty();
  }

  private static List<String> messages(byte[] book) throws IOException {
    return Opened.of(book, READER).sheet().guesses().stream().map(Problem::text).toList();
  }

  private static List<String> codes(byte[] book) throws IOException {
    var opened = Opened.open(book, READER);
    if (opened.value().isPresent()) {
      return Opened.of(book, READER).sheet().broken().map(Problem::code).stream().toList();
    }
    return opened.problems().stream().map(Problem::code).toList();
  }

  private static void sheet(Workbook book, String name, String item) {
    Worksheet sheet = book.newWorksheet(name);
    sheet.value(0, 0, "item");
    sheet.value(0, 1, "value");
    sheet.value(1, 0, item);
    sheet.value(1, 1, 1);
  }

  private static byte[] workbook(Consumer<Workbook> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", null)) {
      content.accept(book);
    }
    return bytes.toByteArray();
  }

  /** A workbook with another text in its sheet. */
  private static byte[] changed(UnaryOperator<String> change) throws IOException {
    byte[] book = workbook(all -> sheet(all, "S", "x"));
    return rewritten(
        book, (part, text) -> part.contains("worksheets/") ? change.apply(text) : text);
  }

  private static byte[] withoutFormats(byte[] book) throws IOException {
    return rewritten(
        book,
        (part, text) ->
            part.endsWith("styles.xml")
                ? null
                : text.replaceAll("<(?:Override|Relationship)\\b[^>]*styles[.]xml[^>]*>", ""));
  }

  /** The workbook with other texts in its parts; null for those that it lacks. */
  private static byte[] rewritten(byte[] book, BiFunction<String, String, @Nullable String> change)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get();
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        String changed = change.apply(entry.getName(), text);
        if (changed != null) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          to.write(changed.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return bytes.toByteArray();
  }
}
