package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion on scores: slow, and written from the scoring rules without a look at the
 * engine. Where both agree on many random cards, a mistake would have to be made twice.
 */
public final class ReferenceScorer {
  private final Scorecard card;
  private final ReferenceAnswers answers;
  private final ReferenceTree pure;
  private final ReferenceTree ruled;
  private final ReferenceTree asApplied;
  private final ReferenceFails fails;

  private ReferenceScorer(Scorecard card, Map<String, Answer> given, Map<String, String> facts) {
    this.card = card;
    this.answers = new ReferenceAnswers(card, given, facts);
    this.pure = ReferenceTree.pure(card, answers);
    this.fails = new ReferenceFails(card, answers, pure);
    this.ruled = ReferenceTree.ruled(card, answers, pure, fails);
    this.asApplied = ReferenceTree.asApplied(card, answers, pure, fails);
  }

  /**
   * Scores answers that the card accepts.
   *
   * @param given by question id, or "not applicable" by section id
   * @param facts about the interaction
   */
  public static ReferenceScore score(
      Scorecard card, Map<String, Answer> given, Map<String, String> facts) {
    return new ReferenceScorer(card, given, facts).score();
  }

  private ReferenceScore score() {
    Scoring scoring = card.scoring();
    Rational ratio = finalCard().ratio();
    Rational critical = ReferenceCritical.of(card, answers, asApplied);
    Rational compared = compared(ratio, critical);
    Map<String, ReferenceScore.Node> nodes = new LinkedHashMap<>();
    card.sections().forEach(section -> addNodes(section, nodes));
    return new ReferenceScore(
        ratio == null ? null : ratio.toString(),
        outcome(ratio, compared),
        band(compared, scoring.bands(), scoring.roundBeforeCompare()),
        fails.causes(),
        nodes,
        ReferenceErrors.count(card, answers),
        critical == null ? null : critical.toString());
  }

  /** What is held against the pass mark and bands, or null. */
  private @Nullable Rational compared(@Nullable Rational ratio, @Nullable Rational critical) {
    if (ratio == null || card.scoring().passOn() == PassOn.SCORE) {
      return ratio;
    }
    boolean clean = card.scoring().noOpportunity() == NoOpportunity.CLEAN;
    return critical == null && clean ? Rational.ONE : critical;
  }

  private Outcome outcome(@Nullable Rational ratio, @Nullable Rational compared) {
    if (!fails.causes().isEmpty()) {
      return Outcome.AUTO_FAILED;
    }
    if (ratio != null && compared == null) {
      return Outcome.SCORED;
    }
    Scoring scoring = card.scoring();
    return outcome(compared, false, scoring.passMark(), scoring.roundBeforeCompare());
  }

  private Tallied finalCard() {
    Tallied sums = ruled.card();
    Tallied bounded = sums.applies() ? ReferenceTree.bounded(sums, card.scoring().bounds()) : sums;
    return fails.zeroesCard()
        ? bounded.withEarned(bounded.earned().atMost(Rational.ZERO))
        : bounded;
  }

  private void addNodes(Section section, Map<String, ReferenceScore.Node> nodes) {
    nodes.put(section.id(), node(section.id(), section.passMark(), section.bands()));
    for (Question question : section.questions()) {
      nodes.put(question.id(), node(question.id(), question.passMark(), question.bands()));
    }
    section.sections().forEach(inner -> addNodes(inner, nodes));
  }

  private ReferenceScore.Node node(String id, @Nullable BigDecimal passMark, List<Band> bands) {
    Tallied node = ruled.of(id);
    Rounding rounding = card.scoring().roundBeforeCompare();
    return new ReferenceScore.Node(
        node.earned().toString(),
        node.possible().toString(),
        pure.of(id).earned().toString(),
        outcome(node.ratio(), ruled.failed(id), passMark, rounding),
        band(node.ratio(), bands, rounding));
  }

  private static Outcome outcome(
      @Nullable Rational ratio,
      boolean failed,
      @Nullable BigDecimal passMark,
      @Nullable Rounding rounding) {
    if (failed) {
      return Outcome.FAILED;
    }
    if (ratio == null) {
      return Outcome.UNDEFINED;
    }
    if (passMark == null) {
      return Outcome.SCORED;
    }
    return reaches(ratio, passMark, rounding) ? Outcome.PASSED : Outcome.FAILED;
  }

  private static boolean reaches(Rational ratio, BigDecimal mark, @Nullable Rounding rounding) {
    return rounding == null
        ? ratio.compareTo(Rational.of(mark)) >= 0
        : ratio.percent(rounding.digits(), rounding.mode()).compareTo(mark.movePointRight(2)) >= 0;
  }

  private static @Nullable String band(
      @Nullable Rational ratio, List<Band> bands, @Nullable Rounding rounding) {
    if (ratio == null) {
      return null;
    }
    for (Band band : bands) {
      if (reaches(ratio, band.from(), rounding)) {
        return band.label().toString();
      }
    }
    return null;
  }
}
