package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pass mark and bands of a card as lines that whole numbers are held against.
 *
 * @param passes null for a card without a pass mark
 * @param bands from the highest to the lowest
 * @param unit what earned and possible are so many times too large
 */
record KernelMarks(@Nullable MarkLine passes, List<MarkLine> bands, List<Text> labels, long unit) {

  static KernelMarks of(Marks marks, long unit) {
    return new KernelMarks(
        marks.passMark() == null ? null : MarkLine.of(marks.passMark(), marks.rounding()),
        marks.bands().stream().map(band -> MarkLine.of(band.from(), marks.rounding())).toList(),
        marks.bands().stream().map(Band::label).toList(),
        unit);
  }

  Outcome outcome(long earned, long possible, double ratio) {
    if (passes == null) {
      return Outcome.SCORED;
    }
    return passes.isReached(earned, possible, ratio) ? Outcome.PASSED : Outcome.FAILED;
  }

  /** The label of the first band, from the top, that the ratio reaches, or null. */
  @Nullable Text band(long earned, long possible, double ratio) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).isReached(earned, possible, ratio)) {
        return labels.get(i);
      }
    }
    return null;
  }
}
