package dev.evenhand.engine.calibration.judge;

import java.util.Objects;

/**
 * An item that judge and measure answer differently.
 *
 * @param item its name
 * @param measure the measure's answer
 * @param judge the judge's answer
 */
public record DifferingItem(String item, String measure, String judge) {
  public DifferingItem {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(judge, "judge");
  }
}
