package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.ANY_NUMBER;
import static dev.evenhand.scorecards.connect.ConnectLoss.BY_COUNT;
import static dev.evenhand.scorecards.connect.ConnectLoss.BY_VALUE;
import static dev.evenhand.scorecards.connect.ConnectLoss.FRACTION;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_FACT;
import static dev.evenhand.scorecards.connect.ConnectLoss.RANGE_ID;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.PointScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a number: ranges of whole numbers, both ends included. */
final class ConnectExportRanges {
  /** The largest number that a label of Amazon Connect has, in seconds: two years. */
  private static final BigDecimal MOST = BigDecimal.valueOf(63_072_000);

  private static final Set<String> LABELS =
      Set.of(
          "AGENT_INTERACTION_AND_HOLD_DURATION",
          "AGENT_INTERACTION_DURATION",
          "CONTACT_DURATION",
          "CUSTOMER_HOLD_TIME",
          "CUSTOMER_SENTIMENT_SCORE_WITHOUT_AGENT",
          "CUSTOMER_SENTIMENT_SCORE_WITH_AGENT",
          "LONGEST_HOLD_DURATION",
          "NON_TALK_TIME",
          "NON_TALK_TIME_PERCENTAGE",
          "NUMBER_OF_HOLDS",
          "NUMBER_OF_INTERRUPTIONS",
          "OVERALL_AGENT_SENTIMENT_SCORE",
          "OVERALL_CUSTOMER_SENTIMENT_SCORE");

  private final ConnectPoints points;
  private final ConnectExportAutoFails fails;

  ConnectExportRanges(ConnectPoints points, ConnectExportAutoFails fails) {
    this.points = points;
    this.fails = fails;
  }

  /** The properties of the number. */
  FormObject number(Question question, QuestionKind.Numeric kind, CardNode node) {
    if (kind.scoredBy() == ScoredBy.VALUE) {
      node.dropped(BY_VALUE, "scoredBy", "max");
    } else if (kind.scoredBy() == ScoredBy.COUNT) {
      node.dropped(BY_COUNT, "scoredBy", "perCount", "max");
    } else {
      node.exactly("scoredBy");
    }
    node.dropped("step", ANY_NUMBER);
    List<NumberRange> ranges = kind.ranges();
    List<FormObject> options =
        node.each("ranges", ranges, (range, place) -> range(ranges, range, place));
    boolean bare = isBare(kind);
    return new FormObject()
        .put("MinValue", ranges.isEmpty() ? BigDecimal.ZERO : min(ranges, ranges.get(0)))
        .put("MaxValue", ranges.isEmpty() ? MOST : max(ranges.get(ranges.size() - 1)))
        .put("Options", bare ? null : options)
        .put("Automation", automation(question, node));
  }

  /** One range without a score only says what is accepted. */
  private static boolean isBare(QuestionKind.Numeric kind) {
    return kind.ranges().size() <= 1
        && kind.ranges().stream().allMatch(range -> range.score() == null);
  }

  private FormObject range(List<NumberRange> ranges, NumberRange range, CardNode node) {
    boolean numbered = range.id().equals("r" + (ranges.indexOf(range) + 1));
    node.exactlyOrDropped(numbered, "id", RANGE_ID);
    noteWhole(range.from(), node, "from");
    noteWhole(range.to(), node, "to");
    FormObject option =
        new FormObject().put("MinValue", min(ranges, range)).put("MaxValue", max(range));
    points.put(range.score(), false, node, option);
    fails.put(range.id(), option);
    return option;
  }

  private static void noteWhole(@Nullable BigDecimal bound, CardNode node, String name) {
    boolean same = bound == null || bound.stripTrailingZeros().scale() <= 0;
    node.exactlyOr(same, name, FRACTION);
  }

  /** The least whole number of a range. */
  private static BigDecimal min(List<NumberRange> ranges, NumberRange range) {
    BigDecimal above = PointScale.above(ranges, range);
    if (above != null) {
      return whole(above).add(BigDecimal.ONE);
    }
    BigDecimal end = range.to();
    return end != null && end.signum() < 0 ? whole(end) : BigDecimal.ZERO;
  }

  private static BigDecimal max(NumberRange range) {
    return range.to() == null ? MOST : whole(range.to());
  }

  private static BigDecimal whole(BigDecimal bound) {
    return bound.setScale(0, RoundingMode.FLOOR);
  }

  private static @Nullable FormObject automation(Question question, CardNode node) {
    if (question.answeredBy() instanceof AnsweredBy.Metadata fact && LABELS.contains(fact.name())) {
      node.exactly("answeredBy");
      return new FormObject().put("PropertyValue", new FormObject().put("Label", fact.name()));
    }
    node.dropped("answeredBy", NO_FACT);
    return null;
  }
}
