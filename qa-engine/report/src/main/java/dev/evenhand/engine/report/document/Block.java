package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a part: words, a table or charts.
 *
 * <p>Immutable.
 */
public sealed interface Block
    permits Table,
        Block.Paragraph,
        Block.Points,
        Block.Steps,
        Block.Tally,
        Block.Figures,
        Block.Matrices,
        Block.Group {
  /** Answers for each kind, so that a new kind is found by the compiler. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** An answer for each kind. */
  interface Visitor<R extends @Nullable Object> {
    /** For {@link Paragraph}. */
    R paragraph(Paragraph paragraph);

    /** For {@link Points}. */
    R points(Points points);

    /** For {@link Steps}. */
    R steps(Steps steps);

    /** For {@link Tally}. */
    R tally(Tally tally);

    /** For {@link Figures}. */
    R figures(Figures figures);

    /** For {@link Matrices}. */
    R matrices(Matrices matrices);

    /** For {@link Group}. */
    R group(Group group);

    /** For a table. */
    R table(Table table);
  }

  /** How deep it stands. */
  Detail detail();

  /** Whether nothing stands in it. */
  boolean isEmpty();

  /** What of it stands no deeper, if the block itself does not. */
  default Block upTo(Detail deepest) {
    return this;
  }

  /**
   * Running words.
   *
   * @see Sentence#of
   */
  static Block paragraph(Detail detail, String template, Object... arguments) {
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(arguments, "arguments");
    return new Paragraph(detail, Sentence.of(template, arguments));
  }

  /** Running words. */
  record Paragraph(Detail detail, Sentence sentence) implements Block {
    public Paragraph {
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(sentence, "sentence");
    }

    @Override
    public boolean isEmpty() {
      return sentence.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** A list. */
  record Points(Detail detail, List<Point> points) implements Block {
    public Points {
      Objects.requireNonNull(detail, "detail");
      points = Copies.list(points, "points");
    }

    /** A list of those sentences that say something. */
    public static Points of(Detail detail, Stream<Sentence> sentences) {
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(sentences, "sentences");
      return new Points(
          detail, sentences.filter(sentence -> !sentence.isEmpty()).map(Point::of).toList());
    }

    @Override
    public boolean isEmpty() {
      return points.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.points(this);
    }
  }

  /**
   * An entry of a list.
   *
   * @param verdict in front of it, or null
   * @param more below it
   */
  record Point(Cell.@Nullable Verdict verdict, Sentence sentence, List<Sentence> more) {
    public Point {
      Objects.requireNonNull(sentence, "sentence");
      more = Copies.list(more, "more");
    }

    /** A sentence. */
    public static Point of(Sentence sentence) {
      return new Point(null, sentence, List.of());
    }
  }

  /** A numbered list of what to do and why. */
  record Steps(Detail detail, List<Step> steps) implements Block {
    public Steps {
      Objects.requireNonNull(detail, "detail");
      steps = Copies.list(steps, "steps");
    }

    @Override
    public boolean isEmpty() {
      return steps.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.steps(this);
    }
  }

  /** Something to do, and why. */
  record Step(Sentence what, Sentence why) {
    public Step {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(why, "why");
    }
  }

  /** How often each verdict was reached. */
  record Tally(Detail detail, String title, List<Count> counts) implements Block {
    public Tally {
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(title, "title");
      counts = Copies.list(counts, "counts");
    }

    @Override
    public boolean isEmpty() {
      return counts.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.tally(this);
    }
  }

  /** A verdict with how often it was reached; its reason says what it means. */
  record Count(Cell.Verdict verdict, long number) {
    public Count {
      Objects.requireNonNull(verdict, "verdict");
    }
  }

  /**
   * Charts.
   *
   * @param caption how to read them, said only where they are drawn; may be empty
   */
  record Figures(Detail detail, Sentence caption, List<Figure> figures) implements Block {
    public Figures {
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(caption, "caption");
      figures = Copies.list(figures, "figures");
    }

    /** Charts that need no words. */
    public Figures(Detail detail, List<Figure> figures) {
      this(detail, Sentence.EMPTY, figures);
    }

    @Override
    public boolean isEmpty() {
      return figures.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.figures(this);
    }
  }

  /**
   * A chart with its title; {@code note} stands beside it and may be empty.
   *
   * @param title what it is of
   */
  record Figure(Sentence title, String note, Chart chart) {
    public Figure {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(note, "note");
      Objects.requireNonNull(chart, "chart");
    }
  }

  /** Shaded tables of names against names. */
  record Matrices(Detail detail, List<Matrix> matrices) implements Block {
    public Matrices {
      Objects.requireNonNull(detail, "detail");
      matrices = Copies.list(matrices, "matrices");
    }

    @Override
    public boolean isEmpty() {
      return matrices.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.matrices(this);
    }
  }

  /**
   * Blocks under a title of their own.
   *
   * @param open whether a page that folds up what stands deep shows it all the same
   */
  record Group(Detail detail, Sentence title, List<Block> blocks, boolean open) implements Block {
    public Group {
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(title, "title");
      blocks = Copies.list(blocks, "blocks").stream().filter(block -> !block.isEmpty()).toList();
    }

    /** Blocks that a page folds up if they stand deep. */
    public Group(Detail detail, Sentence title, List<Block> blocks) {
      this(detail, title, blocks, false);
    }

    @Override
    public boolean isEmpty() {
      return blocks.isEmpty();
    }

    @Override
    public Block upTo(Detail deepest) {
      return new Group(detail, title, Blocks.upTo(deepest, blocks), open);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.group(this);
    }
  }
}
