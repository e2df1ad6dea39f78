package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which ratios the scores of a card and its parts lie, whatever is answered: levels by
 * {@link LevelReach}, questions by {@link QuestionReach}. Where a bonus or a method of its own
 * counts, or limits are in points, nothing is said, as what comes up hangs on too many answers at
 * once.
 *
 * <p>An auto-fail of the card is not looked at.
 */
final class Reach {
  private final LintedCard card;
  private final QuestionReach questions;
  private final LevelReach levels;

  /** What is found out about a span, or that nothing is said. */
  private interface Search {
    @Nullable Span run() throws NotSimple;
  }

  private Reach(LintedCard card, ZeroedParts zeroed, @Nullable Span rest) {
    this.card = card;
    boolean always = card.counting().stream().anyMatch(one -> !one.canBeLeftOut());
    this.questions = new QuestionReach(zeroed, rest, always);
    this.levels = new LevelReach(card, zeroed, questions);
  }

  static Reach of(LintedCard card) {
    ZeroedParts zeroed = ZeroedParts.of(card);
    boolean counts = card.questions().stream().anyMatch(PlacedQuestion::countsAsRest);
    // What counts as the rest is the rest of the card: of all without it, and before anything
    // fails.
    Span rest =
        counts ? found(new Reach(card, ZeroedParts.NONE, null)::rest).orElse(ANYTHING) : null;
    return new Reach(card, zeroed, rest);
  }

  /** Wider than any score, so that nothing is claimed by it. */
  private static final Span ANYTHING =
      Span.of(Fraction.of(-1_000_000_000L, 1), Fraction.of(1_000_000_000L, 1));

  /** As what an evaluation without an error counts. */
  private static final Span CLEAN = Span.of(Fraction.ONE, Fraction.ONE);

  /** The rest is taken before bounds and limits. */
  private @Nullable Span rest() throws NotSimple {
    for (PlacedQuestion one : card.questions()) {
      if (one.question().bounds() != null && one.question().bounds() != Bounds.UNBOUNDED) {
        throw new NotSimple();
      }
    }
    if (!card.sections().stream().allMatch(PlacedSection::plain)) {
      throw new NotSimple();
    }
    return levels.ofCard();
  }

  private static Optional<Span> found(Search search) {
    try {
      return Optional.ofNullable(search.run());
    } catch (NotSimple e) {
      return Optional.empty();
    }
  }

  /** Of the whole card, for its marks; empty if nothing is scored, or nothing is said. */
  Optional<Span> ofCard() {
    Scoring scoring = card.card().scoring();
    return scoring.passOn() == PassOn.CRITICAL
        ? found(this::ofCritical)
        : found(levels::ofCard).map(span -> span.within(scoring.bounds()));
  }

  /** Of a section with a score of its own; empty if nothing is scored, or nothing is said. */
  Optional<Span> of(PlacedSection section) {
    return found(() -> levels.of(section));
  }

  /** Of a question; empty if it is not scored, or nothing is said. */
  Optional<Span> of(PlacedQuestion question) {
    return found(() -> questions.ratio(question));
  }

  /** What {@link #ofCard} is of, as findings name it, with its verb. */
  String heldAgainstMarks() {
    return card.card().scoring().passOn() == PassOn.CRITICAL
        ? "its critical questions score"
        : "the card scores";
  }

  /**
   * Whether critical questions alone are held against the marks, and none of them ever counts:
   * {@code noOpportunity} decides for every evaluation.
   */
  boolean neverHasOpportunity() {
    return card.card().scoring().passOn() == PassOn.CRITICAL
        && isCriticalSimple()
        && !card.counting().isEmpty()
        && card.counting().stream().noneMatch(PlacedQuestion::critical);
  }

  private boolean isCriticalSimple() {
    return card.questions().stream().noneMatch(one -> one.countsAsRest() || one.hasBonus())
        && card.hasSteadyShares()
        && card.sections().stream().allMatch(PlacedSection::plain);
  }

  /**
   * The mean of the critical questions by their shares; where these hang on what applies, no more
   * than what the best and the worst of them come to. Where none of them needs to count, also what
   * {@code noOpportunity} takes for it.
   */
  private @Nullable Span ofCritical() throws NotSimple {
    if (!isCriticalSimple()) {
      throw new NotSimple();
    }
    QuestionReach apart = new QuestionReach(ZeroedParts.ofQuestions(card), null, false);
    List<Span.Part> parts = new ArrayList<>();
    boolean steady = card.counting().stream().noneMatch(PlacedQuestion::canBeLeftOut);
    for (PlacedQuestion one : card.counting()) {
      Span span = apart.ratio(one); // of all, as options that are a bonus change the shares too
      if (one.critical()) {
        parts.add(new Span.Part(card.exactShare(one.id()), span, false));
      }
    }
    if (parts.isEmpty()) {
      return isCleanWithoutCritical() ? CLEAN : null;
    }
    Span span =
        steady
            ? Span.mean(parts)
            : parts.stream().map(Span.Part::span).reduce(Span::with).orElseThrow();
    return isCleanWithoutCritical() ? span.with(CLEAN) : span;
  }

  /** Whether others may count where no critical question does, and the card then is clean. */
  private boolean isCleanWithoutCritical() {
    return card.card().scoring().noOpportunity() == NoOpportunity.CLEAN
        && card.counting().stream().anyMatch(one -> !one.critical())
        && card.counting().stream()
            .filter(PlacedQuestion::critical)
            .allMatch(PlacedQuestion::canBeLeftOut);
  }
}
