package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as text for a terminal: the headline, then part by part. Charts are left out, as their
 * tables say the same; of long tables the first rows stand there and how many are left. The same
 * report gives the same text, lines ended by LF.
 *
 * <p>Safe for threads.
 */
public final class ReportText {
  private ReportText() {}

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
        BlockText.lines("", "  ", Sentence.words(new CellText().facts(chosen)))
            + "\n"
            + BlockText.lines("", "", chosen.headline())
            + Stream.of(Reader.values())
                .map(reader -> parts(reader, chosen.parts(reader)))
                .collect(Collectors.joining());
    return text.replace('\u202F', ' ').replace('\u00A0', ' ');
  }

  private static String parts(Reader reader, List<Part> parts) {
    String heading =
        parts.isEmpty() || reader.heading().isEmpty() ? "" : "\n" + reader.heading() + "\n";
    return heading + parts.stream().map(ReportText::part).collect(Collectors.joining());
  }

  private static String part(Part part) {
    return "\n" + part.title() + "\n" + new BlockText("  ").all(part.blocks());
  }
}
