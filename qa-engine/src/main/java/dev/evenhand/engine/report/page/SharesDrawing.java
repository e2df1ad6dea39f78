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
  private static final int HEIGHT = 22;
  private static final int BASELINE = 16;

  /** Narrower parts have no room for a label. */
  private static final double LABELLED = 0.11;

  private SharesDrawing() {}

  static Svg of(Chart.Shares shares) {
    double all = shares.parts().stream().mapToDouble(Chart.Share::size).sum();
    List<Mark> marks = new ArrayList<>();
    double before = 0;
    for (Chart.Share part : shares.parts()) {
      if (part.size() > 0) {
        double share = part.size() / all;
        marks.add(box(part, before / all, share));
        if (share >= LABELLED && !part.label().isEmpty()) {
          marks.add(label(part, before / all + share / 2));
        }
      }
      before += part.size();
    }
    return Svg.of(new Drawing(shares.title(), "", Length.px(HEIGHT), "bar-chart", marks));
  }

  private static Mark box(Chart.Share part, double from, double share) {
    String note = part.label().isEmpty() ? part.name() : part.name() + ": " + part.label();
    return new Mark.Box(
        Point.of(from, 0), Length.share(share), Length.px(HEIGHT), "shade-" + part.shade(), note);
  }

  private static Mark label(Chart.Share part, double middle) {
    return new Mark.Label(
        Point.of(middle, BASELINE),
        Anchor.MIDDLE,
        part.label(),
        "on-shade on-shade-" + part.shade());
  }
}
