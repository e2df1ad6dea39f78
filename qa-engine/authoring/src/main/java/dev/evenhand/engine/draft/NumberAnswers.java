package dev.evenhand.engine.draft;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they stand in a cell: {@code 0-10 half points}, {@code 0-100}, {@code -2 per typo}.
 */
final class NumberAnswers {
  private static final Pattern SPAN =
      Pattern.compile(
          "0\\s*(?:-|\u2013|\\.\\.|to|bis)\\s*([1-9]\\d{0,3})(,?\\s*\\(?(?:in )?(?:half points|halbe"
              + " punkte|half steps|steps of 0[.,]5)\\)?)?");
  private static final Pattern PER =
      Pattern.compile(
          "([-\u2013\u2212])\\s*(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*(?:points? |pts? )?(?:per|each|pro|je) (.{1,40})");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Up to here a span in whole steps is a scale of options. */
  private static final int MOST_STEPS = 10;

  private NumberAnswers() {}

  /** The number that is asked for; empty if these words ask for none. */
  static Optional<QuestionKind> of(String words) {
    Matcher span = SPAN.matcher(words);
    if (span.matches()) {
      boolean half = span.group(2) != null;
      BigDecimal max = new BigDecimal(span.group(1));
      return half || max.intValue() > MOST_STEPS
          ? Optional.of(upTo(max, half ? HALF : BigDecimal.ONE))
          : Optional.empty();
    }
    Matcher per = PER.matcher(words);
    BigDecimal each =
        per.matches() ? new BigDecimal(per.group(2).replace(',', '.')).negate() : BigDecimal.ZERO;
    return each.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new QuestionKind.Numeric(Text.of(per.group(3)), List.of(), ScoredBy.COUNT, each, null));
  }

  private static QuestionKind upTo(BigDecimal max, BigDecimal step) {
    return new QuestionKind.Numeric(
        (Text) null,
        List.of(new NumberRange("points", step.negate(), max, null)),
        ScoredBy.VALUE,
        null,
        step);
  }

  /** All that such a question can earn: its highest number, or where it is counted its weight. */
  static @Nullable BigDecimal max(QuestionKind kind, @Nullable BigDecimal weight) {
    return kind.scoredByCount()
        ? weight
        : kind.scoredByValue() && !kind.ranges().isEmpty() ? kind.ranges().get(0).to() : null;
  }
}
