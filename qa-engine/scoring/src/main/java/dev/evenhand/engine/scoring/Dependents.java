package dev.evenhand.engine.scoring;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Decides what hangs on answers that changed, in the order of the card, and nothing else. */
final class Dependents {
  private final List<CompiledNode> order;
  private final int[] places;
  private final BitSet[] ofSlots;
  private final BitSet[] ofSections;

  Dependents(CompiledCard card) {
    this.order = card.order();
    this.places = new int[card.questions().size()];
    this.ofSlots = sets(card.questions().size());
    this.ofSections = sets(card.sections().size());
    for (int place = 0; place < order.size(); place++) {
      CompiledNode node = order.get(place);
      for (int slot : node.dependsOn()) {
        ofSlots[slot].set(place);
      }
      if (node instanceof CompiledQuestion question) {
        places[question.slot()] = place;
      }
      if (place > 0) {
        ofSections[node.around()].set(place);
      }
    }
  }

  private static BitSet[] sets(int count) {
    return IntStream.range(0, count).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
  }

  /**
   * Decides the questions of some slots, and what hangs on each node of which the decision was
   * another than before.
   *
   * @param decision answers whether it was another
   */
  void decide(BitSet slots, Predicate<CompiledNode> decision) {
    BitSet waiting = new BitSet();
    slots.stream().forEach(slot -> waiting.set(places[slot]));
    for (int place = waiting.nextSetBit(0); place >= 0; place = waiting.nextSetBit(place + 1)) {
      CompiledNode node = order.get(place);
      if (decision.test(node)) {
        waiting.or(
            node instanceof CompiledQuestion question
                ? ofSlots[question.slot()]
                : ofSections[((CompiledSection) node).index()]);
      }
    }
  }
}
