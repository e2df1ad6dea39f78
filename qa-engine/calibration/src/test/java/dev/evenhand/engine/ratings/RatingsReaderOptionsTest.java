package dev.evenhand.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingsReaderOptionsTest {
  @Test
  void columns_ofAnyName_areFound() throws IOException {
    RatingsReader csv =
        RatingsReader.ofDefaults()
            .withColumn(RatingColumn.ITEM, "Call ID")
            .withColumn(RatingColumn.RATER, "who")
            .withColumn(RatingColumn.VALUE, "score")
            .withColumn(RatingColumn.CRITERION, "what");

    CalibrationData data =
        read(csv, "call id,who,what,score,item\nc1,ann,tone,4,x\nc1,ben,tone,5,y\n").data();

    assertThat(data.criteria()).extracting(CriterionRatings::criterion).containsExactly("tone");
    assertThat(data.criteria().get(0).ratings().items()).containsExactly("c1");
    assertThat(data.criteria().get(0).ratings().raters()).containsExactly("ann", "ben");
  }

  @Test
  void column_thatIsNotThere_isNamedWithTheNearest() throws IOException {
    RatingsReader csv = RatingsReader.ofDefaults().withColumn(RatingColumn.TIME, "dates");

    assertThat(csv.read(stream("item,rater,value,date\n"), "r.csv").problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:1: no column 'dates', which is to be the time, found item, rater, value, date."
                + " Maybe you mean \"date\". [missing-column]");
  }

  @Test
  void decimalComma_isReadWhereSaid_andThenAPointIsRefused() throws IOException {
    RatingsReader csv = RatingsReader.ofDefaults().withDelimiter(';').withDecimal(',');

    RatingsFile file = read(csv, "item;rater;value\ni1;a;3,5\ni1;b;4\ni2;a;1.5\ni2;b;-,25\n");

    RatingTable table = file.criteria().get(0).ratings();
    assertThat(table.categories()).extracting(Category::label).containsExactly("-0.25", "3.5", "4");
    assertThat(file.rejected()).isEqualTo(1);
    assertThat(file.problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:4 value: '1.5' has a point, and numbers are written with a comma here. Write"
                + " all numbers in one way; qa's option --decimal says which. [other-decimal-sign]");
  }

  @Test
  void decimalComma_whereSaid_letsAPointPartThousands() throws IOException {
    RatingsReader csv = RatingsReader.ofDefaults().withDelimiter(';').withDecimal(',');

    RatingsFile file = read(csv, "item;rater;value\ni1;a;940\ni1;b;970\ni2;a;990\ni2;b;1.020\n");

    assertThat(file.criteria().get(0).ratings().categories())
        .extracting(Category::label)
        .containsExactly("940", "970", "990", "1020");
    assertThat(file.notices()).extracting(Problem::code).containsExactly("thousands-marks");
  }

  @Test
  void pointsThatMayPartThousands_besideHundreds_areWarnedOf() throws IOException {
    RatingsFile file =
        read(
            RatingsReader.ofDefaults(),
            "item,rater,value\ni1,a,940\ni1,b,970\ni2,a,990\ni2,b,1.020\n");

    assertThat(file.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:5 value: points begin decimals here, so '1.020' is less than the hundreds"
                + " beside it; maybe they part thousands. Use qa's option --decimal , if so."
                + " [points-unclear]");
    assertThat(file.notices().get(0).severity()).isEqualTo(Problem.Severity.WARNING);
  }

  @Test
  void decimal_otherThanPointOrComma_isAWrongCall() {
    assertThatThrownBy(() -> RatingsReader.ofDefaults().withDecimal('\''))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The decimal sign is ''' but must be a point or a comma.");
  }

  @Test
  void decimalComma_isSeenInTheFile_unlessAPointWasSaid() throws IOException {
    String csv = "item,rater,value\ni1,a,3\ni1,b,\"3,5\"\ni2,a,4\n";

    RatingsFile seen = read(RatingsReader.ofDefaults(), csv);
    RatingsFile said = read(RatingsReader.ofDefaults().withDecimal('.'), csv);

    assertThat(seen.criteria().get(0).ratings().categories())
        .extracting(Category::label)
        .containsExactly("3", "3.5", "4");
    assertThat(seen.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:3 value: decimal commas: '3,5' is read as '3.5'. Use qa's option --decimal . if"
                + " commas do not begin decimals. [decimal-commas]");
    assertThat(said.criteria().get(0).scales()).containsExactly(Scale.NOMINAL);
    assertThat(said.notices()).extracting(Problem::code).containsExactly("word-among-numbers");
  }

  @Test
  void words_amongNumbers_areWarnedOfWithTheirFirstLine() throws IOException {
    RatingsFile file =
        read(
            RatingsReader.ofDefaults(),
            """
            item,rater,criterion,value
            i1,a,tone,3
            i1,b,tone,oops
            i2,a,tone,4
            i2,b,tone,oops
            i3,a,tone,1
            i1,a,greeting,yes
            i2,a,greeting,1
            """);

    assertThat(file.rejected()).isZero();
    assertThat(file.notices())
        .extracting(Problem::severity, Problem::text)
        .containsExactly(
            tuple(
                Problem.Severity.WARNING,
                "r.csv:3 value: 'oops' (2 rows) on 'tone' is no number, while 3 of 5 ratings are:"
                    + " so all are compared as names, without order or distance. Correct it; or"
                    + " use qa's option --not-applicable 'oops' if it means so."
                    + " [word-among-numbers]"));
  }

  @Test
  void notApplicable_isACategoryOfNames_andMissingAmongNumbers() throws IOException {
    RatingsReader csv = RatingsReader.ofDefaults().withNotApplicable(Set.of("n/a"));

    RatingsFile file =
        read(csv, "item,rater,value\ni1,a,3\ni1,b,n/a\ni2,a,n/a\ni2,b,n/a\ni3,a,2\ni3,b,2.0\n");

    CriterionRatings ratings = file.criteria().get(0);
    assertThat(file.notices()).isEmpty();
    assertThat(ratings.scales()).contains(Scale.INTERVAL);
    assertThat(ratings.ratings().size()).isEqualTo(6);
    assertThat(ratings.scores().size()).isEqualTo(3);
    assertThat(ratings.scores().categories()).extracting(Category::label).containsExactly("2", "3");
    assertThat(ratings.scores().items()).isEqualTo(ratings.ratings().items());
  }

  /** Which of the two counts is not known, so neither does: not the number among scores either. */
  @Test
  void notApplicableBesideANumber_ofOneRaterAndItem_areBothRefused() throws IOException {
    RatingsReader csv = RatingsReader.ofDefaults().withNotApplicable(Set.of("n/a"));

    RatingsFile file = read(csv, "item,rater,value\ni1,a,3\ni1,a,n/a\ni2,a,4\ni2,b,5\n");

    assertThat(file.rejected()).isEqualTo(2);
    assertThat(file.criteria().get(0).scores().size()).isEqualTo(2);
  }

  @Test
  void notApplicable_withDeclaredCategories_needNotBeOneOfThem() throws IOException {
    RatingsReader csv =
        RatingsReader.ofDefaults()
            .withCategories(List.of(Category.of("poor"), Category.of("good")))
            .withNotApplicable(Set.of("n/a"));

    CriterionRatings ratings =
        read(csv, "item,rater,value\ni1,a,poor\ni1,b,n/a\ni2,a,good\ni2,b,good\n")
            .criteria()
            .get(0);

    assertThat(ratings.ratings().categories())
        .extracting(Category::label)
        .containsExactly("poor", "good", "n/a");
    assertThat(ratings.scores().categories())
        .extracting(Category::label)
        .containsExactly("poor", "good");
  }

  @Test
  void timesAgentsAndKinds_areRead() throws IOException {
    RatingsFile file =
        read(
            RatingsReader.ofDefaults(),
            """
            item,rater,value,time,agent,kind
            i1,ann,1,2026-01-31T14:05:00Z,a-1,person
            i1,bot,2,2026-01-31 15:05:00+01:00,a-1,Model
            i2,ann,1,2026-02-01,a-2,
            i2,bot,1,,,MODEL
            i3,ann,1,2026-02-01T08:00:00.250,a-1,person
            """);

    RatingTable table = file.criteria().get(0).ratings();
    assertThat(file.problems()).isEmpty();
    assertThat(table.hasTimes()).isTrue();
    assertThat(table.time(table.start(0))).contains(Instant.parse("2026-01-31T14:05:00Z"));
    assertThat(table.time(table.start(0) + 1)).contains(Instant.parse("2026-01-31T14:05:00Z"));
    assertThat(table.time(table.start(1))).contains(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(table.time(table.start(1) + 1)).isEmpty();
    assertThat(table.time(table.start(2))).contains(Instant.parse("2026-02-01T08:00:00.250Z"));
    assertThat(table.without("bot").time(2)).contains(Instant.parse("2026-02-01T08:00:00.250Z"));
    assertThat(file.data().agentByItem())
        .containsEntry("i1", "a-1")
        .containsEntry("i2", "a-2")
        .hasSize(3);
    assertThat(file.data().kindByReviewer())
        .containsEntry("ann", Reviewer.Kind.PERSON)
        .containsEntry("bot", Reviewer.Kind.MODEL);
  }

  @Test
  void factsThatCantBeTrue_areWarnings_andTheRatingsAreUsed() throws IOException {
    RatingsFile file =
        read(
            RatingsReader.ofDefaults(),
            """
            item,rater,value,time,agent,kind
            i1,ann,1,yesterday,a-1,person
            i1,ben,2,soon,a-2,robot
            i2,ann,1,,,model
            """);

    assertThat(file.rejected()).isZero();
    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(3);
    assertThat(file.criteria().get(0).ratings().hasTimes()).isFalse();
    assertThat(file.data().agentByItem()).isEmpty();
    assertThat(file.data().kindByReviewer()).isEmpty();
    assertThat(file.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:2 time: 'yesterday' is no time, so when this rating was given is not known (2 rows)."
                + " Write it as 2026-01-31T14:05:00Z. [unreadable-time]",
            "r.csv:3 kind: 'robot' is neither person nor model. Write person or model. [unknown-kind]",
            "r.csv:3 agent: item 'i1' is said to be of another agent before, so it counts for none."
                + " Give an item one agent. [several-agents]",
            "r.csv:4 kind: rater 'ann' is said to be of another kind before, so which it is is not"
                + " known. Give persons and models different names. [several-kinds]");
  }

  private static RatingsFile read(RatingsReader csv, String text) throws IOException {
    return csv.read(stream(text), "r.csv").orThrow();
  }

  private static ByteArrayInputStream stream(String csv) {
    return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
  }
}
