package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What two sections, or two questions, declare differently; not where they stand.
 *
 * @param shareMoved whether a changed weight can change scores
 * @param critical of the two cards
 */
record NodeDifferences(PlaceDifferences here, boolean shareMoved, CriticalDifferences critical) {
  void compare(Section before, Section after) {
    here.addTexts("title", before.title(), after.title(), Effect.NONE);
    // Transparent or not decides where the weight of what did not apply goes.
    boolean transparency = (before.weight() == null) != (after.weight() == null);
    compareWeights(
        before.weight(),
        after.weight(),
        shareMoved || transparency || countsPoints(before) || countsPoints(after));
    here.addAutoFails(before.autoFail(), after.autoFail());
    here.addProperties(Properties.SECTION, before, after);
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
    here.addTexts("ask", before.ask(), after.ask(), Effect.ASKED);
    here.addTexts("guidance", before.guidance(), after.guidance(), Effect.ASKED);
    compareWeights(before.weight(), after.weight(), shareMoved);
    new KindDifferences(here).compare(before.kind(), after.kind());
    here.addAutoFails(before.autoFail(), after.autoFail());
    here.addProperties(Properties.QUESTION, before, after);
    critical.compare(here, before, after);
  }

  private void compareWeights(
      @Nullable BigDecimal before, @Nullable BigDecimal after, boolean canScore) {
    if (!EqualNumbers.same(before, after)) {
      Effect effect = here.matters() && canScore ? Effect.SCORE : Effect.NONE;
      here.add(CardChange.Kind.REWEIGHTED, "weight", before, after, effect);
    }
  }
}
