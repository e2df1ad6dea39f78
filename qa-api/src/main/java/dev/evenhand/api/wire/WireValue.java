package dev.evenhand.api.wire;

/**
 * A value whose JSON is documented and read back equal. A mapper that makes JSON of the getters
 * that it finds would make something else of it, often <code>{}</code>; the one getter here ends
 * that before anybody stores it.
 */
public interface WireValue {
  /**
   * For mappers, which call it only where they don't know how this value is written.
   *
   * @throws IllegalStateException always; its message says what to register
   */
  default Object getEvenhandModule() {
    throw new IllegalStateException(
        "This mapper does not know how %s is written as JSON, and what it makes could not be read"
                .formatted(getClass().getSimpleName())
            + " back. Register the Jackson module of qa-engine-jackson2 or qa-engine-jackson3 (for"
            + " calibrations with qa-engine-report beside it), or write with WireType or"
            + " JsonCalibration.");
  }
}
