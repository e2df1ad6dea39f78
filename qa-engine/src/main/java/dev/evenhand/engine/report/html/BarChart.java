package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;

/** How often each category was chosen, as one bar of parts; the same order and shades in every row. */
final class BarChart {
  private static final int HEIGHT = 22;
  private static final int BASELINE = 16;

  /** Narrower parts have no room for a number. */
  private static final double LABELLED = 0.11;

  /** Shades in the style sheet. */
  static final int SHADES = 7;

  private BarChart() {}

  /**
   * One part.
   *
   * @param shade from 0 to {@link #SHADES} - 1
   */
  record Part(String label, long count, int shade) {}

  static Chart row(String title, List<Part> parts) {
    long all = parts.stream().mapToLong(Part::count).sum();
    List<Mark> marks = new ArrayList<>();
    long before = 0;
    for (Part part : parts) {
      if (part.count() > 0) {
        double from = (double) before / all;
        double share = (double) part.count() / all;
        marks.add(box(part, from, share));
        if (share >= LABELLED) {
          marks.add(label(part, from + share / 2));
        }
      }
      before += part.count();
    }
    return Chart.of(new Drawing(title, "", Length.px(HEIGHT), "bar-chart", marks));
  }

  private static Mark box(Part part, double from, double share) {
    return new Mark.Box(
        Point.of(from, 0),
        Length.share(share),
        Length.px(HEIGHT),
        "shade-" + part.shade(),
        part.label() + ": " + Numbers.count(part.count()));
  }

  private static Mark label(Part part, double middle) {
    return new Mark.Label(
        Point.of(middle, BASELINE),
        Anchor.MIDDLE,
        Numbers.count(part.count()),
        "on-shade on-shade-" + part.shade());
  }

  /** The shade of a category among so many. */
  static int shade(int category, int categories) {
    return categories < 2 ? SHADES / 2 : category * (SHADES - 1) / (categories - 1);
  }
}
