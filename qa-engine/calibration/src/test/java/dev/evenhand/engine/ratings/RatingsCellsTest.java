package dev.evenhand.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsCellsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "75% ; 80% ; 75 %              ! 75 ; 80               ! percent-signs",
        "7,5 ; 8 ; 7,25                ! 7.25 ; 7.5 ; 8        ! decimal-commas",
        "1.250,5 ; 990,0               ! 990 ; 1250.5          ! decimal-commas ; thousands-marks",
        "1'250 ; 1 300 ; 90            ! 90 ; 1250 ; 1300      ! thousands-marks",
        "\u22121 ; 2                   ! -1 ; 2 ! none",
        "4/5 ; 3/5 ; 5 / 5             ! 3/5 ; 4/5 ; 5 / 5     ! fractions",
        "4 - Good ; 5 - Great ; 1: Bad ! 1: Bad ; 4 - Good ; 5 - Great ! labelled-numbers",
        "Good (4) ; Great (5) ; 4      ! Good (4) ; Great (5)  ! labelled-numbers",
        "Yes ; yes ; yes ; no          ! no ; yes              ! same-answers",
        "rude|slow ; slow|rude ; slow  ! rude|slow ; slow      ! answer-sets",
        "3 ; NULL ; 4 ; #N/A ; NaN     ! 3 ; 4                 ! missing-values",
        "3 ; none ; 4                  ! 3 ; 4                 ! missing-values",
        "yes ; none ; no               ! no ; none ; yes       ! maybe-missing",
        "+ ; - ; +                     ! + ; - ! none",
        "trifft zu ; trifft nicht zu   ! trifft nicht zu ; trifft zu ! none",
        "low ; high ; medium           ! low ; medium ; high   ! usual-order",
        "2.5 ; 1.250 ; 3               ! 1.25 ; 2.5 ; 3 ! none",
        "10 sec ; 20 Sec. ; 5sec       ! 5 ; 10 ; 20           ! units",
        "1 Punkt ; 3 Punkte ; 2,5 Punkte ! 1 ; 2.5 ; 3         ! units",
        "90 min ; 2 h                  ! 2 h ; 90 min          ! none",
        "3 pts ; 4 ; 5 pts             ! 3 ; 4 ; 5             ! units",
        "'4 ; '5                       ! 4 ; 5                 ! units",
        "\u2605\u2605\u2606 ; \u2605\u2605\u2605 ; \u2606\u2606\u2606 ! 0 ; 2 ; 3 ! units",
        "Ja ; Yes ; nein               ! Ja ; Yes ; nein       ! same-meaning",
        "n/a ; N/A                     ! N/A                   ! same-answers"
      })
  void cells_areReadAsMeant_andTold(String cells, String categories, String codes)
      throws IOException {
    RatingsFile file = read(column(cells), RatingsReader.ofDefaults()).orThrow();

    assertThat(labels(file.criteria().get(0))).containsExactly(parts(categories));
    assertThat(file.notices())
        .extracting(Problem::code)
        .containsExactly(codes.equals("none") ? new String[0] : parts(codes));
  }

  @Test
  void unitsAndMeanings_areTold_asWarningsWhereTheyMayBeWrong() throws IOException {
    assertThat(read(column("10 sec ; 20 sec"), RatingsReader.ofDefaults()).orThrow().notices())
        .extracting(Problem::severity, Problem::text)
        .containsExactly(
            tuple(
                Problem.Severity.NOTICE,
                "r.csv:2 value: numbers with a unit: '10 sec' is read as '10' (2 ratings). Use"
                    + " qa's option --verbatim to take values as they are written. [units]"));
    assertThat(read(column("3 pts ; 4 ; 5 pts"), RatingsReader.ofDefaults()).orThrow().notices())
        .extracting(Problem::severity, Problem::text)
        .containsExactly(
            tuple(
                Problem.Severity.WARNING,
                "r.csv:2 value: some numbers have a unit: '3 pts' is read as '3' (2 ratings). Use"
                    + " qa's option --verbatim to take values as they are written. [units]"));
    assertThat(read(column("Ja ; Yes ; nein ; no"), RatingsReader.ofDefaults()).orThrow().notices())
        .extracting(Problem::severity, Problem::text)
        .containsExactly(
            tuple(
                Problem.Severity.WARNING,
                "r.csv:2 value: usual words for yes, which count as different answers: 'Ja', 'Yes'"
                    + " (2 ratings). Write one word for each answer; or use qa's option --verbatim"
                    + " if they differ. [same-meaning]"),
            tuple(
                Problem.Severity.WARNING,
                "r.csv:4 value: usual words for no, which count as different answers: 'nein', 'no'"
                    + " (2 ratings). Write one word for each answer; or use qa's option --verbatim"
                    + " if they differ. [same-meaning]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "X", "\u2713", "yes"})
  void ticksAlone_areWarnedOf_asEmptyCellsMayMeanNo(String tick) throws IOException {
    RatingsFile file =
        read(
                "Call,Rater 1,Rater 2\n1,%1$s,%1$s\n2,,%1$s\n3,,\n".formatted(tick),
                RatingsReader.ofDefaults())
            .orThrow();

    assertThat(file.notices())
        .extracting(Problem::text)
        .contains(
            "r.csv:2 value: '%s' is the only answer on 'value', so empty cells (3), which are read"
                    .formatted(tick)
                + " as missing, may mean no. Write no where nothing is ticked. [blank-or-no]");
  }

  @Test
  void sets_seenInOneCell_areReadInAll_andComparedByWhatTheyHaveInCommon() throws IOException {
    CriterionRatings seen =
        read(column("rude|slow ; slow|rude ; slow ; late|deaf"), RatingsReader.ofDefaults())
            .orThrow()
            .criteria()
            .get(0);

    assertThat(seen.main()).isEqualTo(Scale.SET);
    assertThat(seen.scales()).containsExactly(Scale.NOMINAL, Scale.SET);
    assertThat(labels(seen)).containsExactly("deaf|late", "rude|slow", "slow");
  }

  @Test
  void sets_sayingSo_areReadWithoutANotice() throws IOException {
    RatingsFile file =
        read(column("late, deaf ; slow"), RatingsReader.ofDefaults().withScale(Scale.SET))
            .orThrow();

    assertThat(file.criteria().get(0).scales()).containsExactly(Scale.SET);
    assertThat(file.notices()).isEmpty();
  }

  @Test
  void allReadings_areLeftOut_whereValuesAreToBeTakenAsWritten() throws IOException {
    RatingsFile file =
        read(column("75% ; YES ; yes ; N/A"), RatingsReader.ofDefaults().withVerbatimValues())
            .orThrow();

    assertThat(labels(file.criteria().get(0))).containsExactly("75%", "N/A", "YES", "yes");
    assertThat(file.notices()).isEmpty();
  }

  @Test
  void notApplicableWords_areOneCategoryOfNames_andNoneOfScores() throws IOException {
    RatingsFile file =
        read(column("75 ; N/A ; 80 ; n.a. ; n/a ; N/A"), RatingsReader.ofDefaults()).orThrow();

    CriterionRatings ratings = file.criteria().get(0);
    assertThat(ratings.scales()).contains(Scale.INTERVAL);
    assertThat(ratings.ratings().categories())
        .extracting(Category::label)
        .containsExactly("75", "80", "N/A");
    assertThat(ratings.scores().size()).isEqualTo(2);
    assertThat(file.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv:3 value: 'N/A', 'n.a.', 'n/a' read as not applicable (4 ratings). Use qa's"
                + " option --verbatim to take values as they are written. [not-applicable-values]");
  }

  @Test
  void missingWords_canBeSaid() throws IOException {
    RatingsFile file =
        read(column("y ; None ; n ; none"), RatingsReader.ofDefaults().withMissing(Set.of("None")))
            .orThrow();

    assertThat(labels(file.criteria().get(0))).containsExactly("n", "y");
    assertThat(file.notices()).isEmpty();
  }

  @Test
  void declaredCategories_areNeverReadAsAbsent_andOtherSpellingsAreTheirs() throws IOException {
    RatingsReader reader =
        RatingsReader.ofDefaults()
            .withCategories(List.of(Category.of("None"), Category.of("N/A"), Category.of("Some")));

    RatingsFile file = read(column("none ; N/A ; some ; Some"), reader).orThrow();

    assertThat(file.problems()).isEmpty();
    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(4);
    assertThat(file.notices()).extracting(Problem::code).containsExactly("same-answers");
  }

  @Test
  void numbersWithWords_fitDeclaredNumbers() throws IOException {
    RatingsReader reader =
        RatingsReader.ofDefaults()
            .withCategories(List.of(Category.of("1"), Category.of("2"), Category.of("3")));

    RatingsFile file = read(column("1 - Poor ; 3 - Good ; 4 - Best"), reader).orThrow();

    assertThat(file.criteria().get(0).ratings().size()).isEqualTo(2);
    assertThat(file.problems()).extracting(Problem::code).containsExactly("undeclared-category");
  }

  @Test
  void ordinalWords_areInAUsualOrder_andTold() throws IOException {
    RatingsReader ordinal = RatingsReader.ofDefaults().withScale(Scale.ORDINAL);

    RatingsFile file = read(column("good ; poor ; N/A ; excellent ; fair"), ordinal).orThrow();

    assertThat(file.criteria().get(0).scores().categories())
        .extracting(Category::label)
        .containsExactly("poor", "fair", "good", "excellent");
    assertThat(file.notices())
        .extracting(Problem::code)
        .containsExactly("usual-order", "not-applicable-values");
  }

  @Test
  void wordsOfAUsualOrder_withoutAScale_areStepsInThatOrder_andTold() throws IOException {
    RatingsFile file =
        read(column("good ; Poor ; excellent ; fair"), RatingsReader.ofDefaults()).orThrow();

    assertThat(file.criteria().get(0).main()).isEqualTo(Scale.ORDINAL);
    assertThat(file.criteria().get(0).scores().categories())
        .extracting(Category::label)
        .containsExactly("Poor", "fair", "good", "excellent");
    assertThat(file.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv: the answers to 'value' are taken as steps in the order Poor < fair < good <"
                + " excellent. Use qa's option --categories with all answers from low to high for"
                + " another order. Its option --scale nominal compares them as names."
                + " [usual-order]");
  }

  @Test
  void wordsOfAUsualOrder_strictly_areAGuess() throws IOException {
    assertThat(
            read(
                    column("good ; poor ; excellent ; fair"),
                    RatingsReader.ofDefaults().withoutGuesses())
                .problems())
        .extracting(Problem::code)
        .contains("usual-order");
  }

  @Test
  void wordsOfAUsualOrder_ofANominalScale_orVerbatim_orLettersOrTwo_areNames() throws IOException {
    String four = column("good ; poor ; excellent ; fair");

    assertThat(main(four, RatingsReader.ofDefaults().withScale(Scale.NOMINAL)))
        .isEqualTo(Scale.NOMINAL);
    assertThat(main(four, RatingsReader.ofDefaults().withVerbatimValues()))
        .isEqualTo(Scale.NOMINAL);
    assertThat(main(column("a ; b ; c"), RatingsReader.ofDefaults())).isEqualTo(Scale.NOMINAL);
    assertThat(main(column("yes ; no ; N/A"), RatingsReader.ofDefaults())).isEqualTo(Scale.NOMINAL);
  }

  private static Scale main(String csv, RatingsReader reader) throws IOException {
    return read(csv, reader).orThrow().criteria().get(0).main();
  }

  @Test
  void ordinalWords_withoutAUsualOrder_areAskedForIt() throws IOException {
    RatingsReader ordinal = RatingsReader.ofDefaults().withScale(Scale.ORDINAL);

    assertThat(read(column("neg ; ind ; pos"), ordinal).problems())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv: on an ordinal scale the answers to 'value' need an order: ind, neg, pos. Use"
                + " qa's option --categories with all answers from low to high. [order-needed]");
  }

  @Test
  void namesThatDifferByCapitals_areTold_andMergedWhereAsked() throws IOException {
    String csv = "item,rater,value\nc1,Ana,1\nc1,ben,1\nc2,ANA,2\nc2,Ben ,2\n";

    RatingsFile apart = read(csv, RatingsReader.ofDefaults()).orThrow();
    RatingsFile merged = read(csv, RatingsReader.ofDefaults().withSameNames()).orThrow();

    assertThat(apart.criteria().get(0).ratings().raters())
        .containsExactly("ANA", "Ana", "Ben", "ben");
    assertThat(apart.notices())
        .extracting(Problem::text)
        .containsExactly(
            "r.csv: reviewers differ by capitals or blanks only, and count as several: 'Ana' and"
                + " 'ANA', 'ben' and 'Ben'. Use qa's option --same-names if they are the same."
                + " [similar-names]");
    assertThat(merged.criteria().get(0).ratings().raters()).containsExactly("Ana", "ben");
    assertThat(merged.notices()).isEmpty();
  }

  private static List<String> labels(CriterionRatings ratings) {
    return ratings.ratings().categories().stream().map(Category::label).toList();
  }

  private static String[] parts(String text) {
    return text.strip().split(" *; *", -1);
  }

  /** Ratings of one item a rater each. */
  private static String column(String cells) {
    StringBuilder csv = new StringBuilder("item,rater,value\n");
    int rater = 0;
    for (String cell : parts(cells)) {
      csv.append("i,r%02d,\"%s\"\n".formatted(rater++, cell));
    }
    return csv.toString();
  }

  private static Checked<RatingsFile> read(String csv, RatingsReader reader) throws IOException {
    return reader.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "r.csv");
  }
}
