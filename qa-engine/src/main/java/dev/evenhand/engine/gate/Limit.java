package dev.evenhand.engine.gate;

/**
 * What a number must not fall below, or not exceed.
 *
 * @param least whether {@code number} is the least allowed, and not the greatest
 * @param number that is itself allowed
 */
public record Limit(boolean least, double number) {
  /** At least this number. */
  public static Limit atLeast(double number) {
    return new Limit(true, number);
  }

  /** At most this number. */
  public static Limit atMost(double number) {
    return new Limit(false, number);
  }

  /** Whether a number keeps the limit. */
  public boolean allows(double found) {
    return least ? found >= number : found <= number;
  }

  /** The bound that must keep the limit for an estimate to keep it surely. */
  public Bound sureBound() {
    return least ? Bound.LOW : Bound.HIGH;
  }

  /** Such as "at least 0.667". */
  @Override
  public String toString() {
    return (least ? "at least " : "at most ") + Words.plain(number);
  }
}
