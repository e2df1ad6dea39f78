package dev.evenhand.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.estimate.Confidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsShapeTest {
  private static final String WIDE =
      """
      Call ID,Ana,J\u00fcrgen M\u00fcller,Chlo\u00e9
      Call 1,75,70,68
      Call 2,85,,88
      Call 3,85,90,88
      """;

  private static final String LONG =
      """
      item,rater,value
      Call 1,Ana,75
      Call 1,J\u00fcrgen M\u00fcller,70
      Call 1,Chlo\u00e9,68
      Call 2,Ana,85
      Call 2,Chlo\u00e9,88
      Call 3,Ana,85
      Call 3,J\u00fcrgen M\u00fcller,90
      Call 3,Chlo\u00e9,88
      """;

  @Test
  void columnsOfReviewers_areTheSameRatingsAsRows_andTold() throws IOException {
    RatingsFile wide = read(WIDE).orThrow();
    RatingsFile rows = read(LONG).orThrow();

    assertThat(alpha(wide)).isEqualTo(alpha(rows));
    assertThat(wide.rows()).isEqualTo(8);
    assertThat(rows.notices()).isEmpty();
    assertThat(wide.notices())
        .extracting(Problem::severity, Problem::text)
        .containsExactly(
            tuple(
                Problem.Severity.NOTICE,
                "r.csv:1: read as a row an item and a column a reviewer: Ana, J\u00fcrgen"
                    + " M\u00fcller, Chlo\u00e9; 'Call ID' is the item. Use qa's option --shape"
                    + " questions, or which columns are which, if it is not. [shape-guessed]"));
  }

  @Test
  void columnsOfNumberedRaters_leaveOutWhatIsBesideThem() throws IOException {
    RatingsFile file =
        read("Export 2024-09-22;;;\nID;FILE;Rater1;Rater2\nE1;a.docx;C+;B\nE2;b.docx;A;B\n")
            .orThrow();

    assertThat(table(file).raters()).containsExactly("Rater1", "Rater2");
    assertThat(table(file).items()).containsExactly("E1", "E2");
    assertThat(codes(file))
        .containsExactly("delimiter-guessed", "title-rows", "shape-guessed", "usual-order");
  }

  @Test
  void onlyCriterion_isCalledLikeItsColumn() throws IOException {
    assertThat(
            read("Call,Reviewer,Note\nc1,Ana,1\nc1,Ben,2\n")
                .orThrow()
                .criteria()
                .get(0)
                .criterion())
        .isEqualTo("Note");
    assertThat(read("Call,Ana,Ben\nc1,1,2\nc2,2,2\n").orThrow().criteria().get(0).criterion())
        .isEqualTo("value");
  }

  @Test
  void columnWithoutAName_isNoReviewer_andTold() throws IOException {
    RatingsFile file = read("Call,Ana,,Ben\nc1,1,9,2\nc2,2,7,2\nc3,1,7,1\n").orThrow();

    assertThat(table(file).raters()).containsExactly("Ana", "Ben");
    assertThat(file.notices().get(0).text())
        .isEqualTo(
            "r.csv:1: read as a row an item and a column a reviewer: Ana, Ben; 'Call' is the item."
                + " Use qa's option --shape questions, or which columns are which, if it is not."
                + " [shape-guessed]");
    assertThat(file.notices().get(1).text())
        .isEqualTo(
            "r.csv:1: column 3 has cells and no name, and is left out. If it holds ratings, name"
                + " it in the row of names. [column-without-name]");
    assertThat(file.notices().get(1).severity()).isEqualTo(Problem.Severity.WARNING);
  }

  @Test
  void columnWithoutAName_thatNumbersTheRows_isNoMoreThanNoticed() throws IOException {
    RatingsFile file = read(",item,Ana,Ben\n0,c1,1,2\n1,c2,2,2\n2,c3,1,1\n").orThrow();

    assertThat(table(file).raters()).containsExactly("Ana", "Ben");
    assertThat(file.notices().get(1).severity()).isEqualTo(Problem.Severity.NOTICE);
  }

  @Test
  void columnWithoutAName_belowAName_isToldAndLeftOut() throws IOException {
    RatingsFile file =
        read(",Ana,,Ben,\nCall,Tone,,Tone,Care\nc1,1,3,2,1\nc2,2,3,2,1\nc3,1,4,1,2\n").orThrow();

    assertThat(codes(file)).contains("column-without-name");
    assertThat(file.criteria())
        .extracting(CriterionRatings::criterion)
        .containsExactly("Care", "Tone");
  }

  @Test
  void twoColumnsOfPeople_besideTheRating_areAskedFor() throws IOException {
    assertThat(read("Call,Evaluator,Auditor,Score\n1,ana,zed,4\n1,ben,zed,5\n").problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:1: 'Evaluator' and 'Auditor' may each be the rater. Say which it is with qa's"
                + " option --rater-column. [ambiguous-column]");
  }

  @Test
  void reviewerWhoBeginsLate_isOne() throws IOException {
    StringBuilder rows = new StringBuilder("Call,Ana,Ben,Kim,Notes\n");
    for (int call = 0; call < 330; call++) {
      String kim = call < 310 ? "" : "1";
      rows.append("c%s,%s,%s,%s,%n".formatted(call, call % 2, call % 3 == 0 ? 1 : 0, kim));
    }

    RatingsFile file = read(rows.toString()).orThrow();

    assertThat(table(file).raters()).containsExactly("Ana", "Ben", "Kim");
  }

  @Test
  void brokenLineOfJson_isOneRow_andTheOthersAreRead() throws IOException {
    RatingsFile file =
        read("""
                {"item":"1","rater":"a","value":4}
                {"item":"1","rater":"b","value":4
                {"item":"2","rater":"a","value":3}
                {"item":"2","rater":"b","value":3}
                """)
            .orThrow();

    assertThat(file.rows()).isEqualTo(4);
    assertThat(file.rejected()).isEqualTo(1);
    assertThat(table(file).size()).isEqualTo(3);
  }

  @Test
  void brokenLinesOfJson_areToldEachOnItsOwn_beTheyBesideEachOther() throws IOException {
    RatingsFile file =
        read("""
                {"item":"1","rater":"a","value":4}
                {"item":"1","rater":"b","value":4
                this line was cut
                "item":"2","rater":"a","value":3}
                {"item":"2","rater":"a","value":
                }
                {"item":"2","rater":"b","value":3}
                """)
            .orThrow();

    assertThat(file.rows()).isEqualTo(7);
    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:2:35: the line ends before the object is closed. Add the missing }. Each"
                + " object stands on a line of its own. [not-json]",
            "r.csv:3: this is no JSON object. Begin each with {. [not-an-object]",
            "r.csv:4: this is no JSON object. Begin each with {. [not-an-object]",
            "r.csv:5:34: the line ends before the object is closed. Add the missing }. Each"
                + " object stands on a line of its own. [not-json]",
            "r.csv:6: this is no JSON object. Begin each with {. [not-an-object]");
  }

  @Test
  void objectsOfSeveralLines_withoutTheirEnd_swallowNoOthers() throws IOException {
    RatingsFile file =
        read("""
                {
                  "item": "1", "rater": "a,
                  "value": 1
                }
                {
                  "item": "1",
                  "rater": "b",
                  "value": 1

                {
                  "item": "2", "rater": "b",
                  "value": 1
                oops
                { "item": "2",
                  "rater": "a", "tags": [
                   1, 2
                  ],
                  "value": 2
                }
                """)
            .orThrow();

    assertThat(table(file).size()).isEqualTo(1);
    assertThat(file.problems())
        .extracting(Problem::code, problem -> problem.location().line())
        .containsExactly(
            tuple("not-json", 1),
            tuple("not-json", 5),
            tuple("not-json", 10),
            tuple("not-an-object", 13));
  }

  @Test
  void objectsInCells_areToldWhereTheyAreNeeded_andNoBlanks() throws IOException {
    RatingsFile file =
        read("""
                {"item":"1","rater":"a","value":4,"meta":{"a":1}}
                {"item":"1","rater":"b","value":{"score":4}}
                {"item":"2","rater":"a","value":[{"score":3}]}
                {"item":{"id":2},"rater":"b","value":3}
                """)
            .orThrow();

    assertThat(table(file).size()).isEqualTo(1);
    String told =
        ": an object or a list of several parts stands where a text or a number is needed. Write"
            + " the text or number itself; of several answers a list of texts. [nested-value]";
    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly("r.csv:2 value" + told, "r.csv:3 value" + told, "r.csv:4 item" + told);
  }

  @Test
  void listOfRows_tellsWhereNothingStands_andLosesNoneBehind() throws IOException {
    RatingsFile file =
        read("""
                [{"item":"1","rater":"a","value":4},, {"item":"1","rater":"b","value":4},
                 null, "x, y", {"item":"2","rater":"a","value":3},
                 {"item":"2","rater":"b","value":3},]
                """)
            .orThrow();

    assertThat(table(file).size()).isEqualTo(4);
    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:1: no object stands before this comma. Add the object that is missing, or remove"
                + " the comma. [empty-element]",
            "r.csv:2: this is no JSON object. Begin each with {. [not-an-object]",
            "r.csv:2: this is no JSON object. Begin each with {. [not-an-object]");
  }

  @Test
  void twelveThousandQuestions_areReadInSeconds() {
    StringBuilder csv = new StringBuilder("call,reviewer");
    for (int i = 0; i < 12_000; i++) {
      csv.append(",Question ").append(i);
    }
    for (String row : List.of("c1,Ana", "c1,Ben", "c2,Ana", "c2,Ben")) {
      csv.append('\n').append(row).append(",yes".repeat(12_000));
    }

    RatingsFile file =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> read(csv.append('\n').toString()).orThrow());

    assertThat(file.criteria()).hasSize(12_000);
  }

  @Test
  void reviewersWhoShareNoAnswer_orWriteRatiosForPercents_areWarnedOf() throws IOException {
    StringBuilder words = new StringBuilder("item,rater,value\n");
    StringBuilder units = new StringBuilder("item,rater,value\n");
    for (int i = 0; i < 6; i++) {
      words.append("i%s,ana,%s\ni%s,ben,%s\n".formatted(i, i % 2 == 0 ? "yes" : "no", i, i % 2));
      units.append("i%s,ana,%s\ni%s,ben,0.%s\n".formatted(i, 50 + i, i, 50 + i));
    }

    assertThat(read(words.toString()).orThrow().notices())
        .extracting(Problem::text)
        .contains(
            "r.csv value: on 'value' 'ana' answers 'no', 'yes' and 'ben' '0', '1', and no answer of"
                + " one is one of the other. If they mean the same, write them alike."
                + " [no-answer-shared]");
    assertThat(read(units.toString()).orThrow().notices())
        .extracting(Problem::code)
        .containsExactly("units-differ");
  }

  @Test
  void itemsThatAreOneNumber_areTold_andOneIfAsked() throws IOException {
    String text = "item,rater,value\n0001,a,1\n1,b,1\n2.0,a,2\n2,b,2\n";

    assertThat(read(text).orThrow().notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv: items differ by capitals, blanks or zeros only, and count as several: '0001'"
                + " and '1', '2.0' and '2'. Use qa's option --same-names if they are the same."
                + " [similar-names]");
  }

  @Test
  void criteriaThatDifferByCapitals_areTold_andOneIfAsked() throws IOException {
    String text =
        "item,rater,criterion,value\ni1,a,Tone,1\ni1,b,tone,1\ni2,a,Tone,2\ni2,b,tone,2\n";

    assertThat(codes(read(text).orThrow())).containsExactly("similar-names");
    assertThat(
            RatingsReader.ofDefaults()
                .withSameNames()
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "r.csv")
                .orThrow()
                .criteria())
        .hasSize(1);
  }

  @Test
  void columnsOfSmallNames_areReadWithAWarning_asTheyMayBeQuestions() throws IOException {
    RatingsFile file = read("call,ana,ben\nc1,yes,no\nc2,yes,yes\n").orThrow();

    assertThat(file.notices())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.WARNING);
  }

  @Test
  void columnsOfQuestions_besideItemAndReviewer_areCriteria() throws IOException {
    RatingsFile file =
        read("""
                Call ID,Agent,Reviewer,Date,greeting,tone,Notes
                1001,Bob,Ana,2026-11-02,yes,good,"Well done, and nothing to add here"
                1001,Bob,Ben,2026-11-03,no,good,
                1002,Eva,Ana,2026-11-03,no,poor,x
                """)
            .orThrow();

    assertThat(file.criteria())
        .extracting(CriterionRatings::criterion)
        .containsExactly("greeting", "tone");
    assertThat(file.data().agentByItem()).containsEntry("1001", "Bob").containsEntry("1002", "Eva");
    assertThat(file.criteria().get(0).ratings().hasTimes()).isTrue();
    assertThat(codes(file)).containsExactly("shape-guessed");
  }

  @Test
  void columnsOfQuestions_withoutReviewers_areRefusedByName() throws IOException {
    assertThat(read("Call ID,greeting,tone\n1,yes,no\n2,no,no\n").problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:1: this looks like a wide table with a column a question (greeting, tone), and"
                + " no column tells who reviewed. Add a column 'reviewer', or name it with qa's"
                + " option --rater-column; if each column is a reviewer, use qa's option --shape"
                + " reviewers. [no-reviewers]");
  }

  @Test
  void counts_givenByCategory_haveTheAlphaOfTheirRatings() throws IOException {
    RatingsFile counts = read("subject,neg,ind,pos\n1,2,1,0\n2,1,1,1\n3,0,3,0\n").orThrow();
    RatingsFile rows =
        read("""
                item,rater,value
                1,a,neg
                1,b,neg
                1,c,ind
                2,a,neg
                2,b,ind
                2,c,pos
                3,a,ind
                3,b,ind
                3,c,ind
                """)
            .orThrow();

    assertThat(alpha(counts)).isCloseTo(alpha(rows), Offset.offset(1e-12));
    assertThat(codes(counts)).containsExactly("shape-guessed", "counts-without-reviewers");
  }

  @Test
  void integersOfOneSum_inFewRows_areAskedFor() throws IOException {
    assertThat(read("item,Ana,Ben,Eva\n1,2,1,0\n2,1,1,1\n").problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:1: the columns Ana, Ben, Eva may hold counts, or the ratings of a reviewer"
                + " each. Use qa's option --shape counts or --shape reviewers; or name the columns"
                + " with --item-column, --rater-column and --value-column. [shape-unclear]");
  }

  @Test
  void twoRowsOfNames_areReviewersAboveQuestions_orAsIsSaid() throws IOException {
    String csv = "item,Ana,,Ben,\n,greeting,tone,greeting,tone\nc1,1,2,1,3\nc2,0,2,1,2\n";

    RatingsFile file = read(csv).orThrow();
    RatingsFile other =
        read(csv, RatingsReader.ofDefaults().withShape(RatingShape.QUESTIONS)).orThrow();

    assertThat(file.criteria())
        .extracting(CriterionRatings::criterion)
        .containsExactly("greeting", "tone");
    assertThat(table(file).raters()).containsExactly("Ana", "Ben");
    assertThat(codes(file)).containsExactly("shape-guessed");
    assertThat(other.criteria())
        .extracting(CriterionRatings::criterion)
        .containsExactly("Ana", "Ben");
    assertThat(other.notices()).isEmpty();
  }

  @Test
  void cellsMergedDownwards_holdForTheRowsBelow() throws IOException {
    RatingsFile file = read("item,rater,value\nc1,Ana,1\n,Ben,2\nc2,Ana,2\n,Ben,2\n").orThrow();

    assertThat(file.rejected()).isZero();
    assertThat(table(file).items()).containsExactly("c1", "c2");
    assertThat(table(file).size()).isEqualTo(4);
    assertThat(codes(file)).containsExactly("merged-cells");
  }

  @Test
  void anEmptyItem_thatWouldRepeatARating_isRefused() throws IOException {
    RatingsFile file = read("item,rater,value\nc1,Ana,1\n,Ana,2\nc2,Ana,2\n").orThrow();

    assertThat(file.problems()).extracting(Problem::code).containsExactly("empty-cell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anruf,Pr\u00fcfer,Bewertung\nA1,Ana,4\nA1,Ben,5\n",
        "ticket_id,annotator,label\nA1,Ana,4\nA1,Ben,5\n",
        "id,Evaluator Name,Score,comment\nA1,Ana,4,x\nA1,Ben,5,y\n"
      })
  void usualNamesOfColumns_areKnownAndTold(String csv) throws IOException {
    RatingsFile file = read(csv).orThrow();

    assertThat(table(file).raters()).containsExactly("Ana", "Ben");
    assertThat(codes(file)).containsExactly("columns-guessed");
  }

  @Test
  void whatIsSaid_isNotTold() throws IOException {
    RatingsReader reader =
        RatingsReader.ofDefaults()
            .withShape(RatingShape.REVIEWERS)
            .withColumn(RatingColumn.ITEM, "Call ID");

    assertThat(read(WIDE, reader).orThrow().notices()).isEmpty();
  }

  @Test
  void strict_refusesEachGuess() throws IOException {
    RatingsReader strict = RatingsReader.ofDefaults().withoutGuesses();

    assertThat(read(WIDE, strict).problems())
        .extracting(Problem::severity, Problem::code)
        .containsExactly(tuple(Problem.Severity.ERROR, "shape-guessed"));
    assertThat(read(LONG, strict).value()).isPresent();
  }

  @Test
  void jsonObjects_areRows_inAListOrOnLines() throws IOException {
    String one = "{\"item\":1,\"rater\":\"Ana\",\"value\":4}";
    String other = "{\"item\":1,\"rater\":\"Ben\",\"value\":\"5\"}";

    for (String json : List.of("[" + one + ",\n" + other + "]", one + "\n" + other, one + other)) {
      RatingsFile file = read(json).orThrow();
      assertThat(table(file).raters()).containsExactly("Ana", "Ben");
      assertThat(file.notices()).isEmpty();
    }
  }

  private static RatingTable table(RatingsFile file) {
    return file.criteria().get(0).ratings();
  }

  private static double alpha(RatingsFile file) {
    return AgreementAccumulator.of(table(file))
        .coefficient(CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL, Confidence.USUAL)
        .estimate()
        .value()
        .orElseThrow();
  }

  private static List<String> codes(RatingsFile file) {
    return file.notices().stream().map(Problem::code).toList();
  }

  private static Checked<RatingsFile> read(String csv) throws IOException {
    return read(csv, RatingsReader.ofDefaults());
  }

  private static Checked<RatingsFile> read(String csv, RatingsReader reader) throws IOException {
    return reader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "r.csv");
  }
}
