package dev.evenhand.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluations are read however they are laid out, and each id once. */
class EvaluationShapesTest {
  private static final String PRETTY =
      EvaluationJson.GOOD.replace(",\"", ",\n  \"").replace("{\"id\"", "{\n  \"id\"");

  private static String good(int number) {
    return EvaluationJson.GOOD.replace("e-1", "e-" + number);
  }

  private static String pretty(int number) {
    return PRETTY.replace("e-1", "e-" + number);
  }

  private static List<String> ids(EvaluationJson.Read read) {
    return read.lines().stream()
        .map(line -> line.evaluation().value().map(Evaluation::id).orElse("problems"))
        .toList();
  }

  @Test
  void read_list_eachElement() {
    String list = "[" + good(1) + ",\n" + pretty(2) + "\n,\n\n  " + good(3) + "]\n";

    EvaluationJson.Read read = EvaluationJson.read(list);

    assertThat(read.problem()).isEmpty();
    assertThat(ids(read)).containsExactly("e-1", "e-2", "e-3");
    long lines = pretty(2).lines().count();
    assertThat(read.lines())
        .extracting(EvaluationLine::number)
        .containsExactly(1, 2, (int) (lines + 4));
  }

  @Test
  void read_listWithTwoCommas_aProblemWhereNothingStands_theOthersAreRead() {
    EvaluationJson.Read read =
        EvaluationJson.read("[" + good(1) + ",\n, ," + good(2) + ",\n" + good(3) + ",]");

    assertThat(ids(read)).containsExactly("e-1", "problems", "problems", "e-2", "e-3");
    assertThat(read.lines().get(1).evaluation().problems().get(0).text())
        .endsWith(
            ":2:1: a comma stands where an object should begin, found ','. Remove the comma."
                + " [not-json]");
  }

  @Test
  void read_indentedObjects_eachOfThem() {
    EvaluationJson.Read read = EvaluationJson.read("\uFEFF\n" + pretty(1) + "\n" + pretty(2));

    assertThat(read.problem()).isEmpty();
    assertThat(ids(read)).containsExactly("e-1", "e-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "]", "}", "}}", "x"})
  void read_signsTooManyBetweenObjects_problemAtTheirLine_theOthersAreRead(String sign) {
    EvaluationJson.Read read = EvaluationJson.read(pretty(1) + sign + "\n" + pretty(2));

    assertThat(ids(read)).containsExactly("e-1", "problems", "e-2");
    assertThat(read.lines().get(1).number()).isEqualTo((int) pretty(1).lines().count());
  }

  @Test
  void read_aSignTooManyBehindAList_isToldOfOnce(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("e.json"), "[" + good(1) + "]]\n");
    List<EvaluationLine> lines = new ArrayList<>();

    JsonEvaluations.read(file, lines::add);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).evaluation().problems()).isNotEmpty();
  }

  @Test
  void read_linesThatEndWithReturns_eachOfThem() {
    EvaluationJson.Read read = EvaluationJson.read(good(1) + "\r" + good(2) + "\r");

    assertThat(ids(read)).containsExactly("e-1", "e-2");
    assertThat(read.lines()).extracting(EvaluationLine::number).containsExactly(1, 2);
  }

  @Test
  void read_bracketsInTexts_areNoEnd() {
    String odd = good(1).replace("Friendly.", "a ] } \\\" [ {");

    assertThat(ids(EvaluationJson.read("[" + odd + "," + good(2) + "]")))
        .containsExactly("e-1", "e-2");
  }

  @Test
  void read_mistakeInAList_problemAtItsLineAndColumn_theOthersAreRead() {
    String broken = pretty(2).replace("\"reviewer\"", "\"reviwer\"");

    EvaluationJson.Read read =
        EvaluationJson.read("[\n" + good(1) + ",\n " + broken + ",\n" + good(3) + "\n]");

    assertThat(ids(read)).containsExactly("e-1", "problems", "e-3");
    Problem problem = read.lines().get(1).evaluation().problems().get(0);
    assertThat(problem.location().line())
        .isEqualTo(
            3
                + broken
                    .lines()
                    .toList()
                    .indexOf(
                        broken
                            .lines()
                            .filter(line -> line.contains("reviwer"))
                            .findFirst()
                            .orElseThrow()));
    assertThat(problem.location().column()).isEqualTo(3);
  }

  @Test
  void read_elementWithoutItsEnd_problemOfThatElement() {
    String open = good(1).substring(0, good(1).length() - 1);

    EvaluationJson.Read read = EvaluationJson.read("[" + good(2) + "," + open + "]");

    assertThat(ids(read)).containsExactly("e-2", "problems");
    assertThat(read.lines().get(1).evaluation().problems())
        .extracting(Problem::code)
        .containsExactly("not-json");
  }

  @Test
  void read_listThatIsCutOff_told() {
    assertThat(EvaluationJson.read("[" + good(1) + ",\n").problem().map(Problem::text))
        .contains(
            "e.ndjson:1: the input ends before its list is closed, so evaluations may be missing."
                + " Get the whole file; if it is whole, add the ]. [list-not-closed]");
  }

  @Test
  void read_firstLineBroken_linesAllTheSame() {
    String broken = good(1).substring(0, 60);

    assertThat(ids(EvaluationJson.read(broken + "\n" + good(2) + "\n")))
        .containsExactly("problems", "e-2");
  }

  @Test
  void writeTo_elementOfSeveralLines_onOneLine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    EvaluationJson.read("[" + pretty(1) + "]").only().writeTo(out);

    String line = out.toString(StandardCharsets.UTF_8);
    assertThat(line).doesNotContain("\n");
    assertThat(ids(EvaluationJson.read(line))).containsExactly("e-1");
  }

  @Test
  void read_longList_comesElementByElement() {
    AtomicInteger given = new AtomicInteger();
    AtomicInteger asked = new AtomicInteger();
    List<InputStream> pieces = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String piece = (i == 0 ? "[" : ",") + good(i);
      pieces.add(new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8)));
    }
    InputStream counted =
        new SequenceInputStream(Collections.enumeration(pieces)) {
          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            asked.incrementAndGet();
            return super.read(bytes, from, Math.min(length, 500));
          }
        };

    JsonEvaluations.read(
        "e.json",
        counted,
        line -> {
          given.incrementAndGet();
          assertThat(asked.get()).isLessThan(2 * given.get() + 500);
        });

    assertThat(given).hasValue(2_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"t\",\"_input_hash\":1,\"_task_hash\":1,\"answer\":\"accept\"}|annotations of Prodigy",
        "{\"evaluationId\":\"e\",\"metadata\":{},\"questions\":[]}|evaluations of Amazon Connect",
        "{\"item\":\"i\",\"rater\":\"r\",\"value\":1}|ratings",
        "{\"sections\":[]}|a scorecard",
        "{\"format\":\"f\",\"settings\":{},\"criteria\":[]}|a report of qa calibrate",
        "{\"call\":\"c1\",\"who\":\"ana\",\"q1\":\"Yes\"}|rows of a table"
      })
  void read_otherJson_oneProblemThatSaysWhatItLooksLike(String line, String kind) {
    EvaluationJson.Read read = EvaluationJson.read(line + "\n" + line + "\n" + line);

    assertThat(read.lines()).isEmpty();
    assertThat(read.problem().orElseThrow().message())
        .isEqualTo("this is JSON, but no evaluations; it looks like " + kind);
  }

  @Test
  void read_rowsOfATable_namesTheirColumns_andWhatTheyAreToBeCalled() {
    Problem problem =
        EvaluationJson.read("{\"call\":\"c1\",\"who\":\"ana\",\"q1\":\"Yes\"}")
            .problem()
            .orElseThrow();

    assertThat(problem.found()).isEqualTo("call, who, q1");
    assertThat(problem.remedy())
        .startsWith(
            "Call a column for each question as the card does, by its id or its words, and name the"
                + " card (qa's option --scorecard);");
  }

  @Test
  void read_otherObjectAmongEvaluations_oneProblemOfThatLine() {
    EvaluationJson.Read read = EvaluationJson.read("{\"a\":1}\n" + good(1) + "\n{\"b\":1}");

    assertThat(ids(read)).containsExactly("problems", "e-1", "problems");
    assertThat(read.lines().get(2).evaluation().problems())
        .extracting(Problem::text)
        .containsExactly(
            "e.ndjson:3:1: this is no evaluation, found b; allowed: id, scorecard, interaction,"
                + " reviewer, answers. Write objects with the properties of an evaluation, one a"
                + " line or in a list. [not-evaluations]");
  }

  @Test
  void read_looseProperties_readAndTold() {
    String loose =
        good(1)
            .replace("\"call-881\"", "4711")
            .replace("\"r-2\"", "12")
            .replace("2026-11-01T10:00:00Z", "03.11.2026")
            .replace("\"greeting\":\"yes\"", "\"greeting\":true,\"tone\":null");

    EvaluationLine line = EvaluationJson.read(loose).only();
    Evaluation evaluation = line.evaluation().orThrow();

    assertThat(evaluation.interaction().id()).isEqualTo("4711");
    assertThat(evaluation.reviewer().id()).isEqualTo("12");
    assertThat(evaluation.at()).hasToString("2026-11-03T00:00:00Z");
    assertThat(evaluation.answers()).doesNotContainKey("tone").containsKey("greeting");
    assertThat(line.notices())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("number-as-id", "number-as-id", "time-read", "answer-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-03, 2026-11-03T00:00:00Z",
    "2026-11-03 10:15, 2026-11-03T10:15:00Z",
    "2026-11-03T10:15:30, 2026-11-03T10:15:30Z",
    "2026-11-03T10:15:30.123 +0100, 2026-11-03T09:15:30Z",
    "11/23/2026 9:05, 2026-11-23T09:05:00Z"
  })
  void read_timesInUsualForms_readAndTold(String written, String moment) {
    EvaluationLine line =
        EvaluationJson.read(good(1).replace("2026-11-01T10:00:00Z", written)).only();

    assertThat(line.evaluation().orThrow().at()).hasToString(moment);
    assertThat(line.notices()).extracting(Problem::code).containsExactly("time-read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1764757830", "1764757830000"})
  void read_timesInSecondsOrMilliseconds_readAndTold(String number) {
    String line = good(1).replace("\"2026-11-01T10:00:00Z\"", number);

    assertThat(EvaluationJson.read(line).only().evaluation().orThrow().at())
        .hasToString("2025-12-03T10:30:30Z");
  }

  @Test
  void read_cardKnown_versionOrNameMayBeLeftOut() {
    ScorecardRef card = new ScorecardRef("phone-support", "1.2.0");
    String lines =
        good(1).replace("phone-support@1.2.0", "phone-support")
            + "\n"
            + good(2).replace("\"scorecard\":\"phone-support@1.2.0\",", "")
            + "\n"
            + good(3).replace("phone-support@1.2.0", "chat");
    List<EvaluationLine> read = new ArrayList<>();

    JsonEvaluations.read(
        "e.ndjson",
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        card,
        read::add);

    assertThat(read.subList(0, 2))
        .allMatch(line -> line.evaluation().orThrow().scorecard().equals(card))
        .allMatch(line -> line.notices().get(0).code().equals("scorecard-assumed"));
    assertThat(read.get(2).evaluation().problems())
        .extracting(Problem::code)
        .containsExactly("bad-reference");
  }

  @Test
  void read_sameIdTwice_equalCopyIsANotice_otherIsAnError() {
    String other = good(1).replace("\"yes\"", "\"no\"");
    String copy = good(1).replace(",", ", ");

    EvaluationJson.Read read = EvaluationJson.read(good(1) + "\n" + copy + "\n" + other);

    assertThat(ids(read)).containsExactly("e-1", "problems", "problems");
    assertThat(read.lines()).extracting(EvaluationLine::isCopy).containsExactly(false, true, false);
    assertThat(read.lines().get(1).evaluation().problems())
        .extracting(Problem::text)
        .containsExactly(
            "e.ndjson:2 /id: evaluation 'e-1' stands here again as on line 1, and counts once."
                + " Remove the copy, or give it another id if it is another evaluation."
                + " [evaluation-again]");
    assertThat(read.lines().get(2).evaluation().problems())
        .extracting(Problem::text)
        .containsExactly(
            "e.ndjson:3 /id: evaluation 'e-1' says other things than on line 1, and which counts is"
                + " not known. Remove one of the two, or give it another id."
                + " [evaluation-differs]");
  }

  @Test
  void read_fileWithDifferentEvaluationsOfOneId_noneOfThemCounts(@TempDir Path folder)
      throws IOException {
    String other = good(1).replace("\"yes\"", "\"no\"");
    Path file =
        Files.writeString(folder.resolve("e.ndjson"), good(1) + "\n" + good(2) + "\n" + other);
    List<EvaluationLine> read = new ArrayList<>();

    Optional<Problem> problem = JsonEvaluations.read(file, read::add);

    assertThat(problem).isEmpty();
    assertThat(read)
        .extracting(line -> line.evaluation().value().isPresent())
        .containsExactly(false, true, false);
    assertThat(read.get(0).evaluation().problems().get(0).message())
        .isEqualTo(
            "evaluation 'e-1' says different things on lines 1, 3, and which counts is not known");
  }

  @Test
  void read_fileWithDifferentEvaluationsOfOneIdOnOneLine_saysSo(@TempDir Path folder)
      throws IOException {
    String other = good(1).replace("\"yes\"", "\"no\"");
    Path file = Files.writeString(folder.resolve("e.json"), "[" + good(1) + "," + other + "]");
    List<EvaluationLine> read = new ArrayList<>();

    assertThat(JsonEvaluations.read(file, read::add)).isEmpty();
    assertThat(read)
        .extracting(line -> line.evaluation().problems().get(0).message())
        .containsOnly(
            "evaluation 'e-1' says different things several times on line 1, and which counts is"
                + " not known")
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",           | a comma stands where an object should begin | Remove the comma.",
        ",EACH       | a comma stands where an object should begin | Remove the comma.",
        "EACH , EACH | something follows after the end of the object | Put each object on a line of"
            + " its own, with no comma between them.",
      })
  void read_commasBetweenObjectsThatAreNoList_toldForWhatTheyAre(
      String line, String message, String remedy) {
    EvaluationJson.Read read =
        EvaluationJson.read(good(1) + "\n" + line.replace("EACH", good(2)) + "\n");

    assertThat(read.lines().get(0).evaluation().value()).isPresent();
    assertThat(read.lines().get(1).evaluation().problems())
        .extracting(Problem::message, Problem::remedy)
        .containsExactly(tuple(message, remedy));
  }

  @Test
  void see_manyIds_eachIsFoundAgain() {
    SeenEvaluations seen = new SeenEvaluations();

    IntStream.range(0, 50_000).forEach(i -> assertThat(seen.other("e-" + i, i, i + 1)).isZero());

    assertThat(IntStream.range(0, 50_000))
        .allMatch(i -> seen.other("e-" + i, i ^ 1L << 40, 1) == i + 1);
    assertThat(IntStream.range(0, 50_000)).allMatch(i -> seen.other("e-" + i, i, 1) == 0);
  }
}
