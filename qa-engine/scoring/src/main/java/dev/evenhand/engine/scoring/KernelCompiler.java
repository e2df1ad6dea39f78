package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.PassOn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the kernel of a card, or finds that there can be none. */
final class KernelCompiler {
  /** With more rows the making takes too long, and the tables too much memory. */
  private static final long MOST_ROWS = 65_536;

  private KernelCompiler() {}

  /** Null if the card has answers, rules or numbers that tables can't hold. */
  static @Nullable ScoreKernel of(CompiledCard card) {
    RuleCoding.Coded coded = RuleCoding.of(card);
    boolean onCritical = card.card().scoring().passOn() == PassOn.CRITICAL;
    boolean bonus = card.sections().stream().anyMatch(CompiledSection::bonus);
    if (coded == null || onCritical || bonus || card.root().method() instanceof Method.Named) {
      return null;
    }
    List<AnswerCodes> codes = new ArrayList<>();
    List<CodeClasses> classes = new ArrayList<>();
    for (CompiledQuestion question : coded.root().allQuestions().toList()) {
      AnswerCodes own = AnswerCodes.of(question);
      if (own == null || hangsOnTheRest(question)) {
        return null;
      }
      codes.add(own);
      if (matters(question)) {
        classes.add(CodeClasses.of(card, question, own));
      }
    }
    AnswerCoder coder = new AnswerCoder(card, codes, coded.rules());
    return kernel(card, coded, new PieceSize(classes, coded.looksAt()), coder);
  }

  private static boolean hangsOnTheRest(CompiledQuestion question) {
    return question.scored() && question.notApplicable() == NotApplicablePolicy.REST;
  }

  /** Whether a number or the outcome of the card can depend on the question. */
  private static boolean matters(CompiledQuestion question) {
    boolean weighs =
        question.question().weight() == null || question.question().weight().signum() > 0;
    return (question.scored() && weighs) || !question.autoFail().isEmpty();
  }

  private static @Nullable ScoreKernel kernel(
      CompiledCard card, RuleCoding.Coded coded, PieceSize sizes, AnswerCoder coder) {
    KernelPlan plan = KernelPlan.of(coded, sizes);
    if (plan == null || plan.rows(sizes) > MOST_ROWS) {
      return null;
    }
    List<PieceTable> tables = new ArrayList<>();
    for (KernelPlan.Piece piece : plan.pieces()) {
      tables.add(PieceTable.of(card, piece, sizes));
    }
    coded.failing().forEach(rule -> tables.add(PieceTable.ofRule(rule, PieceTable.FAILED)));
    coded
        .zeroing()
        .forEach(
            rule -> tables.add(PieceTable.ofRule(rule, PieceTable.FAILED | PieceTable.ZEROED)));
    KernelScale scale = KernelScale.fitting(card.root(), tables, plan.quotients());
    return scale == null
        ? null
        : new ScoreKernel(coder, card, KernelTables.of(tables, scale), scale);
  }
}
