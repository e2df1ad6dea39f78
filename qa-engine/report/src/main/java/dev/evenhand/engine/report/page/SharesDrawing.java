package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;

/** Shares of a whole as one bar. */
final class SharesDrawing {
  static final int HEIGHT = 22;
  static final int BASELINE = 16;

  /** Narrower parts have no room for a label. */
  private static final double LABELLED = 0.11;

  private SharesDrawing() {}

  static Svg of(Chart.Shares shares) {
    List<Mark> marks = marks(shares.parts(), 0, 0);
    return Svg.of(new Drawing(shares.title(), "", Length.px(HEIGHT), "bar-chart", marks));
  }

  /**
   * The marks of one bar.
   *
   * @param left where it begins, as a share of the width; it ends at the right edge
   * @param top in pixels
   */
  static List<Mark> marks(List<Chart.Share> parts, double left, double top) {
    double all = parts.stream().mapToDouble(Chart.Share::size).sum();
    List<Mark> marks = new ArrayList<>();
    double before = 0;
    for (Chart.Share part : parts) {
      if (part.size() > 0) {
        double from = left + (1 - left) * before / all;
        double share = (1 - left) * part.size() / all;
        marks.add(box(part, from, top, share));
        if (share >= LABELLED && !part.label().isEmpty()) {
          marks.add(label(part, from + share / 2, top));
        }
      }
      before += part.size();
    }
    return marks;
  }

  private static Mark box(Chart.Share part, double from, double top, double share) {
    return new Mark.Box(
        Point.of(from, top),
        Length.share(share),
        Length.px(HEIGHT),
        "shade-" + part.shade(),
        part.words());
  }

  private static Mark label(Chart.Share part, double middle, double top) {
    return new Mark.Label(
        Point.of(middle, top + BASELINE),
        Anchor.MIDDLE,
        part.label(),
        "on-shade on-shade-" + part.shade());
  }
}
