package dev.evenhand.engine.text;

import dev.evenhand.engine.text.ProblemPage.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the file of pages: {@code ##} begins a group and {@code ===} a page; {@code ?} tells why,
 * {@code @} what the example is a part of, {@code -} what is wrong, {@code +} what is right and
 * {@code >} what is said. A page of words only has {@code :} and {@code !}, what is told and what
 * to do.
 */
final class PageReader {
  private final List<ProblemPage> pages = new ArrayList<>();
  private String group = "";
  private String code = "";
  private String why = "";
  private String says = "";
  private String remedy = "";
  private String context = "";
  private List<Change> changes = new ArrayList<>();
  private List<String> before = new ArrayList<>();
  private List<String> after = new ArrayList<>();

  private PageReader() {}

  static List<ProblemPage> read(String text) {
    PageReader reader = new PageReader();
    text.lines().filter(line -> !line.isEmpty()).forEach(reader::line);
    reader.endPage();
    return reader.pages;
  }

  private void line(String line) {
    String rest = line.length() > 2 ? line.substring(2) : "";
    if (line.startsWith("## ")) {
      endPage();
      group = line.substring(3);
    } else if (line.startsWith("=== ")) {
      endPage();
      code = line.substring(4);
    } else {
      switch (line.charAt(0)) {
        case '?' -> why = rest;
        case '@' -> context = rest;
        case '>', ':' -> says = rest;
        case '!' -> remedy = rest;
        case '-' -> wrong(rest);
        case '+' -> after.add(rest);
        default -> {} // a remark
      }
    }
  }

  /** What is wrong after what is right begins another change. */
  private void wrong(String line) {
    if (!after.isEmpty()) {
      endChange();
    }
    before.add(line);
  }

  private void endChange() {
    if (!before.isEmpty()) {
      changes.add(new Change(String.join("\n", before), String.join("\n", after)));
    }
    before = new ArrayList<>();
    after = new ArrayList<>();
  }

  private void endPage() {
    endChange();
    if (!code.isEmpty()) {
      pages.add(new ProblemPage(code, group, why, says, remedy, context, changes));
    }
    code = "";
    why = "";
    says = "";
    remedy = "";
    context = "";
    changes = new ArrayList<>();
  }
}
