package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.ReportDocument;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A report as Markdown, for a ticket, a wiki or a pull request. Names are escaped, so that they
 * start neither markup nor HTML nor a link. The same report gives the same text, lines ended by LF.
 */
public final class ReportMarkdown {
  private static final BlockMarkdown BLOCKS = new BlockMarkdown();

  private ReportMarkdown() {}

  /** The report as deep as {@link Detail#MAIN}. */
  public static String of(ReportDocument document) {
    Objects.requireNonNull(document, "document");
    return of(document, Detail.MAIN);
  }

  /** The report no deeper than that. */
  public static String of(ReportDocument document, Detail deepest) {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(deepest, "deepest");
    ReportDocument chosen = document.upTo(deepest);
    String text =
        "# "
            + Escaped.sentence(chosen.headline())
            + "\n\n"
            + CellMarkdown.MARKDOWN.facts(chosen)
            + "\n\n"
            + chosen.parts().stream().map(ReportMarkdown::part).collect(Collectors.joining());
    return text.stripTrailing() + "\n";
  }

  private static String part(Part part) {
    return "## " + part.title() + "\n\n" + BLOCKS.all(part.blocks());
  }
}
