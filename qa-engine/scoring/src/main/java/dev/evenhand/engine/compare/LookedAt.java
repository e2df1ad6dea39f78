package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions that the conditions of a card look at: their answers do more than score. */
final class LookedAt {
  private final List<Question> ofCard;
  private final Set<String> questions = new HashSet<>();
  private final Set<String> errorsOf = new HashSet<>();

  LookedAt(Scorecard card) {
    this.ofCard = card.questions();
    card.sections().forEach(this::add);
  }

  boolean contains(String question) {
    return questions.contains(question);
  }

  /** Whether a condition counts the errors made there. */
  boolean countsErrorsOf(String question) {
    return errorsOf.contains(question);
  }

  private void add(Section section) {
    add(section.visibility());
    section.set().stream().map(SetScore::when).forEach(this::add);
    section.autoFail().stream().map(AutoFail::when).forEach(this::add);
    for (Question question : section.questions()) {
      add(question.visibility());
      question.autoFail().stream().map(AutoFail::when).forEach(this::add);
      question.answerRules().forEach(rule -> add(rule.when()));
    }
    section.sections().forEach(this::add);
  }

  private void add(@Nullable Visibility visibility) {
    if (visibility != null) {
      add(visibility.when());
    }
  }

  private void add(@Nullable Condition condition) {
    if (condition != null) {
      condition.questions(ofCard).forEach(questions::add);
      condition.leaves().forEach(this::addCounted);
    }
  }

  private void addCounted(Condition leaf) {
    if (leaf instanceof Condition.Errors errors) {
      errors.in(ofCard).forEach(errorsOf::add);
    }
  }
}
