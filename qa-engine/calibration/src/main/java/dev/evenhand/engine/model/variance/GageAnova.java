package dev.evenhand.engine.model.variance;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The analysis of variance behind a {@link GageStudy}, before any pooling.
 *
 * @param items sum of squares and degrees of freedom of items
 * @param interactionF mean square of the interaction over that of repeatability; empty if the
 *     latter is 0
 * @param interactionP chance of such a ratio or a greater one without interaction; 0 or 1 where
 *     repeatability is 0
 * @param isPooled whether the interaction was counted as repeatability
 */
public record GageAnova(
    Effect items,
    Effect raters,
    Effect interaction,
    Effect repeatability,
    OptionalDouble interactionF,
    double interactionP,
    boolean isPooled) {
  public GageAnova {
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(raters, "raters");
    Objects.requireNonNull(interaction, "interaction");
    Objects.requireNonNull(repeatability, "repeatability");
    Objects.requireNonNull(interactionF, "interactionF");
  }

  /**
   * One line of the table.
   *
   * @param squares sum of squares, in squared units of the scale
   */
  public record Effect(double squares, int degreesOfFreedom) {
    public double meanSquare() {
      return squares / degreesOfFreedom;
    }

    Effect with(Effect other) {
      return new Effect(squares + other.squares, degreesOfFreedom + other.degreesOfFreedom);
    }
  }
}
