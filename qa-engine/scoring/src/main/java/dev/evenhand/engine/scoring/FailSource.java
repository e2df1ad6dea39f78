package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node with auto-fail rules, and which of them held last. Not thread-safe. */
final class FailSource {
  private final CompiledNode node;
  private final String nearest;
  private final BitSet looksAt = new BitSet();
  private final BitSet held = new BitSet();
  private @Nullable Fraction ratio;

  /**
   * @param nearest the section that the node stands in, or is
   */
  FailSource(CompiledCard card, CompiledNode node, String nearest) {
    this.node = node;
    this.nearest = nearest;
    for (CompiledNode.Trigger trigger : node.autoFail()) {
      if (trigger.rule().when() != null) {
        trigger
            .rule()
            .when()
            .questions(card.card().questions())
            .map(card.questionsById()::get)
            .filter(Objects::nonNull)
            .forEach(question -> looksAt.set(question.slot()));
      }
    }
    if (node instanceof CompiledQuestion question) {
      looksAt.set(question.slot());
    }
  }

  String id() {
    return node.id();
  }

  /**
   * Whether its rules may hold otherwise than before.
   *
   * @param slots of questions of which the answer or the hider changed
   * @param sections of which the hider changed
   * @param now its ratio, or null
   */
  boolean isTouched(BitSet slots, BitSet sections, @Nullable Fraction now) {
    return looksAt.intersects(slots)
        || (node instanceof CompiledSection section && sections.get(section.index()))
        || !Objects.equals(ratio, now);
  }

  /** Finds which of its rules hold. */
  void decide(DecidedAnswers known, @Nullable Fraction now) {
    held.clear();
    ratio = now;
    if (isHidden(known)) {
      return;
    }
    Set<String> marks = Fails.marks(node, known);
    List<CompiledNode.Trigger> triggers = node.autoFail();
    for (int i = 0; i < triggers.size(); i++) {
      held.set(i, Fails.holds(triggers.get(i), known, marks, now));
    }
  }

  private boolean isHidden(DecidedAnswers known) {
    return node instanceof CompiledQuestion question
        ? known.hider(question) != null
        : known.hider((CompiledSection) node) != null;
  }

  boolean held(int rule) {
    return held.get(rule);
  }

  Fails.Target target(int rule) {
    return Fails.Target.of(node.autoFail().get(rule).rule(), node.id(), nearest);
  }

  /**
   * What the rules that held fail, each rule of one effect once.
   *
   * @param leftOut a rule that counts as one that did not hold, or -1
   */
  Map<Fails.Target, List<AppliedRule>> fails(int leftOut) {
    Map<Fails.Target, List<AppliedRule>> fails = new LinkedHashMap<>();
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      if (i != leftOut) {
        AutoFail rule = node.autoFail().get(i).rule();
        List<AppliedRule> rules = fails.computeIfAbsent(target(i), at -> new ArrayList<>());
        AppliedRule applied = Fails.applied(rule, node.id());
        if (!rules.contains(applied)) {
          rules.add(applied);
        }
      }
    }
    return fails;
  }
}
