package dev.evenhand.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.score.ScoreSummary;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and where, beside the content of stored scores. */
class WireTypeTest {
  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::text).toList();
  }

  private static <T> List<String> problems(WireType<T> type, String json) {
    return texts(type.read("db", json).problems());
  }

  @Test
  void read_nothing_saysSo() {
    assertThat(problems(WireType.SCORE, " "))
        .containsExactly("db:1:2: the file is empty. Write a JSON object into it. [file-empty]");
  }

  @Test
  void read_file_thatIsNotThere_saysSo(@TempDir Path folder) {
    Path file = folder.resolve("none.json");

    assertThat(texts(WireType.SCORE.read(file).problems()))
        .containsExactly(
            file + ": there is no such file. Check the name and the directory. [file-missing]");
    assertThat(texts(WireType.SCORE.readAll(file).problems()))
        .containsExactly(
            file + ": there is no such file. Check the name and the directory. [file-missing]");
  }

  @Test
  void read_moreThanTheLimit_saysSo() {
    String json = "{\"comment\": \"" + "a".repeat(4 * 1024 * 1024) + "\"}";

    assertThat(problems(WireType.EXPLANATION, json))
        .containsExactly(
            "db: the file is too large for one explanation; allowed: at most 4194304 bytes (4 MiB)."
                + " Read it with readAll, if it holds one a line. [file-too-large]");
  }

  @Test
  void read_deeperThanTheLimit_saysSo() {
    assertThat(problems(WireType.SCORE, "{\"a\": " + "[".repeat(64) + "]".repeat(64) + "}"))
        .containsExactly(
            "db:1:70: lists and objects nest too deep here; allowed: at most 64 within each other."
                + " Take out the inner ones. [too-deep]");
  }

  @Test
  void read_streamThatBreaks_saysSo() {
    InputStream broken = BrokenInputStream.INSTANCE;

    assertThat(texts(WireType.SCORE.read("db", broken).problems()))
        .containsExactly(
            "db: reading failed (IOException). Check that the file may be read and is not in use. [file-unreadable]");
    assertThat(texts(WireType.SCORE.readAll("db", broken).problems()))
        .containsExactly(
            "db: reading failed (IOException). Check that the file may be read and is not in use. [file-unreadable]");
  }

  @Test
  void readEach_someLinesWithMistakes_givesTheOthersAndWhere() {
    String lines =
        """
        {"id": "i-1", "agent": "a"}

        {"id": "i-2", "agnet": "a"}
        {"id": 3}
        {"id": "i-4"} x
        """;
    List<String> given = new ArrayList<>();

    Optional<Problem> end =
        WireType.INTERACTION.readEach(
            "i.ndjson",
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            line ->
                given.addAll(
                    line.value().map(value -> List.of(value.id())).orElse(texts(line.problems()))));

    assertThat(end).isEmpty();
    assertThat(given)
        .containsExactly(
            "i-1",
            "i.ndjson:3:15 /agnet: unknown property \"agnet\". Maybe you mean \"agent\"."
                + " [unknown-property]",
            "i.ndjson:4:8 /id: \"id\" is of the wrong type, found 3; allowed: a text."
                + " Put it into double quotes. [wrong-type]",
            "i.ndjson:5:15: something follows after the end of the object."
                + " Remove it; maybe a bracket closes too early. [trailing-content]");
  }

  @Test
  void readAll_someLinesWithMistakes_hasNoValueButEveryProblem() {
    assertThat(
            texts(WireType.INTERACTION.readAll("i", "{\"id\": 1}\n{\"id\": \"i\"}\n{}").problems()))
        .containsExactly(
            "i:1:8 /id: \"id\" is of the wrong type, found 1; allowed: a text."
                + " Put it into double quotes. [wrong-type]",
            "i:3:1: the property \"id\" is missing. Add \"id\". [missing-property]");
  }

  @Test
  void readAll_listThatIsCutOff_saysSo() {
    assertThat(texts(WireType.INTERACTION.readAll("i", "[{\"id\": \"i\"},\n").problems()))
        .containsExactly(
            "i:1: the input ends before its list is closed, so values may be missing."
                + " Get the whole file; if it is whole, add the ]. [list-not-closed]");
  }

  @Test
  void readAll_lineOverTheLimit_isToldAndTheNextRead() {
    String endless = "{\"id\": \"" + "a".repeat(4 * 1024 * 1024) + "\"}";
    assertThat(texts(WireType.INTERACTION.readAll("i", endless + "\n{\"id\": 1}").problems()))
        .containsExactly(
            "i:1: the line is too long for one interaction and was skipped; allowed: at most 4194304 bytes."
                + " Maybe a line end is missing. [line-too-long]",
            "i:2:8 /id: \"id\" is of the wrong type, found 1; allowed: a text."
                + " Put it into double quotes. [wrong-type]");
  }

  @Test
  void read_sessionWhoseModeAndReferenceDoNotFit_saysSo() {
    String session =
        "{\"format\": \"evenhand-session/1\", \"id\": \"s\", \"mode\": \"%s\"%s, \"evaluations\": []}";

    assertThat(problems(WireType.SESSION, session.formatted("blind", ", \"reference\": \"r\"")))
        .containsExactly(
            "db:1:75 /reference: a session of the mode \"blind\" has no reference, found \"r\"."
                + " Remove it, or choose another mode. [session-reference]");
    assertThat(problems(WireType.SESSION, session.formatted("consensus", "")))
        .containsExactly(
            "db:1:1: the property \"reference\" is missing."
                + " Add \"reference\", or choose the mode \"blind\". [missing-property]");
  }

  @Test
  void read_problemWithAColumnOfNoLine_saysSo() {
    assertThat(
            problems(
                WireType.PROBLEM,
                """
                {"code": "c", "severity": "fatal", "source": "s", "column": 3, "message": "m", "remedy": "r"}
                """))
        .containsExactly(
            "db:1:1: the property \"line\" is missing. Add the \"line\" that the \"column\" is of."
                + " [missing-property]",
            "db:1:27 /severity: \"severity\" has no such value, found \"fatal\";"
                + " allowed: \"unreadable\", \"error\", \"warning\", \"notice\"."
                + " Use one of these words. [unknown-value]");
  }

  @Test
  void read_numberThatWentThroughDoubles_isTheExactOne() {
    String third = "\"earned\": %s, \"earnedExact\": \"1/3\"";
    String json =
        StoredFormatTest.GOOD.replace(
            "\"earned\": 1, \"possible\": 2",
            third.formatted("0.333333333333333") + ", \"possible\": 2");

    assertThat(json).isNotEqualTo(StoredFormatTest.GOOD);
    assertThat(WireType.SCORE.read("db", json).orThrow().card().parts().get(0).earned())
        .isEqualTo(Fraction.of(1, 3));
  }

  @Test
  void write_scoreWhoseCommentsWereTakenOut_hasNone_andIsTheSameElse() {
    Score said =
        WireType.SCORE
            .read("db", StoredFormatTest.GOOD)
            .orThrow()
            .withComments(Map.of("greeting", "She was rude."));
    String before = WireType.SCORE.write(said);
    assertThat(before).contains("She was rude.");

    String after = WireType.SCORE.write(said.withComments(Map.of()));

    assertThat(after).doesNotContain("rude");
    Score read = WireType.SCORE.read("db", after).orThrow();
    assertThat(read.evaluation()).isEqualTo(said.evaluation().withComments(Map.of()));
    assertThat(read.summary()).isEqualTo(said.summary());
    assertThat(read.card()).isEqualTo(said.card());
  }

  @Test
  void write_numbersThatNoDoubleIs_areReadBackToTheLastDigit() {
    Fraction huge = new Fraction(BigInteger.TEN.pow(400), BigInteger.valueOf(7));
    Fraction tiny = Fraction.ONE.dividedBy(huge);
    CriticalScore critical = new CriticalScore(huge, tiny, Map.of());
    Score plain = WireType.SCORE.read("db", StoredFormatTest.GOOD).orThrow();
    ScoreSummary was = plain.summary();
    Score score =
        Score.of(
            plain.evaluation(),
            plain.scoring().toBuilder()
                .start(new BigDecimal("12345678901234567890.123456789"))
                .build(),
            new ScoreSummary(
                was.earned(), was.possible(), was.outcome(), was.band(), List.of("bye"), critical),
            new Score.Explainer() {
              @Override
              public SectionScore card() {
                return plain.card();
              }

              @Override
              public Optional<Fraction> ratioWithoutAutoFail() {
                return Optional.empty();
              }
            });

    Score back = WireType.SCORE.read("db", WireType.SCORE.write(score)).orThrow();

    assertThat(back).isEqualTo(score);
    assertThat(back.ratioWithoutAutoFail()).isEmpty();
  }
}
