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
import dev.evenhand.engine.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the auto-fail rules that held, by taking them out one by one. */
final class AutoFailEffects {
  /** A card with other rules must be made and compiled before it scores. */
  private static final int COST = 4;

  private final Scorecard card;
  private final Score score;
  private final Map<String, Answer> answers;
  private final Set<String> sources;
  private int left;
  private int others;
  private final List<AutoFailEffect> effects = new ArrayList<>();

  private AutoFailEffects(Scorecard card, Score score) {
    this.card = card;
    this.score = score;
    this.answers = Trials.given(score);
    this.left = Work.trials(card);
    this.sources = autoFails(score.card()).map(AppliedRule::source).collect(Collectors.toSet());
  }

  static AutoFailEffects of(Scorecard card, Score score) {
    AutoFailEffects found = new AutoFailEffects(card, score);
    if (!found.sources.isEmpty()) {
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

  /** What the score would be if none had held. */
  static Hypothetical withoutAll(Scorecard card, Score score) {
    return Hypothetical.of(
        Trials.of(CardVariants.withoutAutoFails(card), score.evaluation())
            .score(Trials.given(score))
            .orThrow());
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
      if (rules.size() == 1 || held(source, i)) {
        Score without = rescored(CardVariants.withoutAutoFail(card, source, i));
        effects.add(new AutoFailEffect(source, title, i, rules.get(i), Hypothetical.of(without)));
      }
    }
  }

  /** Rules hold by answers and by ratios before any fail, so each holds or not by itself. */
  private boolean held(String source, int index) {
    Score alone = rescored(CardVariants.withOnlyAutoFail(card, source, index));
    return autoFails(alone.card()).findAny().isPresent();
  }

  private Score rescored(Scorecard variant) {
    left -= COST;
    return Trials.of(variant, score.evaluation()).score(answers).orThrow();
  }
}
