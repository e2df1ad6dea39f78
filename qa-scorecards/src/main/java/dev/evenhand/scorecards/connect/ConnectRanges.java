package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.AUTOMATION;
import static dev.evenhand.scorecards.connect.ConnectLoss.FROM_METADATA;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_RANGE_EARNS;
import static dev.evenhand.scorecards.connect.ConnectLoss.OUTSIDE_RANGES;
import static dev.evenhand.scorecards.connect.ConnectLoss.RANGE_AFTER_GAP;
import static dev.evenhand.scorecards.connect.ConnectLoss.RANGE_COVERED;
import static dev.evenhand.scorecards.connect.ConnectLoss.RANGE_OVERLAPS;
import static dev.evenhand.scorecards.connect.ConnectLoss.RANGE_WITHOUT_END;
import static dev.evenhand.scorecards.connect.ConnectLoss.RANGE_WITHOUT_SCORE;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.scorecards.forms.FormNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ranges of a number. Amazon Connect's include both ends, which are whole numbers; those
 * of a scorecard begin above one end and touch.
 */
final class ConnectRanges {
  private static final String MIN = "MinValue";
  private static final String MAX = "MaxValue";
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private static final Decision BETWEEN = TEXTS.decision("between-ranges", "upper");

  /** A range with both its ends. */
  private record ClosedRange(FormNode node, BigDecimal min, BigDecimal max) {}

  private ConnectRanges() {}

  /** A number; {@code properties} are those of {@code Numeric}. */
  static ConnectAnswers number(ConnectContext context, FormNode properties) {
    List<ClosedRange> parts =
        properties.nodes("Options").stream()
            .flatMap(node -> closed(node).stream())
            .sorted(Comparator.comparing(ClosedRange::min))
            .toList();
    ConnectScores scores =
        new ConnectScores(context, parts.stream().map(ClosedRange::node).toList());
    List<NumberRange> ranges = ranges(parts, scores);
    if (ranges.isEmpty()) {
      ranges.add(whole(properties));
    } else {
      noteOutside(properties, parts);
      properties.ledger().decided(BETWEEN);
    }
    return scores.answers(
        new QuestionKind.Numeric(null, ranges), NO_RANGE_EARNS, answeredBy(properties));
  }

  private static Optional<ClosedRange> closed(FormNode node) {
    Optional<BigDecimal> max = bound(node, MAX);
    Optional<ClosedRange> closed =
        bound(node, MIN)
            .flatMap(
                min ->
                    max.filter(end -> min.compareTo(end) <= 0)
                        .map(end -> new ClosedRange(node, min, end)));
    if (closed.isEmpty()) {
      node.droppedWhole(RANGE_WITHOUT_END);
    }
    return closed;
  }

  private static Optional<BigDecimal> bound(FormNode node, String name) {
    return node.number(name, MOST.negate(), MOST);
  }

  private static List<NumberRange> ranges(List<ClosedRange> parts, ConnectScores scores) {
    List<NumberRange> ranges = new ArrayList<>();
    BigDecimal end = null;
    for (ClosedRange part : parts) {
      if (end != null && part.max().compareTo(end) <= 0) {
        part.node().droppedWhole(RANGE_COVERED);
        continue;
      }
      if (end != null) {
        noteBegin(part, end);
      }
      String id = "r" + (ranges.size() + 1);
      BigDecimal from = end == null ? part.min().subtract(BigDecimal.ONE) : null;
      scores.addFail(part.node(), id);
      ranges.add(
          new NumberRange(
              id, from, part.max(), scores.score(part.node(), MIN, RANGE_WITHOUT_SCORE)));
      end = part.max();
    }
    return ranges;
  }

  private static void noteBegin(ClosedRange part, BigDecimal end) {
    BigDecimal gap = part.min().subtract(end);
    if (gap.signum() <= 0) {
      part.node().approximated(MIN, RANGE_OVERLAPS);
    } else if (gap.compareTo(BigDecimal.ONE) > 0) {
      part.node().approximated(MIN, RANGE_AFTER_GAP);
    }
  }

  /** Without ranges the number is noted, and its limits are what is accepted. */
  private static NumberRange whole(FormNode properties) {
    Optional<BigDecimal> from = bound(properties, MIN).map(min -> min.subtract(BigDecimal.ONE));
    return new NumberRange("r1", from.orElse(null), bound(properties, MAX).orElse(null), null);
  }

  private static void noteOutside(FormNode properties, List<ClosedRange> parts) {
    BigDecimal least = parts.get(0).min();
    bound(properties, MIN)
        .filter(min -> min.compareTo(least) < 0)
        .ifPresent(min -> properties.approximated(MIN, OUTSIDE_RANGES));
    bound(properties, MAX)
        .filter(max -> parts.stream().allMatch(part -> max.compareTo(part.max()) > 0))
        .ifPresent(max -> properties.approximated(MAX, OUTSIDE_RANGES));
  }

  private static @Nullable AnsweredBy answeredBy(FormNode properties) {
    FormNode automation = properties.part("Automation");
    automation.dropped("AnswerSource", AUTOMATION);
    FormNode fact = automation.part("PropertyValue");
    Optional<String> label = fact.text("Label");
    fact.approximated("Label", FROM_METADATA);
    return label.map(AnsweredBy.Metadata::new).orElse(null);
  }
}
