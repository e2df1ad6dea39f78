package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a card apart into pieces that can be scored by themselves and added up. A section is one
 * piece where a table of all its answers is small enough; else it must add up from its parts.
 */
final class KernelPlan {
  /** What is added to the sums of the card itself. */
  static final int CARD = -1;

  /**
   * A piece.
   *
   * @param level the section whose sums it is added to, before it is multiplied
   * @param question the question that it is, or null
   * @param section the section that it is, or null
   * @param times what its sums are multiplied by
   * @param quotient the quotient that it is a part of, or {@link #CARD}
   */
  record Piece(
      CompiledSection level,
      @Nullable CompiledQuestion question,
      @Nullable CompiledSection section,
      Fraction times,
      int quotient) {

    /** All questions and sections in it. */
    Stream<CompiledNode> nodes() {
      return section != null ? PieceSize.nodes(section) : Stream.ofNullable(question);
    }
  }

  private final RuleCoding.Coded coded;
  private final PieceSize sizes;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Fraction> quotients = new ArrayList<>();
  private boolean possible = true;

  private KernelPlan(RuleCoding.Coded coded, PieceSize sizes) {
    this.coded = coded;
    this.sizes = sizes;
  }

  /** A plan; null if there is a piece that is too large and can't be taken apart. */
  static @Nullable KernelPlan of(RuleCoding.Coded coded, PieceSize sizes) {
    KernelPlan plan = new KernelPlan(coded, sizes);
    plan.takeApart(coded.root(), coded.root(), Fraction.ONE, CARD);
    return plan.possible ? plan : null;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** How many rows the tables of all pieces have. */
  long rows(PieceSize sizes) {
    return pieces.stream().mapToLong(sizes::rows).sum();
  }

  /**
   * The weights of the sections whose ratio is a quotient of sums that are not known beforehand.
   */
  List<Fraction> quotients() {
    return quotients;
  }

  /**
   * @param level the section whose method the parts are added up by
   */
  private void takeApart(
      CompiledSection section, CompiledSection level, Fraction times, int quotient) {
    for (CompiledQuestion question : section.questions()) {
      if (sizes.matters(question)) {
        possible &= sizes.fits(question);
        pieces.add(new Piece(level, question, null, times, quotient));
      }
    }
    section.sections().forEach(inner -> place(inner, level, times, quotient));
  }

  private void place(CompiledSection section, CompiledSection level, Fraction times, int quotient) {
    if (sizes.fits(section)) {
      pieces.add(new Piece(level, null, section, times, quotient));
    } else if (!isPlain(section)) {
      possible = false;
    } else if (section.transparent()) {
      takeApart(section, level, times, quotient);
    } else {
      takeApartOwn(section, level, times, quotient);
    }
  }

  private void takeApartOwn(
      CompiledSection section, CompiledSection level, Fraction times, int quotient) {
    Fraction weight = section.weight();
    Fraction inside = times.times(weight);
    if (section.method() instanceof Method.Named) {
      possible = false;
    } else if (inside.signum() == 0
        || level.method() == Method.NONE
        || section.method() == Method.NONE) {
      takeApart(section, section, Fraction.ZERO, quotient);
    } else if (level.method() == Method.WEIGHTED) {
      boolean sums = section.method() != Method.DEDUCTIONS && quotient == CARD;
      possible &= sums;
      quotients.add(inside);
      takeApart(section, section, Fraction.ONE, quotients.size() - 1);
    } else {
      possible &= addsUp(section, level.method());
      takeApart(section, section, inside, quotient);
    }
  }

  /** Whether the sums of a section are those of its parts, whatever applies. */
  private static boolean addsUp(CompiledSection section, Method around) {
    return switch ((Method.Standard) section.method()) {
      case WEIGHTED -> section.allQuestions().noneMatch(question -> question.question().bonus());
      case DEDUCTIONS -> around == Method.DEDUCTIONS;
      case POINTS, NONE -> true;
    };
  }

  /** Whether nothing changes the score of a section after its parts are added up. */
  private boolean isPlain(CompiledSection section) {
    SectionLimits limits = section.limits();
    boolean bounded = section.bounds() != null && section.bounds() != Bounds.UNBOUNDED;
    return section.autoFail().isEmpty()
        && !coded.targets().contains(section.id())
        && !coded.looksAt().containsKey(section.id())
        && limits.minimum() == null
        && limits.maximum() == null
        && !bounded;
  }
}
