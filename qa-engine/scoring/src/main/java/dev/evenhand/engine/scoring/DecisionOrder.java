package dev.evenhand.engine.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The order in which visibility and automatic answers can be decided: each node after the section
 * around it and the questions that it looks at.
 */
final class DecisionOrder {
  private final BitSet sections = new BitSet();
  private final BitSet questions = new BitSet();
  private final List<CompiledNode> decided = new ArrayList<>();

  private DecisionOrder() {}

  /**
   * @throws IllegalArgumentException if nodes wait for each other
   */
  static List<CompiledNode> of(List<CompiledSection> sections, List<CompiledQuestion> questions) {
    DecisionOrder order = new DecisionOrder();
    List<CompiledNode> waiting = new ArrayList<>(sections);
    waiting.addAll(questions);
    while (!waiting.isEmpty()) {
      if (!waiting.removeIf(order::decide)) {
        throw new IllegalArgumentException(
            "These wait for each other's answers: %s. Maybe validate the card first."
                .formatted(
                    waiting.stream().map(CompiledNode::id).collect(Collectors.joining(", "))));
      }
    }
    return List.copyOf(order.decided);
  }

  private boolean decide(CompiledNode node) {
    boolean card = node instanceof CompiledSection section && section.index() == node.around();
    boolean ready =
        (card || sections.get(node.around())) && node.dependsOn().stream().allMatch(questions::get);
    if (!ready) {
      return false;
    }
    if (node instanceof CompiledSection section) {
      sections.set(section.index());
    } else if (node instanceof CompiledQuestion question) {
      questions.set(question.slot());
    }
    return decided.add(node);
  }
}
