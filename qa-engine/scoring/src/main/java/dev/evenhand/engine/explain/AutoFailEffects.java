package dev.evenhand.engine.explain;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.AnswerTrials;
import dev.evenhand.engine.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the auto-fail rules that held, by taking them out one by one. */
final class AutoFailEffects {
  private final AnswerTrials trials;
  private final Set<String> sources;
  private int left;
  private int others;
  private final List<AutoFailEffect> effects = new ArrayList<>();

  private AutoFailEffects(Scorecard card, Score score, AnswerTrials trials) {
    this.trials = trials;
    this.left = Work.trials(card);
    this.sources = autoFails(score.card()).map(AppliedRule::source).collect(Collectors.toSet());
  }

  /**
   * @param trials with other answers, which the score's are put in place of
   */
  static AutoFailEffects of(Scorecard card, Score score, AnswerTrials trials) {
    AutoFailEffects found = new AutoFailEffects(card, score, trials);
    if (!found.sources.isEmpty()) {
      trials.score(Trials.given(score)).orThrow();
      card.sections().forEach(found::add);
    }
    return found;
  }

  /** In the order of the card. */
  List<AutoFailEffect> effects() {
    return effects;
  }

  /** How many questions and sections have rules that held and were not all looked at. */
  int others() {
    return others;
  }

  private static Stream<AppliedRule> autoFails(ScoreNode node) {
    Stream<AppliedRule> own = node.rules().stream().filter(rule -> Words.isAutoFail(rule.kind()));
    return node instanceof SectionScore section
        ? Stream.concat(own, section.parts().stream().flatMap(AutoFailEffects::autoFails))
        : own;
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
      if (left <= 0) {
        others++;
        return;
      }
      left--;
      if (trials.held(source, i)) {
        effects.add(
            new AutoFailEffect(
                source, title, i, rules.get(i), Hypothetical.of(trials.without(source, i))));
      }
    }
  }
}
