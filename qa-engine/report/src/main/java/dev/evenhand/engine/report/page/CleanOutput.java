package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Display;
import gg.jte.TemplateOutput;

/**
 * Where the page is written to. All text comes through here, so nothing that steers a reader's
 * screen reaches the page, whichever name it was hidden in.
 */
final class CleanOutput implements TemplateOutput {
  private final StringBuilder page = new StringBuilder(1 << 16);

  @Override
  public void writeContent(String text) {
    page.append(Display.clean(text));
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    writeContent(text.substring(begin, end));
  }

  String page() {
    return page.toString();
  }
}
