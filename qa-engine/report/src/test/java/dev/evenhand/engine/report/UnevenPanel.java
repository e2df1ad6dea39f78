package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.MixedPanel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The mixed panel, where on clarity some agents are reviewed by harsh people mostly: those with an
 * even number by cleo and dan, the others by ana and ben, and the first ten items by all. So agents
 * have something to adjust, and clarity is not balanced.
 */
public final class UnevenPanel {
  private static final int BY_ALL = 10;

  private UnevenPanel() {}

  public static CalibrationReport report() throws IOException {
    return report(UnaryOperator.identity());
  }

  /** The report with other names. */
  public static CalibrationReport report(UnaryOperator<String> names) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String row : MixedPanel.csv(2).lines().toList()) {
      if (rows.isEmpty() || isRated(row.split(",", -1))) {
        rows.add(names.apply(row));
      }
    }
    return MixedPanel.report(String.join("\n", rows) + "\n", MixedPanel.ALL);
  }

  private static boolean isRated(String[] cells) {
    int item = Integer.parseInt(cells[0].substring(1)) - 100;
    boolean bridge = cells[2].equals("tone") || cells[1].equals(MixedPanel.MODEL) || item < BY_ALL;
    boolean harsh = cells[1].equals("cleo") || cells[1].equals("dan");
    return bridge || harsh == (item % 2 == 0);
  }
}
