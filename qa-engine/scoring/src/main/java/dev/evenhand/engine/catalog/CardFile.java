package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.card.ParsedScorecard;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file with a card. The card is made at once if it extends no other; else the text is held, which
 * is many times smaller than a tree of it.
 *
 * @param ref what the card calls itself, if it does
 * @param base what it extends, if anything
 * @param origin what problems call the file
 * @param join makes the card, given where bases are found
 */
record CardFile(
    Optional<ScorecardRef> ref,
    Optional<ScorecardRef> base,
    String origin,
    Function<Function<ScorecardRef, Checked<Scorecard>>, Checked<Scorecard>> join) {

  /**
   * The file, unless its JSON can't be read.
   *
   * @param most how many problems are kept of a card that can be made at once
   */
  static Checked<CardFile> of(String origin, byte[] json, int most) {
    return JsonScorecards.parse(origin, json).map(parsed -> of(parsed, origin, json, most));
  }

  private static CardFile of(ParsedScorecard parsed, String origin, byte[] json, int most) {
    Optional<ScorecardRef> base = parsed.base();
    if (base.isPresent()) {
      return new CardFile(
          parsed.ref(),
          base,
          origin,
          bases -> JsonScorecards.parse(origin, json).flatMap(again -> again.join(bases)));
    }
    Checked<Scorecard> card = parsed.join(CardFile::none);
    Checked<Scorecard> kept =
        card.problems().size() > most
            ? Checked.failed(card.problems().stream().limit(most).toList())
            : card;
    return new CardFile(parsed.ref(), base, origin, bases -> kept);
  }

  /** How many problems are known already: none of a card that waits for its base. */
  int problems() {
    return base.isPresent() ? 0 : join.apply(CardFile::none).problems().size();
  }

  private static Checked<Scorecard> none(ScorecardRef ref) {
    throw new IllegalStateException("extends nothing, yet asks for " + ref);
  }
}
