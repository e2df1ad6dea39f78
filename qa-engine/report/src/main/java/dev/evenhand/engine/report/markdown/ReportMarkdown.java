package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.ReportDocument;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as Markdown, for a ticket, a wiki or a pull request. Names are escaped, so that they
 * start neither markup nor HTML nor a link. The same report gives the same text, lines ended by LF.
 *
 * <p>Safe for threads.
 */
public final class ReportMarkdown {
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
            + Stream.of(Reader.values())
                .map(reader -> parts(reader, chosen.parts(reader)))
                .collect(Collectors.joining());
    return text.stripTrailing() + "\n";
  }

  private static String parts(Reader reader, List<Part> parts) {
    String heading = reader.heading();
    if (parts.isEmpty()) {
      return "";
    }
    return heading.isEmpty() ? parts("##", parts) : "## " + heading + "\n\n" + parts("###", parts);
  }

  private static String parts(String mark, List<Part> parts) {
    BlockMarkdown blocks = new BlockMarkdown(mark + "#");
    return parts.stream()
        .map(part -> mark + " " + part.title() + "\n\n" + blocks.all(part.blocks()))
        .collect(Collectors.joining());
  }
}
