package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.engine.scoring.CompiledNode.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a card of which every section can be scored by itself: what looks at other places gets a
 * code of its own, and what changes no number of the card is left out.
 */
final class RuleCoding {
  private final CompiledCard card;
  private final List<CodedRule> rules = new ArrayList<>();
  private final List<CodedRule> failing = new ArrayList<>();
  private final List<CodedRule> zeroing = new ArrayList<>();
  private final IdentityHashMap<CompiledNode, List<Trigger>> kept = new IdentityHashMap<>();
  private final IdentityHashMap<CompiledNode, List<CodedRule>> looksAt = new IdentityHashMap<>();
  private final Set<String> targets = new HashSet<>();
  private boolean possible = true;

  private RuleCoding(CompiledCard card) {
    this.card = card;
  }

  /**
   * A card in which only codes look at other places.
   *
   * @param root the card as a section
   * @param rules the codes after those of the questions
   * @param failing those of them that fail the card, whether to 0 or not
   * @param zeroing those of them that let the card fall to 0
   * @param looksAt the codes that the rules of a section or question look at, by its id
   * @param targets the sections that answers or ratios in them, or around them, can fail
   */
  record Coded(
      CompiledSection root,
      List<CodedRule> rules,
      List<CodedRule> failing,
      List<CodedRule> zeroing,
      Map<String, List<CodedRule>> looksAt,
      Set<String> targets) {}

  /** Null if a ratio in one place fails a section in another. */
  static @Nullable Coded of(CompiledCard card) {
    RuleCoding coding = new RuleCoding(card);
    card.sections().stream().skip(1).forEach(coding::sort);
    card.questions().forEach(coding::sort);
    if (!coding.possible) {
      return null;
    }
    Map<String, List<CodedRule>> byId = new HashMap<>();
    CompiledSection root = coding.rebuilt(card.root());
    coding.looksAt.forEach((node, rules) -> byId.put(node.id(), rules));
    return new Coded(root, coding.rules, coding.failing, coding.zeroing, byId, coding.targets);
  }

  private void sort(CompiledNode node) {
    for (Trigger trigger : node.autoFail()) {
      AutoFail rule = trigger.rule();
      if (rule.fails() == Scope.SCORECARD) {
        sortOfCard(node, trigger);
      } else if (rule.effect() == AutoFail.Effect.ZERO) {
        sortZeroing(node, trigger);
      }
    }
  }

  private void sortOfCard(CompiledNode node, Trigger trigger) {
    if (trigger.when() == null) {
      keep(node, trigger);
      return;
    }
    CodedRule rule = rule(node, trigger.when());
    boolean zero = trigger.rule().effect() == AutoFail.Effect.ZERO;
    (zero ? zeroing : failing).add(rule);
  }

  private void sortZeroing(CompiledNode node, Trigger trigger) {
    CompiledNode target = target(node, trigger.rule());
    if (target == null) {
      return; // validated cards name sections that there are
    }
    boolean near = within(node, target) || within(target, node);
    if (trigger.when() != null) {
      code(node, target, trigger.when());
    } else if (near) {
      keep(node, trigger);
      targets.add(target.id());
    } else if (node instanceof CompiledQuestion question) {
      code(node, target, known -> AnswerTrigger.holds(trigger.rule(), question, known));
    } else {
      possible = false;
    }
  }

  private void keep(CompiledNode node, Trigger trigger) {
    kept.computeIfAbsent(node, any -> new ArrayList<>()).add(trigger);
  }

  private void code(CompiledNode owner, CompiledNode target, Check when) {
    CodedRule rule = rule(owner, when);
    Scope scope = target instanceof CompiledQuestion ? Scope.QUESTION : Scope.SECTION;
    keep(target, rule.zeroing(scope));
    lookAt(target, rule);
  }

  private CodedRule rule(@Nullable CompiledNode owner, Check when) {
    CodedRule rule = new CodedRule(card.questions().size() + rules.size(), owner, when);
    rules.add(rule);
    return rule;
  }

  private void lookAt(CompiledNode node, CodedRule rule) {
    looksAt.computeIfAbsent(node, any -> new ArrayList<>()).add(rule);
  }

  private @Nullable CompiledNode target(CompiledNode node, AutoFail rule) {
    if (rule.fails() == Scope.QUESTION) {
      return node;
    }
    if (rule.section() != null) {
      return card.sectionsById().get(rule.section());
    }
    return node instanceof CompiledQuestion ? card.sections().get(node.around()) : node;
  }

  /** Whether {@code node} is {@code other}, which is not the card, or stands in it. */
  private boolean within(CompiledNode node, CompiledNode other) {
    CompiledNode at = node;
    while (!at.id().equals(other.id())) {
      if (at.around() == CompiledCard.ROOT) {
        return false;
      }
      at = card.sections().get(at.around());
    }
    return true;
  }

  private CompiledSection rebuilt(CompiledSection section) {
    return section.with(
        kept.getOrDefault(section, List.of()),
        limits(section),
        section.questions().stream()
            .map(question -> question.with(kept.getOrDefault(question, List.of())))
            .toList(),
        section.sections().stream().map(this::rebuilt).toList());
  }

  private SectionLimits limits(CompiledSection section) {
    List<SectionLimits.Setting> settings = new ArrayList<>();
    for (SectionLimits.Setting setting : section.limits().settings()) {
      CodedRule rule = rule(null, setting.when());
      lookAt(section, rule);
      settings.add(new SectionLimits.Setting(setting.to(), rule.coded()));
    }
    return new SectionLimits(section.limits().maximum(), section.limits().minimum(), settings);
  }
}
