package dev.evenhand.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "Year, a part of a date",
    "Kalenderwoche, a part of a date",
    "Weight, a weight",
    "Gewichtung, a weight",
    "Final, a total or a mean",
    "Total, a total or a mean",
    "Mittelwert, a total or a mean",
    "Duration, something that is no rating"
  })
  void columnsOfNumbers_thatAreCalledLikeNoReviewer_areLeftOutAndTold(String name, String what)
      throws IOException {
    RatingsFile file =
        read("Call,Ana,%s,Ben\nc1,4,44,5\nc2,3,44,3\nc3,5,45,4\n".formatted(name)).orThrow();

    assertThat(raters(file)).containsExactly("Ana", "Ben");
    assertThat(texts(file.notices()))
        .containsExactly(
            "r.csv:1: read as a row an item and a column a reviewer: Ana, Ben; 'Call' is the item."
                + " Use qa's option --shape questions, or which columns are which, if it is not."
                + " [shape-guessed]",
            ("r.csv:1: '%s' is called like %s, so it is left out. Use qa's option --keep-column"
                    + " '%s' if it holds ratings. [column-left-out]")
                .formatted(name, what, name));
  }

  @Test
  void columnThatIsKept_isAReviewer_andOneThatIsNotThere_isRefused() throws IOException {
    String csv = "Call,Ana,Final,Ben\nc1,4,4,5\nc2,3,3,3\nc3,5,4,4\n";
    RatingsReader reader = RatingsReader.ofDefaults();

    assertThat(raters(read(reader.withKeptColumns(Set.of("final")), csv).orThrow()))
        .containsExactly("Ana", "Ben", "Final");
    assertThat(texts(read(reader.withKeptColumns(Set.of("Finale")), csv).problems()))
        .containsExactly(
            "r.csv:1: no column 'Finale', which is to be kept, found Call, Ana, Final, Ben."
                + " Maybe you mean \"Final\". [missing-column]");
    assertThat(texts(read(reader.withoutGuesses(), csv).problems()))
        .contains(
            "r.csv:1: this would be a guess: 'Final' is called like a total or a mean, so it is"
                + " left out. Use qa's option --keep-column 'Final' if it holds ratings."
                + " [column-left-out]");
  }

  @Test
  void shapeThatIsSaid_makesNoReviewersOfTotals() throws IOException {
    RatingsFile file =
        read(
                RatingsReader.ofDefaults().withShape(RatingShape.REVIEWERS),
                "item,Ana,Ben,Total\nc1,4,5,9\nc2,3,3,6\nc3,5,4,9\n")
            .orThrow();

    assertThat(raters(file)).containsExactly("Ana", "Ben");
    assertThat(texts(file.notices()))
        .containsExactly(
            "r.csv:1: 'Total' is called like a total or a mean, so it is left out. Use qa's option"
                + " --keep-column 'Total' if it holds ratings. [column-left-out]");
  }

  @ParameterizedTest
  @CsvSource({"mean, right", "sum, right", "mean, left", "sum, left"})
  void columnThatIsTheSumOrMeanOfOthers_isLeftOut_whateverItsName(String what, String side)
      throws IOException {
    Random random = new Random(5);
    boolean right = side.equals("right");
    StringBuilder csv =
        new StringBuilder(right ? "Call,Ana,Ben,Cem,CSAT\n" : "Call,CSAT,Ana,Ben,Cem\n");
    for (int i = 0; i < 12; i++) {
      int ana = 1 + random.nextInt(5);
      int ben = 1 + random.nextInt(5);
      int cem = 1 + random.nextInt(5);
      int sum = ana + ben + cem;
      String all =
          what.equals("sum")
              ? "" + sum
              : String.format(Locale.ROOT, "%s.%02d", sum / 3, sum % 3 * 100 / 3 + sum % 3 / 2);
      String own = "%s,%s,%s".formatted(ana, ben, cem);
      csv.append("c%s,%s\n".formatted(i, right ? own + "," + all : all + "," + own));
    }

    RatingsFile file = read(csv.toString()).orThrow();

    assertThat(raters(file)).containsExactly("Ana", "Ben", "Cem");
    assertThat(texts(file.notices()))
        .contains(
            "r.csv:1: 'CSAT' is the %s of Ana, Ben, Cem in 12 of 12 rows, so it is left out. Use"
                    .formatted(what)
                + " qa's option --keep-column 'CSAT' if it holds ratings. [column-left-out]");
  }

  @Test
  void reviewersWhoAgree_areNoMeansOfEachOther() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder csv = new StringBuilder("Call,Ana,Ben,Cem\n");
      for (int i = 0; i < 20; i++) {
        int level = 1 + random.nextInt(5);
        csv.append("c").append(i);
        for (int rater = 0; rater < 3; rater++) {
          csv.append(',').append(Math.max(1, Math.min(5, level + random.nextInt(3) - 1)));
        }
        csv.append('\n');
      }
      assertThat(raters(read(csv.toString()).orThrow())).hasSize(3);
    }
  }

  @Test
  void lettersOverNumbers_areReviewers_unlessMostRowsHaveTheLargestSum() throws IOException {
    RatingsFile reviewers =
        read("Call,A,B,C\nc1,4,5,4\nc2,3,3,0\nc3,5,4,4\nc4,1,2,0\nc5,2,2,2\n").orThrow();
    RatingsFile counts =
        read("Call,A,B,C\nc1,4,1,0\nc2,2,3,0\nc3,0,0,5\nc4,1,2,0\nc5,2,2,1\n").orThrow();

    assertThat(raters(reviewers)).containsExactly("A", "B", "C");
    assertThat(reviewers.notices().get(0).severity()).isEqualTo(Problem.Severity.NOTICE);
    assertThat(reviewers.notices().get(0).text())
        .isEqualTo(
            "r.csv:1: read as a row an item and a column a reviewer: A, B, C; 'Call' is the item."
                + " Use qa's option --shape counts, or which columns are which, if it is not."
                + " [shape-guessed]");
    assertThat(counts.notices().get(0).severity()).isEqualTo(Problem.Severity.WARNING);
    assertThat(counts.notices().get(0).text())
        .isEqualTo(
            "r.csv:1: read as a row an item and a column a category, with counts: A, B, C; 'Call'"
                + " is the item. Use qa's option --shape reviewers, or which columns are which, if"
                + " it is not. [shape-guessed]");
  }

  @Test
  void wordsOfAScale_areCategories_whateverTheSums() throws IOException {
    RatingsFile file = read("Call,good,fair,poor\nc1,4,1,0\nc2,1,0,0\nc3,0,2,1\n").orThrow();

    assertThat(file.notices().get(0).severity()).isEqualTo(Problem.Severity.NOTICE);
    assertThat(file.notices().get(0).text()).contains("with counts: good, fair, poor");
  }

  @Test
  void passOrFailOfThreeWhoMostlyAgree_isNoCount() throws IOException {
    RatingsFile file =
        read("Call,A,B,C\nc1,1,1,1\nc2,1,1,1\nc3,1,1,1\nc4,0,1,0\nc5,0,0,0\n").orThrow();

    assertThat(raters(file)).containsExactly("A", "B", "C");
  }

  @ParameterizedTest
  @CsvSource({"Order No,88000", "Phone,491700000", "Reviewed,46012"})
  void numbersFarBeyondThoseOfTheOthers_areNoReviewers(String name, int first) throws IOException {
    RatingsFile file =
        read("Call,%s,Ana,Ben\nc1,%s,4,5\nc2,%s,3,3\nc3,%s,5,4\n"
                .formatted(name, first, first + 7, first + 9))
            .orThrow();

    assertThat(raters(file)).containsExactly("Ana", "Ben");
    assertThat(file.notices().get(1).text())
        .isEqualTo(
            "r.csv:1: '%s' holds numbers far beyond those of the others, so it is left out. Use"
                    .formatted(name)
                + " qa's option --keep-column '%s' if it holds ratings. [column-left-out]"
                    .formatted(name));
  }

  @Test
  void percentsBesideMarksOfFive_areAReviewers() throws IOException {
    assertThat(raters(read("Call,Ana,Ben,Cem\nc1,4,5,80\nc2,3,3,60\nc3,5,4,100\n").orThrow()))
        .containsExactly("Ana", "Ben", "Cem");
  }

  @Test
  void columnsOfNames_besideColumnsOfRatings_areAskedFor() throws IOException {
    assertThat(
            texts(
                read("Call,QA 1,QA 1 Score,QA 2,QA 2 Score\nc1,Ana,4,Ben,5\nc2,Ana,3,Ben,3\n")
                    .problems()))
        .containsExactly(
            "r.csv:1: the columns QA 1, QA 2 seem to hold the names of reviewers, and others their"
                + " ratings. Use qa's option --shape reviewers; or name the columns with"
                + " --item-column, --rater-column and --value-column. [shape-unclear]");
  }

  @Test
  void idOfEachRow_whereReviewersShareAnotherColumn_isWarnedOf() throws IOException {
    RatingsFile file =
        read("ID,Call ref,Reviewer,Score\n1,c1,Ana,4\n2,c1,Ben,5\n3,c2,Ana,3\n4,c2,Ben,3\n")
            .orThrow();

    assertThat(texts(file.notices()))
        .contains(
            "r.csv:1 item: each 'ID' stands in one row, so nothing is rated twice, while reviewers"
                + " have 'Call ref' in common. Use qa's option --item-column 'Call ref' if that is"
                + " the item. [item-once]");
  }

  private static List<String> raters(RatingsFile file) {
    return file.criteria().get(0).scores().raters();
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::text).toList();
  }

  private static Checked<RatingsFile> read(String csv) throws IOException {
    return read(RatingsReader.ofDefaults(), csv);
  }

  private static Checked<RatingsFile> read(RatingsReader reader, String csv) throws IOException {
    return reader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "r.csv");
  }
}
