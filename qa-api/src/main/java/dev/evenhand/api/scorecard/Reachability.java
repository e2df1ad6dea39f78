package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions and sections that no answers and facts can ever show. Tries every combination of
 * answers to the questions that they wait for, up to a number of comparisons; beyond it nothing is
 * claimed, and those that stay undecided are listed.
 */
final class Reachability {
  /** Comparisons made for one question; beyond that it counts as reachable. */
  private static final int MOST = 1_000_000;

  /** Comparisons made for the whole card. */
  static final int MOST_OF_CARD = 5_000_000;

  private final Map<String, Question> questions;
  private final ConditionSites sites;
  private final Visibilities visibilities;
  private final Breaches breaches = new Breaches();
  private final List<String> undecided = new ArrayList<>();
  private int left = MOST_OF_CARD;

  private Reachability(Scorecard card, Map<String, Question> questions, ConditionSites sites) {
    this.questions = questions;
    this.sites = sites;
    this.visibilities = Visibilities.of(card);
  }

  /** For a card whose conditions name what exists, without cycles. */
  static Reachability of(Scorecard card, Map<String, Question> questions, ConditionSites sites) {
    Reachability reachability = new Reachability(card, questions, sites);
    reachability.visit(card.sections(), List.of());
    return reachability;
  }

  /** What is never shown. */
  List<Breach> breaches() {
    return breaches.list();
  }

  /** The ids of what was neither shown by any answers tried nor found to be never shown. */
  List<String> undecided() {
    return undecided;
  }

  private void visit(List<Section> sections, List<Object> path) {
    for (int s = 0; s < sections.size(); s++) {
      Section section = sections.get(s);
      List<Object> here = CardRules.join(path, "sections", s);
      if (isHidden("section", section.id(), section.visibility(), here)) {
        continue; // what is in it is hidden with it
      }
      for (int q = 0; q < section.questions().size(); q++) {
        Question question = section.questions().get(q);
        List<Object> at = CardRules.join(here, "questions", q);
        isHidden("question", question.id(), question.visibility(), at);
      }
      visit(section.sections(), here);
    }
  }

  private boolean isHidden(
      String what, String id, @Nullable Visibility visibility, List<Object> path) {
    if (visibility == null || canBeShown(id)) {
      return false;
    }
    breaches.add(
        "never-shown",
        CardRules.join(path, "visibility", "when"),
        "%s '%s' is never asked: no answers make its condition come true".formatted(what, id),
        "Change the condition, or remove the %s.".formatted(what),
        List.of(Input.OfCard.EVERYTHING));
    return true;
  }

  private boolean canBeShown(String id) {
    int before = sites.waits().steps();
    List<String> order = left > 0 ? sites.waits().deciding(id) : List.of();
    left -= sites.waits().steps() - before;
    if (left <= 0) {
      undecided.add(id);
      return true;
    }
    int budget = Math.min(MOST, left);
    Trial trial = new Trial(visibilities, questions, order, budget);
    Trial.Result result = trial.of(id);
    left -= budget - trial.left();
    if (result == Trial.Result.UNDECIDED) {
      undecided.add(id);
    }
    return result != Trial.Result.NEVER_SHOWN;
  }

  /** How many more comparisons could have been made. */
  int left() {
    return Math.max(0, left);
  }
}
