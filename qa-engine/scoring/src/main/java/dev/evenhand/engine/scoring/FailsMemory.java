package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The auto-fail rules that held last, kept so that of other answers only the rules are looked at
 * that these can change. Not thread-safe.
 */
final class FailsMemory {
  private final List<FailSource> sources = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Map<Fails.Target, List<AppliedRule>>> given = new ArrayList<>();
  private final Map<Fails.Target, TreeMap<Integer, List<AppliedRule>>> bySource = new HashMap<>();
  private final Fails fails = Fails.open();
  private boolean begun;

  FailsMemory(CompiledCard card) {
    add(card, card.root());
  }

  /** In the order in which rules are found: a section, its questions, the sections in it. */
  private void add(CompiledCard card, CompiledSection section) {
    add(card, section, section.id());
    section.questions().forEach(question -> add(card, question, section.id()));
    section.sections().forEach(inner -> add(card, inner));
  }

  private void add(CompiledCard card, CompiledNode node, String nearest) {
    if (!node.autoFail().isEmpty()) {
      places.putIfAbsent(node.id(), sources.size());
      sources.add(new FailSource(card, node, nearest));
      given.add(Map.of());
    }
  }

  /** What fails, until the next call. */
  Fails fails() {
    return fails;
  }

  /**
   * Looks at the rules anew that may hold otherwise.
   *
   * @param slots of questions of which the answer or the hider changed
   * @param sections of which the hider changed
   * @param ratios of nodes by the answers alone
   */
  void update(DecidedAnswers known, BitSet slots, BitSet sections, Map<String, Fraction> ratios) {
    for (int i = 0; i < sources.size(); i++) {
      FailSource source = sources.get(i);
      @Nullable Fraction ratio = ratios.get(source.id());
      if (!begun || source.isTouched(slots, sections, ratio)) {
        source.decide(known, ratio);
        give(i, source.fails(-1));
      }
    }
    begun = true;
  }

  private void give(int source, Map<Fails.Target, List<AppliedRule>> now) {
    Map<Fails.Target, List<AppliedRule>> before = given.set(source, now);
    Set<Fails.Target> touched = new HashSet<>(before.keySet());
    touched.addAll(now.keySet());
    for (Fails.Target target : touched) {
      List<AppliedRule> rules = now.getOrDefault(target, List.of());
      if (!rules.equals(before.getOrDefault(target, List.of()))) {
        TreeMap<Integer, List<AppliedRule>> all =
            bySource.computeIfAbsent(target, at -> new TreeMap<>());
        if (rules.isEmpty()) {
          all.remove(source);
        } else {
          all.put(source, rules);
        }
        fails.put(target, joined(all));
      }
    }
  }

  private static List<AppliedRule> joined(Map<Integer, List<AppliedRule>> all) {
    List<AppliedRule> joined = new ArrayList<>(all.size());
    all.values().forEach(joined::addAll);
    return joined;
  }

  /** Whether a rule held and can be seen in the score: not if what it fails is hidden. */
  boolean held(CompiledCard card, DecidedAnswers known, String source, int rule) {
    FailSource from = sources.get(index(source));
    if (!from.held(rule)) {
      return false;
    }
    Fails.Target target = from.target(rule);
    CompiledSection section = card.sectionsById().get(target.id());
    return target.scope() != AutoFail.Scope.SECTION
        || section == null
        || known.hider(section) == null;
  }

  /** Leaves one rule out, or takes it in again. */
  void leaveOut(String source, int rule) {
    int index = index(source);
    give(index, sources.get(index).fails(rule));
  }

  private int index(String source) {
    Integer index = places.get(source);
    if (index == null) {
      throw new IllegalArgumentException("'%s' has no auto-fail rules.".formatted(source));
    }
    return index;
  }
}
