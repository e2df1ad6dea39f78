package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of a calibration report, and the files they go to. */
class ReportCommandsTest {
  private static final String RATINGS =
      """
      item,rater,value
      i1,a,1
      i1,b,1
      i2,a,2
      i2,b,3
      i3,a,3
      i3,b,3
      """;

  @TempDir Path folder;
  private Path csv;

  @BeforeEach
  void writeRatings() throws IOException {
    csv = folder.resolve("ratings.csv");
    Files.writeString(csv, RATINGS);
  }

  @ParameterizedTest
  @CsvSource({
    "report.html, <!DOCTYPE html>",
    "report.HTML, <!DOCTYPE html>",
    "report.json, '{'",
    "report.md, '# '",
    "report.csv, 'criterion,coefficient,value,'",
    "report.xlsx, PK",
    "report.htm, <!DOCTYPE html>",
    "report.markdown, '# '",
    "report.txt, ''",
    "report, ''",
    ".report, ''"
  })
  void output_takesItsFormFromTheEnding(String name, String start) throws IOException {
    Path file = folder.resolve(name);

    RunResult ran = RunResult.qa("calibrate", csv, "--output", file);

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo("Written: " + file + "\n");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith(start);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactlyInAnyOrder(csv, file);
    }
  }

  @Test
  void format_winsOverTheEnding() throws IOException {
    Path file = folder.resolve("report.txt");

    RunResult.qa("calibrate", csv, "-o", file, "--format", "md");

    assertThat(Files.readString(file)).startsWith("# ").contains("## What to do next");
  }

  @Test
  void output_ofAnEndingThatNoReportHas_isRefused_unlessTheFormatIsSaid() {
    Path file = folder.resolve("report.docx");

    RunResult ran = RunResult.qa("calibrate", csv, "-o", file);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            ("--output %s: there is no report of the kind '.docx'. End it with .txt, .json, .html,"
                    + " .csv, .md or .xlsx; or say --format.\n")
                .formatted(file));
    assertThat(file).doesNotExist();
    assertThat(RunResult.qa("calibrate", csv, "-o", file, "--format", "text").exit()).isZero();
    assertThat(file).exists();
    assertThat(RunResult.qa("demo", "-o", folder.resolve("demo.pdf")).err())
        .contains("the demo writes a web page; end its name with .html.");
  }

  @Test
  void format_withoutAFile_goesToStandardOutput() {
    assertThat(RunResult.qa("calibrate", csv, "--format", "html").out())
        .startsWith("<!DOCTYPE html>");
    assertThat(RunResult.qa("calibrate", csv, "--format", "csv", "--table", "reviewers").out())
        .startsWith("criterion,reviewer,ratings,mean,");
  }

  @Test
  void xlsx_withoutAFile_isRefused() {
    RunResult ran = RunResult.qa("calibrate", csv, "--format", "xlsx");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "--format xlsx is for a file; name it: --output report.xlsx"
                + " (or --output - for standard output).\n");
    assertThat(RunResult.qa("calibrate", csv, "--format", "xlsx", "--output", "-").out())
        .startsWith("PK");
  }

  @Test
  void excelDecimal_isForCsvAsExcelOpensIt() {
    String out =
        RunResult.qa("calibrate", csv, "--format", "csv", "--excel-decimal", "comma").out();

    assertThat(out).startsWith("\uFEFFcriterion;coefficient;value;").contains("\r\n");
    assertThat(out.lines().skip(1)).noneMatch(line -> line.contains("0."));
  }

  @Test
  void csv_disarmsFormulas_unlessCellsAreToBeRaw() throws IOException {
    Files.writeString(csv, RATINGS.replace(",a,", ",@a,"));

    for (String excel : List.of("", "--excel-decimal=point", "--excel-decimal=comma")) {
      assertThat(reviewers(excel)).as(excel).containsPattern("value[,;]'@a[,;]");
      assertThat(reviewers(excel, "--raw")).as(excel).containsPattern("value[,;]@a[,;]");
    }
  }

  private String reviewers(String... options) {
    List<Object> words =
        new ArrayList<>(List.of("calibrate", csv, "--format", "csv", "--table", "reviewers"));
    Stream.of(options).filter(option -> !option.isEmpty()).forEach(words::add);
    return RunResult.qa(words.toArray()).out();
  }

  @Test
  void unknownTable_isAnsweredWithThoseThereAre() {
    RunResult ran = RunResult.qa("calibrate", csv, "--format", "csv", "--table", "coefficient");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "--table: the report has no table 'coefficient'; it has criteria, reviewers,"
                + " contested-items, variance, pairs, usage, coefficients,"
                + " categories.\n");
  }

  @Test
  void tableOfAModelWithoutAnswer_isAnsweredWithTheReason() throws IOException {
    StringBuilder rows = new StringBuilder("item,rater,criterion,value\n");
    for (int item = 0; item < 40; item++) {
      for (String reviewer : item < 20 ? List.of("a", "b") : List.of("c", "d")) {
        rows.append("i%s,%s,x,%s\n".formatted(item, reviewer, 1 + item % 5));
        rows.append("i%s,%s,y,%s\n".formatted(item, reviewer, 1 + (item + 1) % 5));
      }
    }
    Files.writeString(csv, rows);

    assertThat(
            RunResult.qa(
                    "calibrate", csv, "--study", "--format", "csv", "--table", "rasch-interactions")
                .err())
        .contains(
            "the report has no table 'rasch-interactions', as there is no answer: reviewers share no"
                + " interaction: 'a', 'b' | 'c', 'd'; it has criteria,");
  }

  @Test
  void output_thatCannotBeWritten_isRefusedBeforeComputing() {
    assertThat(RunResult.qa("calibrate", csv, "-o", folder).err())
        .isEqualTo("--output " + folder + " is a folder; name a file in it.\n");
    assertThat(RunResult.qa("calibrate", csv, "-o", csv).err())
        .isEqualTo("--output " + csv + " is what is read; name another file.\n");
    Path nowhere = folder.resolve("none/report.html");
    assertThat(RunResult.qa("calibrate", csv, "-o", nowhere).err())
        .isEqualTo(
            "--output %s: there is no folder %s; make it, or choose another.\n"
                .formatted(nowhere, nowhere.getParent()));
  }

  @Test
  void output_replacesWhatWasThere_alsoBehindALink() throws IOException {
    Path target = folder.resolve("target.md");
    Path link = folder.resolve("link.md");
    Files.writeString(target, "old");
    Files.createSymbolicLink(link, target);

    RunResult.qa("calibrate", csv, "-o", link);

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(target)).startsWith("# ");
  }

  @Test
  void gates_areOnThePage_withWhatToDo() throws IOException {
    Path gates = folder.resolve("gates.json");
    Files.writeString(
        gates,
        """
        {"gates": [{"criterion": "*", "count": "items", "atLeast": 3},
                   {"criterion": "*", "count": "items", "atLeast": 4}]}
        """);

    RunResult ran = RunResult.qa("calibrate", csv, "--gate", gates, "--format", "html");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("<h2 id=\"gates-title\">Gates</h2>")
        .containsPattern("<data value=\"1\">1</data> of <data value=\"2\">2</data> gates are met")
        .containsPattern("standing poor.*Failed</span> <bdi>[^<]*at least 4")
        .containsPattern("standing reliable.*Met</span> <bdi>[^<]*at least 3");
  }

  @Test
  void study_isShownInJsonAndHtml_whenAskedFor() {
    assertThat(RunResult.qa("calibrate", csv, "--format", "json").out())
        .doesNotContain("reviewerStudy");
    assertThat(RunResult.qa("calibrate", csv, "--format", "json", "--study").out())
        .contains("\"reviewerStudy\": {");
  }

  @Test
  void rejectedRows_areTold_andExit1_inEveryForm() throws IOException {
    Files.writeString(csv, RATINGS + "i4,,1\n");
    for (String form : List.of("html", "csv", "md")) {
      RunResult ran = RunResult.qa("calibrate", csv, "--format", form);

      assertThat(ran.exit()).as(form).isEqualTo(1);
      assertThat(ran.err()).as(form).startsWith(csv + ":8");
    }
  }

  /** A table that the report has and nobody is told of is found by nobody. */
  @Test
  void help_namesEachTableOfAReport() {
    String has =
        RunResult.qa(
                "calibrate", csv, "--format", "csv", "--study", "--consensus", "--table", "none")
            .err();

    String help = RunResult.qa("calibrate", "--help").out().replaceAll("\\s+", " ");
    List<String> tables = List.of(has.replaceAll("(?s).*it has |\\.\\s*$", "").split(", "));
    assertThat(tables).contains("coefficients", "usage", "contested-items", "rasch");
    assertThat(tables).allSatisfy(table -> assertThat(help).containsPattern("\\b" + table + "\\b"));
  }
}
