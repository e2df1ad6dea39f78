package dev.evenhand.engine.compare;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Two cards, usually two versions of one: what differs, what that does to scores, and how far the
 * version is to be raised.
 *
 * <p>Things are matched by their ids. A changed id is therefore one thing gone and another new;
 * {@link #renames} guesses which belong together, and nothing else rests on those guesses but that
 * a section that was likely renamed is not said to have moved its questions.
 *
 * <p>An effect is judged from the definitions, on the safe side: a policy that differs counts as
 * able to change scores even if no evaluation would ever meet it. {@link Rescoring} tells what it
 * does to given evaluations. Weights count only where they change a share: twice all weights of a
 * level is no change of scores.
 *
 * <p>Linear in the size of the cards but for the guesses, which hold everything that is gone
 * against everything that is new, up to twenty million comparisons of words. Safe for threads.
 *
 * @param before the earlier card
 * @param after the later card
 * @param changes of the card first, then what is gone, then the rest in the order of the later card
 * @param shares of sections and questions that differ, in the order of the later card
 * @param renames guesses, the likeliest first
 * @param unguessed of how many things that are gone it is left open whether they were renamed, as
 *     the cards are large
 */
public record CardComparison(
    Scorecard before,
    Scorecard after,
    List<CardChange> changes,
    List<ShareChange> shares,
    List<RenameGuess> renames,
    int unguessed) {
  public CardComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    changes = Copies.list(changes, "changes");
    shares = Copies.list(shares, "shares");
    renames = Copies.list(renames, "renames");
  }

  /** Compares two cards, which are taken on trust: validate those that come from people. */
  public static CardComparison of(Scorecard before, Scorecard after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return CardDifferences.compare(before, after);
  }

  /** What of evaluations made with either may be compared; the {@link #reasons} say why not. */
  public Comparability comparability() {
    return switch (gravest()) {
      case SCORE -> Comparability.NOTHING;
      case OUTCOME -> Comparability.RATIOS;
      default -> Comparability.RATIOS_AND_OUTCOMES;
    };
  }

  /** The changes because of which scores or outcomes may not be compared; empty if they may. */
  public List<CardChange> reasons() {
    return changes.stream()
        .filter(change -> change.effect() == Effect.SCORE || change.effect() == Effect.OUTCOME)
        .toList();
  }

  /** Which part of the version to raise, and whether it was. */
  public VersionAdvice advice() {
    VersionAdvice.Part part = changes.isEmpty() ? VersionAdvice.Part.NOTHING : gravest().part();
    return VersionAdvice.of(before.ref(), after.ref(), part);
  }

  private Effect gravest() {
    return changes.stream()
        .map(CardChange::effect)
        .min(Comparator.naturalOrder())
        .orElse(Effect.NONE);
  }
}
