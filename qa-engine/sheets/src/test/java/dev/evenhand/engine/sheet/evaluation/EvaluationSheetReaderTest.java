package dev.evenhand.engine.sheet.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.evaluation.ReadEvaluation;
import dev.evenhand.engine.sheet.DateOrder;
import dev.evenhand.engine.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationSheetReaderTest {
  private static final Scorecard CARD =
      card(
          """
          {"id": "first", "version": "1.0.0", "title": "First",
           "scales": {"quality": [{"value": "poor", "score": 0}, {"value": "good", "score": 100}]},
           "sections": [{"id": "call", "title": "The call", "questions": [
             {"id": "greeting", "ask": {"en": "Greeted by name?", "de": "Mit Namen begr\u00fc\u00dft?"},
              "type": "yes-no", "weight": 10},
             {"id": "recap", "ask": "Recapped the next steps?", "type": "yes-no", "weight": 10,
              "allowNotApplicable": true,
              "shownWhen": {"metadata": "Channel", "is": ["phone"]}},
             {"id": "tone", "ask": "How was the tone?", "type": "rating", "scale": "quality",
              "weight": 30}]}]}
          """);

  private static Scorecard card(String json) {
    return JsonScorecards.read("card", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static Checked<EvaluationSheet> open(String table) throws IOException {
    return open(EvaluationSheetReader.of(CARD), table);
  }

  private static Checked<EvaluationSheet> open(EvaluationSheetReader reader, String table)
      throws IOException {
    return reader.open(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "t.csv");
  }

  private static List<EvaluationLine> lines(EvaluationSheet sheet) throws IOException {
    List<EvaluationLine> lines = new ArrayList<>();
    sheet.forEach(lines::add);
    return lines;
  }

  private static Evaluation only(String table) throws IOException {
    List<EvaluationLine> lines = lines(open(table).orThrow());
    assertThat(lines).hasSize(1);
    return lines.get(0).evaluation().orThrow();
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::text).toList();
  }

  private static List<String> problems(List<EvaluationLine> lines) {
    return lines.stream()
        .flatMap(line -> line.evaluation().problems().stream())
        .map(Problem::text)
        .toList();
  }

  @Test
  void aRow_isAnEvaluation_withAllThatItsColumnsTell() throws IOException {
    Evaluation read =
        only(
            """
            Call ID,Agent,Reviewer,Reviewer kind,Date,session,channel,Greeting,recap,How was the tone?
            1001,Bob,Ana,Model,2026-11-02,week 45,phone,yes,N/A,good
            """);

    assertThat(read.id()).isEqualTo("1001/Ana");
    assertThat(read.scorecard()).isEqualTo(CARD.ref());
    assertThat(read.interaction().id()).isEqualTo("1001");
    assertThat(read.interaction().agent()).isEqualTo("Bob");
    assertThat(read.interaction().metadata()).isEqualTo(Map.of("Channel", "phone"));
    assertThat(read.reviewer()).isEqualTo(new Reviewer("Ana", Reviewer.Kind.MODEL));
    assertThat(read.at()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
    assertThat(read.session()).isEqualTo("week 45");
    assertThat(read.answers())
        .isEqualTo(
            Map.of(
                "greeting", Answer.of("yes"),
                "recap", Answer.of("N/A"),
                "tone", Answer.of("good")));
  }

  @Test
  void answers_areReadByTheCard_asThoseOfJsonAre() throws IOException {
    Evaluation read = only("call;greeting;recap;tone\n1;JA;N/A;Good \n");

    ReadEvaluation exact = Answers.of(CARD).read(read).orThrow();

    assertThat(exact.evaluation().answers())
        .isEqualTo(
            Map.of(
                "greeting", Answer.of("yes"),
                "recap", Answer.notApplicable(),
                "tone", Answer.of("good")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "greeting",
        "Greeting",
        "GREETING:",
        "Greeted by name?",
        "greeted by  name",
        "Mit Namen begr\u00fc\u00dft?",
        "3. Greeted by name?",
        "2) greeting"
      })
  void questions_areFoundByIdOrWordsInAnyLanguage(String column) throws IOException {
    assertThat(only("call,%s\n1,yes\n".formatted(column)).answers())
        .isEqualTo(Map.of("greeting", Answer.of("yes")));
  }

  @ParameterizedTest
  @CsvSource({
    "'id,interaction,reviewer,greeting', 'e1,c1,Ana,yes', e1, c1, Ana",
    "'interaction,reviewer,greeting', 'c1,Ana,yes', c1/Ana, c1, Ana",
    "'evaluation,greeting', 'e1,yes', e1, e1, unknown",
    "'interaction,greeting', 'c1,yes', c1, c1, unknown",
    "'greeting,recap', 'yes,no', row 2, row 2, unknown"
  })
  void whatNamesAnEvaluation_isTheBestThatTheTableHas(
      String header, String row, String id, String interaction, String reviewer)
      throws IOException {
    Evaluation read = only(header + "\n" + row + "\n");

    assertThat(read.id()).isEqualTo(id);
    assertThat(read.interaction().id()).isEqualTo(interaction);
    assertThat(read.reviewer().id()).isEqualTo(reviewer);
  }

  @Test
  void emptyCells_areNoAnswers() throws IOException {
    assertThat(only("call,greeting,recap\n1,,yes\n").answers())
        .isEqualTo(Map.of("recap", Answer.of("yes")));
  }

  @Test
  void howATableIsRead_isTold_withWhatIsLeftOut() throws IOException {
    EvaluationSheet sheet =
        open("Ticket,Reviewer,Date,Greeting,Mood,Channel\n1,Ana,03.11.2026,yes,x,chat\n").orThrow();
    lines(sheet);

    assertThat(texts(sheet.notices()))
        .containsExactly(
            "t.csv:1: read as a row an evaluation and a column a question: Greeting; 'Ticket' is the"
                + " interaction; 'Date' is the time; facts: Channel; left out: Mood. Rename a column"
                + " that was taken for another, or name those of the row (qa's options"
                + " --item-column, --rater-column and so on). [sheet-read]",
            "t.csv:2 time: '03.11.2026' read with the day first. Use qa's option --dates"
                + " month-first if the month"
                + " is. [date-order]");
  }

  @Test
  void whatIsMadeUp_isTold() throws IOException {
    assertThat(texts(open("greeting,recap\nyes,no\n").orThrow().notices()))
        .containsExactly(
            "t.csv:1: read as a row an evaluation and a column a question: greeting, recap; no column"
                + " tells the interaction, so each row is one; no column tells the reviewer, who is"
                + " called 'unknown'. Rename a column that was taken for another, or name those"
                + " of the row (qa's options --item-column, --rater-column and so on)."
                + " [sheet-read]");
    assertThat(texts(open("id,greeting\n1,yes\n").orThrow().notices()))
        .singleElement()
        .asString()
        .contains("greeting; no column tells the reviewer");
  }

  @Test
  void aTableWhoseNamesLeaveNothingOpen_needsNoNotice() throws IOException {
    EvaluationSheet sheet =
        open("id,interaction,reviewer,time,greeting\ne1,c1,Ana,2026-11-02T10:00:00Z,yes\n")
            .orThrow();
    lines(sheet);

    assertThat(sheet.notices()).isEmpty();
  }

  @Test
  void columnsThatAreSaid_winOverUsualNames() throws IOException {
    EvaluationSheetReader reader =
        EvaluationSheetReader.of(CARD)
            .withColumn(EvaluationColumn.INTERACTION, "Ref")
            .withColumn(EvaluationColumn.REVIEWER, "by");

    List<EvaluationLine> lines =
        lines(open(reader, "call,ref,reviewer,by,greeting\n1,r7,Ana,Ben,yes\n").orThrow());

    assertThat(lines.get(0).evaluation().orThrow().id()).isEqualTo("r7/Ben");
  }

  @Test
  void headersThatCantBeRead_areToldWithTheWayOut() throws IOException {
    EvaluationSheetReader ticket =
        EvaluationSheetReader.of(CARD).withColumn(EvaluationColumn.INTERACTION, "tickt");

    assertThat(texts(open("item,rater,value\n1,a,5\n").problems()))
        .containsExactly(
            "t.csv:1: no column is called like a question of first@1.0.0, found item, rater, value;"
                + " allowed: greeting, recap, tone. Call each column of answers by the id or the"
                + " words of its question. [no-question-column]");
    assertThat(texts(open("call,greeting,Greeted by name?\n1,yes,no\n").problems()))
        .containsExactly(
            "t.csv:1: columns 2 ('greeting') and 3 ('Greeted by name?') both answer question"
                + " 'greeting'. Rename or remove one of them. [duplicate-column]");
    assertThat(texts(open("call,greeting,greeting\n1,yes,no\n").problems())).hasSize(1);
    assertThat(texts(open("Ticket,Call ID,greeting\n1,2,yes\n").problems()))
        .containsExactly(
            "t.csv:1: 'Ticket', 'Call ID' may each be the interaction. Say which it is with qa's"
                + " option --item-column. [ambiguous-column]");
    assertThat(texts(open(ticket, "ticket,greeting\n1,yes\n").problems()))
        .containsExactly(
            "t.csv:1: no column 'tickt', which is to be the interaction, found ticket, greeting."
                + " Maybe you mean \"ticket\". [missing-column]");
  }

  @Test
  void rowsThatCantBeUsed_areToldByLine_andComeAgainAsCsv() throws IOException {
    List<EvaluationLine> lines =
        lines(
            open("call,reviewer,greeting\n1,Ana,yes\n,Ana,\"a, b\"\n3,Ana\n%s,Ana,no\n"
                    .formatted("x".repeat(1001)))
                .orThrow());

    assertThat(problems(lines))
        .containsExactly(
            "t.csv:3 interaction: the interaction is empty. Fill it in, or leave the row out."
                + " [empty-cell]",
            "t.csv:4: the row has 2 cells and the header 3. Put quotes around cells that hold the"
                + " delimiter, and leave no cell out. [wrong-cell-count]",
            "t.csv:5 interaction: the interaction has more than 1000 characters. Shorten it; maybe a"
                + " quote is not closed. [cell-too-long]");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.get(1).writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"\",Ana,\"a, b\"");
  }

  @Test
  void idsOverSeveralLines_areRefused_asOfAQuoteThatIsNotClosed() throws IOException {
    List<EvaluationLine> lines =
        lines(open("call,reviewer,greeting\n\"1,Ana,yes\n2\",Ana,no\n3,Ana,no\n").orThrow());

    assertThat(problems(lines))
        .containsExactly(
            "t.csv:2 interaction: the interaction goes over several lines. Maybe a quote is not closed"
                + " or stands too much: close it, or double it. [cell-with-lines]");
    assertThat(lines.get(1).evaluation().value()).isPresent();
  }

  @Test
  void mergedCellsOfInteractionsAndReviewers_areThoseAbove_andTold() throws IOException {
    EvaluationSheet sheet =
        open("call,reviewer,greeting\n1,Ana,yes\n,Ben,no\n2,Ana,no\n,Ben,no\n").orThrow();

    assertThat(lines(sheet))
        .extracting(line -> line.evaluation().orThrow().id())
        .containsExactly("1/Ana", "1/Ben", "2/Ana", "2/Ben");
    assertThat(texts(sheet.notices()))
        .contains(
            "t.csv:3 interaction: where the interaction is empty it is the one above, as of merged"
                + " cells. Fill in each cell if it is not. [merged-cells]");
  }

  @Test
  void emptyCells_whereMergedOnesWouldRepeatAnEvaluation_areEmpty() throws IOException {
    EvaluationSheet sheet = open("call,reviewer,greeting\n1,Ana,yes\n,Ana,no\n").orThrow();

    assertThat(problems(lines(sheet))).singleElement().asString().contains("[empty-cell]");
    assertThat(sheet.notices()).extracting(Problem::code).doesNotContain("merged-cells");
  }

  @Test
  void datesThatContradictEachOther_areNotUsed() throws IOException {
    EvaluationSheet sheet =
        open("call,date,greeting\n1,13/04/2026,yes\n2,04/13/2026,yes\n").orThrow();

    assertThat(texts(sheet.notices()))
        .contains(
            "t.csv:2 time: some dates begin with the day and others with the month, so times are not"
                + " used. Write all in one way, best as 2026-11-03. [date-order]");
  }

  @Test
  void datesThatBeginWithTheMonth_besideIsoDates_areNotUsed_andToldWhy() throws IOException {
    String table = "call,date,greeting\n1,03/11/2026,yes\n2,04/13/2026,yes\n3,2026-04-14,yes\n";
    EvaluationSheetReader said = EvaluationSheetReader.of(CARD).withDates(DateOrder.MONTH_FIRST);

    assertThat(texts(open(table).orThrow().notices()))
        .contains(
            "t.csv:2 time: some dates begin with the month and others with the year, or are numbers,"
                + " so times are not used. Use qa's option --dates month-first; or write all in"
                + " one way, best"
                + " as 2026-11-03. [date-order]");
    assertThat(lines(open(said, table).orThrow()))
        .extracting(line -> line.evaluation().orThrow().at())
        .containsExactly(
            Instant.parse("2026-03-11T00:00:00Z"),
            Instant.parse("2026-04-13T00:00:00Z"),
            Instant.parse("2026-04-14T00:00:00Z"));
  }

  @Test
  void datesOfOpenOrder_areNotUsed_unlessItIsSaid() throws IOException {
    String table = "call,date,greeting\n1,03/11/2026,yes\n";
    EvaluationSheet open = open(table).orThrow();
    EvaluationSheetReader said = EvaluationSheetReader.of(CARD).withDates(DateOrder.MONTH_FIRST);

    assertThat(lines(open).get(0).evaluation().orThrow().at()).isNull();
    assertThat(texts(open.notices()))
        .contains(
            "t.csv:2 time: '03/11/2026' may begin with the day or the month, so times are not used."
                + " Use qa's option --dates day-first or --dates month-first. [date-order]");
    assertThat(lines(open(said, table).orThrow()).get(0).evaluation().orThrow().at())
        .isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
  }

  @Test
  void oneDate_decidesTheOrderOfAll_andWhatDoesNotFitIsTold() throws IOException {
    EvaluationSheet sheet =
        open("call,date,greeting\n1,03/11/2026,yes\n2,11/30/2026,yes\n3,soon,yes\n").orThrow();

    List<EvaluationLine> lines = lines(sheet);

    assertThat(lines.get(0).evaluation().orThrow().at())
        .isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
    assertThat(texts(lines.get(2).notices()))
        .containsExactly(
            "t.csv:4 time: the time can't be read, so it is not known. Write it as in"
                + " 2026-01-31T14:05:00Z; qa's option --dates says what 03/11/2026 begins with."
                + " [time-unreadable]");
  }

  @Test
  void aKindThatIsNone_isToldAndReadAsPerson() throws IOException {
    List<EvaluationLine> lines =
        lines(open("call,reviewer,kind,greeting\n1,Ana,robot,yes\n").orThrow());

    assertThat(lines.get(0).evaluation().orThrow().reviewer().kind())
        .isEqualTo(Reviewer.Kind.PERSON);
    assertThat(texts(lines.get(0).notices()))
        .containsExactly(
            "t.csv:2 kind: the kind is neither person nor model, and was read as person. Write person"
                + " or model. [kind-unknown]");
  }

  @Test
  void copies_countOnce_andOfDifferentOnesTheFirst_inAStream() throws IOException {
    List<EvaluationLine> lines =
        lines(
            open("call,reviewer,greeting\n1,Ana,yes\n1,Ana,yes\n2,Ana,yes\n2,Ana,no\n").orThrow());

    assertThat(lines).extracting(EvaluationLine::isCopy).containsExactly(false, true, false, false);
    assertThat(problems(lines))
        .containsExactly(
            "t.csv:3 /id: evaluation '1/Ana' stands here again as on line 2, and counts once. Remove"
                + " the copy, or give it another id if it is another evaluation."
                + " [evaluation-again]",
            "t.csv:5 /id: evaluation '2/Ana' says other things than on line 4, and which counts is"
                + " not known. Remove one of the two, or give it another id. [evaluation-differs]");
  }

  @Test
  void ofDifferentOnesInAFile_noneIsGiven(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "call,reviewer,greeting\n1,Ana,yes\n1,Ana,no\n2,Ben,yes\n");

    try (EvaluationSheet sheet = EvaluationSheetReader.of(CARD).open(file).orThrow()) {
      List<EvaluationLine> lines = lines(sheet);

      assertThat(lines)
          .extracting(line -> line.evaluation().value().isPresent())
          .containsExactly(false, false, true);
      assertThat(lines.get(0).evaluation().problems())
          .extracting(Problem::code)
          .containsExactly("evaluation-differs");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"call,reviewer,greeting\n1,Ana,yes\n", "no,question\n1,2\n"})
  void aFile_isClosedWithItsTable_andWhereThereIsNone(String table, @TempDir Path folder)
      throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors), "This system does not name what is open.");
    Path file = Files.writeString(folder.resolve("t.csv"), table);

    Checked<EvaluationSheet> opened = EvaluationSheetReader.of(CARD).open(file);
    if (opened.value().isPresent()) {
      opened.orThrow().close();
    }

    try (Stream<Path> open = Files.list(descriptors)) {
      assertThat(open.filter(link -> leadsTo(link, file))).isEmpty();
    }
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file.toRealPath());
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  @Test
  void workbooks_areReadFromTheSheetThatIsSaid() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      book.newWorksheet("Notes").value(0, 0, "nothing here");
      Worksheet sheet = book.newWorksheet("May");
      String[][] cells = {{"Anruf", "Pr\u00fcfer", "greeting"}, {"7", "Ana", "yes"}};
      for (int row = 0; row < cells.length; row++) {
        for (int column = 0; column < cells[row].length; column++) {
          sheet.value(row, column, cells[row][column]);
        }
      }
    }
    EvaluationSheetReader reader =
        EvaluationSheetReader.of(CARD).withSheet(SheetReader.ofDefaults().withSheet("May"));

    EvaluationSheet sheet =
        reader.open(new ByteArrayInputStream(bytes.toByteArray()), "t.xlsx").orThrow();

    assertThat(reader.knows(bytes.toByteArray())).isTrue();
    assertThat(lines(sheet).get(0).evaluation().orThrow().id()).isEqualTo("7/Ana");
  }

  @ParameterizedTest
  @CsvSource({
    "'call,greeting', true",
    "'item,rater,value', false",
    "'{\"id\": 1}', false",
    "'', false"
  })
  void tablesOfACard_areKnownByTheirColumns(String start, boolean known) {
    byte[] bytes = (start + "\n1,2,3\n").getBytes(StandardCharsets.UTF_8);

    assertThat(EvaluationSheetReader.of(CARD).knows(bytes)).isEqualTo(known);
  }

  @Test
  void pointsBesideDecimalCommas_partThousands_andThatIsTold() throws IOException {
    Scorecard timed =
        card(
            """
            {"id": "c", "version": "1.0.0", "title": "C", "sections": [
              {"id": "s", "title": "S", "questions": [
                {"id": "seconds", "ask": "Handling time?", "type": "number", "weight": 1,
                 "ranges": [{"id": "ok", "to": 600, "score": 1}, {"id": "long", "score": 0}]}]}]}
            """);
    EvaluationSheet sheet =
        open(
                EvaluationSheetReader.of(timed),
                "interaction;reviewer;seconds\n1;ana;1.234\n2;ana;1.250,5\n3;ana;59,5\n")
            .orThrow();

    assertThat(lines(sheet).get(0).evaluation().orThrow().answers())
        .containsEntry("seconds", Answer.of(1234));
    assertThat(sheet.notices())
        .extracting(Problem::text)
        .contains(
            "t.csv:2: commas begin decimals in this column, so '1.234' was read as 1234. Write"
                + " numbers without marks of thousands. [thousands-marks]");
  }

  @Test
  void ratioAmongPercents_countsAsItStands_withAWarning() throws IOException {
    Scorecard share =
        card(
            """
            {"id": "c", "version": "1.0.0", "title": "C", "sections": [
              {"id": "s", "title": "S", "questions": [
                {"id": "share", "ask": "Share?", "type": "number", "unit": "%", "weight": 1,
                 "scoredBy": "value", "max": 100}]}]}
            """);
    EvaluationSheet sheet =
        open(EvaluationSheetReader.of(share), "interaction,reviewer,share\n1,ana,85\n2,ana,0.85\n")
            .orThrow();

    assertThat(sheet.notices())
        .extracting(Problem::text)
        .containsExactly(
            "t.csv:3: '0.85' stands among percents, and was read as 0.85 %. If it is a ratio, write"
                + " it as a percent, such as 85 for 0.85. [ratio-among-percents]");
  }

  @Test
  void idThatReviewersShare_isThatOfTheInteraction_andTold() throws IOException {
    EvaluationSheet sheet =
        open("ID,reviewer,tone\n17,Ana,good\n17,Ben,poor\n18,Ana,good\n18,Ben,good\n").orThrow();

    assertThat(lines(sheet))
        .extracting(line -> line.evaluation().orThrow())
        .extracting(Evaluation::id, evaluation -> evaluation.interaction().id())
        .containsExactly(
            tuple("17/Ana", "17"),
            tuple("17/Ben", "17"),
            tuple("18/Ana", "18"),
            tuple("18/Ben", "18"));
    assertThat(texts(sheet.notices()))
        .containsExactly(
            "t.csv:1: read as a row an evaluation and a column a question: tone; 'ID' is the"
                + " interaction; reviewers have 'ID' in common, so it names no evaluation. Rename a"
                + " column that was taken for another, or name those of the row (qa's options"
                + " --item-column, --rater-column and so on). [sheet-read]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nr", "#", "No.", "lfd. Nr."})
  void numberThatReviewersShare_isThatOfTheInteraction(String name) throws IOException {
    List<EvaluationLine> lines =
        lines(open(name + ",reviewer,tone\n17,Ana,good\n17,Ben,poor\n").orThrow());

    assertThat(lines)
        .extracting(line -> line.evaluation().orThrow().interaction().id())
        .containsExactly("17", "17");
  }

  @Test
  void idThatReviewersShare_besideRunningNumbers_isTheInteraction() throws IOException {
    List<EvaluationLine> lines =
        lines(open("#,ID,reviewer,tone\n1,17,Ana,good\n2,17,Ben,poor\n").orThrow());

    assertThat(lines)
        .extracting(line -> line.evaluation().orThrow().interaction().id())
        .containsExactly("17", "17");
  }

  @Test
  void idThatReviewersShare_besideACall_isLeftOut() throws IOException {
    EvaluationSheet sheet = open("ID,call,reviewer,tone\n7,17,Ana,good\n7,17,Ben,poor\n").orThrow();

    assertThat(lines(sheet))
        .extracting(line -> line.evaluation().orThrow().id())
        .containsExactly("17/Ana", "17/Ben");
    assertThat(sheet.notices().get(0).message()).endsWith("left out: ID");
  }

  @Test
  void idThatStandsTwiceByASlip_staysTheEvaluations() throws IOException {
    EvaluationSheet sheet =
        open("""
            ID,call,reviewer,tone
            1,17,Ana,good
            1,17,Ben,poor
            2,18,Ana,good
            3,18,Ben,good
            4,19,Ana,good
            5,19,Ben,good
            6,20,Ana,good
            """)
            .orThrow();

    assertThat(lines(sheet).get(1).evaluation().problems())
        .extracting(Problem::code)
        .containsExactly("evaluation-differs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Didn\u2019t the agent interrupt \u2013 \u201creally\u201d\u2026?",
        "Didn't the agent interrupt - \"really\"...",
        "3. Didn't\u00A0the agent interrupt\u2014'really'...:",
        "\uFF24idn\u02BCt the agent interrupt \uFF0D \u00ABreally\u00BB\u2026\uFF1F",
        "didn\u2018t the agent interrupt really?"
      })
  void headerThatDiffersInSigns_isTheQuestion_andTold(String header) throws IOException {
    Scorecard card =
        card(
            """
            {"id": "c", "version": "1.0.0", "title": "C", "sections": [
              {"id": "s", "title": "S", "questions": [
                {"id": "q", "ask": "Didn't the agent interrupt - \\"really\\"...?",
                 "type": "yes-no", "weight": 1},
                {"id": "r", "ask": "Re-sent?", "type": "yes-no", "weight": 1},
                {"id": "t", "ask": "Resent?", "type": "yes-no", "weight": 1}]}]}
            """);
    String table =
        "\"%s\",Re-sent?,Resent?,Re\u2013sent\nyes,no,yes,no\n"
            .formatted(header.replace("\"", "\"\""));

    EvaluationSheet sheet = open(EvaluationSheetReader.of(card), table).orThrow();

    assertThat(lines(sheet).get(0).evaluation().orThrow().answers().keySet())
        .containsExactlyInAnyOrder("q", "r", "t");
    assertThat(sheet.notices().get(0).message())
        .startsWith("read as a row an evaluation and a column a question: " + header.strip())
        .endsWith("left out: Re\u2013sent");
  }

  @Test
  void cellsOfAWorkbook_thatAreMerged_holdForTheirRows_andAreTold() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "t", null)) {
      Worksheet sheet = book.newWorksheet("s");
      String[] rows = {
        "call,reviewer,tone",
        "1,Ana,good",
        ",Ben,poor",
        "2,Ana,good",
        "2,Ben,good",
        "3,Ana,good",
        "3,Ben,good",
        "4,Ana,good",
        "4,Ben,",
        "5,Ana,poor"
      };
      for (int row = 0; row < rows.length; row++) {
        List<String> cells = List.of(rows[row].split(",", -1));
        for (int column = 0; column < cells.size(); column++) {
          if (!cells.get(column).isEmpty()) {
            sheet.value(row, column, cells.get(column));
          }
        }
      }
      sheet.range(1, 0, 2, 0).merge();
      sheet.range(7, 2, 8, 2).merge();
    }

    EvaluationSheet sheet =
        EvaluationSheetReader.of(CARD)
            .open(new ByteArrayInputStream(out.toByteArray()), "t.xlsx")
            .orThrow();
    List<EvaluationLine> lines = lines(sheet);

    assertThat(lines.get(1).evaluation().orThrow().id()).isEqualTo("1/Ben");
    assertThat(lines.get(7).evaluation().orThrow().answers())
        .containsEntry("tone", Answer.of("good"));
    assertThat(texts(sheet.notices()))
        .contains(
            "t.xlsx:3: cells of 2 rows, this one first, are merged with those above, whose text"
                + " holds for it, too. Unmerge them in a copy of the sheet and fill in each if it"
                + " does not. [merged-cells]");
  }
}
