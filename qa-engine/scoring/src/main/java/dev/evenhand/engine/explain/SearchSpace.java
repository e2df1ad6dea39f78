package dev.evenhand.engine.explain;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.method.NamedLevels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The questions of an evaluation that could be answered otherwise.
 *
 * @param given the present answers
 * @param free questions whose answers do more than add to the score or take from it, or that have
 *     none yet: every answer is tried
 * @param plain questions of which the best answer is as good as any for passing, whatever the
 *     others are
 * @param complete whether no answer that could matter is left out
 * @param notApplicableKept whether a question stays "not applicable" that could be answered
 */
record SearchSpace(
    Map<String, Answer> given,
    List<ChangeableQuestion> free,
    List<ChangeableQuestion> plain,
    boolean complete,
    boolean notApplicableKept) {

  static SearchSpace of(
      Scorecard card, References references, Score score, boolean applicabilityMayChange) {
    return new Builder(card, references, score, applicabilityMayChange).build();
  }

  /** All questions that may be answered otherwise. */
  Stream<ChangeableQuestion> all() {
    return Stream.concat(free.stream(), plain.stream());
  }

  /** Sorts the questions of one evaluation. */
  private static final class Builder {
    private final Scorecard card;
    private final References references;
    private final Choices choices;
    private final boolean applicabilityMayChange;
    private final boolean hangTogether;
    private final Set<String> notAdding;
    private final Map<String, Answer> given;
    private final Map<String, QuestionScore> scores = new HashMap<>();
    private final List<ChangeableQuestion> free = new ArrayList<>();
    private final List<ChangeableQuestion> plain = new ArrayList<>();
    private boolean complete = true;
    private boolean notApplicableKept;

    Builder(Scorecard card, References references, Score score, boolean applicabilityMayChange) {
      this.card = card;
      this.references = references;
      this.choices = new Choices(references);
      this.applicabilityMayChange = applicabilityMayChange;
      this.hangTogether = Monotony.isBroken(card) || Additivity.isBroken(card);
      this.notAdding = NamedLevels.of(card).questions();
      this.given = Trials.given(score);
      score.questions().forEach(question -> scores.put(question.id(), question));
    }

    SearchSpace build() {
      List<Question> questions = card.questions();
      for (int i = 0; i < questions.size(); i++) {
        add(i, questions.get(i));
      }
      return new SearchSpace(
          given, List.copyOf(free), List.copyOf(plain), complete, notApplicableKept);
    }

    private void add(int position, Question question) {
      Answer present = given.get(question.id());
      boolean inapplicable = present instanceof Answer.NotApplicable;
      if (!question.kind().scorable() || isFact(question)) {
        return;
      }
      if (inapplicable && !applicabilityMayChange) {
        notApplicableKept = true;
        return;
      }
      List<Answer> others = new ArrayList<>(choices.all(question, present));
      complete &= choices.isComplete(question);
      boolean switchable = applicabilityMayChange && question.allowNotApplicable();
      if (switchable && !inapplicable) {
        others.add(Answer.notApplicable());
      }
      boolean bound =
          (present == null && !countsNothing(question))
              || switchable
              || hangTogether
              || others.isEmpty()
              || notAdding.contains(question.id())
              || references.contains(question.id());
      ChangeableQuestion best =
          bound ? null : ChangeableQuestion.plain(position, question, present, others);
      if (best != null && !best.others().isEmpty()) {
        plain.add(best);
      } else if (best == null && !others.isEmpty()) {
        free.add(ChangeableQuestion.free(position, question, present, others));
      }
    }

    /** Whether it is open and counts 0, so that any answer that scores is better. */
    private boolean countsNothing(Question question) {
      return has(question, AppliedRule.Kind.UNANSWERED_ZERO);
    }

    /** Whether the metadata answered it. What rules answered may be open under other answers. */
    private boolean isFact(Question question) {
      return has(question, AppliedRule.Kind.ANSWERED_BY);
    }

    private boolean has(Question question, AppliedRule.Kind kind) {
      QuestionScore score = scores.get(question.id());
      return score != null && Trials.has(score, kind) && question.answerRules().isEmpty();
    }
  }
}
