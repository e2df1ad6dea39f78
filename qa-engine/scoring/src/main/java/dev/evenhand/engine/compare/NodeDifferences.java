package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.words.PolicyWords;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What two sections, or two questions, declare differently; not where they stand. */
final class NodeDifferences {
  private final CardPart place;
  private final boolean matters;
  private final boolean shareMoved;
  private final Consumer<CardChange> changes;

  /**
   * @param matters whether the thing can move the score in either card
   * @param shareMoved whether a changed weight can change scores
   */
  NodeDifferences(
      CardPart place, boolean matters, boolean shareMoved, Consumer<CardChange> changes) {
    this.place = place;
    this.matters = matters;
    this.shareMoved = shareMoved;
    this.changes = changes;
  }

  void compare(Section before, Section after) {
    TextDifferences.compare(place, "title", before.title(), after.title(), Effect.NONE, changes);
    // Transparent or not decides where the weight of what did not apply goes.
    boolean transparency = (before.weight() == null) != (after.weight() == null);
    compareWeights(
        before.weight(),
        after.weight(),
        shareMoved || transparency || countsPoints(before) || countsPoints(after));
    AutoFailDifferences.compare(place, before.autoFail(), after.autoFail(), changes);
    ComparedProperty.compare(Properties.SECTION, before, after, place, matters, changes);
  }

  /** A limit in points is one in weights, of the sections and questions within. */
  static boolean countsPoints(Section section) {
    return isInPoints(section.minimum())
        || isInPoints(section.maximum())
        || section.set().stream().anyMatch(set -> isInPoints(set.to()));
  }

  private static boolean isInPoints(@Nullable Limit limit) {
    return limit != null && limit.unit() == Limit.Unit.POINTS;
  }

  void compare(Question before, Question after) {
    TextDifferences.compare(place, "ask", before.ask(), after.ask(), Effect.ASKED, changes);
    TextDifferences.compare(
        place, "guidance", before.guidance(), after.guidance(), Effect.ASKED, changes);
    compareWeights(before.weight(), after.weight(), shareMoved);
    KindDifferences.compare(place, before.kind(), after.kind(), matters, changes);
    AutoFailDifferences.compare(place, before.autoFail(), after.autoFail(), changes);
    ComparedProperty.compare(Properties.QUESTION, before, after, place, matters, changes);
  }

  private void compareWeights(
      @Nullable BigDecimal before, @Nullable BigDecimal after, boolean canScore) {
    if (!EqualNumbers.same(before, after)) {
      changes.accept(
          new CardChange(
              CardChange.Kind.REWEIGHTED,
              place,
              "weight",
              null,
              before == null ? null : PolicyWords.of(before),
              after == null ? null : PolicyWords.of(after),
              matters && canScore ? Effect.SCORE : Effect.NONE));
    }
  }
}
