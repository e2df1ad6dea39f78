package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormIds;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of one export look at.
 *
 * @param card what is exported
 * @param root of its JSON
 * @param plan how its score is told
 * @param scale by what all points are multiplied to be whole numbers
 */
record ConnectTarget(Scorecard card, CardNode root, ConnectPlan plan, BigDecimal scale) {
  private static final int LONGEST_ID = 40;

  /** The reference of a section, question or option; changes are noted. */
  String refId(String id, CardNode owner, String name) {
    String ref = FormIds.id(id, LONGEST_ID);
    if (ref.equals(id)) {
      owner.exactly(name);
    } else {
      owner.approximated(name, ConnectExportLosses.ID_CHANGED);
      root.ledger().renamed(owner.at(name), id, ref);
    }
    return ref;
  }

  static String refId(String id) {
    return FormIds.id(id, LONGEST_ID);
  }

  /** The words under {@code name}, which Amazon Connect takes up to {@code most} characters of. */
  static @Nullable String noteLength(@Nullable String words, CardNode node, String name, int most) {
    if (words != null && words.length() > most) {
      node.approximated(name, ConnectExportLosses.LONG);
    }
    return words;
  }

  RatioPolicy ratio(Question question) {
    return Optional.ofNullable(question.ratio()).orElse(card.scoring().ratio());
  }
}
