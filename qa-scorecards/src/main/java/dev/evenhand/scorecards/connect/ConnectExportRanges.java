package dev.evenhand.scorecards.connect;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    } else {
      node.exactly("scoredBy");
    }
    List<FormObject> options = new ArrayList<>();
    @Nullable BigDecimal end = null;
    for (int i = 0; i < kind.ranges().size(); i++) {
      NumberRange range = kind.ranges().get(i);
      options.add(range(range, min(range, end), i, node.to("ranges", i)));
      end = range.to();
    }
    boolean bare = isBare(kind);
    return new FormObject()
        .put(
            "MinValue", kind.ranges().isEmpty() ? BigDecimal.ZERO : min(kind.ranges().get(0), null))
        .put("MaxValue", end == null ? MOST : whole(end))
        .put("Options", bare ? null : options)
        .put("Automation", automation(question, node));
  }

  /** One range without a score only says what is accepted. */
  private static boolean isBare(QuestionKind.Numeric kind) {
    return kind.ranges().size() <= 1
        && kind.ranges().stream().allMatch(range -> range.score() == null);
  }

  private FormObject range(NumberRange range, BigDecimal min, int index, CardNode node) {
    if (range.id().equals("r" + (index + 1))) {
      node.exactly("id");
    } else {
      node.dropped("id", RANGE_ID);
    }
    noteWhole(range.from(), node, "from");
    noteWhole(range.to(), node, "to");
    FormObject option =
        new FormObject()
            .put("MinValue", min)
            .put("MaxValue", range.to() == null ? MOST : whole(range.to()));
    points.put(range.score(), false, node, option);
    fails.put(range.id(), option);
    return option;
  }

  private static void noteWhole(@Nullable BigDecimal bound, CardNode node, String name) {
    boolean same = bound == null || bound.stripTrailingZeros().scale() <= 0;
    node.exactlyOr(same, name, FRACTION);
  }

  /** The least whole number of a range, which begins above {@code end} unless it says where. */
  private static BigDecimal min(NumberRange range, @Nullable BigDecimal end) {
    BigDecimal above = range.from() == null ? end : range.from();
    if (above != null) {
      return whole(above).add(BigDecimal.ONE);
    }
    boolean negative = range.to() != null && range.to().signum() < 0;
    return negative ? whole(Objects.requireNonNull(range.to())) : BigDecimal.ZERO;
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
