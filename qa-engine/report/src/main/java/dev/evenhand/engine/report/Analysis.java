package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;

/**
 * How one analysis is told: a class each, so that a new analysis is one file and one line in {@link
 * CalibrationDocument}.
 */
interface Analysis {
  /** What it found, for the list of findings. */
  default List<Sentence> findings(Reading reading) {
    return List.of();
  }

  /** What to do about it. */
  default List<Block.Step> steps(Reading reading) {
    return List.of();
  }

  /** All about it; empty blocks are left out, and a part without blocks too. */
  Part part(Reading reading);
}
