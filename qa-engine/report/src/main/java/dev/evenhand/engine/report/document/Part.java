package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One analysis as it is told.
 *
 * @param reader for whom it is
 * @param id for links, in lower case with hyphens
 * @param title for people
 * @param blocks in the order in which they are read; paragraphs with nothing to introduce are left
 *     out, so that an analysis without data leaves no trace
 * @param terms what its words mean
 */
public record Part(Reader reader, String id, String title, List<Block> blocks, List<Term> terms) {
  /** A part that says nothing; a document leaves it out. */
  public static final Part NONE = of("", "", List.of());

  public Part {
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    blocks = Blocks.withoutLonelyWords(Copies.list(blocks, "blocks"));
    terms = Copies.list(terms, "terms");
  }

  /** A word and what it means. */
  public record Term(String term, String meaning) {
    public Term {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(meaning, "meaning");
    }
  }

  /** A part for a lead whose words need no explanation. */
  public static Part of(String id, String title, Block... blocks) {
    Objects.requireNonNull(blocks, "blocks");
    return of(id, title, List.of(blocks));
  }

  /** A part for a lead whose words need no explanation. */
  public static Part of(String id, String title, List<? extends Block> blocks) {
    Objects.requireNonNull(blocks, "blocks");
    return new Part(Reader.LEAD, id, title, List.copyOf(blocks), List.of());
  }

  /** The same for another reader. */
  public Part toldTo(Reader other) {
    return new Part(other, id, title, blocks, terms);
  }

  /** The same with a word explained. */
  public Part explaining(String term, String meaning) {
    Stream<Term> more = Stream.concat(terms.stream(), Stream.of(new Term(term, meaning)));
    return new Part(reader, id, title, blocks, more.toList());
  }

  /** What of it stands no deeper. */
  public Part upTo(Detail deepest) {
    return new Part(reader, id, title, Blocks.upTo(deepest, blocks), terms);
  }

  /** Its tables. */
  public Stream<Table> tables() {
    return Blocks.tables(blocks);
  }
}
