package dev.evenhand.engine.reviewer;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.severity.AdditiveSeverity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which reviewers stand out, on which criterion and how, with the number of questions asked in
 * mind.
 *
 * <p>Three tests for every reviewer and criterion: {@linkplain Kind severity, spread and
 * agreement}. To stand out one must differ from the others beyond the chance of ratings, and beyond
 * the way in which the others differ among themselves: with thousands of ratings everybody differs
 * a little. So there are two p-values, and the larger one counts: that of a reviewer who is like
 * the others, and that of a reviewer drawn from where the others come from, by t of the externally
 * studentized estimate.
 *
 * <p>All tests together are one family, whose false discovery rate is controlled by the procedure
 * of Benjamini and Hochberg (1995): of those found to stand out a share of at most {@code rate} is
 * false on average. The tests are not independent (a harsh reviewer agrees less); the procedure is
 * known to hold for independent and positively dependent tests, and held in simulations of this
 * very family.
 *
 * <p>Below {@link ReviewerSettings#minimumItems()} items, or {@value #LEAST_OTHERS} other reviewers
 * with an estimate, there is no test: of three reviewers who differ nobody can say who stands out.
 *
 * @param rate the false discovery rate
 * @param tests by criterion, kind and reviewer
 * @param untested what could not be tested, and why
 */
public record OutlierTests(double rate, List<Test> tests, List<Untested> untested) {
  /** Other reviewers that it takes to say how reviewers differ. */
  static final int LEAST_OTHERS = 3;

  /** In what way a reviewer can stand out. */
  public enum Kind {
    /**
     * Severity adjusted for items and the others ({@link AdditiveSeverity}), in units of the scale;
     * above 0 is harsher. By t over items; the standard error is that of the model, or that of the
     * reviewer's own residuals, whichever is larger.
     */
    SEVERITY,
    /** The logarithm of {@link ScaleUse#spread()}; below 0 is narrower. By the jackknife and t. */
    SPREAD,
    /**
     * The mean distance of the own rating from those of the others less the mean distance of these
     * from each other, over items with at least two others; above 0 is farther off. In units of the
     * scale if all categories are numbers, else the share of differing pairs. Held against the same
     * of a rater drawn anew for each item, for if all are alike any could have given any rating; by
     * the saddlepoint approximation of Lugannani and Rice (1980).
     */
    AGREEMENT
  }

  /**
   * One test.
   *
   * @param estimate in the unit of its kind; 0 is like the others
   * @param p two-sided probability of such an estimate if the reviewer is like the others
   * @param amongReviewers two-sided probability of such an estimate if the reviewer differs as the
   *     others differ among themselves
   * @param adjustedP of the larger of both: the false discovery rate at which it still counts
   * @param standsOut whether {@code adjustedP} is at most the rate
   */
  public record Test(
      String criterion,
      String reviewer,
      Kind kind,
      double estimate,
      double p,
      double amongReviewers,
      double adjustedP,
      boolean standsOut) {
    public Test {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(reviewer, "reviewer");
      Objects.requireNonNull(kind, "kind");
    }

    private double largerP() {
      return Math.max(p, amongReviewers);
    }

    /** The same with the number of tests in mind. */
    private Test adjusted(double adjusted, double rate) {
      boolean counts = adjusted <= rate;
      return new Test(criterion, reviewer, kind, estimate, p, amongReviewers, adjusted, counts);
    }
  }

  /** A test that could not be made. */
  public record Untested(String criterion, String reviewer, Kind kind, String reason) {
    public Untested {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(reviewer, "reviewer");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** An estimate and its p. */
  record Single(double estimate, double p) {}

  public OutlierTests {
    tests = Copies.list(tests, "tests");
    untested = Copies.list(untested, "untested");
  }

  /** The tests of reviewers who stand out. */
  public List<Test> standingOut() {
    return tests.stream().filter(Test::standsOut).toList();
  }

  /**
   * Tests every reviewer on every criterion.
   *
   * @param scoresByCriterion the ratings, without "not applicable"
   */
  public static OutlierTests of(
      SortedMap<String, RatingTable> scoresByCriterion, ReviewerSettings settings) {
    Objects.requireNonNull(scoresByCriterion, "scoresByCriterion");
    Objects.requireNonNull(settings, "settings");
    List<Test> found = new ArrayList<>();
    List<Untested> untested = new ArrayList<>();
    scoresByCriterion.forEach(
        (criterion, table) -> {
          Tester tester = new Tester(table, settings);
          for (Kind kind : Kind.values()) {
            addTests(criterion, kind, tester, found, untested);
          }
        });
    double rate = settings.falseAlarmRate();
    double[] adjusted = MultipleTests.adjusted(found.stream().mapToDouble(Test::largerP).toArray());
    List<Test> tests =
        IntStream.range(0, adjusted.length)
            .mapToObj(i -> found.get(i).adjusted(adjusted[i], rate))
            .toList();
    return new OutlierTests(rate, tests, untested);
  }

  /** The tests of one kind on one criterion; each reviewer is held against all others tested. */
  private static void addTests(
      String criterion, Kind kind, Tester tester, List<Test> found, List<Untested> untested) {
    Map<String, Single> singles = new LinkedHashMap<>();
    for (String reviewer : tester.table.raters()) {
      Estimate<Single> single = tester.test(kind, reviewer);
      single.value().ifPresent(s -> singles.put(reviewer, s));
      single
          .reason()
          .ifPresent(why -> untested.add(new Untested(criterion, reviewer, kind, why.text())));
    }
    int others = singles.size() - 1;
    singles.forEach(
        (reviewer, single) -> {
          if (others < LEAST_OTHERS) {
            String why = Reason.tooFew(others, LEAST_OTHERS, "other reviewers").text();
            untested.add(new Untested(criterion, reviewer, kind, why));
          } else {
            double p = single.p();
            double among = amongReviewers(reviewer, singles);
            found.add(new Test(criterion, reviewer, kind, single.estimate(), p, among, 1, false));
          }
        });
  }

  /** The externally studentized estimate, by t. */
  private static double amongReviewers(String reviewer, Map<String, Single> singles) {
    double[] others =
        singles.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(reviewer))
            .mapToDouble(entry -> entry.getValue().estimate())
            .toArray();
    double mean = Arrays.stream(others).sum() / others.length;
    double distance = Objects.requireNonNull(singles.get(reviewer)).estimate() - mean;
    double variance = Measures.squares(others) / (others.length - 1);
    double error = Math.sqrt(variance * (1 + 1.0 / others.length));
    return Measures.p(distance, error, others.length - 1.0);
  }

  /** The tests on one criterion. */
  private static final class Tester {
    private final RatingTable table;
    private final ReviewerSettings settings;
    private final AdditiveSeverity severity;
    private final @Nullable Scores scores;
    private final Nearness nearness;
    private final double[] severities;

    Tester(RatingTable table, ReviewerSettings settings) {
      this.table = table;
      this.settings = settings;
      this.severity = AdditiveSeverity.of(table, settings.confidence());
      this.scores = Scores.of(table);
      this.severities =
          table.raters().stream()
              .mapToDouble(rater -> severity.severity(rater).value().orElse(0))
              .toArray();
      this.nearness = new Nearness(table, settings);
    }

    Estimate<Single> test(Kind kind, String reviewer) {
      return switch (kind) {
        case SEVERITY -> severity(reviewer);
        case SPREAD -> spread(reviewer);
        case AGREEMENT -> nearness.test(reviewer);
      };
    }

    private Estimate<Single> severity(String reviewer) {
      Coefficient coefficient = severity.severity(reviewer);
      Optional<Reason> undefined = coefficient.reason();
      int items = Math.toIntExact(coefficient.itemsUsed());
      return undefined.isPresent()
          ? Estimate.none(undefined.get())
          : settings.ifEnough(
              items,
              ScaleUse.SHARED,
              () ->
                  coefficient
                      .bounds()
                      .map(bounds -> severity(reviewer, coefficient.orElseThrow(), bounds, items)));
    }

    private Single severity(String reviewer, double value, Interval bounds, int items) {
      double ofModel = Objects.requireNonNull(bounds.standardError());
      double error = Math.max(ofModel, ownError(reviewer));
      return new Single(value, Measures.p(value, error, items - 1.0));
    }

    /** The model takes all to be as noisy as each other; who is noisier has a larger error. */
    private double ownError(String reviewer) {
      if (scores == null) {
        return 0;
      }
      int rater = table.raters().indexOf(reviewer);
      double[] residuals =
          scores.shared(rater).stream().mapToDouble(item -> residual(item, rater)).toArray();
      return Measures.standardError(residuals);
    }

    private double residual(SharedItem item, int rater) {
      double own = item.own() + severities[rater];
      double others = 0;
      for (SharedItem.Other other : item.others()) {
        others += other.value() + severities[other.rater()];
      }
      return (others + own) / (item.others().size() + 1) - own;
    }

    private Estimate<Single> spread(String reviewer) {
      if (scores == null) {
        return Estimate.none(Identifiability.NOT_NUMERIC);
      }
      List<SharedItem> shared = scores.shared(table.raters().indexOf(reviewer));
      return settings.ifEnough(
          shared.size(),
          ScaleUse.SHARED,
          () ->
              new RelativeSpread(shared, table.raters().size())
                  .logarithm()
                  .map(found -> new Single(found.estimate(), found.p())));
    }
  }
}
