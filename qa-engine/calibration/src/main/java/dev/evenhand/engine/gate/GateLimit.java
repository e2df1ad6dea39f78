package dev.evenhand.engine.gate;

/**
 * What a number must not fall below, or not exceed.
 *
 * @param least whether {@code number} is the least allowed, and not the greatest
 * @param number that is itself allowed
 */
public record GateLimit(boolean least, double number) {
  /** At least this number. */
  public static GateLimit atLeast(double number) {
    return new GateLimit(true, number);
  }

  /** At most this number. */
  public static GateLimit atMost(double number) {
    return new GateLimit(false, number);
  }

  /** Whether a number keeps the limit. */
  public boolean allows(double found) {
    return least ? found >= number : found <= number;
  }

  /** The bound that must keep the limit for an estimate to keep it surely. */
  public GateBound sureBound() {
    return least ? GateBound.LOW : GateBound.HIGH;
  }

  /** Such as "at least 0.667". */
  @Override
  public String toString() {
    return (least ? "at least " : "at most ") + MessageNumbers.plain(number);
  }
}
