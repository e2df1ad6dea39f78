package dev.evenhand.engine.explain;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks two trees of one card side by side. */
final class ScoreDifferences {
  private final ScoringEngine engine;
  private final Score first;
  private final Score second;
  private final List<ScoreDifference> questions = new ArrayList<>();
  private final List<ScoreDifference> rules = new ArrayList<>();

  private ScoreDifferences(ScoringEngine engine, Score first, Score second) {
    this.engine = engine;
    this.first = first;
    this.second = second;
  }

  static EvaluationComparison compare(ScoringEngine engine, Score first, Score second) {
    ScoreDifferences differences = new ScoreDifferences(engine, first, second);
    differences.compare(first.card(), second.card());
    List<ScoreDifference> all = new ArrayList<>(differences.questions);
    all.addAll(differences.rules);
    all.sort(Comparator.comparing(ScoreDifferences::size).reversed());
    return new EvaluationComparison(first, second, all);
  }

  /** What a difference moves; of one that moves nothing by itself, what it would move alone. */
  private static Fraction size(ScoreDifference difference) {
    return absolute(difference.moved());
  }

  private static Fraction absolute(Fraction fraction) {
    return fraction.max(Fraction.ZERO.minus(fraction));
  }

  private void compare(SectionScore one, SectionScore other) {
    for (int i = 0; i < one.parts().size(); i++) {
      ScoreNode part = one.parts().get(i);
      ScoreNode same = other.parts().get(i);
      if (part instanceof SectionScore inner) {
        compare(inner, (SectionScore) same);
      } else {
        compare((QuestionScore) part, (QuestionScore) same);
      }
    }
    Fraction moved = byRules(other).minus(byRules(one));
    if (moved.signum() != 0 || !fails(one).equals(fails(other))) {
      rules.add(
          new ScoreDifference.OfRules(one.id(), one.title(), one.rules(), other.rules(), moved));
    }
  }

  /** What rules of the section itself add to what its parts contribute. */
  private static Fraction byRules(SectionScore section) {
    return section.parts().stream()
        .map(ScoreNode::contribution)
        .reduce(section.contribution(), Fraction::minus);
  }

  private static List<AppliedRule> fails(SectionScore section) {
    return section.rules().stream()
        .filter(
            rule ->
                rule.kind() == AppliedRule.Kind.AUTO_FAIL_ZERO
                    || rule.kind() == AppliedRule.Kind.AUTO_FAIL_KEEP)
        .toList();
  }

  private void compare(QuestionScore one, QuestionScore other) {
    Fraction moved = other.contribution().minus(one.contribution());
    boolean alike = Objects.equals(one.answer(), other.answer());
    if (!alike || moved.signum() != 0) {
      questions.add(
          new ScoreDifference.OfQuestion(
              one.id(),
              one.title(),
              one.answer(),
              other.answer(),
              moved,
              alike ? Optional.empty() : alone(one.id(), other.answer())));
    }
  }

  private Optional<Fraction> alone(String question, @Nullable Answer answer) {
    Evaluation own = first.evaluation();
    Map<String, Answer> answers = new LinkedHashMap<>(own.answers());
    if (answer == null) {
      answers.remove(question);
    } else {
      answers.put(question, answer);
    }
    Evaluation changed =
        new Evaluation(
            own.id(),
            own.scorecard(),
            own.interaction(),
            own.reviewer(),
            own.at(),
            own.session(),
            answers,
            own.comments(),
            own.causes());
    return engine
        .score(changed)
        .value()
        .flatMap(Score::ratio)
        .flatMap(ratio -> first.ratio().map(ratio::minus));
  }
}
