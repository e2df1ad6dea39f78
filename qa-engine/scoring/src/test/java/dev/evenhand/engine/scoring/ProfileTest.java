package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each profile gives the numbers that its system prints, with nothing declared beside it. */
class ProfileTest {
  @ParameterizedTest
  @EnumSource
  void profile_isNamedInItsPolicies(Profile profile) {
    assertThat(profile.scoring().profile()).isEqualTo(profile);
    assertThat(profile.scoring().passMark()).isNull();
    assertThat(profile.scoring().bands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT_PERCENTAGE, 10 5 5 0, 60.00",
    "CONNECT_PERCENTAGE, 10 5 5 n/a, 75.00",
    "EVALUAGENT, 10 5 n/a n/a, 90.00"
  })
  void weights_40_20_20_20(Profile profile, String answers, String percent) {
    Section section =
        Cards.section("s", null, tens("q0", 40), tens("q1", 20), tens("q2", 20), tens("q3", 20));

    assertThat(Cards.percent(Cards.engine(profile.scoring(), section), pairs(answers)))
        .isEqualTo(percent);
  }

  @Test
  void connectPoints_bonusLiftsAbove100() {
    Question bonus = Cards.points("q1", 0, 2).bonus(true).build();
    Section section = Cards.section("s", null, Cards.points("q0", 0, 10).build(), bonus);

    assertThat(
            Cards.percent(Cards.engine(Profile.CONNECT_POINTS.scoring(), section), pairs("10 2")))
        .isEqualTo("120.00");
  }

  @Test
  void genesys_groupsOf40And20_60() {
    assertThat(
            Cards.percent(
                Cards.engine(
                    Profile.GENESYS.scoring(),
                    Cards.section("g1", 40.0, one("q0"), one("q1")),
                    Cards.section("g2", 20.0, one("q2"))),
                pairs("1 0 1")))
        .isEqualTo("60.00");
  }

  @Test
  void zendesk_reviewShowsTwoDigits_andTheCriticalCategoryIsAThreshold() {
    AutoFail critical = AutoFail.below(new BigDecimal("0.5"), Scope.SCORECARD, Effect.ZERO);
    Section section =
        Cards.section("s", null, Cards.points("q0", 1, 2, 3, 4).autoFail(critical).build());
    ScoringEngine engine = Cards.engine(Profile.ZENDESK.scoring(), section);

    assertThat(Cards.percent(engine, pairs("3"))).isEqualTo("66.67");
    assertThat(Cards.percent(engine, pairs("2"))).isEqualTo("0.00");
  }

  @Test
  void maestroQaPoints_bonus_goesBeyond100() {
    ScoringEngine engine =
        Cards.engine(
            Profile.MAESTROQA_POINTS.scoring(),
            Cards.section(
                "s",
                null,
                Cards.points("q0", 0, 10).build(),
                Cards.points("q1", 0, 2).bonus(true).build()));

    assertThat(Cards.percent(engine, pairs("10 2"))).isEqualTo("120.00");
  }

  @Test
  void maestroQaSections_bonusBesideQuestions_goesBeyond100() {
    // (10 + 2)/10 of a section that is worth 60 of 100, and all of the other: 0.6 x 1.2 + 0.4
    ScoringEngine engine =
        Cards.engine(
            Profile.MAESTROQA_SECTIONS.scoring(),
            Cards.section(
                "s",
                60.0,
                Cards.points("q0", 0, 10).build(),
                Cards.points("q1", 0, 2).bonus(true).build()),
            Cards.section("t", 40.0, Cards.points("q2", 0, 5).build()));

    assertThat(Cards.percent(engine, pairs("10 2 5"))).isEqualTo("112.00");
  }

  /** 2 points of 10; of weights of their own where authors say so. */
  @Test
  void maestroQaSections_sectionOfBonusQuestionsAlone_addsItsPoints_orWhatItsQuestionsWeigh() {
    Question standard = Cards.points("q0", 0, 10).build();
    Question extra = Cards.points("q1", 0, 1, 2).bonus(true).build();
    ScoringEngine byPoints =
        Cards.engine(
            Profile.MAESTROQA_SECTIONS.scoring(),
            Cards.section("s", 100.0, standard),
            Cards.section("b", 10.0, extra));
    ScoringEngine byQuestions =
        Cards.engine(
            Profile.MAESTROQA_SECTIONS.scoring(),
            Cards.section("s", 100.0, standard),
            Section.builder("b")
                .method(Method.WEIGHTED)
                .questions(List.of(extra.toBuilder().weight(new BigDecimal(10)).build()))
                .build());

    assertThat(Cards.percent(byPoints, pairs("10 2"))).isEqualTo("120.00");
    assertThat(Cards.percent(byPoints, pairs("10 1"))).isEqualTo("110.00");
    assertThat(Cards.percent(byQuestions, pairs("10 2"))).isEqualTo("110.00");
    assertThat(Cards.percent(byQuestions, pairs("10 1"))).isEqualTo("105.00");
  }

  @ParameterizedTest
  @CsvSource({"4 4 1 1 1, 9.91", "4 4 4 4 1, 63.96", "4 1 4 4 4, 90.99"})
  void zendesk_review_asPrinted(String ratings, String percent) {
    double[] weights = {0.05, 0.5, 1, 2, 2};
    Question[] categories = new Question[weights.length];
    for (int i = 0; i < weights.length; i++) {
      categories[i] =
          Cards.points("q" + i, 1, 2, 3, 4).weight(BigDecimal.valueOf(weights[i])).build();
    }
    ScoringEngine engine =
        Cards.engine(Profile.ZENDESK.scoring(), Cards.section("s", null, categories));

    assertThat(Cards.percent(engine, pairs(ratings))).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"MAESTROQA_SECTIONS, 70.00", "MAESTROQA_POINTS, 65.00"})
  void maestroQa_sameAnswers_bySectionsAndByPoints(Profile profile, String percent) {
    boolean weighted = profile == Profile.MAESTROQA_SECTIONS;
    ScoringEngine engine =
        Cards.engine(
            profile.scoring(),
            Cards.section("g", weighted ? 10.0 : null, Cards.points("q0", 0, 3).build()),
            Cards.section("p", weighted ? 30.0 : null, Cards.points("q1", 0, 5, 10).build()),
            Cards.section("s", weighted ? 50.0 : null, Cards.points("q2", 0, 4, 5).build()),
            Cards.section("d", weighted ? 10.0 : null, Cards.points("q3", 0, 1, 2).build()));

    assertThat(Cards.percent(engine, pairs("3 5 4 1"))).isEqualTo(percent);
  }

  @Test
  void scorebuddy_failedSectionKeepsItsMaximum_andAggregatesArePooled() {
    AutoFail fail = new AutoFail(List.of("0"), Scope.SECTION, Effect.ZERO);
    ScoringEngine engine =
        Cards.engine(
            Profile.SCOREBUDDY.scoring(),
            Cards.section("s1", null, tens("q0", 1), tens("q1", 1)),
            Cards.section(
                "s2",
                null,
                Cards.points("q2", 0, 20).build(),
                Cards.points("q3", 0, 20).autoFail(fail).build()));

    assertThat(Cards.percent(engine, pairs("10 5 20 0"))).isEqualTo("25.00");
    assertThat(Cards.percent(engine, pairs("10 n/a n/a 0"))).isEqualTo("20.00");
    assertThat(Profile.SCOREBUDDY.scoring().aggregate()).isEqualTo(Aggregation.POOLED);
  }

  @Test
  void sprinklr_onlyPenalties_areBelow0() {
    Section section = Cards.section("s", null, Cards.points("q0", -15, -5, 0).build());

    assertThat(Cards.percent(Cards.engine(Profile.SPRINKLR.scoring(), section), pairs("-5")))
        .isEqualTo("-33.33");
  }

  @Test
  void verint_openQuestionsLeaveBothSums() {
    ScoringEngine engine =
        Cards.engine(
            Profile.VERINT.scoring(),
            Cards.section("category", 50.0, tens("q0", 1), tens("q1", 1), tens("q2", 1)),
            Cards.section("other", 50.0, one("q3")));

    Score score = Cards.score(engine, "q0", "10", "q1", "5", "q3", "0");

    assertThat(score.card().parts().get(0).ratio()).contains(Fraction.of(3, 4));
    assertThat(score.percent()).hasToString("Optional[37.50]");
  }

  private static Question tens(String id, long weight) {
    return Cards.points(id, 0, 5, 10).weight(weight).build();
  }

  private static Question one(String id) {
    return Cards.points(id, 0, 1).build();
  }

  private static String[] pairs(String answers) {
    String[] words = answers.split(" ", -1);
    String[] pairs = new String[2 * words.length];
    Arrays.setAll(pairs, i -> i % 2 == 0 ? "q" + i / 2 : words[i / 2]);
    return pairs;
  }
}
