package dev.evenhand.engine.model.severity;

import dev.evenhand.engine.agreement.Coefficient;
import java.util.Objects;

/**
 * How good an agent's interactions are, as rated and adjusted for who rated them. In units of the
 * scale.
 *
 * @param agent whose interactions they are
 * @param items interactions with a rating
 * @param ratings ratings of these
 * @param raw mean over interactions of the mean rating, bounds by t over interactions
 * @param adjusted the same as if all raters of the connected group had rated each interaction
 * @param adjustment {@code adjusted} less {@code raw}: the mean severity of those who rated this
 *     agent. Positive is a harsh draw of raters
 */
public record AgentScore(
    String agent,
    int items,
    int ratings,
    Coefficient raw,
    Coefficient adjusted,
    Coefficient adjustment) {
  public AgentScore {
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(raw, "raw");
    Objects.requireNonNull(adjusted, "adjusted");
    Objects.requireNonNull(adjustment, "adjustment");
  }

  /** The same with scores cut off at the ends of the scale. */
  AgentScore within(double least, double greatest) {
    return new AgentScore(
        agent,
        items,
        ratings,
        raw.within(least, greatest),
        adjusted.within(least, greatest),
        adjustment);
  }
}
