package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents, models among the reviewers, repetitions and the larger models of a calibration. */
class ModelOptionsTest {
  @TempDir Path folder;
  private Path csv;

  @BeforeEach
  void writeRatings() throws IOException {
    StringBuilder rows = new StringBuilder("item,rater,value,agent,kind\n");
    for (int item = 0; item < 24; item++) {
      for (int rater = 0; rater < 4; rater++) {
        String name = rater == 3 ? "bot" : "r" + rater;
        int value = 1 + Math.min(4, item % 4 + (rater * item) % 3 / 2);
        String kind = rater == 3 ? "model" : "person";
        rows.append("i%s,%s,%s,agent-%s,%s\n".formatted(item, name, value, item % 3, kind));
      }
    }
    csv = folder.resolve("ratings.csv");
    Files.writeString(csv, rows);
  }

  @Test
  void agentsAndModels_areReportedByDefault() {
    String text = RunResult.qa("calibrate", csv).out();

    assertThat(text)
        .contains("\nModels among the reviewers\n", "\nAgents\n")
        .doesNotContain("Rasch", "Consensus", "Gage");
    assertThat(text).contains("\n    bot\n      value       24  ");
  }

  @Test
  void studyAndConsensus_areReportedOnRequest() {
    assertThat(RunResult.qa("calibrate", csv, "--study").out())
        .contains("\nSeverity on one scale\n", "many-facet Rasch model");
    assertThat(RunResult.qa("calibrate", csv, "--consensus").out()).contains("\nConsensus\n");
    assertThat(
            RunResult.qa("calibrate", csv, "--consensus", "--smoothing", 0.5, "--format", "json")
                .out())
        .contains("\"smoothing\": 0.5");
    assertThat(RunResult.qa("calibrate", csv, "--epsilon", 0.1, "--format", "json").out())
        .contains("\"epsilon\": 0.1");
  }

  @Test
  void repetitions_areRefused_orReplicates() throws IOException {
    Path again = folder.resolve("again.csv");
    Files.writeString(
        again,
        "item,rater,value\ni1,a,1\ni1,a,2\ni1,b,1\ni1,b,1\ni2,a,3\ni2,a,3\ni2,b,4\ni2,b,3\n");

    RunResult refused = RunResult.qa("calibrate", again);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains(
            "again.csv:2 value: rating of item 'i1' by 'a' on 'value': the reviewer rated the item"
                + " more than once. Keep one of the rows; or use qa's option --replicates if items"
                + " were rated again on purpose. [duplicate-rating]");
    RunResult taken = RunResult.qa("calibrate", again, "--replicates");
    assertThat(taken.exit()).isZero();
    assertThat(taken.out()).contains("\nGage R&R\n");
  }

  @Test
  void partialCredit_givesEachQuestionItsThresholds() throws IOException {
    StringBuilder rows = new StringBuilder("criterion,item,rater,value\n");
    for (int item = 0; item < 60; item++) {
      for (int rater = 0; rater < 3; rater++) {
        int tone = 1 + (item + item / 7 % 2 * rater) % 4;
        int care = 1 + (item + rater + item / 5 % 3) % 4 / 2 * 3;
        rows.append(
            "tone,i%s,r%s,%s\ncare,i%s,r%s,%s\n".formatted(item, rater, tone, item, rater, care));
      }
    }
    Files.writeString(csv, rows);
    String[] asked = {"calibrate", csv.toString(), "--scale", "ordinal", "--study", "--rasch"};

    RunResult json = RunResult.qa(with(asked, "partial-credit", "--format", "json"));
    RunResult table =
        RunResult.qa(
            with(asked, "partial-credit", "--format", "csv", "--table", "rasch-thresholds"));

    assertThat(json.out())
        .contains(
            "\"model\": \"partial-credit\"",
            "\"thresholdsByCriterion\": {",
            "\"unusedCategories\": {");
    assertThat(table.out().lines().map(line -> line.split(",", 3)[0] + " " + line.split(",", 3)[1]))
        .containsExactly("criterion category", "care 4", "tone 2", "tone 3", "tone 4");
    assertThat(RunResult.qa(with(asked, "rating-scale")).out())
        .doesNotContain("Thresholds of their own", "rasch-thresholds");
    assertThat(RunResult.qa(with(asked, "partial-credit", "--detail", "all")).out())
        .contains("Never given on care, so without a threshold there: 2 and 3.");
    assertThat(RunResult.qa(with(asked, "partial")).err())
        .contains("is 'partial'; write rating-scale or partial-credit.");
  }

  private static Object[] with(String[] asked, String... more) {
    return Stream.of(asked, more).flatMap(Stream::of).toArray();
  }

  @Test
  void dates_inWords_areTaken() {
    assertThat(RunResult.qa("calibrate", csv, "--dates", "day-first").exit()).isZero();
    assertThat(RunResult.qa("calibrate", csv, "--dates", "year-first").err())
        .contains("--dates is 'year-first'; write day-first or month-first.");
  }

  @Test
  void tooManyReviewersToStudy_areReported() throws IOException {
    StringBuilder rows = new StringBuilder("item,rater,value\n");
    for (int rater = 0; rater < 1001; rater++) {
      rows.append("i%s,r%s,%s\n".formatted(rater % 10, rater, rater % 3));
    }
    Files.writeString(csv, rows);

    assertThat(RunResult.qa("calibrate", csv, "--study").out())
        .contains("Study none,\n  reviewers are too many")
        .doesNotContain("Rasch");
    assertThat(RunResult.qa("calibrate", csv, "--study", "--format", "json").out())
        .contains("\"reason\": \"more than 1000 reviewers are too many to study\"");
    assertThat(RunResult.qa("calibrate", csv, "--study", "--format", "html").out())
        .contains("<dt>Study</dt><dd>none, reviewers are too many</dd>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rasch|partial-credit|--rasch is of the study; add --study or leave it out.",
        "--smoothing|0.5|--smoothing is of the consensus; add --consensus or leave it out.",
        "--epsilon|1|--epsilon is 1.0; write a number from 0 to below 1, such as 0.2."
      })
  void misuse_isReported(String option, String value, String message) {
    RunResult ran = RunResult.qa("calibrate", csv, option, value);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo(message + "\n");
  }

  @Test
  void negativeSmoothing_isRefused() {
    RunResult ran = RunResult.qa("calibrate", csv, "--consensus", "--smoothing=-1");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("--smoothing is -1.0; write 0 or more, such as 0.5.\n");
  }
}
