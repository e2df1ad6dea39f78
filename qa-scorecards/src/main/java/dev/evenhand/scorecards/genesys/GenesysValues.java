package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.ROUNDED;
import static dev.evenhand.scorecards.genesys.GenesysLoss.SCALED;
import static dev.evenhand.scorecards.genesys.GenesysLoss.UNSCORED;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.Defaults;
import dev.evenhand.scorecards.forms.PointScale;
import dev.evenhand.scorecards.forms.QuestionShares;
import dev.evenhand.scorecards.genesys.GenesysLayout.QuestionGroup;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of options and the weights of groups. A card of points keeps its points, times the
 * weight of the question; the weights of sections are those of groups. Of a weighted card every
 * question gets so many points that points times the weight of the group are its share.
 */
final class GenesysValues {
  private static final String SCORE = "score";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 6;

  /** The most points of a question of a weighted card; where more were needed they are rounded. */
  private static final BigInteger MOST_POINTS = BigInteger.valueOf(1_000);

  private final Scorecard card;
  private final boolean points;
  private final BigDecimal scale;
  private final Map<String, Fraction> shares;
  private final Map<String, Fraction> full = new HashMap<>();
  private final Map<String, Fraction> units = new HashMap<>();

  GenesysValues(Scorecard card) {
    this.card = card;
    this.points = card.scoring().method() == Method.POINTS;
    this.scale = points ? PointScale.of(card, false) : BigDecimal.ONE;
    this.shares = points ? Map.of() : QuestionShares.of(card);
  }

  boolean inPoints() {
    return points;
  }

  /** The weight of a group, or null for none. */
  @Nullable BigDecimal weight(QuestionGroup group) {
    if (points) {
      return declared(group);
    }
    Fraction share =
        group.questions().stream().map(this::share).reduce(Fraction.ZERO, Fraction::plus);
    Fraction sum =
        group.questions().stream()
            .map(question -> full(question, group))
            .reduce(Fraction.ZERO, Fraction::plus);
    return sum.signum() == 0
        ? BigDecimal.ZERO
        : share
            .dividedBy(sum)
            .times(Fraction.of(HUNDRED))
            .toDecimal(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static @Nullable BigDecimal declared(QuestionGroup group) {
    BigDecimal weight = group.section().weight();
    for (Section around : group.around()) {
      if (around.weight() != null) {
        weight = around.weight().multiply(weight == null ? BigDecimal.ONE : weight);
      }
    }
    return weight;
  }

  /** The points of a question for its best answer: in the ratio of the shares of the group. */
  private Fraction full(Question question, QuestionGroup group) {
    return full.computeIfAbsent(question.id(), id -> part(question, group).times(unit(group)));
  }

  /** The share of a question over the largest share in its group. */
  private Fraction part(Question question, QuestionGroup group) {
    Fraction most =
        group.questions().stream().map(this::share).reduce(Fraction.ZERO, Fraction::max);
    return most.signum() == 0 ? Fraction.ZERO : share(question).dividedBy(most);
  }

  private Fraction share(Question question) {
    return shares.getOrDefault(question.id(), Fraction.ZERO);
  }

  /** The points of the largest question of a group: the fewest that make all values whole. */
  private Fraction unit(QuestionGroup group) {
    return units.computeIfAbsent(
        group.section().id(),
        id -> {
          BigInteger multiple =
              group.questions().stream()
                  .flatMap(question -> ratios(question).map(part(question, group)::times))
                  .map(Fraction::denominator)
                  .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
          return new Fraction(multiple.min(MOST_POINTS), BigInteger.ONE);
        });
  }

  /** What the answers to a question earn of all it can earn. */
  private Stream<Fraction> ratios(Question question) {
    RatioPolicy ratio = Defaults.ratio(card, question);
    Fraction possible = Fraction.of(possible(question));
    return possible.signum() <= 0
        ? Stream.empty()
        : PointScale.scores(question.kind())
            .map(score -> Fraction.of(PointScale.counted(question, ratio, score)))
            .map(earned -> earned.dividedBy(possible));
  }

  /** What the best answer counts; of several options their sum, as nothing caps it there. */
  private BigDecimal possible(Question question) {
    return question.max() == null && question.kind() instanceof QuestionKind.MultipleChoice several
        ? PointScale.uncapped(several)
        : question.possible(Defaults.ratio(card, question));
  }

  /** The value of an option that scores {@code score}, which stands at {@code node}. */
  @Nullable BigDecimal value(
      Question question, QuestionGroup group, @Nullable BigDecimal score, CardNode node) {
    if (score == null) {
      return null;
    }
    if (question.excluded() || !group.isScored(card)) {
      node.approximated(SCORE, UNSCORED);
      return BigDecimal.ZERO;
    }
    RatioPolicy ratio = Defaults.ratio(card, question);
    BigDecimal counted = PointScale.counted(question, ratio, score);
    return points
        ? times(question, counted, score, node)
        : shared(question, group, Fraction.of(counted), possible(question), node);
  }

  private BigDecimal times(Question question, BigDecimal counted, BigDecimal score, CardNode node) {
    BigDecimal value = counted.multiply(Defaults.weight(question)).multiply(scale);
    node.exactlyOr(value.compareTo(score) == 0, SCORE, SCALED);
    return value;
  }

  private BigDecimal shared(
      Question question,
      QuestionGroup group,
      Fraction counted,
      BigDecimal possible,
      CardNode node) {
    if (possible.signum() <= 0) {
      node.approximated(SCORE, ROUNDED);
      return BigDecimal.ZERO;
    }
    Fraction exact = full(question, group).times(counted).dividedBy(Fraction.of(possible));
    BigDecimal value = exact.toDecimal(0, RoundingMode.HALF_UP);
    boolean same = Fraction.of(value).equals(exact);
    node.approximated(SCORE, same ? SCALED : ROUNDED);
    return value;
  }
}
