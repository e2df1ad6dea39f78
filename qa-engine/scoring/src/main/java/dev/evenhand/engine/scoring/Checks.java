package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
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
  private final Map<String, RatioPolicy> ratios = new HashMap<>();

  Checks(Scorecard card) {
    this.questions = card.questions(); // in display order: the place of each is its slot
    addRatios(card.sections(), Policies.of(card.scoring()));
    for (int slot = 0; slot < questions.size(); slot++) {
      slotsById.putIfAbsent(questions.get(slot).id(), slot);
    }
  }

  private void addRatios(List<Section> sections, Policies outside) {
    for (Section section : sections) {
      Policies around = outside.within(section);
      section.questions().forEach(each -> ratios.put(each.id(), around.ratioOf(each)));
      addRatios(section.sections(), around);
    }
  }

  /** All questions of the card. */
  List<Question> questions() {
    return questions;
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
        this::ofErrors,
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

  private Check ofErrors(Condition.Errors errors) {
    List<Integer> slots = slots(errors.in(questions)).toList();
    return known -> {
      long count = slots.stream().filter(slot -> isError(slot, known)).count();
      return errors.comparison().holds(BigDecimal.valueOf(count), errors.bound());
    };
  }

  private boolean isError(int slot, DecidedAnswers known) {
    Answer answer = known.answer(slot);
    Question question = questions.get(slot);
    return answer != null
        && question.isError(answer, ratios.getOrDefault(question.id(), RatioPolicy.MAX));
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
