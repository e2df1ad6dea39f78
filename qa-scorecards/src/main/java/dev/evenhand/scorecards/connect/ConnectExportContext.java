package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.ID_CHANGED;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormIds;
import java.math.BigDecimal;

/**
 * What all parts of one export look at.
 *
 * @param card what is exported
 * @param root of its JSON
 * @param plan how its score is told
 * @param scale by what all points are multiplied to be whole numbers
 * @param conditions writes when something is asked
 */
record ConnectExportContext(
    Scorecard card,
    CardNode root,
    ConnectPlan plan,
    BigDecimal scale,
    ConnectExportConditions conditions) {
  private static final int LONGEST_ID = 40;

  /** The reference of a section, question or option; changes are noted. */
  String refId(String id, CardNode owner, String name) {
    String ref = FormIds.id(id, LONGEST_ID);
    owner.exactlyOr(ref.equals(id), name, ID_CHANGED);
    if (!ref.equals(id)) {
      root.ledger().renamed(owner.at(name), id, ref);
    }
    return ref;
  }

  static String refId(String id) {
    return FormIds.id(id, LONGEST_ID);
  }
}
