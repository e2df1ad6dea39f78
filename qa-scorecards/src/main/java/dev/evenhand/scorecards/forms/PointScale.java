package dev.evenhand.scorecards.forms;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the power of ten that makes all points of a form whole numbers, as other systems want. */
public final class PointScale {
  private static final int MOST = 6;

  private final Scorecard card;
  private final boolean withSections;
  private int digits;

  private PointScale(Scorecard card, boolean withSections) {
    this.card = card;
    this.withSections = withSections;
  }

  /**
   * The power of ten, at most a million.
   *
   * @param withSections whether points are multiplied by the weights of sections, too
   */
  public static BigDecimal of(Scorecard card, boolean withSections) {
    PointScale scale = new PointScale(card, withSections);
    card.sections().forEach(section -> scale.add(section, BigDecimal.ONE));
    return BigDecimal.ONE.movePointRight(Math.min(MOST, scale.digits));
  }

  /** What {@code score} counts under {@code ratio}. */
  public static BigDecimal counted(Question question, RatioPolicy ratio, BigDecimal score) {
    return ratio == RatioPolicy.RANGE ? score.subtract(question.kind().lowestScore()) : score;
  }

  /** The sum of the positive scores of several options, whatever caps it. */
  public static BigDecimal uncapped(QuestionKind.MultipleChoice kind) {
    return new QuestionKind.MultipleChoice(kind.options(), null).bestScore();
  }

  private void add(Section section, BigDecimal around) {
    BigDecimal weight = withSections ? around.multiply(Defaults.weight(section)) : around;
    section.questions().forEach(question -> add(question, weight));
    section.sections().forEach(inner -> add(inner, weight));
  }

  private void add(Question question, BigDecimal around) {
    RatioPolicy own = Defaults.ratio(card, question);
    BigDecimal weight = around.multiply(Defaults.weight(question));
    Stream.concat(scores(question.kind()), Stream.ofNullable(question.max()))
        .map(score -> counted(question, own, score).multiply(weight))
        .forEach(points -> digits = Math.max(digits, points.stripTrailingZeros().scale()));
  }

  /** Every score that options or ranges of a question have, and the cap of their sum. */
  public static Stream<BigDecimal> scores(QuestionKind kind) {
    return kind.match(
        choosing -> ofOptions(choosing.options()),
        multiple -> Stream.concat(ofOptions(multiple.options()), Stream.ofNullable(multiple.cap())),
        number -> number.ranges().stream().flatMap(range -> Stream.ofNullable(range.score())),
        unscored -> Stream.empty());
  }

  /** Above what a range begins: where it says, or where the one before it ends; null if nowhere. */
  public static @Nullable BigDecimal above(List<NumberRange> ranges, NumberRange range) {
    int index = ranges.indexOf(range);
    return range.from() != null || index == 0 ? range.from() : ranges.get(index - 1).to();
  }

  private static Stream<BigDecimal> ofOptions(List<Option> options) {
    return options.stream().flatMap(option -> Stream.ofNullable(option.score()));
  }
}
