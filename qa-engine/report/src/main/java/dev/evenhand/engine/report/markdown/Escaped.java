package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Sentence;
import java.util.stream.Collectors;

/** Names from elsewhere, written so that they start neither markup nor a link. */
final class Escaped {
  /** What begins markup inside a line, HTML, a cell, a mention or an address. */
  private static final String SPECIAL = "\\`*_{}[]<>#|~&!@$^";

  private Escaped() {}

  /** What somebody else named, shortened. */
  static String name(String name) {
    return words(Display.name(name));
  }

  /** Words that may hold what somebody else named. */
  static String words(String text) {
    StringBuilder out = new StringBuilder();
    String clean = Display.shortened(text, Integer.MAX_VALUE).strip();
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean address = c == ':' && clean.startsWith("//", i + 1);
      boolean site = c == '.' && i >= 3 && clean.regionMatches(true, i - 3, "www", 0, 3);
      boolean first = i == 0 && (c == '-' || c == '+' || c == '=');
      if (SPECIAL.indexOf(c) >= 0 || address || site || first) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A sentence with its names in bold. */
  static String sentence(Sentence sentence) {
    return sentence.parts().stream().map(Escaped::part).collect(Collectors.joining());
  }

  private static String part(Sentence.Part part) {
    if (part instanceof Sentence.Name name) {
      return "**" + name(name.text()) + "**";
    }
    if (part instanceof Sentence.Command command) {
      return "`" + command.text() + "`";
    }
    if (part instanceof Sentence.Reason reason) {
      return words(reason.text());
    }
    return part.text();
  }
}
