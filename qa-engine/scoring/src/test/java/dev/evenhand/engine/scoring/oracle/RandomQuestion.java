package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.scoring.oracle.RandomConditions.Asked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Questions at random, with everything that a question can declare. */
final class RandomQuestion {
  private final Dice dice;
  private final Plan plan;
  private final RandomRules rules;
  private final RandomConditions conditions;

  /** Of a hundred, how many of the rarer properties are declared; 0 makes plain cards. */
  private final int variety;

  RandomQuestion(Dice dice, Plan plan, RandomRules rules, int variety) {
    this.dice = dice;
    this.plan = plan;
    this.rules = rules;
    this.conditions = new RandomConditions(dice);
    this.variety = variety;
  }

  private boolean rarely(int percent) {
    return dice.below(10_000) < percent * variety;
  }

  private <T> @Nullable T rarely(int percent, T[] all) {
    return rarely(percent) ? dice.oneOf(all) : null;
  }

  /**
   * @param weights whether those at its level have weights, where that must be alike
   */
  Question next(Asked asked, Method method, boolean weights) {
    boolean scorable = ReferencePoints.isScorable(asked.kind());
    boolean weighs = method.takesRatios() ? weights : dice.chance(60);
    Question.Builder question =
        Question.builder(asked.id(), asked.kind())
            .allowNotApplicable(asked.allowsNotApplicable())
            .weight(weighs && scorable ? dice.weight() : null)
            .notApplicable(rarely(25, NotApplicablePolicy.values()))
            .unanswered(rarely(25, UnansweredPolicy.values()));
    if (scorable) {
      addScoring(question, asked.kind());
      if (ReferencePoints.isCounted(asked.kind())) {
        addLimit(question, (QuestionKind.Numeric) asked.kind(), method);
      }
      rules.addBands(question::passMark, question::bands, variety / 4);
    }
    if (rarely(50) && !asked.kind().marks().isEmpty()) {
      question.critical(critical(asked.kind()));
    }
    int fails = rarely(35) ? dice.between(1, 2) : 0;
    for (int i = 0; i < fails; i++) {
      question.autoFail(rules.onQuestion(asked, scorable));
    }
    if (rarely(30)) {
      question.visibility(new Visibility(condition(asked), dice.chance(60)));
    }
    if (rarely(20)) {
      question.answeredBy(source(asked));
    }
    return question.build();
  }

  private dev.evenhand.api.scorecard.Condition condition(Asked asked) {
    return conditions.next(plan.before(asked), 2);
  }

  private void addScoring(Question.Builder question, QuestionKind kind) {
    boolean byValue =
        kind instanceof QuestionKind.Numeric numeric && numeric.scoredBy() == ScoredBy.VALUE;
    question
        .ratio(rarely(30, RatioPolicy.values()))
        .max(byValue || rarely(15) ? BigDecimal.valueOf(dice.between(1, 20)) : null)
        .bonus(rarely(15))
        .bounds(rarely(12, Bounds.values()))
        .excluded(rarely(10));
  }

  /** What takes off needs no limit where no ratio is taken. */
  private void addLimit(Question.Builder question, QuestionKind.Numeric kind, Method method) {
    boolean takesOff = Objects.requireNonNull(kind.perCount()).signum() < 0;
    if (takesOff && !method.takesRatios() && dice.chance(40)) {
      question.ratio(RatioPolicy.MAX).max(null);
    } else {
      question.max(BigDecimal.valueOf(dice.between(1, 20)));
    }
  }

  private Critical critical(QuestionKind kind) {
    List<String> marks = kind.marks();
    return new Critical(
        dice.maybe(70, CriticalClass.values()), dice.chance(50) ? dice.some(marks) : List.of());
  }

  private AnsweredBy source(Asked asked) {
    if (!(asked.kind() instanceof QuestionKind.MultipleChoice) && dice.chance(40)) {
      return new AnsweredBy.Metadata("fact-" + asked.id());
    }
    List<AnsweredBy.Rule> list = new ArrayList<>();
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      Answer answer = RandomAnswers.fitting(dice, asked);
      boolean always = i == count - 1 && dice.chance(50);
      list.add(new AnsweredBy.Rule(always ? null : condition(asked), answer));
    }
    return new AnsweredBy.Rules(list);
  }
}
