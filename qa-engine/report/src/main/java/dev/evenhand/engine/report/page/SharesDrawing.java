package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Point;
import java.util.List;

/** Shares of a whole as one bar. */
final class SharesDrawing {
  static final int HEIGHT = 22;
  static final int BASELINE = 16;

  /** Narrower parts have no room for a label. */
  private static final double LABELLED = 0.11;

  private SharesDrawing() {}

  static Svg of(Chart.Shares shares) {
    Drawing bar = new Drawing(shares.title(), "", Length.px(HEIGHT), "bar-chart");
    draw(bar, shares.parts(), 0, 0);
    return Svg.of(bar);
  }

  /**
   * Draws one bar.
   *
   * @param left where it begins, as a share of the width; it ends at the right edge
   * @param top in pixels
   */
  static void draw(Drawing drawing, List<Chart.Share> parts, double left, double top) {
    double all = parts.stream().mapToDouble(Chart.Share::size).sum();
    double before = 0;
    for (Chart.Share part : parts) {
      if (part.size() > 0) {
        double from = left + (1 - left) * before / all;
        draw(drawing, part, Point.of(from, top), (1 - left) * part.size() / all);
      }
      before += part.size();
    }
  }

  private static void draw(Drawing drawing, Chart.Share part, Point corner, double share) {
    String style = "shade-" + part.shade();
    drawing.box(corner, Length.share(share), Length.px(HEIGHT), style, part.words());
    if (share >= LABELLED && !part.label().isEmpty()) {
      Point middle = Point.of(corner.x().size() + share / 2, corner.y().size() + BASELINE);
      drawing.label(middle, Anchor.MIDDLE, part.label(), "on-shade on-" + style);
    }
  }
}
