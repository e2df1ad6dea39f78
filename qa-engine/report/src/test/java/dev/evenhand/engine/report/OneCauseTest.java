package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.document.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small data sets of known truth: what is the cause is told, once, and nothing else for it. */
class OneCauseTest {
  private static final List<String> FOUR = List.of("Anna", "Bert", "Carla", "Dirk");
  private static final List<String> FIVE = List.of("Anna", "Bert", "Carla", "Dirk", "Eva");

  /** What a reviewer writes of an interaction. */
  private interface Habit {
    String rating(String reviewer, int item, double quality, Random random);
  }

  @Test
  void oneWithAHigherBar_ofTwoAnswers_isToldToSayOneMoreOften_andNotToBeErratic()
      throws IOException {
    ReportDocument document =
        document(
            FOUR,
            80,
            (who, item, quality, random) ->
                quality + 0.1 * random.nextGaussian() > (who.equals("Dirk") ? 0.7 : -0.3)
                    ? "pass"
                    : "fail");

    assertThat(document.headline().text())
        .isEqualTo(
            "Reviewers agree too little on value; Dirk more often says fail than the"
                + " others (85 % against 43 % of the same 80 interactions).");
    assertThat(Documents.steps(document))
        .containsExactly(
            "Go through interactions with Dirk. Dirk more often says fail than the"
                + " others: 85 % against 43 % of the same 80 interactions, hardly ever the"
                + " other way round. Without Dirk alpha is 0.93 (0.84 to 1.00).");
    assertThat(Documents.findings(document))
        .containsExactly(
            "Too low: value, alpha 0.55 (0.43 to 0.66).",
            "Dirk more often says fail than the others: 85 % against 43 % of the"
                + " same 80 interactions, hardly ever the other way round.");
  }

  @Test
  void oneStrictAndOneLenient_ofTwoAnswers_areBothNamed() throws IOException {
    ReportDocument document =
        document(
            FIVE,
            80,
            (who, item, quality, random) ->
                quality + 0.1 * random.nextGaussian() > bar(who) ? "yes" : "no");

    assertThat(document.headline().text())
        .isEqualTo(
            "Reviewers agree too little on value; Eva more often says no than the others"
                + " (81 % against 40 % of the same 80 interactions), Anna more often says yes"
                + " than the others (78 % against 45 % of the same 80 interactions).");
    assertThat(Documents.steps(document))
        .containsExactly(
            "Go through interactions with Eva. Eva more often says no than the"
                + " others: 81 % against 40 % of the same 80 interactions, hardly ever the"
                + " other way round.",
            "Go through interactions with Anna. Anna more often says yes than the"
                + " others: 78 % against 45 % of the same 80 interactions, hardly ever the"
                + " other way round.");
  }

  private static double bar(String reviewer) {
    return reviewer.equals("Anna") ? -0.8 : reviewer.equals("Eva") ? 0.8 : 0;
  }

  @Test
  void two_ofTwoAnswers_differ_andNobodyIsNamedAsOff() throws IOException {
    ReportDocument document =
        document(
            List.of("Anna", "Bert"),
            60,
            (who, item, quality, random) ->
                quality > (who.equals("Bert") ? 0.7 : -0.3) ? "pass" : "fail");

    assertThat(Documents.steps(document))
        .containsExactly(
            "Agree when value is pass, and go through interactions with Anna and"
                + " Bert together. Anna and Bert differ: Anna more often says pass (58 %"
                + " against 18 % of the same 60 interactions), Bert fail (82 % against"
                + " 42 % of the same 60 interactions); who is off can't be told.");
  }

  @Test
  void oneWhoAnswersAtRandom_comesFirst_andCausesNoOtherStep() throws IOException {
    ReportDocument document =
        document(
            FIVE,
            40,
            (who, item, quality, random) ->
                who.equals("Dirk") ? "" + (1 + random.nextInt(5)) : onScale(quality, 0.4, random));

    assertThat(Documents.steps(document))
        .containsExactly(
            "Look first at how Dirk rated value. The others agree with each other,"
                + " and not with Dirk; that is no matter of being strict. Without Dirk"
                + " alpha is 0.88 (0.78 to 0.96).");
    assertThat(Documents.findings(document))
        .contains(
            "Dirk agrees on value with each other reviewer less than these agree among themselves.");
  }

  @Test
  void oneWhoReadsTheScaleUpsideDown_isNamedInHeadlineFindingsAndStep() throws IOException {
    ReportDocument document =
        document(
            FIVE,
            40,
            (who, item, quality, random) -> {
              String rating = onScale(quality, 0.4, random);
              return who.equals("Eva") ? "" + (6 - Integer.parseInt(rating)) : rating;
            });

    assertThat(document.headline().text())
        .isEqualTo("Reviewers agree too little on value; Eva answers the other way round.");
    assertThat(Documents.steps(document))
        .containsExactly(
            "Ask Eva how the scale of value is read. Eva answers the other way"
                + " round: agreement with each other reviewer is below 0, so maybe the"
                + " scale is read upside down. Without Eva alpha is 0.84 (0.72 to 0.94).");
    assertThat(Documents.findings(document))
        .containsExactly(
            "Too low: value, alpha 0.17 (0.11 to 0.29).",
            "Eva answers value the other way round: agreement with each other"
                + " reviewer is below 0, while these agree with each other.",
            "One reviewer an interaction gives a reliability of 0.18 (0.06 to 0.34);"
                + " it may take several to reach 0.8, and how many is not settled.");
  }

  @Test
  void oneHarshOfFour_isTheOnlyStep_withWhatAlphaIsWithout() throws IOException {
    ReportDocument document =
        document(
            FIVE,
            30,
            (who, item, quality, random) ->
                "" + Math.round(75 + 12 * quality + 3 * random.nextGaussian() - harsh(who)));

    assertThat(Documents.steps(document))
        .containsExactly(
            "Go through interactions with Anna. 9.8 points harsher than the average"
                + " reviewer (8.9 to 10.7). Without Anna alpha is 0.89 (0.79 to 0.97).");
    assertThat(Documents.findings(document))
        .containsExactly(
            "Not settled, good enough without Anna: value.",
            "Harsher than the average reviewer: Anna by 9.8 points (8.9 to 10.7).",
            "One reviewer an interaction gives a reliability of 0.73 (0.33 to 0.88);"
                + " the mean of 2 would reach 0.8, and 8 are enough even at the lower"
                + " bound.");
  }

  private static int harsh(String reviewer) {
    return reviewer.equals("Anna") ? 12 : 0;
  }

  @Test
  void oneOnFourInteractions_isToldWithTheirNumber() throws IOException {
    ReportDocument document =
        document(
            FIVE,
            30,
            (who, item, quality, random) ->
                who.equals("Eva") && item >= 4
                    ? ""
                    : ""
                        + Math.round(
                            70
                                + 10 * quality
                                + 3 * random.nextGaussian()
                                - (who.equals("Eva") ? 25 : 0)));

    assertThat(document.headline().text())
        .isEqualTo(
            "Whether reviewers agree well enough on value is not settled; Eva is 19.5"
                + " points (ratings lie from 33 to 91) harsher than the average reviewer, on 4"
                + " interactions.");
  }

  @Test
  void campsOfWhichOneIsHarsher_areToldAsCampsOnly() throws IOException {
    ReportDocument document =
        document(
            FOUR,
            36,
            (who, item, quality, random) ->
                onScale(
                    FOUR.indexOf(who) < 2 ? 0.5 + quality : new Random(item).nextGaussian() - 0.7,
                    0.3,
                    random));

    assertThat(document.headline().text())
        .isEqualTo(
            "Reviewers agree too little on value; two camps of reviewers read value in"
                + " two ways.");
    assertThat(Documents.steps(document))
        .containsExactly(
            "Agree what value means, with one of each camp, such as Anna and Carla."
                + " Reviewers read it in two ways; i6, i14 and i18 show them best.");
  }

  @Test
  void groupsThatShareNothing_areNotSaidToBeAlikeInSeverity() throws IOException {
    ReportDocument document =
        document(
            FOUR,
            50,
            (who, item, quality, random) ->
                FOUR.indexOf(who) < 2 == item < 25
                    ? "" + Math.round(75 + 12 * quality + 3 * random.nextGaussian())
                    : "");

    assertThat(document.headline().text())
        .isEqualTo(
            "On value reviewers fall into groups that share no interaction, so how far"
                + " all agree can't be told.");
  }

  @Test
  void oneMistyped_isAWarning_andTheFirstStep() throws IOException {
    ReportDocument document =
        document(
            FOUR,
            30,
            (who, item, quality, random) ->
                item == 7 && who.equals("Dirk") ? "55" : onScale(quality, 0.3, random));

    assertThat(Documents.steps(document))
        .containsExactly(
            "Check the ratings that lie far beyond all others, and calibrate again."
                + " As long as they count, agreement and reliability say little: in line"
                + " 33 the 55 of 'Dirk' for 'i7' on 'value' is taken as a rating, and lies"
                + " far beyond all other ratings (1 to 5).");
    assertThat(Documents.findings(document))
        .containsExactly(
            "Good enough for tentative conclusions: value.",
            "One reviewer an interaction gives a reliability of 0.07 (0.00 to 0.26);"
                + " it may take several to reach 0.8, and how many is not settled.",
            "Check the input: the 55 of 'Dirk' for 'i7' on 'value' is taken as a"
                + " rating, and lies far beyond all other ratings (1 to 5). Correct it if"
                + " it is mistyped; maybe 5 is meant.");
  }

  private static String onScale(double quality, double noise, Random random) {
    return ""
        + Math.max(1, Math.min(5, Math.round(3 + 1.3 * quality + noise * random.nextGaussian())));
  }

  private static ReportDocument document(List<String> reviewers, int items, Habit habit)
      throws IOException {
    Random random = new Random(23);
    StringBuilder csv = new StringBuilder("item,rater,value\n");
    for (int item = 0; item < items; item++) {
      double quality = random.nextGaussian();
      for (String reviewer : reviewers) {
        String rating = habit.rating(reviewer, item, quality, random);
        csv.append(rating.isEmpty() ? "" : "i%s,%s,%s\n".formatted(item, reviewer, rating));
      }
    }
    RatingsFile file =
        RatingsReader.ofDefaults()
            .read(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), "r.csv")
            .orThrow();
    return CalibrationDocument.of(
        ReportInput.of(CalibrationAnalyzer.ofDefaults().analyze(file.data()))
            .withNotices(file.notices()));
  }
}
