package dev.evenhand.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.CardJson;
import dev.evenhand.engine.evaluation.EvaluationJson.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonEvaluationsTest {
  @Test
  void read_goodLine_everyProperty() {
    Evaluation evaluation = EvaluationJson.read(EvaluationJson.GOOD).only().evaluation().orThrow();

    assertThat(evaluation)
        .isEqualTo(
            new Evaluation(
                "e-1",
                new ScorecardRef("phone-support", "1.2.0"),
                new Interaction(
                    "call-881", "a-7", Map.of("team", "north", "vip", "true", "wait", "12.50")),
                Reviewer.of("r-2"),
                Instant.parse("2026-11-01T10:00:00Z"),
                "cal-45",
                Map.of(
                    "greeting", Answer.of("yes"),
                    "speed", Answer.of(412),
                    "steps", Answer.of(List.of("asked"))),
                Map.of("greeting", "Friendly."),
                Map.of("greeting", List.of("knowledge"))));
    assertThat(evaluation.answers().keySet()).containsExactly("greeting", "speed", "steps");
  }

  @Test
  void read_leastLine_defaults() {
    String line =
        "{\"id\":\"e\",\"scorecard\":\"c@1.0.0\",\"interaction\":\"i\",\"reviewer\":\"r\",\"answers\":{}}";

    assertThat(EvaluationJson.read(line).only().evaluation().orThrow())
        .isEqualTo(Evaluation.of("e", new ScorecardRef("c", "1.0.0"), "i", "r", Map.of()));
  }

  @Test
  void read_modelAsReviewerAndOffset_kept() {
    String line =
        EvaluationJson.GOOD
            .replace("\"r-2\"", "{\"id\":\"r-2\",\"kind\":\"model\"}")
            .replace("10:00:00Z", "11:00:00+01:00");

    Evaluation evaluation = EvaluationJson.read(line).only().evaluation().orThrow();

    assertThat(evaluation.reviewer()).isEqualTo(new Reviewer("r-2", Reviewer.Kind.MODEL));
    assertThat(evaluation.at()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
  }

  @Test
  void read_answers_exactNumbersAndNotApplicable() {
    String line =
        EvaluationJson.GOOD
            .replace("412", "0.1000000000000000055511151231257827")
            .replace("\"yes\"", "\"n/a\"");

    Map<String, Answer> answers = EvaluationJson.read(line).only().evaluation().orThrow().answers();

    assertThat(answers)
        .containsEntry(
            "speed", new Answer.Quantity(new BigDecimal("0.1000000000000000055511151231257827")))
        .containsEntry("greeting", Answer.notApplicable());
  }

  @Test
  void read_severalLines_eachWithItsNumber() {
    String good = EvaluationJson.GOOD;
    Read read =
        EvaluationJson.read(
            "\n" + good + "\r\n  \t\n{\"id\":\"\",\"answers\":5}\n" + good.replace("e-1", "e-2"));

    assertThat(read.problem()).isEmpty();
    assertThat(read.lines()).extracting(EvaluationLine::number).containsExactly(2, 4, 5);
    assertThat(read.lines().get(0).evaluation().problems()).isEmpty();
    assertThat(read.lines().get(1).evaluation().problems())
        .allMatch(problem -> problem.location().line() == 4)
        .allMatch(problem -> problem.severity() == Problem.Severity.ERROR)
        .extracting(Problem::code)
        .containsExactly(
            "missing-property", "missing-property", "missing-property", "blank-text", "wrong-type");
    assertThat(read.lines().get(2).evaluation().problems()).isEmpty();
  }

  @Test
  void read_byteOrderMark_accepted() {
    Read read = EvaluationJson.read("\uFEFF{\"id\":\"\",\"answers\":{}}");

    assertThat(read.only().evaluation().problems().get(0).location().column()).isEqualTo(1);
    assertThat(EvaluationJson.read("\uFEFF" + EvaluationJson.GOOD).only().evaluation().value())
        .isPresent();
  }

  @Test
  void read_badByteInALine_problemOfThatLine() {
    byte[] bytes =
        (EvaluationJson.GOOD
                + "\n"
                + EvaluationJson.GOOD.replace("Friendly.", "Fr\u00fcndly")
                + "\n"
                + EvaluationJson.GOOD.replace("e-1", "e-3"))
            .getBytes(StandardCharsets.ISO_8859_1);

    Read read = EvaluationJson.read(bytes);

    assertThat(read.problem()).isEmpty();
    assertThat(read.lines()).hasSize(3);
    int column = EvaluationJson.GOOD.indexOf("iendly") + 1;
    assertThat(CardJson.texts(read.lines().get(1).evaluation()))
        .containsExactly(
            "e.ndjson:2:%s: the text is not UTF-8, found the byte 0xFC. Save the file as UTF-8; maybe it was saved in a local encoding such as Windows-1252. [not-utf-8]"
                .formatted(column));
    assertThat(read.lines().get(2).evaluation().value()).isPresent();
  }

  @Test
  void read_lineOfTenMegabytes_skippedAndTheRestGoesOn() {
    String text = "{" + "x".repeat(10_000_000) + "\n" + EvaluationJson.GOOD;

    Read read = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> EvaluationJson.read(text));

    assertThat(CardJson.texts(read.lines().get(0).evaluation()))
        .containsExactly(
            "e.ndjson:1: the line is too long for an evaluation and was skipped; allowed: at most 1048576 bytes. Maybe a line end is missing. [line-too-long]");
    assertThat(read.lines().get(0).isWhole()).isFalse();
    assertThat(read.lines().get(1).evaluation().value()).isPresent();
    assertThat(read.lines().get(1).number()).isEqualTo(2);
  }

  @Test
  void read_lineWithoutEnd_isGivenUp() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '{';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) '{');
            return length;
          }
        };

    assertThat(JsonEvaluations.read("e.ndjson", endless, line -> {}).orElseThrow().text())
        .isEqualTo(
            "e.ndjson:1: the line does not end within 64 MiB, so nothing from it on was read. Write"
                + " one JSON object a line. [line-endless]");
  }

  @Test
  void read_longIds_areRefused() {
    String id = "r".repeat(1_000);
    String line = EvaluationJson.GOOD.replace("\"r-2\"", "\"%s\"");

    assertThat(EvaluationJson.read(line.formatted(id)).only().evaluation().problems()).isEmpty();
    assertThat(EvaluationJson.read(line.formatted(id + "r")).only().evaluation().problems())
        .extracting(Problem::code)
        .containsExactly("id-too-long");
  }

  @Test
  void read_longestLine_stillRead() {
    String start = EvaluationJson.GOOD.replace("Friendly.", "%s");
    String line =
        start.replace("%s", "x".repeat(JsonEvaluations.MAX_LINE_BYTES - start.length() + 2));

    assertThat(line).hasSize(JsonEvaluations.MAX_LINE_BYTES);
    assertThat(EvaluationJson.read(line + "\r\n").only().evaluation().value()).isPresent();
    assertThat(EvaluationJson.read(line + " ").only().evaluation().problems())
        .extracting(Problem::code)
        .containsExactly("line-too-long");
  }

  @Test
  void read_deepLine_problemOfThatLine() {
    String deep = "{\"answers\":" + "[".repeat(100_000);

    Read read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(2), () -> EvaluationJson.read(deep + "\n" + EvaluationJson.GOOD));

    assertThat(CardJson.texts(read.lines().get(0).evaluation()))
        .containsExactly(
            "e.ndjson:1:75: lists and objects nest too deep here; allowed: at most 64 within each other. Take out the inner ones. [too-deep]");
    assertThat(read.lines().get(1).evaluation().value()).isPresent();
  }

  @Test
  void read_noEvaluations_oneClearLine() {
    assertThat(problemOf(""))
        .isEqualTo("e.ndjson: the file is empty. Write one JSON object a line. [file-empty]");
    assertThat(problemOf("\n \r\n")).isEqualTo(problemOf(""));
    assertThat(problemOf("\n[{}]"))
        .isEqualTo(
            "e.ndjson:2: this is JSON, but no evaluations, found an empty object; allowed: id, scorecard, interaction, reviewer, answers. Write objects with the properties of an evaluation, one a line or in a list. [not-evaluations]");
    assertThat(problemOf("id,scorecard\n"))
        .isEqualTo(
            "e.ndjson:1: this is no file of evaluations: it begins neither with { nor with [, found 'i'. Write one JSON object a line. [not-ndjson]");
    assertThat(problemOf("[".repeat(100_000))).contains("[not-ndjson]");
    assertThat(problemOf("x".repeat(10_000_000))).contains("[not-ndjson]");
    assertThat(EvaluationJson.read(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0}).problem())
        .map(Problem::text)
        .contains(
            "e.ndjson:1: the text is not UTF-8, found the byte 0xFF. Save the file as UTF-8, not UTF-16. [not-utf-8]");
    assertThat(EvaluationJson.read(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).problem())
        .map(Problem::text)
        .contains(
            "e.ndjson:1: this is no file of evaluations: it begins neither with { nor with [, found the byte 0x89. Write one JSON object a line. [not-ndjson]");
  }

  private static String problemOf(String text) {
    Read read = EvaluationJson.read(text);
    assertThat(read.lines()).isEmpty();
    assertThat(read.problem().orElseThrow().severity()).isEqualTo(Problem.Severity.UNREADABLE);
    return read.problem().orElseThrow().text();
  }

  @Test
  void read_path_fileDirectoryAbsent(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("e.ndjson"), EvaluationJson.GOOD);
    Path absent = folder.resolve("absent.ndjson");

    assertThat(JsonEvaluations.read(file, line -> {})).isEmpty();
    assertThat(JsonEvaluations.read(folder, line -> {}).map(Problem::text))
        .contains(
            folder + ": this is a directory, not a file. Name a file in it. [file-is-directory]");
    assertThat(JsonEvaluations.read(absent, line -> {}).map(Problem::text))
        .contains(
            absent + ": there is no such file. Check the name and the directory. [file-missing]");
  }

  @Test
  void read_streamThatFails_problemAfterTheLinesSoFar() {
    InputStream failing = new BrokenInputStream(() -> new IOException("disk"));

    Optional<Problem> problem = JsonEvaluations.read("e.ndjson", failing, line -> {});

    assertThat(problem.map(Problem::text))
        .contains(
            "e.ndjson: reading failed (IOException). Check that the file may be read and is not in use. [file-unreadable]");
  }

  @Test
  void writeTo_anyLine_asItCame() throws IOException {
    byte[] line = " { nonsense \u00fc".getBytes(StandardCharsets.ISO_8859_1);
    byte[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    EvaluationJson.read(ended).only().writeTo(out);

    assertThat(out.toByteArray()).isEqualTo(line);
  }
}
