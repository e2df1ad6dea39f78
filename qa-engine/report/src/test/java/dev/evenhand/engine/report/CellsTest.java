package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Format;
import org.junit.jupiter.api.Test;

class CellsTest {
  private static final Format FORMAT = Format.decimal(2);

  @Test
  void estimate_bounds_areShown() {
    Interval bounds = new Interval(0.5, 2, 0.95, IntervalMethod.LEAST_SQUARES);

    assertThat(Cells.estimate(1, Estimate.of(bounds), FORMAT))
        .isEqualTo(new Cell.Estimate(1, new Cell.Interval(0.5, 2), "", FORMAT));
  }

  @Test
  void estimate_noUpperBound_saysSo() {
    Interval open = new Interval(0.5, Double.POSITIVE_INFINITY, 0.95, IntervalMethod.LEAST_SQUARES);

    assertThat(Cells.estimate(1, Estimate.of(open), FORMAT))
        .isEqualTo(new Cell.Estimate(1, null, "these ratings set it no upper bound", FORMAT));
  }

  @Test
  void estimate_noBounds_saysWhy() {
    Estimate<Interval> none = Estimate.none(UndefinedReason.NO_VARIATION, "it is 0");

    assertThat(Cells.estimate(0, none, FORMAT))
        .isEqualTo(new Cell.Estimate(0, null, "it is 0", FORMAT));
  }
}
