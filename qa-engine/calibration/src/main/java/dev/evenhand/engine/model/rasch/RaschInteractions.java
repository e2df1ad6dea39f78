package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How each rater rates on each criterion beside what the model expects. */
final class RaschInteractions {
  /** What is left of a cell's information below this share is rounding. */
  private static final double LEAST_LEFT = 1e-6;

  /** Less information leaves a standard error of more than a logit. */
  private static final double LEAST_INFORMATION = 1;

  /** Multiplications that take about a second. */
  private static final double MOST_WORK = 1e9;

  private final RaschModel model;
  private final RaschNewton found;
  private final double[][] values;
  private final double shrinkage;
  private final RaschCells cells;
  private final List<Optional<Reason>> reasons;
  private final RaschDepartures departures;
  private final double[] observed;
  private final double[] expected;
  private final double[] points;

  private RaschInteractions(
      RaschModel model,
      RaschNewton found,
      RaschCovariance covariance,
      double shrinkage,
      double[][] values) {
    this.model = model;
    this.found = found;
    this.values = values;
    this.shrinkage = shrinkage;
    cells = new RaschCells(model, found, covariance);
    reasons = IntStream.range(0, cells.size()).mapToObj(this::reason).toList();
    departures =
        new RaschDepartures(
            cells,
            IntStream.range(0, cells.size()).filter(cell -> reasons.get(cell).isEmpty()).toArray(),
            shrinkage);
    observed = new double[cells.size()];
    expected = new double[cells.size()];
    points = new double[cells.size()];
    addPoints();
  }

  /**
   * Each rater on each criterion on which they have ratings; none of a single criterion, and the
   * reason why not if it would take too long.
   *
   * @param shrinkage what departures are multiplied by against their bias
   * @param values by list of categories their numbers
   */
  static Estimate<List<RaschInteraction>> of(
      RaschModel model,
      RaschNewton found,
      RaschCovariance covariance,
      double shrinkage,
      double[][] values) {
    return model.criteria() == 1
        ? Estimate.of(List.of())
        : tooMany(model.ratings().size(), model.raters(), model.criteria(), model.parameters())
            .<Estimate<List<RaschInteraction>>>map(Estimate::none)
            .orElseGet(
                () ->
                    Estimate.of(
                        new RaschInteractions(model, found, covariance, shrinkage, values).all()));
  }

  /** Why it would take too long; empty if it does not. */
  static Optional<Reason> tooMany(int ratings, int raters, int criteria, int parameters) {
    double work =
        (double) ratings * parameters + (double) raters * criteria * parameters * parameters;
    return work <= MOST_WORK
        ? Optional.empty()
        : why(
            UndefinedReason.TOO_MANY_REVIEWERS,
            "%s reviewers on %s questions with %s ratings are too many to compare each with what the"
                    .formatted(raters, criteria, ratings)
                + " model expects");
  }

  private List<RaschInteraction> all() {
    return IntStream.range(0, cells.size())
        .filter(cell -> cells.ratings(cell) > 0)
        .mapToObj(
            cell ->
                new RaschInteraction(
                    cells.rater(cell),
                    cells.criterion(cell),
                    cells.ratings(cell),
                    observed[cell] / cells.ratings(cell),
                    expected[cell] / cells.ratings(cell),
                    reasons
                        .get(cell)
                        .<Estimate<RaschInteraction.Departure>>map(Estimate::none)
                        .orElseGet(() -> Estimate.of(departure(cell)))))
        .toList();
  }

  private RaschInteraction.Departure departure(int cell) {
    return new RaschInteraction.Departure(
        logits(cell),
        Math.sqrt(shrinkage / cells.free(cell)),
        points[cell] / cells.ratings(cell),
        departures.t(cell),
        departures.p(cell),
        departures.adjustedP(cell),
        departures.isDistinct(cell));
  }

  private double logits(int cell) {
    return shrinkage * cells.slope(cell) / cells.free(cell);
  }

  /** Why nothing is said of a cell. */
  private Optional<Reason> reason(int cell) {
    int ratings = cells.ratings(cell);
    if (ratings < RaschInteraction.LEAST_RATINGS) {
      return Optional.of(Reason.tooFew(ratings, RaschInteraction.LEAST_RATINGS, "ratings"));
    }
    if (cells.free(cell) <= LEAST_LEFT * cells.conditional(cell)) {
      return why(
          UndefinedReason.DISCONNECTED,
          "the rater rated nothing else, or nobody else rated on the criterion");
    }
    if (cells.isExtreme(cell)) {
      return why(
          UndefinedReason.NO_VARIATION, "all ratings are of the lowest category, or the highest");
    }
    return cells.free(cell) < LEAST_INFORMATION
        ? why(UndefinedReason.TOO_FEW, "not enough data: the error would be more than a logit")
        : Optional.empty();
  }

  private static Optional<Reason> why(UndefinedReason code, String text) {
    return Optional.of(Reason.of(code, text));
  }

  private void addPoints() {
    model.setThresholds(found.against());
    for (int item = 0; item < found.items().length; item++) {
      for (int k = model.ratings().start(item); k < model.ratings().end(item); k++) {
        int cell = cells.cell(k);
        double location = model.location(k, found.items()[item], found.against());
        observed[cell] += values[model.list(k)][model.step(k)];
        expected[cell] += mean(k, location);
        if (reasons.get(cell).isEmpty()) {
          // The other measures have taken up a part of the departure.
          double taken = logits(cell) * (1 - cells.free(cell) / cells.conditional(cell));
          points[cell] += mean(k, location + taken) - mean(k, location + taken - logits(cell));
        }
      }
    }
  }

  /** The rating to expect at a location, in units of the scale. */
  private double mean(int k, double location) {
    double[] list = values[model.list(k)];
    double[] p = model.chances(model.list(k), location);
    return IntStream.range(0, list.length).mapToDouble(step -> p[step] * list[step]).sum();
  }
}
