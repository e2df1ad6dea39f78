package dev.evenhand.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
  private static final String TEXT = "Name;Stra\u00dfe\nJ\u00fcrgen;Am S\u00fcdtor\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', false",
    "UTF-8, \uFEFF, false",
    "UTF-16LE, \uFEFF, false",
    "UTF-16BE, \uFEFF, false",
    "UTF-16LE, '', true",
    "UTF-16BE, '', true",
    "windows-1252, '', true"
  })
  void encodings_areSeen_andToldUnlessMarkedOrUtf8(String name, String mark, boolean told)
      throws IOException {
    byte[] bytes = (mark + TEXT).getBytes(Charset.forName(name));

    Opened opened = Opened.of(bytes, SheetReader.ofDefaults().withDelimiter(';'));

    assertThat(opened.names()).containsExactly("Name", "Stra\u00dfe");
    assertThat(opened.rows()).containsExactly(List.of("J\u00fcrgen", "Am S\u00fcdtor"));
    assertThat(opened.codes().contains("encoding-guessed")).isEqualTo(told);
  }

  @Test
  void anEncodingThatIsSaid_isNotGuessed() throws IOException {
    byte[] bytes = "a,b\n\u0436,2\n".getBytes(Charset.forName("windows-1251"));

    Opened opened =
        Opened.of(bytes, SheetReader.ofDefaults().withEncoding(Charset.forName("windows-1251")));

    assertThat(opened.rows()).containsExactly(List.of("\u0436", "2"));
    assertThat(opened.codes()).isEmpty();
  }

  @Test
  void textThatStopsBeingUtf8_isRefusedWithItsLine_notGuessed() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 20_000; i++) {
      text.append(i).append(",x\n");
    }
    text.append("1,\u00fc\n");
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);

    Opened opened = Opened.of(bytes, SheetReader.ofDefaults());

    assertThat(opened.sheet().broken().map(Problem::code)).contains("not-utf-8");
    assertThat(opened.codes()).isEmpty();
  }

  @Test
  void textOfTwoEncodings_isNotTakenForWindows1252() throws IOException {
    byte[] utf8 = "a,b\n\u00fc,1\n".getBytes(StandardCharsets.UTF_8);
    byte[] latin = "\u00fc,2\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = java.util.Arrays.copyOf(utf8, utf8.length + latin.length);
    System.arraycopy(latin, 0, both, utf8.length, latin.length);

    assertThat(Opened.open(both, SheetReader.ofDefaults()).problems())
        .extracting(Problem::code)
        .containsExactly("not-utf-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a,b|1,2 ! ",
        "a;b|1;2 ! delimiter-guessed",
        "a\tb|1\t2 ! delimiter-guessed",
        "a;b|'1,5';'2,5'|1,5;2,5 ! delimiter-guessed",
        "a,b|'x;y;z',1|'x;y;z',2 ! ",
        "sep=;|a;b|1;2 ! delimiter-declared"
      })
  void delimiters_areSeenOutsideQuotes(String text, String code) throws IOException {
    Opened opened = Opened.of(text.replace('|', '\n').replace('\'', '"'));

    assertThat(opened.names()).containsExactly("a", "b");
    assertThat(opened.rows()).allSatisfy(row -> assertThat(row).hasSize(2));
    assertThat(opened.codes()).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void titlesAboveTheHeader_areLeftOut_andLinesStayThoseOfTheFile() throws IOException {
    Opened opened = Opened.of("Ratings of May\nTeam,North,,\n\nid,a,b,c\n1,2,3,4\n2,2,3,4\n");

    assertThat(opened.names()).containsExactly("id", "a", "b", "c");
    assertThat(opened.lines()).containsExactly(5, 6);
    assertThat(opened.sheet().guesses())
        .extracting(Problem::text)
        .containsExactly(
            "t:1: 2 rows above the header left out: 'Ratings of May'. Use qa's option"
                + " --header-row if another row"
                + " names the columns. [title-rows]");
  }

  @Test
  void theHeaderRow_canBeSaid() throws IOException {
    Opened opened =
        Opened.of(
            "x,y\na,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
            SheetReader.ofDefaults().withHeaderRow(2));

    assertThat(opened.names()).containsExactly("a", "b");
    assertThat(opened.rows()).containsExactly(List.of("1", "2"));
    assertThat(opened.codes()).isEmpty();
    assertThat(
            Opened.open(
                    "x,y\n".getBytes(StandardCharsets.UTF_8),
                    SheetReader.ofDefaults().withHeaderRow(7))
                .problems())
        .extracting(Problem::code)
        .containsExactly("header-missing");
  }

  @Test
  void blankRowsAndRepeatedHeaders_areNoRows() throws IOException {
    Opened opened = Opened.of("a,b\n1,2\n,,\n\u00a0,\n\na,b\n3,4\n");

    assertThat(opened.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(opened.codes()).containsExactly("repeated-header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Average,,81.2", ",Summe:,81", "Gesamt,3,9", "Made by the reporting tool,,"})
  void totalsAndNotesAtTheEnd_areLeftOutAndTold_unlessKept(String last) throws IOException {
    String text = "item,rater,value\nc1,1,5\nc2,2,4\n" + last + "\n";

    Opened opened = Opened.of(text);
    Opened kept =
        Opened.of(text.getBytes(StandardCharsets.UTF_8), SheetReader.ofDefaults().withTotals());

    assertThat(opened.rows()).hasSize(2);
    assertThat(opened.codes()).hasSize(1);
    assertThat(kept.rows()).hasSize(3);
    assertThat(kept.codes()).isEmpty();
  }

  @Test
  void aRowCalledTotal_thatOthersFollowOrThatTellsAsMuch_isARow() throws IOException {
    assertThat(Opened.of("item,rater,value\nTotal,,5\nc1,ana,4\n").rows()).hasSize(2);
    assertThat(Opened.of("item,rater,value\nc1,ana,4\nTotal,ana,5\n").rows()).hasSize(2);
  }

  @Test
  void noBreakSpacesAroundCells_areNoPartOfThem() throws IOException {
    assertThat(Opened.of("a,b\n\u00a0x\u202f, y \n").rows()).containsExactly(List.of("x", "y"));
  }

  @Test
  void jsonThatIsCutOff_isToldWithItsLine() throws IOException {
    Opened opened = Opened.of("{\"a\":1}\n{\"a\":2,");

    assertThat(opened.rows()).containsExactly(List.of("1"), List.of());
    assertThat(opened.problems()).extracting(problem -> problem.location().line()).contains(2);
  }

  @Test
  void jsonOfWhichARowIsBroken_isReadOn_withItsProblem() throws IOException {
    Opened opened =
        Opened.of(
            """
            {"a":1}
            oops
            {"a":2
            {"a":3}
            {"a":"4
            {"a":5, "a":6}
            {"a":7}
            """);

    assertThat(opened.rows())
        .containsExactly(
            List.of("1"), List.of(), List.of(), List.of("3"), List.of(), List.of(), List.of("7"));
    assertThat(opened.problems())
        .extracting(Problem::code)
        .containsExactly("not-an-object", "not-json", "not-json", "duplicate-key");
    assertThat(opened.problems().get(3).text())
        .isEqualTo("t:6: 'a' stands twice in the object. Remove one of the two. [duplicate-key]");
  }

  @Test
  void jsonListWithoutAnEnd_isTold() throws IOException {
    Opened opened = Opened.of("[{\"a\":1},{\"a\":2}");

    assertThat(opened.rows()).hasSize(2);
    assertThat(opened.sheet().broken().map(Problem::text))
        .contains(
            "t:1: the file ends before its list is closed, so rows may be missing. Get the whole"
                + " file; if it is whole, add the ]. [list-not-closed]");
    assertThat(Opened.of("[{\"a\":1}]").sheet().broken()).isEmpty();
  }

  @Test
  void whatIsNoTable_isRefusedByWhatItIs() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    byte[] binary = {1, 2, 0, 3, 0, 0, 0, 0, 9, 9, 9, 9};

    assertThat(Opened.open(old, SheetReader.ofDefaults()).problems())
        .extracting(Problem::code)
        .containsExactly("old-workbook");
    assertThat(Opened.open(binary, SheetReader.ofDefaults()).problems())
        .extracting(Problem::code)
        .containsExactly("not-text");
    assertThat(Opened.open(new byte[0], SheetReader.ofDefaults()).problems())
        .extracting(Problem::code)
        .containsExactly("file-empty");
  }

  /** A file as Office kept them, with an entry of this name in its directory. */
  private static byte[] oldOffice(String entry) {
    byte[] file = new byte[1 << 17];
    byte[] begin = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(begin, 0, file, 0, begin.length);
    System.arraycopy(name, 0, file, (1 << 17) - 128, name.length);
    return file;
  }

  @Test
  void filesOfOldOffice_areToldByTheirKind() throws IOException {
    Map<String, String> told =
        Map.of(
            "Workbook", "this is a workbook of the old kind (.xls)",
            "Book", "this is a workbook of the old kind (.xls)",
            "WordDocument", "this is a document of Word (.doc), not a table",
            "PowerPoint Document", "these are slides of PowerPoint (.ppt), not a table",
            "__properties_version1.0", "this is a message of Outlook (.msg), not a table",
            "Bookmark", "this is a file of an old kind of Office, maybe a workbook (.xls)");

    for (Map.Entry<String, String> one : told.entrySet()) {
      assertThat(Opened.open(oldOffice(one.getKey()), SheetReader.ofDefaults()).problems())
          .extracting(Problem::message)
          .containsExactly(one.getValue());
    }
  }

  @Test
  void delimiterOrEncoding_ofAFileThatHasNone_isRefused() throws IOException {
    byte[] json =
        "[{\"item\":\"c1\",\"rater\":\"ana\",\"value\":4}]".getBytes(StandardCharsets.UTF_8);
    SheetReader encoded = SheetReader.ofDefaults().withEncoding(StandardCharsets.ISO_8859_1);

    assertThat(Opened.open(json, SheetReader.ofDefaults().withDelimiter(';')).problems())
        .extracting(Problem::text)
        .containsExactly(
            "t: this is JSON, to which qa's option --delimiter does not apply. Leave it out; or"
                + " give the CSV that it is meant for. [not-delimited]");
    assertThat(Opened.open(new byte[] {'P', 'K', 3, 4}, encoded).problems())
        .extracting(Problem::text)
        .containsExactly(
            "t: this is a workbook, to which qa's option --encoding does not apply. Leave it out;"
                + " or give the CSV that it is meant for. [not-delimited]");
  }

  @Test
  void aWorkbookWithAPassword_isToldApartFromOneOfTheOldKind() throws IOException {
    assertThat(Opened.open(oldOffice("EncryptedPackage"), SheetReader.ofDefaults()).problems())
        .extracting(Problem::text)
        .containsExactly(
            "t: a password locks this file, so it can't be read. Open it with the password and save"
                + " it without one, as .xlsx or as CSV UTF-8. [locked-workbook]");
  }

  @Test
  void aSheetOfAFileThatHasNone_isRefused() throws IOException {
    SheetReader reader = SheetReader.ofDefaults().withSheet("May");

    assertThat(Opened.open("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), reader).problems())
        .extracting(Problem::text)
        .containsExactly(
            "t: this is a text file, which has no sheets. Leave out qa's option --sheet; or name"
                + " the workbook"
                + " (.xlsx) that has them. [no-sheets]");
    assertThat(Opened.open("{\"a\": 1}".getBytes(StandardCharsets.UTF_8), reader).problems())
        .extracting(Problem::code)
        .containsExactly("no-sheets");
  }

  @Test
  void moreColumnsThanASheetHas_areRefused() throws IOException {
    String row = "x,".repeat(1 << 14) + "x\n";

    assertThat(
            Opened.open(row.getBytes(StandardCharsets.UTF_8), SheetReader.ofDefaults()).problems())
        .extracting(Problem::text)
        .containsExactly(
            "t:1: the table has more columns than a sheet can, found 16385; allowed: at most 16384."
                + " Maybe rows and columns are exchanged, or the delimiter is another (qa's"
                + " option --delimiter)."
                + " [too-many-columns]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><meta name=\"generator\" content=\"Evenhand\"><table>"
            + "|this is a report of qa as a web page, not what was rated. Give the file that the"
            + " report was made from. [own-report]",
        "Source r.csv; Ratings 12; Reviewers 2"
            + "|this is a report of qa as text, not what was rated. Give the file that the report"
            + " was made from. [own-report]",
        "<html><body><table><tr><td>item</td>"
            + "|this is a web page (HTML), whatever its name ends with. Open it in a spreadsheet"
            + " program and save it as .xlsx, or as CSV UTF-8. [not-a-table]",
        "<!doctype HTML><html><body>Sign in, please"
            + "|this is a web page (HTML) and no table. Get the export again; maybe a sign-in page"
            + " was saved in its place. [not-a-table]",
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>"
            + "|this is a workbook as XML, as Excel 2003 wrote it. Open it in a spreadsheet program"
            + " and save it as .xlsx, or as CSV UTF-8. [not-a-table]",
        "<ratings><r item=\"1\"/></ratings>"
            + "|this is XML, not a table. Get the data as .xlsx or CSV. [not-a-table]",
        "%PDF-1.7|this is a PDF, not a table. Get the data as .xlsx or CSV. [not-a-table]"
      })
  void pagesAndReports_areNamedAsWhatTheyAre(String text, String told) throws IOException {
    assertThat(refusal("\uFEFF " + text + "\nx,y\n")).isEqualTo("t: " + told);
  }

  @Test
  void tableInMarkdown_isNamed_andCellsPartedByBarsAreNot() throws IOException {
    assertThat(refusal("# Ratings\n\n| item | rater | value |\n|:-----|---|---:|\n| 1 | a | 2 |\n"))
        .isEqualTo(
            "t: this is a table in Markdown, which is not read. Copy it into a spreadsheet program"
                + " and save it as .xlsx, or as CSV UTF-8. [not-a-table]");
    assertThat(Opened.of("item|rater|value\n1|a|---\n2|a|-\n").rows()).hasSize(2);
  }

  @Test
  void totalsWithWordsBehindThem_areTotals_andCallsAreNot() throws IOException {
    assertThat(Opened.of("Call,Ana,Ben\nc1,4,5\nTotal calls,1,1\nAverage score:,4,5\n").rows())
        .containsExactly(List.of("c1", "4", "5"));
    assertThat(Opened.of("Call,Ana,Ben\nc1,4,yes\nTotal refund,5,no\n").rows()).hasSize(2);
  }

  private static String refusal(String text) throws IOException {
    return Opened.open(text.getBytes(StandardCharsets.UTF_8), SheetReader.ofDefaults())
        .problems()
        .get(0)
        .text();
  }
}
