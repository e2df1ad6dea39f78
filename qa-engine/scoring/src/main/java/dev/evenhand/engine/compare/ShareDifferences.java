package dev.evenhand.engine.compare;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The share of the score that each section and question decides in two cards. */
final class ShareDifferences {
  private final CardOutline before;
  private final CardOutline after;
  private final Map<String, Fraction> were;
  private final Map<String, Fraction> are;
  private boolean bonusSections;

  private ShareDifferences(CardOutline before, CardOutline after) {
    this.before = before;
    this.after = after;
    this.were = sharesOf(before.card());
    this.are = sharesOf(after.card());
  }

  static ShareDifferences of(CardOutline before, CardOutline after) {
    return new ShareDifferences(before, after);
  }

  private Map<String, Fraction> sharesOf(Scorecard card) {
    Map<String, Fraction> shares = new LinkedHashMap<>();
    collect(ScoringEngine.of(card).shares(), shares);
    return shares;
  }

  /** A bonus has no weight of its own; what it can add stands in its place. */
  private void collect(SectionScore section, Map<String, Fraction> shares) {
    for (ScoreNode part : section.parts()) {
      boolean adds = part.effectiveWeight().signum() == 0;
      shares.put(part.id(), adds ? part.contribution() : part.effectiveWeight());
      if (part instanceof SectionScore inner) {
        bonusSections |= adds && addsPoints(inner, section.method());
        collect(inner, shares);
      }
    }
  }

  /** Whether it is a section of bonus questions alone, whose points add to a weighted level. */
  private static boolean addsPoints(SectionScore section, Method around) {
    return around == Method.WEIGHTED
        && section.method() == Method.POINTS
        && section.contribution().signum() != 0;
  }

  /** What differs, in the order of the later card; what it lacks comes last. */
  List<ShareChange> changes() {
    Set<String> ids = new LinkedHashSet<>(are.keySet());
    ids.addAll(were.keySet());
    List<ShareChange> changes = new ArrayList<>();
    for (String id : ids) {
      if (!Objects.equals(were.get(id), are.get(id))) {
        CardPart place = are.containsKey(id) ? after.place(id) : before.place(id);
        changes.add(new ShareChange(place, were.get(id), are.get(id)));
      }
    }
    return changes;
  }

  /**
   * Whether another weight of the thing can change scores. Equal shares mean equal scores, but a
   * penalty has no share to see it by, a limit in points stands against weights, and the points of
   * a section of bonus questions alone against what is possible within the sections beside it.
   */
  boolean canMove(String id) {
    Fraction was = were.get(id);
    Fraction is = are.get(id);
    return was == null
        || !was.equals(is)
        || was.signum() == 0
        || (bonusSections && !before.parentOf(id).equals(CardOutline.CARD))
        || inPoints(before, id)
        || inPoints(after, id);
  }

  private static boolean inPoints(CardOutline card, String id) {
    for (String around = card.parentOf(id);
        !around.equals(CardOutline.CARD);
        around = card.parentOf(around)) {
      Section section = card.sections().get(around);
      if (section != null && NodeDifferences.countsPoints(section)) {
        return true;
      }
    }
    return false;
  }
}
