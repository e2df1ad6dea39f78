package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows; how it is drawn is a renderer's business.
 *
 * <p>Immutable.
 */
public sealed interface Chart {
  /** Answers for each kind, so that a new kind is found by the compiler. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** An answer for each kind. */
  interface Visitor<R extends @Nullable Object> {
    /** For {@link Shares}. */
    R shares(Shares shares);

    /** For {@link Stacks}. */
    R stacks(Stacks stacks);

    /** For {@link Bars}. */
    R bars(Bars bars);

    /** For {@link Intervals}. */
    R intervals(Intervals intervals);

    /** For {@link Lines}. */
    R lines(Lines lines);
  }

  /** How many shades there are, from warm over grey to cold. */
  int SHADES = 7;

  /** The grey in the middle. */
  int NEUTRAL = SHADES / 2;

  /** What the chart shows, in one line. */
  String title();

  /** Shares of a whole, as one bar. */
  record Shares(String title, List<Share> parts) implements Chart {
    public Shares {
      Objects.requireNonNull(title, "title");
      parts = Copies.list(parts, "parts");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.shares(this);
    }
  }

  /**
   * One part of a whole.
   *
   * @param name what it is a share of
   * @param size at least 0
   * @param label inside, where there is room; may be empty
   * @param shade from 0 to {@link #SHADES} - 1
   */
  record Share(String name, double size, String label, int shade) {
    public Share {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(label, "label");
    }

    /** Its name, with its label if it has one. */
    public String words() {
      return label.isEmpty() ? name : name + ": " + label;
    }
  }

  /** Shares of several wholes, a bar each; all have the same parts. */
  record Stacks(String title, List<Stack> rows) implements Chart {
    public Stacks {
      Objects.requireNonNull(title, "title");
      rows = Copies.list(rows, "rows");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.stacks(this);
    }
  }

  /** One whole with a name. */
  record Stack(String name, List<Share> parts) {
    public Stack {
      Objects.requireNonNull(name, "name");
      parts = Copies.list(parts, "parts");
    }
  }

  /**
   * Bars that do not add up.
   *
   * @param guides values with a line through all bars
   */
  record Bars(String title, List<Share> bars, List<Double> guides) implements Chart {
    public Bars {
      Objects.requireNonNull(title, "title");
      bars = Copies.list(bars, "bars");
      guides = Copies.list(guides, "guides");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.bars(this);
    }
  }

  /**
   * Values with their intervals around 0.
   *
   * @param reach as far as the axis goes to both sides
   * @param format of the numbers
   */
  record Intervals(String title, List<NamedInterval> rows, double reach, Format format)
      implements Chart {
    public Intervals {
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(title, "title");
      rows = Copies.list(rows, "rows");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.intervals(this);
    }
  }

  /**
   * One row.
   *
   * @param value null where there is none
   * @param interval null where there is none
   */
  record NamedInterval(
      String name, @Nullable Double value, Cell.@Nullable Interval interval, Tone tone) {
    public NamedInterval {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(tone, "tone");
    }
  }

  /**
   * Lines over a common axis.
   *
   * @param description what there is to see
   * @param lines drawn in this order
   * @param x of all points
   * @param y of all points
   * @param feet words under the drawing
   * @param level a value with a line and a word, or null
   */
  record Lines(
      String title,
      String description,
      List<Line> lines,
      Span x,
      Span y,
      List<Foot> feet,
      @Nullable Level level,
      Format format)
      implements Chart {
    public Lines {
      Objects.requireNonNull(x, "x");
      Objects.requireNonNull(y, "y");
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(description, "description");
      lines = Copies.list(lines, "lines");
      feet = Copies.list(feet, "feet");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.lines(this);
    }
  }

  /** The part of an axis that is shown. */
  record Span(double low, double high) {}

  /** A word under a drawing, at a place of the axis. */
  record Foot(double x, String text) {
    public Foot {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A level line with a word. */
  record Level(double value, String text) {
    public Level {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * One line.
   *
   * @param name in the key; empty if it needs none
   * @param style what it is
   */
  record Line(String name, LineStyle style, List<Point> points) {
    public Line {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(style, "style");
      points = Copies.list(points, "points");
    }
  }

  /** What a line is. */
  enum LineStyle {
    FIRST,
    SECOND,
    LIMIT,
    /** Not a line but single points that stand out. */
    SIGNAL
  }

  /** A point; {@code note} is what a pointer that rests on it is told, or empty. */
  record Point(double x, double y, String note) {
    public Point {
      Objects.requireNonNull(note, "note");
    }
  }

  /** The shade of one of so many that stand in order. */
  static int shade(int which, int count) {
    return count < 2 ? NEUTRAL : which * (SHADES - 1) / (count - 1);
  }
}
