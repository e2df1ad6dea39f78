package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded chance, in the words of cards. */
final class Dice {
  private static final String[] WEIGHTS = {
    "1", "2", "3", "5", "10", "20", "0.5", "0.05", "33.333333"
  };
  private static final String[] RATIOS = {"0", "0.25", "0.5", "0.6", "0.6667", "0.75", "0.8", "1"};
  private static final String[] SCORES = {
    "0", "1", "2", "3", "5", "10", "7", "100", "0.5", "2.25", "0.333333"
  };

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  /** One of the values, or with the rest of the chance none. */
  <T> @Nullable T maybe(int percent, T[] all) {
    return chance(percent) ? oneOf(all) : null;
  }

  /** Some of them in their order, at least one. */
  <T> List<T> some(List<T> all) {
    List<T> some = new ArrayList<>();
    all.forEach(
        each -> {
          if (random.nextBoolean()) {
            some.add(each);
          }
        });
    return some.isEmpty() ? List.of(of(all)) : some;
  }

  BigDecimal weight() {
    return chance(6) ? BigDecimal.ZERO : new BigDecimal(oneOf(WEIGHTS));
  }

  BigDecimal ratio() {
    return new BigDecimal(oneOf(RATIOS));
  }

  BigDecimal score(boolean negative) {
    BigDecimal score = new BigDecimal(oneOf(SCORES));
    return negative && random.nextBoolean() ? score.negate() : score;
  }

  Rounding rounding() {
    return new Rounding(
        below(3),
        oneOf(
            RoundingMode.HALF_UP,
            RoundingMode.DOWN,
            RoundingMode.UP,
            RoundingMode.HALF_EVEN,
            RoundingMode.FLOOR,
            RoundingMode.CEILING,
            RoundingMode.HALF_DOWN));
  }
}
