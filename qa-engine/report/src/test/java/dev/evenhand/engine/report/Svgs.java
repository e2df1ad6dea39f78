package dev.evenhand.engine.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** The drawings in a page. */
public final class Svgs {
  private Svgs() {}

  /** The outermost svg elements. */
  public static List<String> in(String page) {
    List<String> all = new ArrayList<>();
    int from = page.indexOf("<svg");
    while (from >= 0) {
      int depth = 1;
      int at = from + 4;
      while (depth > 0) {
        int open = page.indexOf("<svg", at);
        int close = page.indexOf("</svg>", at);
        boolean inner = open >= 0 && open < close;
        depth += inner ? 1 : -1;
        at = inner ? open + 4 : close + 6;
      }
      all.add(page.substring(from, at));
      from = page.indexOf("<svg", at);
    }
    return all;
  }

  /** Fails unless it is well-formed XML. */
  @SuppressWarnings("exports") // tests are no one's library
  public static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
