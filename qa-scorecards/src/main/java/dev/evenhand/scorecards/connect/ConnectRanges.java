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

  private final ConnectContext context;
  private final FormNode properties;
  private final ConnectScores scores;
  private final List<NumberRange> ranges = new ArrayList<>();

  private ConnectRanges(ConnectContext context, FormNode properties) {
    this.context = context;
    this.properties = properties;
    this.scores = new ConnectScores(context);
  }

  /** A number; {@code properties} are those of {@code Numeric}. */
  static ConnectAnswers number(ConnectContext context, FormNode properties) {
    return new ConnectRanges(context, properties).answers();
  }

  private ConnectAnswers answers() {
    List<ClosedRange> parts = parts();
    boolean scored = addRanges(parts);
    if (ranges.isEmpty()) {
      ranges.add(whole());
    } else {
      noteOutside(parts);
      properties.ledger().decided(BETWEEN);
    }
    QuestionKind.Numeric kind = new QuestionKind.Numeric(null, ranges);
    if (scored && context.earnsNothing(kind)) {
      parts.forEach(part -> part.node().approximated("Score", NO_RANGE_EARNS));
      scored = false;
    }
    return new ConnectAnswers(kind, scores.autoFails(), scored, answeredBy());
  }

  private List<ClosedRange> parts() {
    List<ClosedRange> parts = new ArrayList<>();
    for (FormNode node : properties.nodes("Options")) {
      Optional<BigDecimal> min = bound(node, MIN);
      Optional<BigDecimal> max = bound(node, MAX);
      if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) <= 0) {
        parts.add(new ClosedRange(node, min.get(), max.get()));
      } else {
        node.droppedWhole(RANGE_WITHOUT_END);
      }
    }
    parts.sort(Comparator.comparing(ClosedRange::min));
    return parts;
  }

  private static Optional<BigDecimal> bound(FormNode node, String name) {
    return node.number(name, MOST.negate(), MOST);
  }

  /** Whether any range has a score. */
  private boolean addRanges(List<ClosedRange> parts) {
    List<Optional<BigDecimal>> points = new ArrayList<>();
    parts.forEach(part -> points.add(scores.score(part.node())));
    boolean scored = points.stream().anyMatch(Optional::isPresent);
    BigDecimal end = null;
    for (int i = 0; i < parts.size(); i++) {
      ClosedRange part = parts.get(i);
      if (end != null && part.max().compareTo(end) <= 0) {
        part.node().droppedWhole(RANGE_COVERED);
        continue;
      }
      noteBegin(part, end);
      if (scored && points.get(i).isEmpty()) {
        part.node().approximated(MIN, RANGE_WITHOUT_SCORE);
      }
      String id = "r" + (ranges.size() + 1);
      scores.addFail(part.node(), id);
      BigDecimal from = end == null ? part.min().subtract(BigDecimal.ONE) : null;
      BigDecimal score = points.get(i).orElse(scored ? BigDecimal.ZERO : null);
      ranges.add(new NumberRange(id, from, part.max(), score));
      end = part.max();
    }
    return scored;
  }

  private static void noteBegin(ClosedRange part, @Nullable BigDecimal end) {
    if (end == null) {
      return;
    }
    BigDecimal gap = part.min().subtract(end);
    if (gap.signum() <= 0) {
      part.node().approximated(MIN, RANGE_OVERLAPS);
    } else if (gap.compareTo(BigDecimal.ONE) > 0) {
      part.node().approximated(MIN, RANGE_AFTER_GAP);
    }
  }

  /** Without ranges the number is noted, and its limits are what is accepted. */
  private NumberRange whole() {
    BigDecimal min = bound(properties, MIN).orElse(null);
    BigDecimal max = bound(properties, MAX).orElse(null);
    return new NumberRange("r1", min == null ? null : min.subtract(BigDecimal.ONE), max, null);
  }

  private void noteOutside(List<ClosedRange> parts) {
    BigDecimal least = parts.get(0).min();
    BigDecimal most = parts.stream().map(ClosedRange::max).max(BigDecimal::compareTo).orElse(least);
    bound(properties, MIN)
        .filter(min -> min.compareTo(least) < 0)
        .ifPresent(min -> properties.approximated(MIN, OUTSIDE_RANGES));
    bound(properties, MAX)
        .filter(max -> max.compareTo(most) > 0)
        .ifPresent(max -> properties.approximated(MAX, OUTSIDE_RANGES));
  }

  private @Nullable AnsweredBy answeredBy() {
    Optional<FormNode> automation = properties.node("Automation");
    Optional<FormNode> fact = automation.flatMap(node -> node.node("PropertyValue"));
    automation.ifPresent(node -> node.dropped("AnswerSource", AUTOMATION));
    Optional<String> label = fact.flatMap(node -> node.text("Label"));
    fact.ifPresent(node -> node.approximated("Label", FROM_METADATA));
    return label.map(AnsweredBy.Metadata::new).orElse(null);
  }
}
