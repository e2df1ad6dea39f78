package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.compare.CardPart.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every difference between two cards: of the card first, then what is gone in its old order, then
 * what stayed or is new in its new one.
 */
final class CardDifferences {
  private final CardOutline before;
  private final CardOutline after;
  private final ShareDifferences shares;
  private final RenameGuesses renames;
  private final CriticalDifferences critical;
  private final List<CardChange> changes = new ArrayList<>();

  private CardDifferences(Scorecard before, Scorecard after) {
    this.before = new CardOutline(before);
    this.after = new CardOutline(after);
    this.shares = ShareDifferences.of(this.before, this.after);
    this.renames = RenameGuesses.of(this.before, this.after);
    this.critical = CriticalDifferences.of(this.before, this.after);
  }

  static CardComparison compare(Scorecard before, Scorecard after) {
    CardDifferences differences = new CardDifferences(before, after);
    differences.compareCards(before, after);
    differences.addGone();
    differences.compareLevel(CardOutline.CARD);
    return new CardComparison(
        before,
        after,
        differences.changes,
        differences.shares.changes(),
        differences.renames.guesses(),
        differences.renames.unguessed());
  }

  private void compareCards(Scorecard was, Scorecard is) {
    PlaceDifferences card = critical.at(CardPart.of(Subject.CARD, is.id()), true, changes::add);
    card.addProperties(Properties.CARD, was, is);
    card.addTexts("title", was.title(), is.title(), Effect.NONE);
    card.addTexts("description", was.description(), is.description(), Effect.NONE);
    card.addProperties(Properties.SCORING, was.scoring(), is.scoring());
    critical.compare(card, was.scoring(), is.scoring());
    // Questions have the options of their scales, so a scale by itself scores nothing.
    NamedPartDifferences.compare(card, Subject.SCALE, was.scales(), is.scales(), Effect.NONE);
    NamedPartDifferences.compare(card, Subject.CAUSE, was.causes(), is.causes(), Effect.ASKED);
    NamedPartDifferences.compare(
        card, Subject.TEST, byName(was.tests()), byName(is.tests()), Effect.NONE);
  }

  /** Tests of one name are told apart by their order. */
  private static Map<String, ScorecardTest> byName(List<ScorecardTest> tests) {
    Map<String, ScorecardTest> byName = new LinkedHashMap<>();
    Map<String, Integer> copies = new HashMap<>();
    for (ScorecardTest test : tests) {
      String name = test.name();
      while (byName.containsKey(name)) {
        name = test.name() + " (" + (1 + copies.merge(test.name(), 1, Integer::sum)) + ")";
      }
      byName.put(name, test);
    }
    return byName;
  }

  private void addGone() {
    Stream.concat(
            before.sections().keySet().stream().filter(id -> !after.sections().containsKey(id)),
            before.questions().keySet().stream().filter(id -> !after.questions().containsKey(id)))
        .forEach(id -> addWhole(CardChange.Kind.REMOVED, before, id));
  }

  private void addWhole(CardChange.Kind kind, CardOutline card, String id) {
    Effect unmattering = card.questions().containsKey(id) ? Effect.ASKED : Effect.NONE;
    Effect effect = card.matters(id) ? Effect.SCORE : unmattering;
    String words = NodeDescription.of(card, id);
    changes.add(
        kind == CardChange.Kind.ADDED
            ? CardChange.added(card.place(id), words, effect)
            : CardChange.removed(card.place(id), words, effect));
  }

  private void compareLevel(String parent) {
    List<String> children = after.childrenOf(parent).toList();
    for (String id : children) {
      compareNode(id);
      if (after.sections().containsKey(id)) {
        compareLevel(id);
      }
    }
    compareOrder(parent, children);
  }

  private void compareNode(String id) {
    Section oldSection = before.sections().get(id);
    Section section = after.sections().get(id);
    Question oldQuestion = before.questions().get(id);
    Question question = after.questions().get(id);
    if (section == null ? oldQuestion == null : oldSection == null) {
      addWhole(CardChange.Kind.ADDED, after, id);
      return;
    }
    addMove(id);
    if (section != null && oldSection != null) {
      node(id).compare(oldSection, section);
    } else if (question != null && oldQuestion != null) {
      node(id).compare(oldQuestion, question);
    }
  }

  private NodeDifferences node(String id) {
    PlaceDifferences here = critical.at(after.place(id), matters(id), changes::add);
    return new NodeDifferences(here, shares.canMove(id), critical);
  }

  private boolean matters(String id) {
    return before.matters(id) || after.matters(id);
  }

  /** A section that likely was only renamed has not sent its questions elsewhere. */
  private void addMove(String id) {
    String was = before.parentOf(id);
    String is = after.parentOf(id);
    if (!renames.newIdOf(was).equals(is)) {
      changes.add(
          CardChange.of(
              CardChange.Kind.MOVED,
              after.place(id),
              NodeDescription.section(was),
              NodeDescription.section(is),
              matters(id) ? Effect.SCORE : Effect.NONE));
    }
  }

  private void compareOrder(String parent, List<String> children) {
    String old = renames.oldIdOf(parent);
    List<String> were =
        old.equals(CardOutline.CARD) || before.sections().containsKey(old)
            ? before.childrenOf(old).toList()
            : List.of();
    compareOrder(were, before.questions(), children, after.questions());
    compareOrder(were, before.sections(), children, after.sections());
  }

  private void compareOrder(
      List<String> were, Map<String, ?> old, List<String> are, Map<String, ?> present) {
    OrderDifferences.compare(
        were.stream().filter(old::containsKey).toList(),
        are.stream().filter(present::containsKey).toList(),
        after::place,
        Effect.NONE,
        changes::add);
  }
}
