package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes checks of the conditions of one card. */
final class Checks {
  private final Map<String, Integer> slotsById = new HashMap<>();
  private final List<Question> questions;

  /**
   * @param questions of the card, in display order: the place of each is its slot
   */
  Checks(List<Question> questions) {
    this.questions = questions;
    for (int slot = 0; slot < questions.size(); slot++) {
      slotsById.putIfAbsent(questions.get(slot).id(), slot);
    }
  }

  /** The slots of the questions with those ids; unknown ones have none. */
  Stream<Integer> slots(Stream<String> ids) {
    return ids.filter(slotsById::containsKey).map(slotsById::get);
  }

  Check of(Condition condition) {
    return condition.match(
        all -> ofAll(all.conditions().stream().map(this::of).toList()),
        any -> ofAny(any.conditions().stream().map(this::of).toList()),
        not -> negated(of(not.condition())),
        matches ->
            answered(
                matches.question(),
                (kind, answer) -> matches.match().holds(marks(kind, answer), matches.values())),
        compares ->
            answered(
                compares.question(),
                (kind, answer) ->
                    answer instanceof Answer.Quantity number
                        && compares.comparison().holds(number.value(), compares.bound())),
        matches ->
            known(matches.name(), fact -> matches.match().holds(Set.of(fact), matches.values())),
        compares ->
            known(
                compares.name(),
                fact ->
                    MetadataValues.number(fact)
                        .filter(number -> compares.comparison().holds(number, compares.bound()))
                        .isPresent()));
  }

  private static Check ofAll(List<Check> checks) {
    return known -> checks.stream().allMatch(check -> check.holds(known));
  }

  private static Check ofAny(List<Check> checks) {
    return known -> checks.stream().anyMatch(check -> check.holds(known));
  }

  private static Check negated(Check check) {
    return known -> !check.holds(known);
  }

  private interface OfAnswer {
    boolean holds(QuestionKind kind, Answer answer);
  }

  /** False for a question that is open, hidden or not on the card. */
  private Check answered(String id, OfAnswer test) {
    Integer slot = slotsById.get(id);
    if (slot == null) {
      return known -> false;
    }
    QuestionKind kind = questions.get(slot).kind();
    return known -> {
      Answer answer = known.answer(slot);
      return answer != null && test.holds(kind, answer);
    };
  }

  private static Check known(String name, Predicate<String> test) {
    return known -> {
      String fact = known.fact(name);
      return fact != null && test.test(fact);
    };
  }

  /** What conditions call an answer: the marks it hits, or {@code n/a}. */
  static Set<String> marks(QuestionKind kind, @Nullable Answer answer) {
    if (answer instanceof Answer.NotApplicable) {
      return Set.of(Answer.NOT_APPLICABLE);
    }
    return answer == null ? Set.of() : kind.marksOf(answer);
  }
}
