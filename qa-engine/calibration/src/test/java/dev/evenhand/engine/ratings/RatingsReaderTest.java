package dev.evenhand.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "item,rater,value\ni1,r1,yes\ni1,r2,no\n",
        "\uFEFFitem,rater,value\r\ni1,r1,yes\r\ni1,r2,no\r\n",
        "reviewer,answer,interaction\nr1,yes,i1\nr2,no,i1",
        "Item, Rater ,VALUE,note\ni1,r1,yes,\"a, b\"\n\"i1\",r2,no,\"two\nlines\"\n"
      })
  void columns_areFoundByName_whateverTheirOrderCaseQuotesAndLineEnds(String csv)
      throws IOException {
    RatingsFile file = read(csv).orThrow();

    assertThat(file.rows()).isEqualTo(2);
    assertThat(file.problems()).isEmpty();
    assertThat(file.criteria()).hasSize(1);
    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(2);
    assertThat(file.criteria().get(0).scales()).containsExactly(Scale.NOMINAL);
  }

  @Test
  void criteria_areTablesOfTheirOwn_numbersHaveEveryScale() throws IOException {
    RatingsFile file =
        read("item,rater,criterion,value\ni1,a,tone,1\ni1,b,tone,2.0\ni1,a,greeting,yes\n")
            .orThrow();

    assertThat(file.criteria())
        .extracting(CriterionRatings::criterion)
        .containsExactly("greeting", "tone");
    assertThat(file.criteria().get(1).scales())
        .containsExactly(Scale.NOMINAL, Scale.ORDINAL, Scale.INTERVAL, Scale.RATIO);
  }

  @Test
  void badRows_areReportedWithTheirLine_andTheRestIsUsed() throws IOException {
    RatingsFile file =
        read("""
                item,rater,value
                i1,r1,1
                i1,r2
                i1,,2
                "i
                2",r1,
                i1,r1,3
                i3,r1,1e99
                i4,r1,2
                """)
            .orThrow();

    assertThat(file.rows()).isEqualTo(7);
    assertThat(file.rejected()).isEqualTo(6);
    assertThat(file.notices()).isEmpty();
    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:2 value: rating of item 'i1' by 'r1' on 'value': the reviewer rated the item"
                + " more than once. Keep one of the rows; or use qa's option --replicates if items"
                + " were rated again on purpose. [duplicate-rating]",
            "r.csv:3: the row has 2 cells and the header 3. Put quotes around cells that hold the"
                + " delimiter, and leave no cell out. [wrong-cell-count]",
            "r.csv:4 rater: the rater is empty. Fill it in; for a missing rating leave the whole row"
                + " out. [empty-cell]",
            "r.csv:5 item: the item goes over several lines. Maybe a quote is not closed or stands too"
                + " much: close it, or double it. [cell-with-lines]",
            "r.csv:7 value: rating of item 'i1' by 'r1' on 'value': the reviewer rated the item"
                + " more than once. Keep one of the rows; or use qa's option --replicates if items"
                + " were rated again on purpose. [duplicate-rating]",
            "r.csv:8 value: rating of item 'i3' by 'r1' on 'value': numbers have at most 60 digits"
                + " and lie between 10^-40 and 10^40 in size. Use a unit in which the number is"
                + " handy. [number-out-of-range]");
    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(1);
  }

  @Test
  void values_outsideTheDeclaredCategories_areRefused() throws IOException {
    RatingsReader csv =
        RatingsReader.ofDefaults()
            .withDelimiter(';')
            .withCategories(List.of(Category.of("poor"), Category.of("good")));

    RatingsFile file =
        csv.read(stream("item;rater;value\ni1;a;poor\ni1;b;godo\n"), "r.csv").orThrow();

    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:3 value: rating of item 'i1' by 'b' on 'value': it is not one of the declared"
                + " categories. Correct the value or declare it with qa's option --categories."
                + " [undeclared-category]");
  }

  @Test
  void anUnclosedQuote_isReported_andWhatStandsBeforeIsUsed() throws IOException {
    RatingsFile file = read("item,rater,value\ni1,a,1\ni1,b,\"2\ni2,a,1\n").orThrow();

    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(1);
    assertThat(file.problems()).extracting(Problem::code).containsExactly("broken-csv");
  }

  @Test
  void rowWithoutEnd_isRefusedByItsLine_andWhatStandsBeforeIsUsed() throws IOException {
    RatingsFile file = read("item,rater,value\ni1,a,1\ni1,b,\"" + "x\n".repeat(1 << 20)).orThrow();

    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(1);
    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:3: the row is longer than 1 MiB, so nothing from it on was read. Maybe a quote is"
                + " not closed: close it, or double a quote within quotes. [row-too-long]");
    assertThat(refusals("0".repeat(3 << 20))).singleElement().asString().contains("row-too-long");
    assertThat(refusals(",".repeat(3 << 20))).singleElement().asString().contains("row-too-long");
  }

  @Test
  void longRows_ofFewCharactersTogether_areRead() throws IOException {
    String note = "n".repeat(600_000);

    RatingsFile file =
        read("item,rater,value,note\ni1,a,1," + note + "\ni1,b,2," + note + "\n").orThrow();

    assertThat(file.problems()).isEmpty();
    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(2);
  }

  @Test
  void longNames_areRefused_andNotHeld() throws IOException {
    String name = "n".repeat(1_001);

    RatingsFile file =
        read("item,rater,value\n%s,a,1\ni1,%s,1\ni1,b,1\n".formatted(name, name)).orThrow();

    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:2 item: the item has more than 1000 characters. Shorten it; maybe a quote is not"
                + " closed. [cell-too-long]",
            "r.csv:3 rater: the rater has more than 1000 characters. Shorten it; maybe a quote is"
                + " not closed. [cell-too-long]");
  }

  @Test
  void headers_thatCantBeUsed_areAnsweredWithWhatToDo() throws IOException {
    assertThat(refusals("item,rater,item,value\n"))
        .containsExactly(
            "r.csv:1: columns 1 and 3 are both called 'item'. Rename or remove one of them."
                + " [duplicate-column]");
    assertThat(refusals("item,interaction,rater,value\n"))
        .containsExactly(
            "r.csv:1: columns 'item' and 'interaction' mean the same. Keep one of them, or name"
                + " the one that is meant. [ambiguous-column]");
    assertThat(refusals("call,score\n1,2\n"))
        .containsExactly(
            "r.csv:1: no column 'rater' (or 'reviewer'), found call, score. Name the columns item,"
                + " rater, value and, if there are several, criterion; or say which they are (qa's"
                + " option --item-column call). [missing-column]");
    assertThat(refusals("criterion,coefficient,value,undefined,reason\ntone,alpha,0.7,,\n"))
        .containsExactly(
            "r.csv:1: this is a table of a report of qa, not what was rated. Give the file that the"
                + " report was made from. [own-report]");
    assertThat(refusals(""))
        .containsExactly(
            "r.csv: the file is empty. Give a table whose first row names the columns. [file-empty]");
  }

  @Test
  void bytesThatAreNotUtf8_areReadAsWindows1252_andTold() throws IOException {
    byte[] latin = "item,rater,value\ni1,r1,gr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1);

    RatingsFile file =
        RatingsReader.ofDefaults().read(new ByteArrayInputStream(latin), "r.csv").orThrow();

    assertThat(file.criteria().get(0).ratings().categories())
        .extracting(Category::label)
        .containsExactly("gr\u00fcn");
    assertThat(file.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:2: not UTF-8, so read as Windows-1252: 'gr\u00fcn'. Use qa's option --encoding"
                + " if that looks wrong. [encoding-guessed]");
  }

  private static List<String> refusals(String csv) throws IOException {
    return read(csv).problems().stream().map(Problem::text).toList();
  }

  private static Checked<RatingsFile> read(String csv) throws IOException {
    return RatingsReader.ofDefaults().read(stream(csv), "r.csv");
  }

  private static ByteArrayInputStream stream(String csv) {
    return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
  }
}
