package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NEXT_BEGINS;
import static dev.evenhand.scorecards.connect.ConnectLoss.SAME_BEGIN;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads performance categories as bands. Categories have ends that they include and may leave
 * percents without one; bands have beginnings and reach up to the next.
 */
final class ConnectThresholds {
  /** The band of percents that are in no category. */
  static final String NONE = "NO_CATEGORY";

  private static final String LIST = "ScoreThresholds";
  private static final String MIN = "MinScorePercentage";
  private static final String MAX = "MaxScorePercentage";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The least step between percents in a scorecard file. */
  private static final BigDecimal STEP = new BigDecimal("0.000001");

  private ConnectThresholds() {}

  /** The bands of a form, section or question, from the highest down. */
  static List<Band> bands(FormNode owner) {
    TreeMap<BigDecimal, String> begins = new TreeMap<>();
    List<BigDecimal> ends = new ArrayList<>();
    for (FormNode node : owner.nodes(LIST)) {
      node.text("PerformanceCategory").ifPresent(name -> add(node, name, begins, ends));
    }
    ends.stream()
        .map(end -> end.add(STEP))
        .filter(end -> end.compareTo(HUNDRED) < 0 && !beginsWithin(begins, end))
        .forEach(end -> begins.putIfAbsent(end, NONE));
    if (!begins.isEmpty()) {
      begins.putIfAbsent(BigDecimal.ZERO, NONE);
    }
    return begins.descendingMap().entrySet().stream().map(ConnectThresholds::band).toList();
  }

  private static void add(
      FormNode node, String name, NavigableMap<BigDecimal, String> begins, List<BigDecimal> ends) {
    BigDecimal begin = node.number(MIN, BigDecimal.ZERO, HUNDRED).orElse(BigDecimal.ZERO);
    Optional<BigDecimal> end = node.number(MAX, BigDecimal.ZERO, HUNDRED);
    if (begins.putIfAbsent(begin.stripTrailingZeros(), name) != null) {
      node.dropped("PerformanceCategory", SAME_BEGIN);
      return;
    }
    end.filter(value -> value.compareTo(HUNDRED) < 0)
        .ifPresent(
            value -> {
              ends.add(value);
              node.approximated(MAX, NEXT_BEGINS);
            });
  }

  /** Whether a category begins so close above an end that nothing lies between. */
  private static boolean beginsWithin(NavigableMap<BigDecimal, String> begins, BigDecimal end) {
    BigDecimal next = begins.floorKey(end);
    return next != null && next.compareTo(end.subtract(STEP)) >= 0;
  }

  private static Band band(Map.Entry<BigDecimal, String> begin) {
    return new Band(begin.getKey().movePointLeft(2), Text.of(begin.getValue()));
  }
}
