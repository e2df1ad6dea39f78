package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.svg.Anchor;
import dev.evenhand.engine.report.svg.Drawing;
import dev.evenhand.engine.report.svg.Length;
import dev.evenhand.engine.report.svg.Mark;
import dev.evenhand.engine.report.svg.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * How often each category was chosen, as one bar of parts; the same order and shades in every row.
 */
final class BarChart {
  private static final int HEIGHT = 22;
  private static final int BASELINE = 16;

  /** Narrower parts have no room for a number. */
  private static final double LABELLED = 0.11;

  /** Shades in the style sheet. */
  static final int SHADES = 7;

  /** The grey one in the middle. */
  static final int NEUTRAL = SHADES / 2;

  private BarChart() {}

  /**
   * One part.
   *
   * @param size at least 0; parts of one bar are shares of their sum
   * @param label inside, where there is room; may be empty
   * @param note what a pointer that rests on it is told
   * @param shade from 0 to {@link #SHADES} - 1
   */
  record Part(double size, String label, String note, int shade) {
    /** A part that counts something. */
    static Part counted(String name, long count, int shade) {
      String number = Numbers.count(count);
      return new Part(count, number, name + ": " + number, shade);
    }

    /** A part of which only the share matters; below 0 counts as 0. */
    static Part unlabelled(String name, double size, int shade) {
      return new Part(Math.max(0, size), "", name, shade);
    }
  }

  static Chart row(String title, List<Part> parts) {
    double all = parts.stream().mapToDouble(Part::size).sum();
    List<Mark> marks = new ArrayList<>();
    double before = 0;
    for (Part part : parts) {
      if (part.size() > 0) {
        double share = part.size() / all;
        marks.add(box(part, before / all, share));
        if (share >= LABELLED && !part.label().isEmpty()) {
          marks.add(label(part, before / all + share / 2));
        }
      }
      before += part.size();
    }
    return Chart.of(new Drawing(title, "", Length.px(HEIGHT), "bar-chart", marks));
  }

  private static Mark box(Part part, double from, double share) {
    return new Mark.Box(
        Point.of(from, 0),
        Length.share(share),
        Length.px(HEIGHT),
        "shade-" + part.shade(),
        part.note());
  }

  private static Mark label(Part part, double middle) {
    return new Mark.Label(
        Point.of(middle, BASELINE),
        Anchor.MIDDLE,
        part.label(),
        "on-shade on-shade-" + part.shade());
  }

  /** The shade of a category among so many. */
  static int shade(int category, int categories) {
    return categories < 2 ? NEUTRAL : category * (SHADES - 1) / (categories - 1);
  }
}
