package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A report told once for all forms: text, Markdown, HTML, CSV and workbook render the same parts in
 * the same order, each as deep as its reader wants. Immutable.
 *
 * @param name of what was read
 * @param headline what there is to know if one reads no further
 * @param facts about what was read
 * @param parts in the order in which they are read, none empty: those for one reader after those
 *     for the one before
 */
public record ReportDocument(String name, Sentence headline, List<Fact> facts, List<Part> parts) {
  public ReportDocument {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(headline, "headline");
    facts = Copies.list(facts, "facts");
    parts =
        Copies.list(parts, "parts").stream()
            .filter(part -> !part.blocks().isEmpty())
            .sorted(Comparator.comparing(Part::reader))
            .toList();
  }

  /**
   * A term and what it is here.
   *
   * @param more after the value, or empty
   */
  public record Fact(String term, Cell value, String more) {
    public Fact {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(more, "more");
    }
  }

  /** The report for a reader who goes no deeper. */
  public ReportDocument upTo(Detail deepest) {
    return new ReportDocument(
        name, headline, facts, parts.stream().map(part -> part.upTo(deepest)).toList());
  }

  /** The parts for one reader, in the order in which they are read. */
  public List<Part> parts(Reader reader) {
    Objects.requireNonNull(reader, "reader");
    return parts.stream().filter(part -> part.reader() == reader).toList();
  }

  /** The tables that have a name for programs and a row. */
  public List<Table> tables() {
    return parts.stream()
        .flatMap(Part::tables)
        .filter(table -> !table.name().isEmpty() && !table.isEmpty())
        .toList();
  }

  /** What the words of all parts mean. */
  public List<Part.Term> terms() {
    return parts.stream().flatMap(part -> part.terms().stream()).distinct().toList();
  }
}
