package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.ReportDocument;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;

/**
 * Everything on the page.
 *
 * @param document what is told
 * @param parts with their blocks ready to be written
 */
public record HtmlPage(ReportDocument document, StyleSheet style, List<HtmlPart> parts) {
  /** A part of the page. */
  public record HtmlPart(String id, String title, List<Content> blocks) {}

  /** Lays a document out. */
  public static HtmlPage of(ReportDocument document) {
    return new HtmlPage(
        document, StyleSheet.load(), document.parts().stream().map(HtmlPage::part).toList());
  }

  private static HtmlPart part(Part part) {
    BlockHtml html = new BlockHtml(part.id());
    return new HtmlPart(
        part.id(), part.title(), part.blocks().stream().map(block -> block.accept(html)).toList());
  }

  /** The whole page; the same bytes for the same document. */
  public String text() {
    CleanOutput output = new CleanOutput();
    JtereportGenerated.render(new OwaspHtmlTemplateOutput(output), null, this);
    return output.page();
  }

  HtmlCell fact(ReportDocument.Fact fact) {
    return CellHtml.of(fact.value());
  }
}
