package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.Estimate;
import java.util.Objects;

/**
 * How a rater rates on one criterion, beside what severity and the other criteria would have it: a
 * cell of rater by criterion, which Facets calls bias or interaction.
 *
 * <p>Linacre (1989), Many-facet Rasch measurement, MESA Press; Myford and Wolfe (2004), Detecting
 * and measuring rater effects using many-facet Rasch measurement: part II, Journal of Applied
 * Measurement 5:189-227; Eckes (2011), Introduction to many-facet Rasch measurement, Peter Lang.
 *
 * @param ratings how many ratings the rater gave on the criterion
 * @param observed their mean, in units of the scale (ranks from 0, if categories are names)
 * @param expected the mean that the model expects of them
 * @param departure how far the rater departs there, or why that can't be told: below {@value
 *     #LEAST_RATINGS} ratings, where a cell has the lowest or the highest category only, where it
 *     is known to no better than a logit, and where nothing else tells severity and criterion apart
 * @see <a href="https://doi.org/10.1017/S0305004100023987">Rao (1948), Large sample tests of
 *     statistical hypotheses concerning several parameters</a>
 */
public record RaschInteraction(
    String rater,
    String criterion,
    int ratings,
    double observed,
    double expected,
    Estimate<Departure> departure) {
  /** Below so many ratings nothing is said of a cell. */
  public static final int LEAST_RATINGS = 10;

  public RaschInteraction {
    Objects.requireNonNull(rater, "rater");
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(departure, "departure");
  }

  /**
   * A departure, by Rao's score test of the model without it. With U the sum of the cell's
   * residuals and V their information, from which what the measures of items, raters, criteria and
   * thresholds take up is projected out, the departure is {@code U / V}, and the square of its
   * error {@code 1 / V}; both corrected for the bias of joint maximum likelihood as severities are.
   * Facets takes the other measures as known; then departures come out smaller, by a third for six
   * raters on six criteria, and their t by a sixth.
   *
   * @param logits above 0 is harsher than elsewhere
   * @param standardError in logits
   * @param points by how much lower the ratings of the cell are, in units of the scale
   * @param t the departure in standard errors
   * @param p two-sided chance of such a departure if there was none, by t with one degree of
   *     freedom less than the rater has ratings on all criteria
   * @param adjustedP with all cells of the model in mind: the false discovery rate at which it
   *     still counts
   * @param distinct whether it counts at a rate of 5 %, and goes on to beside those that are surer.
   *     Who is harsher on one criterion is by that more lenient on the rest, and of two raters each
   *     mirrors the other: those are one fact
   */
  public record Departure(
      double logits,
      double standardError,
      double points,
      double t,
      double p,
      double adjustedP,
      boolean distinct) {}
}
