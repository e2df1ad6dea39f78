package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_WEIGHT;

import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.scorecards.forms.FormChoices;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.IdRegistry;
import dev.evenhand.scorecards.forms.Loss;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of one import look at.
 *
 * @param mode how the form makes its score, or null if it says nothing that is known
 * @param scored whether it makes one at all
 * @param choices how open questions were answered
 * @param language of all its texts; empty if not declared
 * @param index what the form has
 * @param ids those that are given already
 */
record ConnectContext(
    @Nullable ConnectMode mode,
    boolean scored,
    FormChoices choices,
    String language,
    ConnectIndex index,
    IdRegistry ids) {
  private static final String WEIGHT = "Weight";

  /** The best answer, not 10, makes a question 100 %. */
  static final String PERCENTAGE = "percentage";

  /** What a score above 100 % does. */
  static final String OVER_100 = "over-100";

  static final String OVER_TEN = "ten";
  static final String CAP = "cap";

  boolean inPoints() {
    return mode == ConnectMode.POINTS_BASED;
  }

  /** Whether questions earn a ratio that weights then count. */
  boolean inPercent() {
    return scored && !inPoints();
  }

  boolean overTen() {
    return inPercent() && choices.is(PERCENTAGE, OVER_TEN);
  }

  /** Whether no answer to a scored question of {@code kind} earns anything of its best answer. */
  boolean earnsNothing(QuestionKind kind) {
    return inPercent() && !overTen() && kind.bestScore().signum() <= 0;
  }

  /**
   * The weight of a section or question, which is 0 where it has none and others have.
   *
   * @param unused why no weight counts there; null if it does
   * @param wanted whether others have one
   */
  @Nullable BigDecimal weight(FormNode node, @Nullable Loss unused, boolean wanted, Loss missing) {
    Loss none = inPoints() ? UNUSED_WEIGHT : unused;
    if (none != null) {
      node.dropped(WEIGHT, none);
      return null;
    }
    return node.orZero(node.weight(WEIGHT), wanted, "RefId", missing);
  }
}
