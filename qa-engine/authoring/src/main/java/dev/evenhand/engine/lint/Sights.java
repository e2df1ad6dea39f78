package dev.evenhand.engine.lint;

import com.google.common.collect.Sets;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What conditions can see of a question or fact, as far as they can tell it apart: each answer,
 * none where a question may be open or hidden, and of numbers one at, between and beyond all they
 * are compared with.
 */
final class Sights {
  private static final int MOST_OPTIONS = 8;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Map<String, Set<BigDecimal>> answerBounds = new HashMap<>();
  private final Map<String, Set<BigDecimal>> factBounds = new HashMap<>();
  private final Map<String, Set<String>> factValues = new HashMap<>();

  /** For conditions that are made of such comparisons. */
  Sights(List<Condition> leaves) {
    leaves.forEach(this::note);
  }

  private void note(Condition leaf) {
    if (leaf instanceof Condition.AnswerCompares compares) {
      answerBounds.computeIfAbsent(compares.question(), q -> new TreeSet<>()).add(compares.bound());
    } else if (leaf instanceof Condition.MetadataCompares compares) {
      factBounds.computeIfAbsent(compares.name(), f -> new TreeSet<>()).add(compares.bound());
    } else if (leaf instanceof Condition.MetadataMatches matches) {
      factValues.computeIfAbsent(matches.name(), f -> new TreeSet<>()).addAll(matches.values());
    }
  }

  /** Empty if there are too many. */
  List<Seen> of(PlacedQuestion placed) {
    Question question = placed.question();
    List<Answer> answers = new ArrayList<>(answers(question));
    boolean tooMany = answers.isEmpty() && question.kind().scorable();
    if (tooMany) {
      return List.of();
    }
    if (question.allowNotApplicable()) {
      answers.add(Answer.notApplicable());
    }
    List<Seen> seen =
        new ArrayList<>(
            answers.stream()
                .map(answer -> new Seen(question.marksOf(answer), number(answer), null))
                .distinct()
                .toList());
    boolean mayBeOpen =
        placed.conditional()
            || placed.unanswered() != UnansweredPolicy.REJECT
            || !question.kind().scorable();
    if (mayBeOpen) {
      seen.add(Seen.NOTHING);
    }
    return seen;
  }

  private static @Nullable BigDecimal number(Answer answer) {
    return answer instanceof Answer.Quantity number ? number.value() : null;
  }

  private List<Answer> answers(Question question) {
    return question
        .kind()
        .match(
            choosing -> choosing.marks().stream().<Answer>map(Answer.Word::new).toList(),
            multiple ->
                multiple.marks().size() > MOST_OPTIONS
                    ? List.of()
                    : Sets.powerSet(Set.copyOf(multiple.marks())).stream()
                        .<Answer>map(chosen -> Answer.of(List.copyOf(chosen)))
                        .toList(),
            number ->
                numbers(question.id(), number)
                    .<Answer>map(Answer.Quantity::new)
                    .filter(answer -> question.refusal(answer).isEmpty())
                    .toList(),
            unscored -> List.of(new Answer.Word("2026-11-22")));
  }

  private Stream<BigDecimal> numbers(String id, QuestionKind.Numeric kind) {
    Set<BigDecimal> ends = new TreeSet<>(answerBounds.getOrDefault(id, Set.of()));
    for (NumberRange range : kind.ranges()) {
      Stream.of(range.from(), range.to())
          .forEach(
              end -> {
                if (end != null) {
                  ends.add(end);
                }
              });
    }
    return around(ends);
  }

  /** At, between and beyond. */
  private static Stream<BigDecimal> around(Collection<BigDecimal> ends) {
    List<BigDecimal> numbers = new ArrayList<>();
    BigDecimal before = null;
    for (BigDecimal end : ends) {
      numbers.add(before == null ? end.subtract(BigDecimal.ONE) : before.add(end).multiply(HALF));
      numbers.add(end);
      before = end;
    }
    numbers.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
    return numbers.stream();
  }

  /** Of a fact; what no condition names is one more. */
  List<Seen> of(String fact) {
    Set<String> values = new TreeSet<>(factValues.getOrDefault(fact, Set.of()));
    StringBuilder other = new StringBuilder("other");
    while (!values.add(other.toString())) {
      other.append('\'');
    }
    Set<BigDecimal> bounds = factBounds.getOrDefault(fact, Set.of());
    if (!bounds.isEmpty()) {
      around(bounds).map(BigDecimal::toPlainString).forEach(values::add);
    }
    List<Seen> seen = new ArrayList<>(List.of(Seen.NOTHING));
    values.forEach(value -> seen.add(new Seen(null, null, value)));
    return seen;
  }
}
