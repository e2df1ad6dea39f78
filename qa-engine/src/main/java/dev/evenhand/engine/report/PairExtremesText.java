package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pairs of reviewers who agree least and most, where a matrix of all would fill the screen. */
final class PairExtremesText {
  private static final int NAMED = 3;
  private static final int NAME = 14;
  private static final int CRITERION = 30;

  private PairExtremesText() {}

  /** One pair: the greater the closeness, the better they agree. */
  private record Pair(PairAgreement pair, double closeness, String shown) {
    String text() {
      return "%s & %s %s"
          .formatted(
              Words.shortened(pair.first(), NAME), Words.shortened(pair.second(), NAME), shown);
    }
  }

  /** Of each criterion two lines; empty if none has pairs. */
  static String of(List<CriterionReport> criteria) {
    TextTable table = new TextTable("  ", "lrll");
    boolean any = false;
    for (CriterionReport criterion : criteria) {
      List<Pair> pairs = pairs(criterion);
      if (pairs.size() >= 2 * NAMED) {
        add(table, criterion, pairs);
        any = true;
      }
    }
    return any
        ? "\nPairs of reviewers who agree least and most: kappa (quadratic where values have an order),"
            + " or\nof numbers the mean difference\n"
            + table.text()
            + "  (every pair: --format html, or --format csv --table pairs)\n"
        : "";
  }

  private static void add(TextTable table, CriterionReport criterion, List<Pair> pairs) {
    List<Pair> most = pairs.subList(pairs.size() - NAMED, pairs.size()).stream().toList();
    table.row(
        Words.shortened(criterion.name(), CRITERION),
        pairs.size() + " pairs",
        "least",
        text(pairs.subList(0, NAMED)));
    table.row("", "", "most", text(reversed(most)));
  }

  private static List<Pair> reversed(List<Pair> pairs) {
    List<Pair> turned = pairs.stream().collect(Collectors.toList());
    Collections.reverse(turned);
    return turned;
  }

  private static String text(List<Pair> pairs) {
    return pairs.stream().map(Pair::text).collect(Collectors.joining(", "));
  }

  /** Those that can be compared, the worst first. */
  private static List<Pair> pairs(CriterionReport criterion) {
    boolean numbers = criterion.main() == Scale.INTERVAL || criterion.main() == Scale.RATIO;
    return criterion.pairs().stream()
        .map(pair -> numbers ? byDifference(pair) : byKappa(pair, criterion.main()))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble(Pair::closeness))
        .toList();
  }

  private static Optional<Pair> byKappa(PairAgreement pair, Scale scale) {
    Coefficient weighted = pair.kappaQuadratic();
    Coefficient kappa = scale == Scale.ORDINAL && weighted != null ? weighted : pair.kappa();
    return kappa
        .estimate()
        .map(found -> new Pair(pair, found.value(), Numbers.decimal(found.value(), 2)));
  }

  private static Optional<Pair> byDifference(PairAgreement pair) {
    BlandAltman found = pair.differences();
    return found == null
        ? Optional.empty()
        : Optional.of(
            new Pair(pair, -Math.abs(found.bias()), Numbers.decimal(Math.abs(found.bias()), 1)));
  }
}
