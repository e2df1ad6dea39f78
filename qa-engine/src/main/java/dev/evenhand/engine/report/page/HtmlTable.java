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
 * @param bodies rows that belong together
 * @param keys what shades and symbols mean; may be empty
 * @param left how many rows there are beyond those shown
 * @param source where those are, or empty
 */
record HtmlTable(
    String key,
    String style,
    Sentence caption,
    List<Head> heads,
    List<Body> bodies,
    List<KeyEntry> keys,
    int left,
    String source) {
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
