package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a page shows it.
 *
 * @param key a name of the table in the page
 * @param style classes of the style sheet
 * @param title a short name
 * @param caption what it says
 * @param bodies rows that belong together
 * @param keys what shades and symbols mean; may be empty
 * @param left how many rows there are beyond those shown
 * @param source where those are, or empty
 */
record HtmlTable(
    String key,
    String style,
    String title,
    Sentence caption,
    List<Head> heads,
    List<Body> bodies,
    List<KeyEntry> keys,
    int left,
    String source) {
  /** The style of a table that a small screen shows row by row. */
  static final String STACKED = "stack";

  /**
   * A role for those who hear the page: the style sheet lays stacked tables out anew, by which they
   * lose the roles that tables have by themselves.
   */
  @Nullable String role(String name) {
    return style.equals(STACKED) ? name : null;
  }

  /** What stands before a cell where a small screen shows no heads; null without it. */
  @Nullable String label(HtmlCell cell) {
    return !style.equals(STACKED) || cell.label().isEmpty() ? null : cell.label();
  }

  /** The head of a column; an axis takes the place of words. */
  record Head(String title, String style, @Nullable Svg axis) {}

  /** Rows, the first cell of each a head; {@code head} is that of all of them, or null. */
  record Body(@Nullable HtmlCell head, List<List<HtmlCell>> rows) {}

  /** What a shade or a symbol means. */
  record KeyEntry(String shade, @Nullable Svg symbol, String meaning) {
    static KeyEntry of(Chart.Share part) {
      return new KeyEntry("shade-" + part.shade(), null, Display.name(part.name()));
    }
  }
}
