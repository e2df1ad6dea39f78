package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a page's table.
 *
 * @param style classes of the style sheet
 * @param label what the column is called, where a small screen shows no heads; may be empty
 * @param words numbers keep the exact value behind the rounded one
 * @param id below the words, or empty
 * @param drawing a symbol in front of the words, or a chart in their place; null without one
 * @param tone of a verdict, or empty
 * @param reason below all that, or empty
 */
record HtmlCell(
    String style,
    String label,
    Sentence words,
    String id,
    @Nullable Svg drawing,
    String tone,
    String reason) {
  static HtmlCell of(String style, Sentence words) {
    return of(style, words, "");
  }

  /** A cell with a reason below its words, or an empty one. */
  static HtmlCell of(String style, Sentence words, String reason) {
    return new HtmlCell(style, "", words, "", null, "", reason);
  }

  static HtmlCell blank(String style) {
    return of(style, Sentence.EMPTY);
  }

  /** A chart that fills the cell. */
  static HtmlCell drawn(String style, Svg chart) {
    return new HtmlCell(style, "", Sentence.EMPTY, "", chart, "", "");
  }

  HtmlCell labelled(String column) {
    return isEmpty() ? this : new HtmlCell(style, column, words, id, drawing, tone, reason);
  }

  boolean isEmpty() {
    return words.parts().isEmpty() && drawing == null && reason.isEmpty();
  }
}
