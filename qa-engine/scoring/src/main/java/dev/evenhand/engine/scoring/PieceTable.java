package dev.evenhand.engine.scoring;

import com.google.common.primitives.ImmutableIntArray;
import dev.evenhand.api.score.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a piece of a card adds to the sums, for all that can become of its questions: as the exact
 * rules compute it, once.
 *
 * @param quotient whose sums it adds to, or those of the card
 * @param columns what the row is found by, in order
 * @param rows the first column counts slowest
 */
record PieceTable(int quotient, List<Column> columns, List<Row> rows) {
  /** The card failed. */
  static final int FAILED = 1;

  /** The card failed, and falls to 0. */
  static final int ZEROED = 2;

  /** Something counted. */
  static final int APPLIES = 4;

  /**
   * A code that a table looks at.
   *
   * @param slot where it stands
   * @param classOf the class of each code
   * @param count of classes
   */
  record Column(int slot, ImmutableIntArray classOf, int count) {
    static Column of(CodedRule rule) {
      return new Column(rule.slot(), ImmutableIntArray.of(0, 1), 2);
    }

    static Column of(CodeClasses classes) {
      int[] classOf = new int[classes.codes().size()];
      for (int code = 0; code < classOf.length; code++) {
        classOf[code] = classes.classOf(code);
      }
      return new Column(
          classes.codes().question().slot(), ImmutableIntArray.copyOf(classOf), classes.count());
    }
  }

  /** What is added to earned and possible, and what else happened. */
  record Row(Fraction earned, Fraction possible, int flags) {}

  static PieceTable of(CompiledCard card, KernelPlan.Piece piece, PieceSize sizes) {
    return new Maker(card, piece, sizes).table();
  }

  /** What a rule with a code of its own does to the card. */
  static PieceTable ofRule(CodedRule rule, int flags) {
    Row idle = new Row(Fraction.ZERO, Fraction.ZERO, 0);
    return new PieceTable(
        KernelPlan.CARD,
        List.of(Column.of(rule)),
        List.of(idle, new Row(Fraction.ZERO, Fraction.ZERO, flags)));
  }

  /** Fills in a table row by row. */
  private static final class Maker {
    private final CompiledCard card;
    private final KernelPlan.Piece piece;
    private final List<CodeClasses> questions = new ArrayList<>();
    private final List<CodedRule> rules;
    private final CompiledCard alone;

    Maker(CompiledCard card, KernelPlan.Piece piece, PieceSize sizes) {
      this.card = card;
      this.piece = piece;
      List<CompiledNode> nodes = piece.nodes().toList();
      this.rules = sizes.rules(nodes.stream());
      for (CompiledNode node : nodes) {
        if (node instanceof CompiledQuestion question && sizes.matters(question)) {
          questions.add(sizes.classesOf(question));
        }
      }
      this.alone = card.alone(piece.level(), piece.question(), piece.section());
    }

    PieceTable table() {
      List<Column> columns = new ArrayList<>();
      questions.forEach(question -> columns.add(Column.of(question)));
      rules.forEach(rule -> columns.add(Column.of(rule)));
      int size = columns.stream().mapToInt(Column::count).reduce(1, Math::multiplyExact);
      List<Row> rows = new ArrayList<>(size);
      for (int index = 0; index < size; index++) {
        rows.add(row(index));
      }
      return new PieceTable(piece.quotient(), columns, rows);
    }

    private Row row(int index) {
      int rest = index;
      Map<String, String> facts = new HashMap<>();
      for (int i = rules.size() - 1; i >= 0; i--) {
        if (rest % 2 == 1) {
          facts.put(rules.get(i).fact(), CodedRule.holds());
        }
        rest /= 2;
      }
      DecidedAnswers known = DecidedAnswers.create(card, facts);
      for (int i = questions.size() - 1; i >= 0; i--) {
        CodeClasses each = questions.get(i);
        each.codes().put(each.example(rest % each.count()), known);
        rest /= each.count();
      }
      return row(known);
    }

    private Row row(DecidedAnswers known) {
      Fails fails = Fails.of(alone, known);
      Tally.OfSection tally = new CardTally(known, fails).root(alone.root());
      Amount added =
          tally
              .terms()
              .map(term -> SectionSums.added(piece.level().method(), term, term.result()))
              .reduce(Amount.NOTHING, Amount::plus);
      int failed = fails.ofCard().isEmpty() ? 0 : FAILED;
      int zeroed = Fails.anyZero(fails.ofCard()) ? ZEROED : 0;
      boolean counts = added.applies() && piece.times().signum() > 0;
      return new Row(
          added.earned().times(piece.times()),
          added.possible().times(piece.times()),
          failed | zeroed | (counts ? APPLIES : 0));
    }
  }
}
