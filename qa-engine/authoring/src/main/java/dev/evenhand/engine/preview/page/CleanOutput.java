package dev.evenhand.engine.preview.page;

import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/**
 * Where a page is written to. All text comes through here, so nothing that steers a reader's screen
 * reaches the page, whichever text it was hidden in.
 */
final class CleanOutput implements TemplateOutput {
  /** Joiners and soft hyphens stay: many scripts and emoji need them. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n\\t\\x{200C}\\x{200D}\\x{AD}]]");

  private final StringBuilder page = new StringBuilder(1 << 14);

  @Override
  public void writeContent(String text) {
    page.append(STEERING.matcher(text).replaceAll("\uFFFD"));
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    writeContent(text.substring(begin, end));
  }

  String page() {
    return page.toString();
  }
}
