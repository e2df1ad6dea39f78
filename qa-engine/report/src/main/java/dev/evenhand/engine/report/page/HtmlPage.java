package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.ReportDocument;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything on the page.
 *
 * @param document what is told
 * @param shown the parts that everybody sees
 * @param folded the parts that a reader opens who wants them
 * @param unfolded whether all that can be folded up is open
 */
public record HtmlPage(
    ReportDocument document,
    StyleSheet style,
    List<HtmlPart> shown,
    List<HtmlPart> folded,
    boolean unfolded) {
  /** A part with its blocks ready to be written. */
  public record HtmlPart(String id, String title, List<Content> blocks) {}

  /** Lays a document out. */
  public static HtmlPage of(ReportDocument document, boolean unfolded) {
    Map<Boolean, List<HtmlPart>> byFolded =
        document.parts().stream()
            .collect(
                Collectors.partitioningBy(
                    part -> part.reader() == Reader.STATISTICIAN,
                    Collectors.mapping(part -> part(part, unfolded), Collectors.toList())));
    return new HtmlPage(
        document,
        StyleSheet.load(),
        byFolded.getOrDefault(false, List.of()),
        byFolded.getOrDefault(true, List.of()),
        unfolded);
  }

  private static HtmlPart part(Part part, boolean unfolded) {
    BlockHtml html = new BlockHtml(part.id(), part.reader(), unfolded);
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
