package dev.evenhand.api.spi;

import dev.evenhand.api.score.Fraction;
import java.util.List;
import java.util.Objects;

/**
 * A way to make one ratio of the ratios of a section's parts, which cards call by its name: {@code
 * "method": "lowest"}.
 *
 * <p>The engine does all the rest. Parts that don't apply, or that have the weight 0 or nothing to
 * earn, are left out before; a section without any is undefined. The section could earn the sum of
 * the weights of its parts and earned the ratio times that; what bonus questions earned is added,
 * and limits, auto-fails, caps and floors come after.
 *
 * <p>A method keeps four promises, on which explanations rest: the same parts give the same ratio;
 * a higher ratio of a part never lowers that of the whole; weights that are all multiplied alike
 * change nothing; and where all parts have one ratio the whole has it too. {@code
 * dev.evenhand.engine.method.ScoringMethodContract} tests them.
 *
 * <p>Implementations have a public constructor without arguments, are named in {@code
 * META-INF/services/dev.evenhand.api.spi.ScoringMethod} and, in a module, by {@code provides}; they
 * may be called from any thread.
 */
public interface ScoringMethod {
  /**
   * A part of a section: a question, or a section in it.
   *
   * @param id of the question or section
   * @param weight above 0; 1 where the card declares none
   * @param ratio earned over possible; mostly from 0 to 1, below 0 where answers have negative
   *     scores
   */
  record Part(String id, Fraction weight, Fraction ratio) {
    /** Of what is known. */
    public Part {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(ratio, "ratio");
    }
  }

  /** By which cards call it: lower-case letters, digits and hyphens, and no other method's name. */
  String name();

  /**
   * The ratio of the whole, exact wherever it is a fraction.
   *
   * @param parts at least one, in the order of the card
   */
  Fraction ratio(List<Part> parts);

  /**
   * How much of the whole each part decides, for explanations: as many numbers as parts, none below
   * 0, of the sum 1. By weight, unless a method says otherwise. What the whole lost is told as lost
   * by the parts that have a share and are not perfect.
   *
   * @param parts at least one, in the order of the card
   */
  default List<Fraction> shares(List<Part> parts) {
    Fraction all = Fraction.sum(parts.stream().map(Part::weight).toList());
    return parts.stream().map(part -> part.weight().dividedBy(all)).toList();
  }
}
