package dev.evenhand.engine.model.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AgentScoresTest {
  /** B is 2 harsher than A; Ann was rated by A only, Bob by B only; two items link the raters. */
  private static final String[] LINKED = {"8 6", "5 3", "7 -", "9 -", "- 7", "- 5"};

  private static final Map<String, String> AGENTS =
      Map.of("item102", "Ann", "item103", "Ann", "item104", "Bob", "item105", "Bob");

  @Test
  void adjusted_harsherRater_notHeldAgainstTheAgent() {
    AgentScores found = AgentScores.of(Items.of(LINKED), AGENTS).orElseThrow();
    AgentScore ann = found.score("Ann").orElseThrow();
    AgentScore bob = found.score("Bob").orElseThrow();

    assertThat(value(ann.raw())).isEqualTo(8);
    assertThat(value(bob.raw())).isEqualTo(6);
    assertThat(value(ann.adjusted())).isCloseTo(7, within(1e-12));
    assertThat(value(bob.adjusted())).isCloseTo(7, within(1e-12));
    assertThat(value(bob.adjustment())).isCloseTo(1, within(1e-12));
    assertThat(value(found.difference("Bob", "Ann"))).isCloseTo(0, within(1e-12));
    assertThat(found.scores()).extracting(AgentScore::agent).containsExactly("Ann", "Bob");
    assertThat(found.connectedRaters()).containsExactly("A", "B");
    assertThat(found.itemsWithoutAgent()).isEqualTo(2);
    assertThat(bob.items()).isEqualTo(2);
    assertThat(bob.ratings()).isEqualTo(2);
  }

  /** Two ratings of three items: the paired difference has variance s^2 / n and 2 degrees. */
  @Test
  void adjustment_oneRater_halfThePairedDifference() {
    AgentScores found =
        AgentScores.of(
                Items.of("8 6", "5 4", "6 3", "7 -", "9 -"),
                Map.of("item103", "Ann", "item104", "Ann"))
            .orElseThrow();
    Interval bounds = bounds(found.score("Ann").orElseThrow().adjustment());

    assertThat(bounds.standardError()).isCloseTo(1 / Math.sqrt(3) / 2, within(1e-12));
    assertThat(bounds.method()).isEqualTo(IntervalMethod.LEAST_SQUARES);
    Interval adjusted = bounds(found.score("Ann").orElseThrow().adjusted());
    assertThat(adjusted.standardError()).isCloseTo(Math.sqrt(1 + 1 / 12.0), within(1e-12));
    assertThat(adjusted.method()).isEqualTo(IntervalMethod.SATTERTHWAITE);
    Interval raw = bounds(found.score("Ann").orElseThrow().raw());
    assertThat(raw.standardError()).isCloseTo(1, within(1e-12));
    assertThat(raw.high()).isCloseTo(8 + 12.7062, within(1e-4));
  }

  @Test
  void scores_completeRatings_noAdjustment() {
    AgentScores found =
        AgentScores.of(
                Items.of("1 2 4", "2 2 5", "5 4 6", "3 1 7"),
                Map.of("item100", "Ann", "item101", "Ann", "item102", "Bob", "item103", "Bob"))
            .orElseThrow();

    for (AgentScore score : found.scores()) {
      assertThat(value(score.adjustment())).isCloseTo(0, within(1e-12));
      assertThat(uncertainty(score.adjustment()))
          .isEqualTo(Estimate.none(UndefinedReason.NO_VARIATION, "nothing varies"));
      assertThat(value(score.adjusted())).isCloseTo(value(score.raw()), within(1e-12));
      assertThat(bounds(score.adjusted()).standardError())
          .isCloseTo(bounds(score.raw()).standardError(), within(1e-12));
      assertThat(score.adjusted().warnings()).containsExactly(CoefficientWarning.FEW_ITEMS);
    }
  }

  /**
   * 24 agents of equal and different quality; eight reviewers, of whom one is 10 points harsher.
   * Three agents are reviewed mostly by this one.
   */
  @Tag("slow")
  @Test
  void adjusted_manyDraws_coverTheTruthAndRawDoesNot() {
    int draws = 60;
    double covered = 0;
    double rawCovered = 0;
    double penalty = 0;
    double rawPenalty = 0;
    double differences = 0;
    for (int seed = 0; seed < draws; seed++) {
      var draw = new Draw(seed);
      AgentScores found = AgentScores.of(draw.ratings, draw.agents).orElseThrow();
      for (int agent = 0; agent < Draw.AGENTS; agent++) {
        AgentScore score = found.score("a" + (10 + agent)).orElseThrow();
        covered += holds(score.adjusted(), draw.quality[agent]) ? 1.0 / draws / Draw.AGENTS : 0;
        if (agent < 3) {
          rawCovered += holds(score.raw(), draw.quality[agent]) ? 1.0 / draws / 3 : 0;
          penalty += (value(score.adjusted()) - draw.quality[agent]) / draws / 3;
          rawPenalty += (value(score.raw()) - draw.quality[agent]) / draws / 3;
        }
      }
      double truth = draw.quality[0] - draw.quality[5];
      differences += holds(found.difference("a10", "a15"), truth) ? 1.0 / draws : 0;
    }

    assertThat(covered).isBetween(0.93, 0.97);
    assertThat(penalty).isCloseTo(0, within(0.3));
    assertThat(rawPenalty).isLessThan(-5);
    assertThat(rawCovered).isLessThan(0.2);
    assertThat(differences).isBetween(0.87, 1.0);
  }

  /** Ratings as they come in contact centres: one review of most interactions, two of some. */
  private static final class Draw {
    static final int AGENTS = 24;
    static final int REVIEWERS = 8;
    final double[] quality = new double[AGENTS];
    final Map<String, String> agents = new HashMap<>();
    final RatingTable ratings;

    Draw(int seed) {
      var random = new SplittableRandom(seed);
      RatingTableBuilder builder = RatingTable.builder();
      for (int agent = 0; agent < AGENTS; agent++) {
        quality[agent] = 75 + 5 * random.nextGaussian();
        for (int item = 0; item < 25; item++) {
          String name = "i" + (100 + agent) + "-" + (10 + item);
          agents.put(name, "a" + (10 + agent));
          double value = quality[agent] + 6 * random.nextGaussian();
          boolean harsh = agent < 3 && random.nextDouble() < 0.8;
          int first = harsh ? 0 : random.nextInt(REVIEWERS);
          add(builder, name, first, value + 4 * random.nextGaussian());
          if (item % 4 == 0) {
            int second = (first + 1 + random.nextInt(REVIEWERS - 1)) % REVIEWERS;
            add(builder, name, second, value + 4 * random.nextGaussian());
          }
        }
      }
      ratings = builder.build();
    }

    /** Severities add up to 0. */
    private static void add(RatingTableBuilder builder, String item, int reviewer, double value) {
      double severity = reviewer == 0 ? 8.75 : -1.25;
      builder.add(item, "r" + reviewer, String.valueOf(value - severity));
    }
  }

  @Test
  void adjusted_ratersOutsideTheGroup_disconnected() {
    AgentScores found =
        AgentScores.of(
                Items.of("1 2 4 - -", "2 2 3 - -", "- - - 5 1", "- - - 4 2"),
                Map.of("item100", "Ann", "item101", "Ann", "item102", "Bob", "item103", "Bob"))
            .orElseThrow();
    AgentScore bob = found.score("Bob").orElseThrow();

    assertThat(value(bob.raw())).isEqualTo(3);
    assertThat(bob.adjusted())
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.DISCONNECTED,
                "some reviewers of 'Bob' share no interaction with the others, not even through others",
                null,
                2));
    assertThat(bob.adjustment()).isEqualTo(bob.adjusted());
    assertThat(found.difference("Ann", "Bob")).isEqualTo(bob.adjusted());
    assertThat(found.difference("Bob", "Ann")).isEqualTo(bob.adjusted());
    assertThat(found.connectedRaters()).containsExactly("A", "B", "C");
    assertThat(found.score("Ann").orElseThrow().adjusted().value()).isPresent();
  }

  @Test
  void adjusted_noItemRatedTwice_noPairs() {
    AgentScores found =
        AgentScores.of(Items.of("1 -", "- 2", "3 -"), Map.of("item100", "Ann", "item102", "Ann"))
            .orElseThrow();

    assertUndefined(
        found.score("Ann").orElseThrow().adjusted(),
        UndefinedReason.NO_PAIRS,
        "no item was rated by two raters",
        2);
    assertThat(value(found.score("Ann").orElseThrow().raw())).isEqualTo(2);
  }

  @Test
  void adjusted_oneRater_noneToAdjustFor() {
    AgentScores found =
        AgentScores.of(Items.of("1", "2", "3"), Map.of("item100", "Ann")).orElseThrow();

    assertUndefined(
        found.score("Ann").orElseThrow().adjusted(),
        UndefinedReason.ONE_REVIEWER,
        "all ratings are by 'A'",
        1);
  }

  @Test
  void bounds_ofTooFewRatings_areUndefinedWithAReason() {
    AgentScores one =
        AgentScores.of(Items.of(LINKED), Map.of("item102", "Ann", "item104", "Bob")).orElseThrow();
    var oneItem =
        Estimate.none(UndefinedReason.TOO_FEW, "one item does not show how an agent's items vary");
    assertThat(uncertainty(one.score("Ann").orElseThrow().raw())).isEqualTo(oneItem);
    assertThat(uncertainty(one.score("Ann").orElseThrow().adjusted())).isEqualTo(oneItem);
    assertThat(uncertainty(one.difference("Ann", "Bob"))).isEqualTo(oneItem);

    AgentScores tight =
        AgentScores.of(Items.of("1 2", "3 -", "5 -"), Map.of("item101", "Ann", "item102", "Ann"))
            .orElseThrow();
    var noFreedom =
        Estimate.none(
            UndefinedReason.TOO_FEW, "interactions and reviewers are as many as the ratings");
    assertThat(uncertainty(tight.score("Ann").orElseThrow().adjusted())).isEqualTo(noFreedom);
    assertThat(uncertainty(tight.score("Ann").orElseThrow().adjustment())).isEqualTo(noFreedom);
    assertThat(bounds(tight.score("Ann").orElseThrow().raw()).standardError()).isEqualTo(1);
  }

  @Test
  void adjustment_itemAndRaterExplainAll_noBounds() {
    AgentScores found = AgentScores.of(Items.of(LINKED), AGENTS).orElseThrow();

    assertThat(uncertainty(found.score("Ann").orElseThrow().adjustment()))
        .isEqualTo(Estimate.none(UndefinedReason.NO_VARIATION, "nothing varies"));
  }

  @Test
  void difference_unknownAgent_noRatings() {
    AgentScores found = AgentScores.of(Items.of(LINKED), AGENTS).orElseThrow();

    assertUndefined(
        found.difference("Ann", "Cy"),
        UndefinedReason.NO_RATINGS,
        "no item of 'Cy' has a rating",
        0);
    assertThat(found.score("Cy")).isEmpty();
  }

  @Test
  void of_noNumbers_isUndefinedWithAReason() {
    assertThat(AgentScores.of(RatingTable.builder().build(), AGENTS))
        .isEqualTo(Estimate.none(UndefinedReason.NO_RATINGS, "no item of an agent has a rating"));
    assertThat(AgentScores.of(Items.of(LINKED), Map.of("other", "Ann")))
        .isEqualTo(Estimate.none(UndefinedReason.NO_RATINGS, "no item of an agent has a rating"));
    assertThat(AgentScores.of(Items.of("a b"), AGENTS))
        .isEqualTo(Estimate.none(UndefinedReason.NOT_NUMERIC, "no rating is a number"));
    assertThat(AgentScores.of(Items.of("2 2", "2 2"), Map.of("item100", "Ann")))
        .isEqualTo(Estimate.none(UndefinedReason.NO_VARIATION, "all 4 ratings are 2"));
  }

  @Test
  void of_confidenceInPercent_refused() {
    RatingTable ratings = Items.of(LINKED);

    assertThatThrownBy(() -> AgentScores.of(ratings, AGENTS, 95))
        .hasMessage("confidence must lie between 0 and 1 but is 95.0. Maybe write 95 % as 0.95.");
  }

  private static boolean holds(Coefficient coefficient, double truth) {
    return bounds(coefficient).low() <= truth && truth <= bounds(coefficient).high();
  }

  private static double value(Coefficient coefficient) {
    return coefficient.estimate().orElseThrow();
  }

  private static Estimate<Interval> uncertainty(Coefficient coefficient) {
    return coefficient.bounds();
  }

  private static Interval bounds(Coefficient coefficient) {
    return coefficient.interval().orElseThrow();
  }

  private static void assertUndefined(
      Coefficient coefficient, UndefinedReason reason, String text, int items) {
    assertThat(coefficient).isEqualTo(Coefficient.undefined(reason, text, null, items));
  }
}
