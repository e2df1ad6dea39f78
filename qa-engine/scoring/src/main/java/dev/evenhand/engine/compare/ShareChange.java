package dev.evenhand.engine.compare;

import dev.evenhand.api.score.Fraction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What share of the score a section or question decides, before and after. Differs for things whose
 * own weight stayed, too: weights are relative.
 *
 * @param place the section or question
 * @param before its effective weight when everything applies, in [0, 1]; of a bonus what it can
 *     add; null where the card lacked it
 * @param after the same in the later card
 */
public record ShareChange(CardPart place, @Nullable Fraction before, @Nullable Fraction after) {
  public ShareChange {
    Objects.requireNonNull(place, "place");
  }
}
