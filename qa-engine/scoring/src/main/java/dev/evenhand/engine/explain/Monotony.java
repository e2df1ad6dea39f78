package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether better answers can lower a score. They can only where a section that failed counts what
 * was not applicable again and its score is below 0: over more points that is a better ratio.
 */
final class Monotony {
  private Monotony() {}

  static boolean isBroken(Scorecard card) {
    return recounts(card) && canBeNegative(card);
  }

  private static boolean failsSections(Section section) {
    Stream<List<AutoFail>> rules =
        Stream.concat(
            Stream.of(section.autoFail()), section.questions().stream().map(Question::autoFail));
    return rules.flatMap(List::stream).anyMatch(rule -> rule.fails() == AutoFail.Scope.SECTION);
  }

  /** Whether a section that fails may count what was not applicable again. */
  static boolean recounts(Scorecard card) {
    return any(card, Monotony::failsSections)
        && (card.scoring().failedSection() == FailedSectionPolicy.DECLARED
            || any(card, section -> section.failedSection() == FailedSectionPolicy.DECLARED));
  }

  private static boolean canBeNegative(Scorecard card) {
    Scoring scoring = card.scoring();
    return scoring.method() == Method.DEDUCTIONS
        || scoring.sectionMethod() == Method.DEDUCTIONS
        || any(card, section -> section.method() == Method.DEDUCTIONS)
        || card.questions().stream().map(Question::kind).anyMatch(Monotony::canBeNegative);
  }

  private static boolean canBeNegative(QuestionKind kind) {
    return kind.scoredByValue() || kind.scoredByCount() || kind.lowestScore().signum() < 0;
  }

  private static boolean any(Scorecard card, Predicate<Section> test) {
    return card.sections().stream().anyMatch(section -> any(section, test));
  }

  private static boolean any(Section section, Predicate<Section> test) {
    return test.test(section) || section.sections().stream().anyMatch(s -> any(s, test));
  }
}
