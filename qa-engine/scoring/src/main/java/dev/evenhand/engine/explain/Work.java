package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of an explanation is computed: a score of a card costs as much as it has questions, and
 * for its rules and conditions and for options that are chosen together, so the number of scores
 * falls with its size. Within it everything is exact; what is left out is told. All parts of an
 * explanation together take about a second.
 */
final class Work {
  /** Questions scored in trying one other answer after the other. */
  private static final int TRYING = 100_000;

  /** Questions scored in one stage of a search. */
  private static final int SEARCHING = 150_000;

  /** Steps of a search that need no score, such as sets of changes that can't reach the mark. */
  static final int STEPS = 2_000_000;

  /**
   * So many options that may be chosen together, ranges, rules or comparisons cost as much as a
   * question.
   */
  private static final int PARTS = 10;

  private Work() {}

  /** How many other answers are tried of {@code card}, one at a time. */
  static int trials(Scorecard card) {
    return TRYING / of(card);
  }

  /** How many scores a stage of a search may take. */
  static int search(Scorecard card) {
    return SEARCHING / of(card);
  }

  /** What one score costs, in plain questions. */
  private static int of(Scorecard card) {
    List<Question> questions = card.questions();
    long parts =
        card.sections().stream().mapToLong(Work::rules).sum()
            + questions.stream().mapToLong(Work::options).sum();
    return Math.toIntExact(Math.max(1, questions.size() + parts / PARTS));
  }

  /** What is walked to score an answer; one option that is chosen is found at once. */
  private static long options(Question question) {
    return question.kind() instanceof QuestionKind.MultipleChoice multiple
        ? multiple.options().size()
        : question.kind().ranges().size();
  }

  private static long rules(Section section) {
    return comparisons(section.visibility())
        + rules(section.autoFail())
        + section.set().stream().mapToLong(set -> comparisons(set.when())).sum()
        + section.questions().stream().mapToLong(Work::rules).sum()
        + section.sections().stream().mapToLong(Work::rules).sum();
  }

  private static long rules(Question question) {
    return comparisons(question.visibility())
        + rules(question.autoFail())
        + question.answerRules().stream().mapToLong(rule -> comparisons(rule.when())).sum();
  }

  private static long rules(List<AutoFail> rules) {
    return rules.stream().mapToLong(rule -> 1 + comparisons(rule.when())).sum();
  }

  private static long comparisons(@Nullable Visibility visibility) {
    return visibility == null ? 0 : comparisons(visibility.when());
  }

  private static long comparisons(@Nullable Condition condition) {
    return condition == null ? 0 : condition.leaves().count();
  }
}
