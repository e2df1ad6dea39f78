package dev.evenhand.engine.explain;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks two trees of one card side by side. */
final class ScoreDifferences {
  private final Score first;
  private final Map<String, Answer> given;
  private final Trials trials;
  private final int most;
  private int untried;
  private final List<ScoreDifference> questions = new ArrayList<>();
  private final List<ScoreDifference> rules = new ArrayList<>();

  private ScoreDifferences(ScoringEngine engine, Score first) {
    this.first = first;
    this.given = Trials.given(first);
    this.trials = Trials.of(engine.trials(first.evaluation()));
    this.most = Work.trials(engine.scorecard());
  }

  static EvaluationComparison compare(ScoringEngine engine, Score first, Score second) {
    ScoreDifferences differences = new ScoreDifferences(engine, first);
    differences.compare(first.card(), second.card(), Method.WEIGHTED);
    return new EvaluationComparison(
        first,
        second,
        Stream.concat(differences.questions.stream(), differences.rules.stream())
            .sorted(Comparator.comparing(ScoreDifferences::size).reversed())
            .toList(),
        differences.untried);
  }

  private static Fraction size(ScoreDifference difference) {
    return difference.moved().max(Fraction.ZERO.minus(difference.moved()));
  }

  private void compare(SectionScore one, SectionScore other, Method around) {
    for (int i = 0; i < one.parts().size(); i++) {
      ScoreNode part = one.parts().get(i);
      ScoreNode same = other.parts().get(i);
      if (part instanceof SectionScore inner) {
        compare(inner, (SectionScore) same, one.method());
      } else {
        compare((QuestionScore) part, (QuestionScore) same, one.method());
      }
    }
    Fraction moved = byRules(other, around).minus(byRules(one, around));
    if (moved.signum() != 0 || !fails(one).equals(fails(other))) {
      rules.add(
          new ScoreDifference.OfRules(one.id(), one.title(), one.rules(), other.rules(), moved));
    }
  }

  /** What rules of the section itself add to what its parts do. */
  private static Fraction byRules(SectionScore section, Method around) {
    return section.parts().stream()
        .map(part -> part(part, section.method()))
        .reduce(part(section, around), Fraction::minus);
  }

  /** What a node does to the sum around it: where points are deducted, it only takes. */
  private static Fraction part(ScoreNode node, Method around) {
    return around == Method.DEDUCTIONS ? Fraction.ZERO.minus(node.lost()) : node.contribution();
  }

  private static List<AppliedRule> fails(SectionScore section) {
    return section.rules().stream().filter(rule -> Words.isAutoFail(rule.kind())).toList();
  }

  private void compare(QuestionScore one, QuestionScore other, Method around) {
    Fraction moved = part(other, around).minus(part(one, around));
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
    if (trials.scored() >= most) {
      untried++;
      return Optional.empty();
    }
    return trials
        .ratio(Trials.with(given, question, answer))
        .flatMap(ratio -> first.ratio().map(ratio::minus));
  }
}
