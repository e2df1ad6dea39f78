package dev.evenhand.engine.explain;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the auto-fail rules that held, by taking them out one by one. */
final class AutoFailEffects {
  private final Scorecard card;
  private final Score score;
  private final Map<String, Answer> answers;
  private final Set<String> sources = new HashSet<>();
  private final List<AutoFailEffect> effects = new ArrayList<>();

  private AutoFailEffects(Scorecard card, Score score) {
    this.card = card;
    this.score = score;
    this.answers = Trials.given(score);
  }

  /** In the order of the card. */
  static List<AutoFailEffect> of(Scorecard card, Score score) {
    AutoFailEffects found = new AutoFailEffects(card, score);
    found.collectSources(score.card());
    if (!found.sources.isEmpty()) {
      card.sections().forEach(found::add);
    }
    return found.effects;
  }

  /** What the score would be if none had held. */
  static Hypothetical withoutAll(Scorecard card, Score score) {
    return Hypothetical.of(
        Trials.of(CardVariants.withoutAutoFails(card), score.evaluation())
            .score(Trials.given(score))
            .orThrow());
  }

  private void collectSources(ScoreNode node) {
    node.rules().stream()
        .filter(AutoFailEffects::isAutoFail)
        .forEach(rule -> sources.add(rule.source()));
    if (node instanceof SectionScore section) {
      section.parts().forEach(this::collectSources);
    }
  }

  private static boolean isAutoFail(AppliedRule rule) {
    return rule.kind() == AppliedRule.Kind.AUTO_FAIL_ZERO
        || rule.kind() == AppliedRule.Kind.AUTO_FAIL_KEEP;
  }

  private void add(Section section) {
    add(section.id(), section.title(), section.autoFail());
    for (Question question : section.questions()) {
      add(question.id(), question.ask(), question.autoFail());
    }
    section.sections().forEach(this::add);
  }

  private void add(String source, Text title, List<AutoFail> rules) {
    if (!sources.contains(source)) {
      return;
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.size() == 1 || held(source, i)) {
        Score without = rescored(CardVariants.withoutAutoFail(card, source, i));
        effects.add(new AutoFailEffect(source, title, i, rules.get(i), Hypothetical.of(without)));
      }
    }
  }

  /** Rules hold by answers and by ratios before any fail, so each holds or not by itself. */
  private boolean held(String source, int index) {
    Score alone = rescored(CardVariants.withOnlyAutoFail(card, source, index));
    return anyAutoFail(alone.card());
  }

  private static boolean anyAutoFail(ScoreNode node) {
    return node.rules().stream().anyMatch(AutoFailEffects::isAutoFail)
        || (node instanceof SectionScore section
            && section.parts().stream().anyMatch(AutoFailEffects::anyAutoFail));
  }

  private Score rescored(Scorecard variant) {
    return Trials.of(variant, score.evaluation()).score(answers).orThrow();
  }
}
