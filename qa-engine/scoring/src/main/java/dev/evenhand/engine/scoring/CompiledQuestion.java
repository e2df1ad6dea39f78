package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.scoring.CompiledNode.Trigger;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with everything resolved that does not depend on answers.
 *
 * @param slot its number in display order
 * @param around the index of the section that it stands in
 * @param weight the declared one, or 1
 * @param ratio how its points become a ratio
 * @param best the points that make its ratio 1
 * @param values those of its options
 * @param pointsByOption of a question that is answered with one option; else empty
 * @param scored whether it takes a share of a score at all: not texts, days, what is excluded or
 *     stands under the method none, and what nobody gave scores
 * @param answeredBy what answers it in place of the reviewer, or null
 */
record CompiledQuestion(
    int slot,
    int around,
    Question question,
    Fraction weight,
    RatioPolicy ratio,
    Fraction best,
    Set<String> values,
    Map<Answer, Fraction> pointsByOption,
    boolean scored,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    Marks marks,
    List<Trigger> autoFail,
    @Nullable Shown shown,
    @Nullable AutoAnswer answeredBy,
    List<Integer> dependsOn)
    implements CompiledNode {

  @Override
  public String id() {
    return question.id();
  }

  /** Whether a missing answer stops the evaluation. */
  boolean mustBeAnswered() {
    return question.kind().scorable() && unanswered == UnansweredPolicy.REJECT;
  }

  /** Whether "not applicable" of a section around it stands for it too. */
  boolean leftWithItsSection() {
    return question.kind().scorable() || question.allowNotApplicable();
  }

  /**
   * Whether it can be answered so: what {@link Question#refusal} tells, without walking options.
   */
  boolean accepts(Answer answer) {
    return question.kind() instanceof QuestionKind.MultipleChoice
            && answer instanceof Answer.Words words
        ? values.containsAll(words.values())
        : pointsByOption.containsKey(answer) || question.refusal(answer).isEmpty();
  }

  Fraction points(Answer answer) {
    Fraction known = pointsByOption.get(answer);
    return known == null ? Fraction.of(question.earned(answer, ratio)) : known;
  }

  /** What each option earns. */
  static Map<Answer, Fraction> pointsByOption(Question question, RatioPolicy ratio) {
    if (!(question.kind() instanceof Choosing choosing) || !choosing.hasScores()) {
      return Map.of();
    }
    Answer first = new Answer.Word(choosing.options().get(0).value());
    // Each option earns as much more than the first as its score is higher.
    BigDecimal origin = choosing.score(first).subtract(question.earned(first, ratio));
    Map<Answer, Fraction> points = new HashMap<>();
    for (Option option : choosing.options()) {
      BigDecimal score = option.score();
      if (score != null) {
        points.put(new Answer.Word(option.value()), Fraction.of(score.subtract(origin)));
      }
    }
    return points;
  }

  /** The same question with other rules. */
  CompiledQuestion with(List<Trigger> rules) {
    return new CompiledQuestion(
        slot,
        around,
        question,
        weight,
        ratio,
        best,
        values,
        pointsByOption,
        scored,
        notApplicable,
        unanswered,
        marks,
        rules,
        shown,
        answeredBy,
        dependsOn);
  }

  /** Its id, and in brackets what is asked, for messages. */
  String named() {
    return "'%s' (%s)".formatted(question.id(), question.ask());
  }
}
