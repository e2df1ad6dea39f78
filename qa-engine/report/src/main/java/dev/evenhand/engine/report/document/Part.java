package dev.evenhand.engine.report.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One analysis as it is told.
 *
 * @param id for links, in lower case with hyphens
 * @param title for people
 * @param blocks in the order in which they are read; paragraphs with nothing to introduce are left
 *     out, so that an analysis without data leaves no trace
 * @param terms what its words mean
 */
public record Part(String id, String title, List<Block> blocks, List<Term> terms) {
  public Part {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    blocks = Blocks.withoutLonelyWords(blocks);
    terms = List.copyOf(terms);
  }

  /** A word and what it means. */
  public record Term(String term, String meaning) {
    public Term {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(meaning, "meaning");
    }
  }

  /** A part whose words need no explanation. */
  public static Part of(String id, String title, Block... blocks) {
    return new Part(id, title, List.of(blocks), List.of());
  }

  /** The same with words explained. */
  public Part explaining(Term... more) {
    return new Part(id, title, blocks, Stream.concat(terms.stream(), Stream.of(more)).toList());
  }

  /** What of it stands no deeper. */
  public Part upTo(Detail deepest) {
    return new Part(id, title, Blocks.upTo(deepest, blocks), terms);
  }

  /** Its tables. */
  public Stream<Table> tables() {
    return Blocks.tables(blocks);
  }
}
