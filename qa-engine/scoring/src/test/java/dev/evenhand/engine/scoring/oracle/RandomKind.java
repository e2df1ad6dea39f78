package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kinds of question at random. */
final class RandomKind {
  private static final BigDecimal[] STEPS = {decimal("0.5"), BigDecimal.ONE};
  private static final BigDecimal[] GAINS = {decimal("2.5"), decimal("1")};
  private static final BigDecimal[] PER_COUNT = {
    decimal("-5"), decimal("-2.5"), decimal("-1"), decimal("3")
  };
  private static final String[] NAMES = {"a", "b", "c", "d", "e"};

  private final Dice dice;

  /** Whether answers may score below 0. */
  private final boolean negative;

  RandomKind(Dice dice, boolean negative) {
    this.dice = dice;
    this.negative = negative;
  }

  /**
   * @param counts whether it must have scores, in case it can
   */
  QuestionKind next(boolean counts) {
    boolean scores = counts || dice.chance(80);
    return switch (dice.below(12)) {
      case 0, 1 -> QuestionKind.YesNo.PLAIN;
      case 2 -> new QuestionKind.YesNo(List.of(option("yes", scores), option("no", scores)));
      case 3, 4 -> new QuestionKind.Rating(options(2, scores));
      case 5, 6 -> new QuestionKind.Choice(options(2, scores));
      case 7, 8 ->
          new QuestionKind.MultipleChoice(
              options(1, scores), dice.maybe(30, new BigDecimal[] {decimal("2"), decimal("4.5")}));
      case 9 -> new QuestionKind.Numeric("s", ranges(scores), ScoredBy.RANGES);
      case 10 -> ownScore();
      default -> dice.chance(50) ? new QuestionKind.FreeText() : new QuestionKind.Day();
    };
  }

  /** A number that is no choice of few: it scores by its value, in steps or not, or is counted. */
  private QuestionKind ownScore() {
    List<NumberRange> ranges = dice.chance(50) ? List.of() : ranges(false);
    return switch (dice.below(3)) {
      case 0 -> new QuestionKind.Numeric(null, ranges, ScoredBy.VALUE);
      case 1 -> new QuestionKind.Numeric(null, List.of(), ScoredBy.VALUE, null, dice.oneOf(STEPS));
      default ->
          new QuestionKind.Numeric(
              null, ranges, ScoredBy.COUNT, dice.oneOf(negative ? PER_COUNT : GAINS), null);
    };
  }

  private List<Option> options(int least, boolean scores) {
    List<Option> options = new ArrayList<>();
    int count = dice.between(least, NAMES.length);
    for (int i = 0; i < count; i++) {
      options.add(option(NAMES[i], scores));
    }
    return options;
  }

  private Option option(String value, boolean scores) {
    boolean bonus = scores && dice.chance(8);
    return new Option(value, scores ? dice.score(negative) : null, bonus, null, null);
  }

  private List<NumberRange> ranges(boolean scores) {
    List<NumberRange> ranges = new ArrayList<>();
    int count = dice.between(1, 4);
    for (int i = 0; i < count; i++) {
      BigDecimal from = i == 0 && dice.chance(40) ? decimal("-1.5") : null;
      BigDecimal to = i == count - 1 && dice.chance(60) ? null : decimal(3 * (i + 1) + ".5");
      ranges.add(new NumberRange("r" + i, from, to, scores ? dice.score(negative) : null));
    }
    return ranges;
  }

  private static @Nullable BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
