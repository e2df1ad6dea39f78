package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.AS_TENTHS;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_BONUS;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_PLACE;
import static dev.evenhand.scorecards.connect.ConnectLoss.POINTS_SCALED;
import static dev.evenhand.scorecards.connect.ConnectLoss.POLICY;
import static dev.evenhand.scorecards.connect.ConnectLoss.ROUNDED_TENTHS;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.Defaults;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.Loss;
import dev.evenhand.scorecards.forms.PointScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an answer to one question earns: points that are whole numbers, or a whole score from
 * 0 to 10.
 */
final class ConnectPoints {
  private static final String SCORE = "score";

  private final ConnectExportContext target;
  private final Question question;
  private final RatioPolicy ratio;
  private final BigDecimal factor;

  /**
   * @param multiplier the weights of the sections around the question, which points are multiplied
   *     by
   */
  ConnectPoints(ConnectExportContext target, Question question, BigDecimal multiplier) {
    this.target = target;
    this.question = question;
    this.ratio = Defaults.ratio(target.card(), question);
    this.factor = multiplier.multiply(Defaults.weight(question)).multiply(target.scale());
  }

  /** Puts what {@code score}, which stands at {@code node}, earns into an option. */
  void put(@Nullable BigDecimal score, boolean bonus, CardNode node, FormObject option) {
    if (score == null) {
      return;
    }
    if (target.plan().inPoints()) {
      putPoints(score, bonus, node, option);
    } else {
      option.put("Score", tenths(score, node));
      if (bonus) {
        node.dropped("bonus", NO_BONUS);
      }
    }
  }

  private void putPoints(BigDecimal score, boolean bonus, CardNode node, FormObject option) {
    BigDecimal points = PointScale.counted(question, ratio, score).multiply(factor);
    node.exactlyOr(points.compareTo(score) == 0, SCORE, POINTS_SCALED);
    node.exactly("bonus");
    option.put(
        "PointsConfiguration",
        new FormObject().put("PointValue", points).put("IsBonus", bonus ? true : null));
  }

  private BigDecimal tenths(BigDecimal score, CardNode node) {
    boolean kept = target.plan().fromConnect() || !target.plan().scored();
    if (kept && isTenth(score)) {
      node.exactly(SCORE);
      return score;
    }
    BigDecimal possible = question.possible(ratio);
    if (possible.signum() <= 0) {
      node.approximated(SCORE, ROUNDED_TENTHS);
      return BigDecimal.ZERO;
    }
    Fraction exact =
        Fraction.of(PointScale.counted(question, ratio, score))
            .times(Fraction.of(10, 1))
            .dividedBy(Fraction.of(possible));
    BigDecimal whole =
        exact.toDecimal(0, RoundingMode.HALF_UP).max(BigDecimal.ZERO).min(BigDecimal.TEN);
    boolean same = Fraction.of(whole).equals(exact);
    Loss loss = same ? AS_TENTHS : ROUNDED_TENTHS;
    node.exactlyOr(same && whole.compareTo(score) == 0, SCORE, loss);
    return whole;
  }

  private static boolean isTenth(BigDecimal score) {
    return score.stripTrailingZeros().scale() <= 0
        && score.signum() >= 0
        && score.compareTo(BigDecimal.TEN) <= 0;
  }

  /** The most points of the question, where the card says so. */
  @Nullable BigDecimal most(CardNode node) {
    BigDecimal cap =
        question.kind() instanceof QuestionKind.MultipleChoice multiple ? multiple.cap() : null;
    BigDecimal most = question.max() == null ? cap : question.max();
    if (!target.plan().inPoints()) {
      // Over 10, as an import may have chosen, says nothing that scores from 0 to 10 do not say.
      boolean overTen = most != null && most.compareTo(BigDecimal.TEN) == 0;
      Loss loss = overTen ? NO_PLACE : POLICY;
      node.dropped(loss, "max", "cap");
      return null;
    }
    node.exactly("max", "cap");
    return most == null ? null : PointScale.counted(question, ratio, most).multiply(factor);
  }
}
