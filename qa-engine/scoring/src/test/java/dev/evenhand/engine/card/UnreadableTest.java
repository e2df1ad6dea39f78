package dev.evenhand.engine.card;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.json.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no card at all: one problem, in words that need no grammar. */
class UnreadableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'id': 'a',}                | 1:12: a comma stands before the closing bracket, found '}'. Remove the comma.",
        "{,'id': 'a'}                | 1:2: a property is missing before this comma, found ','. Remove the comma.",
        "{'id' 'a'}                  | 1:7: a colon is missing after the property name, found '\"'. Add the colon.",
        "{'id': 'a' 'b': 1}          | 1:12: a comma is missing before this, found '\"'. Add the comma.",
        "{'id': [1 2]}               | 1:11: a comma is missing before this, found '2'. Add the comma.",
        "{'id': [1,]}                | 1:11: a comma stands before the closing bracket, found ']'. Remove the comma.",
        "{'id': [,1]}                | 1:9: a value is missing, found ','. Remove the comma, or add the value before it.",
        "{'id': }                    | 1:8: a value is missing, found '}'. Add the value, or remove the comma or name before this.",
        "{id: 1}                     | 1:2: a property name without double quotes, found 'i'. Put it into double quotes.",
        "{'id': yes}                 | 1:8: a text without double quotes, found 'y'. Put it into double quotes.",
        "{'id': True}                | 1:8: JSON writes true and false in small letters, found 'T'. Write true.",
        "{'id': truely}              | 1:8: a text without double quotes, found 't'. Put it into double quotes.",
        "{'id': 1} // end            | 1:11: something follows after the end of the object. Remove it; maybe a bracket closes too early.",
        "{'id': 1, // one            | 1:11: JSON has no comments, found '/'. Remove the comment.",
        "{'id': 01}                  | 1:8: this is not a number of JSON, found '0'. Write 1.",
        "{'id': .5}                  | 1:8: this is not a number of JSON, found '.'. Write 0.5.",
        "{'id': +5}                  | 1:8: this is not a number of JSON, found '+'. Write 5.",
        "{'id': 5.}                  | 1:8: this is not a number of JSON, found '5'. Write 5.",
        "{'id': 5%}                  | 1:9: a number has no percent sign, found '%'. Write 5.",
        "{'id': 5x}                  | 1:9: a letter in a number, found 'x'. Remove it; a text needs double quotes.",
        "{'id': [1}                  | 1:10: the list that begins on line 1 is not closed before this, found '}'. Add the missing ] after what is on line 1.",
        "{'id': 1]                   | 1:9: this bracket does not match '{' of line 1, found ']'. Remove it.",
        "{'id': 1                    | 1:9: the file ends before the object of line 1 is closed. Add the missing }.",
        "{'id': [1                   | 1:10: the file ends before the list of line 1 is closed. Add the missing ]}.",
        "{'id': 'a                   | 1:8: a text does not end on its line, found '\"'. Close it with a double quote; a line break is \\n.",
        "{'id': 'a\tb'}              | 1:10: a control character in a text, found the character U+0009. Write it as \\t or \\u0009.",
        "{'id': 'a\\d'}              | 1:10: no such escape in a text, found '\\'. Write \\\\ for a backslash and \\\" for a quote.",
        "{'id': '\\u12x4'}           | 1:9: no such escape in a text, found '\\'. Write \\\\ for a backslash and \\\" for a quote.",
        "{\u201Cid\u201D: 1}         | 1:2: a curly quote, as word processors write it, found '\u201C'. Replace the curly quotes by straight double quotes (\").",
        "{\u00A0'id': 1}             | 1:2: a blank that is none to JSON, such as a no-break space, found the character U+00A0. Replace it and its like by plain spaces.",
        "}                           | 1:1: this bracket closes nothing, found '}'. Remove it.",
        "id: phone-support           | 1:1: this is not JSON but YAML. Convert it with: yq -o=json FILE.",
        "<card/>                     | 1:1: this is not JSON but XML. Get the data as JSON; maybe a sign-in page was saved.",
      })
  void read_syntaxError_oneProblemInPlainWords(String json, String text) {
    Checked<Scorecard> read = CardJson.read(json.replace('\'', '"'));

    String code = text.startsWith("1:11: something") ? "trailing-content" : "not-json";
    assertThat(CardJson.texts(read)).containsExactly("card.json:" + text + " [" + code + "]");
    assertUnreadable(read);
  }

  @Test
  void read_singleQuotes_saysSo() {
    assertThat(CardJson.problems("{'id': 1}"))
        .containsExactly(
            "card.json:1:2: JSON has no single quotes, found '''. Replace the single quotes around names and texts by double quotes (\"). [not-json]");
  }

  @Test
  void read_textOverTwoLines_whereItBegins() {
    assertThat(CardJson.problems("{\"id\": \"a\\n\", \"b\": \"c\nd\"}"))
        .containsExactly(
            "card.json:1:20: a text can't have a line break, found '\"'. Write \\n in place of each line break, so that the text is on one line. [not-json]");
  }

  @Test
  void read_errorFarDown_lineAndColumnRight() {
    CardJson bad = CardJson.good().with("\"unit\": \"s\",", "\"unit\": \"s\"");

    assertThat(bad.problems())
        .containsExactly(
            "card.json:71:11: a comma is missing before this, found '\"'. Add the comma. [not-json]");
    assertThat(CardJson.problems(CardJson.GOOD.replace("\n", "\r\n").replace("\"s\",", "\"s\"")))
        .isEqualTo(bad.problems());
  }

  @Test
  void read_charactersBeyondAscii_columnsInCharacters() {
    assertThat(CardJson.problems("{\"\u00fc\u20ac\": x}").get(0)).startsWith("card.json:1:8: ");
  }

  @Test
  void read_empty_saysSo() {
    for (String empty : new String[] {"", " \n\t\r\n", "\uFEFF", "\uFEFF\n"}) {
      Checked<Scorecard> read = CardJson.read(empty);
      assertThat(read.problems().get(0).message()).isEqualTo("the file is empty");
      assertThat(read.problems().get(0).code()).isEqualTo("file-empty");
      assertUnreadable(read);
    }
  }

  @Test
  void read_otherJson_notAnObject() {
    assertThat(CardJson.problems("[1, 2]"))
        .containsExactly(
            "card.json:1:1: this is JSON, but not an object, found a list. Begin with { and end with }. [not-an-object]");
    assertThat(CardJson.problems("\"card\"")).singleElement().asString().contains("found a text");
    assertThat(CardJson.problems("5")).singleElement().asString().contains("found a number");
    assertThat(CardJson.problems("null")).singleElement().asString().contains("found null");
    assertUnreadable(CardJson.read("[]"));
  }

  @Test
  void read_trailingContent_refused() {
    Checked<Scorecard> read = CardJson.read(CardJson.GOOD + "{}");

    assertThat(CardJson.texts(read))
        .containsExactly(
            "card.json:115:1: something follows after the end of the object. Put the second object into a file of its own. [trailing-content]");
    assertUnreadable(read);
  }

  @Test
  void read_byteOrderMark_accepted() {
    assertThat(CardJson.problems("\uFEFF" + CardJson.GOOD)).isEmpty();
    assertThat(CardJson.problems("\uFEFF{x"))
        .singleElement()
        .asString()
        .startsWith("card.json:1:2:");
  }

  @Test
  void read_notUtf8_placeOfTheBadByte() {
    byte[] latin = CardJson.good().with("For calls", "F\u00fcr calls").text().getBytes(ISO_8859_1);
    Checked<Scorecard> read = JsonScorecards.read("card.json", latin);

    assertThat(CardJson.texts(read))
        .containsExactly(
            "card.json:6:20: the text is not UTF-8, found the byte 0xFC. Save the file as UTF-8; maybe it was saved in a local encoding such as Windows-1252. [not-utf-8]");
    assertUnreadable(read);
    assertThat(CardJson.texts(JsonScorecards.read("card.json", CardJson.GOOD.getBytes(UTF_16))))
        .containsExactly(
            "card.json:1:1: the text is not UTF-8, found the byte 0xFE. It begins like UTF-16: save the file as UTF-8. [not-utf-8]");
    byte[] cut = Arrays.copyOf("{\u20ac".getBytes(UTF_8), 3);
    assertThat(CardJson.texts(JsonScorecards.read("card.json", cut)))
        .singleElement()
        .asString()
        .startsWith("card.json:1:2: the text is not UTF-8");
  }

  @Test
  void read_sixtyFourLevels_readAndSixtyFive_refused() {
    assertThat(CardJson.read(nested(64)).problems()).noneMatch(p -> p.code().equals("too-deep"));
    Checked<Scorecard> read = CardJson.read(nested(65));
    assertThat(CardJson.texts(read))
        .containsExactly(
            "card.json:1:69: lists and objects nest too deep here; allowed: at most 64 within each other. Take out the inner ones. [too-deep]");
    assertUnreadable(read);
  }

  private static String nested(int depth) {
    return "{\"x\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
  }

  @Test
  void read_hundredThousandBrackets_answeredAtOnce() {
    for (String bracket : new String[] {"[", "{\"a\":", "[{\"a\":"}) {
      Checked<Scorecard> read =
          assertTimeoutPreemptively(
              Duration.ofSeconds(2), () -> CardJson.read(bracket.repeat(100_000)));
      assertThat(read.problems()).extracting(Problem::code).containsExactly("too-deep");
    }
  }

  @Test
  void read_overFourMebibytes_refused() {
    byte[] blanks = new byte[SourceFile.MAX_BYTES + 1];
    Arrays.fill(blanks, (byte) ' ');
    byte[] good = CardJson.GOOD.getBytes(UTF_8);
    System.arraycopy(good, 0, blanks, 0, good.length);

    assertThat(CardJson.texts(JsonScorecards.read("card.json", blanks)))
        .containsExactly(
            "card.json: the file is too large for a scorecard; allowed: at most 4194304 bytes (4 MiB). Split it into several cards. [file-too-large]");
    assertUnreadable(JsonScorecards.read("card.json", blanks));
    assertThat(
            JsonScorecards.read("card.json", Arrays.copyOf(blanks, SourceFile.MAX_BYTES)).value())
        .isPresent();
  }

  @Test
  void read_path_fileDirectoryAbsent(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.scorecard.json"), CardJson.GOOD);
    Path bad = Files.writeString(folder.resolve("b.scorecard.json"), "{");
    Path absent = folder.resolve("c.scorecard.json");

    assertThat(JsonScorecards.read(file).value()).isPresent();
    assertThat(CardJson.texts(JsonScorecards.read(bad)))
        .singleElement()
        .asString()
        .startsWith(bad + ":1:2: ");
    assertThat(CardJson.texts(JsonScorecards.read(folder)))
        .containsExactly(
            folder + ": this is a directory, not a file. Name a file in it. [file-is-directory]");
    assertThat(CardJson.texts(JsonScorecards.read(absent)))
        .containsExactly(
            absent + ": there is no such file. Check the name and the directory. [file-missing]");
    assertUnreadable(JsonScorecards.read(absent));
  }

  private static void assertUnreadable(Checked<Scorecard> read) {
    assertThat(read.problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.UNREADABLE);
  }
}
