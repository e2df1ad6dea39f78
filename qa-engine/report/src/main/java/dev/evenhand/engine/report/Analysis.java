package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.stream.Stream;

/** How one analysis is told: a class each, with one line in {@link CalibrationDocument}. */
interface Analysis {
  /** What it found, for the list of findings; empty sentences are left out. */
  default Stream<Sentence> findings(ReportOutline outline) {
    return Stream.empty();
  }

  /** What to do about it. */
  default Stream<Block.Step> steps(ReportOutline outline) {
    return Stream.empty();
  }

  /** All about it; empty blocks are left out, and a part without blocks too. */
  Part part(ReportOutline outline);
}
