package dev.evenhand.engine.gate;

import dev.evenhand.engine.calibration.CalibrationReport;
import java.util.Objects;

/**
 * Asserts in a test what a calibration must show, with any test framework or none.
 *
 * <pre>{@code
 * CalibrationAssert.that(report).meets(gates);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class CalibrationAssert {
  private final CalibrationReport report;

  private CalibrationAssert(CalibrationReport report) {
    this.report = report;
  }

  /** Assertions about a report. */
  public static CalibrationAssert that(CalibrationReport report) {
    return new CalibrationAssert(Objects.requireNonNull(report, "report"));
  }

  /**
   * Asserts that all gates are met.
   *
   * @return this
   * @throws AssertionError if a gate failed or could not be decided; it names all of them, what was
   *     found and what to do
   */
  public CalibrationAssert meets(Gates gates) {
    GateReport found = gates.against(report);
    if (!found.passed()) {
      throw new AssertionError("The calibration does not meet its gates:\n" + found.text());
    }
    return this;
  }

  /**
   * Asserts that these gates are met.
   *
   * @return this
   * @throws AssertionError if a gate failed or could not be decided
   */
  public CalibrationAssert meets(Gate... gates) {
    return meets(Gates.of(gates));
  }
}
